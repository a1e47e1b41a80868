/* SPDX-License-Identifier: MIT */
/*
 * Taking our own Span inlines out, and the Links and RawInlines at their
 * edges; our Divs, with all they hold; and what is marked in the metadata. A
 * Span has two edges, the bytes before and behind the author's inlines,
 * which go. Where nothing but edges stands between two Strs they were one
 * Str once, and everything between their characters goes, so that the very
 * bytes of the document come back. A Span that holds nothing (somebody has
 * emptied it) goes as a whole, with a comma. One pass over the frames of
 * each text with a stack of those that are open, O(n).
 */
#include "document/strip.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "document/item.h"
#include "document/locate.h"
#include "document/mark.h"
#include "document/own.h"

enum { RAW_DEPTH = 8 }; /* JSON levels of an inline that is looked at */

/* One end of a Span inline of ours, or all of an empty one. */
typedef struct edge {
    uint32_t begin; /* source offsets of what goes: [begin, end) */
    uint32_t end;
    uint32_t offset; /* in the text */
    bool joint;      /* no Str was cut here */
    bool is_empty;   /* it is an empty Span, both ends in one */
} edge;

/* A Span of ours that has begun. */
typedef struct open_span {
    uint32_t frame; /* index in the document */
    uint32_t edge;  /* of its beginning */
    uint32_t bare;  /* up to here it holds only empty Spans of ours */
    unsigned own;   /* PT_OWN_… */
    bool is_full;   /* it holds something else */
} open_span;

typedef struct stripper {
    pt_edits *edits;
    const pt_document *doc;
    uint32_t text;
    PT_VEC(edge) edges;     /* of it, in the order of the source */
    PT_VEC(open_span) open; /* innermost last */
    uint32_t gone;          /* end of an empty Span taken out with the comma
                              behind it */
    pt_scopes blocks;       /* our Divs, in the order of the source */
    bool failed;            /* memory ran out */
} stripper;

/* Whether only white space and a comma stand in [begin, end). */
static bool is_clear(const pt_document *doc, uint32_t begin, uint32_t end)
{
    if (begin > end)
        return false;
    for (; begin < end; begin++)
        if (doc->source.ptr[begin] != ',' &&
            (unsigned char)doc->source.ptr[begin] > ' ')
            return false;
    return true;
}

static void add_edge(stripper *s, edge e)
{
    edge *added = pt_vec_add(&s->edges, sizeof *added);
    if (added == NULL)
        s->failed = true;
    else
        *added = e;
}

/* PT_OWN_… bits of a frame: a Span of ours; or a Link or the Span of a name
   with which one begins. */
static unsigned read_own(const stripper *s, const pt_frame *frame)
{
    if (frame->kind != PT_INLINE_SPAN && frame->kind != PT_INLINE_LINK)
        return 0;
    const unsigned own = pt_own_read(s->doc, frame->attr);
    if (frame->kind == PT_INLINE_SPAN && (own & PT_OWN_SPAN) != 0)
        return own;
    const unsigned inner =
        frame->kind == PT_INLINE_LINK ? PT_OWN_LINK : PT_OWN_NAME;
    if ((own & inner) == 0 || s->open.len == 0)
        return 0;
    const open_span *outer = &s->open.items[s->open.len - 1];
    return is_clear(s->doc, s->edges.items[outer->edge].end, frame->begin)
               ? inner
               : 0;
}

/* Passes over the RawInlines with which a Span of ours begins: they are ours
 * too, since no mention holds one. */
static uint32_t pass_raw(const stripper *s, const pt_frame *frame)
{
    uint32_t at = frame->inside;
    pt_item item;
    while (pt_item_read(&item, s->doc, pt_source_skip_space(s->doc, at),
                        RAW_DEPTH) &&
           item.end <= frame->close &&
           pt_str_is_equal(item.type, PT_STR("RawInline"))) {
        at = pt_source_skip_space(s->doc, item.end);
        if (s->doc->source.ptr[at] == ',')
            at++;
    }
    return at;
}

/* The same from behind; nothing before `from`. */
static uint32_t pass_raw_back(const stripper *s, const pt_frame *frame,
                              uint32_t from)
{
    const pt_segment *segments = s->doc->segments.items;
    const uint32_t first = s->doc->texts.items[s->text].segments;
    uint32_t at = frame->close;
    uint32_t i = first;
    if (frame->end > frame->start)
        i = pt_segment_find(s->doc, s->text, frame->end - 1) + 1;
    if (i > first + s->doc->texts.items[s->text].n_segments)
        i--; /* it ends in white space */
    for (pt_item item; i > first && segments[i - 1].begin >= from; i--) {
        const pt_segment *segment = &segments[i - 1];
        if (segment->literal != 0 || !is_clear(s->doc, segment->end, at) ||
            !pt_item_read(&item, s->doc, segment->begin, RAW_DEPTH) ||
            !pt_str_is_equal(item.type, PT_STR("RawInline")))
            break;
        at = pt_source_skip_space_back(s->doc, segment->begin);
        if (s->doc->source.ptr[at - 1] == ',')
            at--;
    }
    return at;
}

static void open_frame(stripper *s, uint32_t index)
{
    const pt_frame *frame = &s->doc->frames.items[index];
    const unsigned own = read_own(s, frame);
    if (own == 0)
        return;
    open_span *span = pt_vec_add(&s->open, sizeof *span);
    if (span == NULL) {
        s->failed = true;
        return;
    }
    const uint32_t inside =
        (own & PT_OWN_SPAN) != 0 ? pass_raw(s, frame) : frame->inside;
    *span = (open_span){index, s->edges.len, inside, own, false};
    add_edge(s, (edge){.begin = frame->begin,
                       .end = inside,
                       .offset = frame->start,
                       .joint = (own & PT_OWN_JOINT_START) != 0});
}

/* Tells the Span around it what the one just closed was. */
static void note_in_outer(stripper *s, const pt_frame *frame, bool is_empty)
{
    if (s->open.len == 0)
        return;
    open_span *outer = &s->open.items[s->open.len - 1];
    outer->is_full = outer->is_full || !is_empty ||
                     !is_clear(s->doc, outer->bare, frame->begin);
    outer->bare = frame->finish;
}

static void close_span(stripper *s)
{
    const open_span span = s->open.items[--s->open.len];
    const pt_frame *frame = &s->doc->frames.items[span.frame];
    const uint32_t close = (span.own & PT_OWN_SPAN) != 0
                               ? pass_raw_back(s, frame, span.bare)
                               : frame->close;
    const bool is_empty = !span.is_full && is_clear(s->doc, span.bare, close);
    edge e = {.begin = close,
              .end = frame->finish,
              .offset = frame->end,
              .joint = (span.own & PT_OWN_JOINT_END) != 0};
    if (is_empty) {
        s->edges.len = span.edge;
        e = (edge){.begin = frame->begin, .end = frame->finish};
        e.is_empty = true;
    }
    note_in_outer(s, frame, is_empty);
    add_edge(s, e);
}

static void list_edges(stripper *s)
{
    const pt_text *text = &s->doc->texts.items[s->text];
    const pt_frame *frames = s->doc->frames.items;
    s->edges.len = 0;
    s->gone = 0;
    for (uint32_t i = 0; i < text->n_frames && !s->failed; i++) {
        const uint32_t index = text->frames + i;
        while (s->open.len > 0 &&
               frames[s->open.items[s->open.len - 1].frame].finish <=
                   frames[index].begin)
            close_span(s);
        open_frame(s, index);
    }
    while (s->open.len > 0)
        close_span(s);
}

/*
 * Finds the two Strs between which edges [first, last] are all there is:
 * the source range between their characters. False when there are none.
 */
static bool find_strs(const stripper *s, const edge *first, const edge *last,
                      uint32_t *begin, uint32_t *end)
{
    const pt_document *doc = s->doc;
    const pt_text *text = &doc->texts.items[s->text];
    uint32_t after = pt_segment_find(doc, s->text, first->offset);
    while (after < text->segments + text->n_segments &&
           doc->segments.items[after].begin < last->end)
        after++; /* Strs without characters */
    if (after == text->segments || after == text->segments + text->n_segments)
        return false;
    uint32_t before = after - 1; /* past the RawInlines that go */
    while (before > text->segments &&
           doc->segments.items[before].begin > first->begin)
        before--;
    const pt_segment *a = &doc->segments.items[before];
    const pt_segment *b = &doc->segments.items[after];
    if (a->literal == 0 || b->literal == 0 ||
        !is_clear(doc, a->end, first->begin) ||
        !is_clear(doc, last->end, b->begin))
        return false;
    *begin = pt_segment_literal_end(doc, before);
    *end = pt_segment_literal(doc, after);
    return true;
}

/* Takes out a whole item [begin, last) of a list, an empty Span or a Div, and
 * one comma: the one before it, or, at the list's beginning, the one behind
 * it. */
static void take_out_item(stripper *s, uint32_t begin, uint32_t last)
{
    const char *source = s->doc->source.ptr;
    uint32_t before = begin;
    while (before > s->gone && is_clear(s->doc, before - 1, before) &&
           source[before - 1] != ',')
        before--;
    uint32_t end = last;
    if (before > s->gone && source[before - 1] == ',') {
        before--;
    } else {
        before = begin;
        while (source[end] != ',' && is_clear(s->doc, end, end + 1))
            end++;
        end = source[end] == ',' ? end + 1 : last;
        s->gone = end;
    }
    pt_edits_add(s->edits, before, end - before, PT_STR(""));
}

/* Takes out a run of edges with nothing but commas between them. */
static void take_out(const stripper *s, const edge *first, const edge *last)
{
    bool joint = false;
    for (const edge *e = first; e <= last; e++)
        joint = joint || e->joint;
    uint32_t begin = 0;
    uint32_t end = 0;
    if (!joint && find_strs(s, first, last, &begin, &end)) {
        pt_edits_add(s->edits, begin, end - begin, PT_STR(""));
        return;
    }
    for (const edge *e = first; e <= last; e++)
        pt_edits_add(s->edits, e->begin, e->end - e->begin, PT_STR(""));
}

static void take_out_all(stripper *s)
{
    const edge *edges = s->edges.items;
    uint32_t i = 0;
    while (i < s->edges.len) {
        uint32_t n = i + 1;
        if (edges[i].is_empty) {
            take_out_item(s, edges[i].begin, edges[i].end);
        } else {
            while (n < s->edges.len && !edges[n].is_empty &&
                   is_clear(s->doc, edges[n - 1].end, edges[n].begin))
                n++;
            take_out(s, &edges[i], &edges[n - 1]);
        }
        i = n;
    }
}

/* Takes out our Divs, lists where they were. */
static void take_out_blocks(stripper *s)
{
    const pt_scopes *scopes = &s->doc->scopes;
    uint32_t done = 0;
    for (uint32_t i = 0; i < scopes->len && !s->failed; i++) {
        const pt_scope *scope = &scopes->items[i];
        if (scope->kind != PT_BLOCK_DIV || scope->begin < done ||
            (pt_own_read(s->doc, scope->attr) & PT_OWN_BLOCK) == 0)
            continue;
        pt_scope *own = pt_vec_add(&s->blocks, sizeof *own);
        if (own == NULL) {
            s->failed = true;
            return;
        }
        *own = *scope;
        done = scope->finish;
        take_out_item(s, scope->begin, scope->finish);
    }
}

/* Whether the text at work, or what holds it, goes with one of our Divs;
 * texts come in the order of the source. */
static bool is_gone(const stripper *s, uint32_t *block)
{
    const pt_text *text = &s->doc->texts.items[s->text];
    while (*block < s->blocks.len &&
           s->blocks.items[*block].finish <= text->begin)
        ++*block;
    return *block < s->blocks.len &&
           s->blocks.items[*block].begin < text->begin;
}

static void strip_texts(stripper *s)
{
    uint32_t block = 0;
    for (uint32_t i = 0; i < s->doc->texts.len && s->doc->n_own > 0; i++) {
        s->text = i;
        if (is_gone(s, &block))
            continue;
        list_edges(s);
        take_out_all(s);
    }
}

static pt_status strip_metadata(const stripper *s, pt_error *err)
{
    pt_meta_changes changes;
    pt_meta_changes_init(&changes);
    pt_status st = pt_marks_strip(&changes, s->doc, err);
    if (st == PT_OK)
        st = pt_meta_edits(s->edits, s->doc, &changes, err);
    pt_meta_changes_release(&changes);
    return st;
}

pt_status pt_strip_edits(pt_edits *edits, const pt_document *doc, pt_error *err)
{
    stripper s = {.edits = edits, .doc = doc};
    take_out_blocks(&s);
    strip_texts(&s);
    pt_vec_release(&s.edges);
    pt_vec_release(&s.open);
    pt_vec_release(&s.blocks);
    if (s.failed || edits->failed)
        return pt_error_nomem(err);
    return strip_metadata(&s, err);
}
