/* SPDX-License-Identifier: MIT */
/*
 * Taking our own Span inlines out, and the Links in them. Each has two edges, the bytes before and
 * behind its inlines, which go. Where nothing but edges stands between two
 * Strs they were one Str once, and everything between their characters
 * goes, so that the very bytes of the document come back. A Span that holds
 * nothing (somebody has emptied it) goes as a whole, with a comma. One pass
 * over the frames of each text with a stack of those that are open, O(n).
 */
#include "document/strip.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "document/locate.h"
#include "document/own.h"

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

/* PT_OWN_… bits of a frame: a Span of ours, or a Link of ours in one. */
static unsigned read_own(const stripper *s, const pt_frame *frame)
{
    if (frame->kind == PT_INLINE_SPAN)
        return pt_own_read(s->doc, frame->attr) & ~(unsigned)PT_OWN_LINK;
    if (frame->kind != PT_INLINE_LINK || s->open.len == 0)
        return 0;
    const pt_frame *outer =
        &s->doc->frames.items[s->open.items[s->open.len - 1].frame];
    return is_clear(s->doc, outer->inside, frame->begin)
               ? pt_own_read(s->doc, frame->attr) & PT_OWN_LINK
               : 0;
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
    *span = (open_span){index, s->edges.len, frame->inside, own, false};
    add_edge(s, (edge){.begin = frame->begin,
                       .end = frame->inside,
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
    const bool is_empty =
        !span.is_full && is_clear(s->doc, span.bare, frame->close);
    edge e = {.begin = frame->close,
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
    const pt_segment *a = &doc->segments.items[after - 1];
    const pt_segment *b = &doc->segments.items[after];
    if (a->literal == 0 || b->literal == 0 ||
        !is_clear(doc, a->end, first->begin) ||
        !is_clear(doc, last->end, b->begin))
        return false;
    *begin = pt_segment_literal_end(doc, after - 1);
    *end = pt_segment_literal(doc, after);
    return true;
}

/* Takes out an empty Span and one comma: the one before it in its list, or,
 * at the list's beginning, the one behind it. */
static void take_out_empty(stripper *s, const edge *e)
{
    const char *source = s->doc->source.ptr;
    uint32_t before = e->begin;
    while (before > s->gone && is_clear(s->doc, before - 1, before) &&
           source[before - 1] != ',')
        before--;
    uint32_t end = e->end;
    if (before > s->gone && source[before - 1] == ',') {
        before--;
    } else {
        before = e->begin;
        while (source[end] != ',' && is_clear(s->doc, end, end + 1))
            end++;
        end = source[end] == ',' ? end + 1 : e->end;
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
            take_out_empty(s, &edges[i]);
        } else {
            while (n < s->edges.len && !edges[n].is_empty &&
                   is_clear(s->doc, edges[n - 1].end, edges[n].begin))
                n++;
            take_out(s, &edges[i], &edges[n - 1]);
        }
        i = n;
    }
}

pt_status pt_strip_edits(pt_edits *edits, const pt_document *doc, pt_error *err)
{
    stripper s = {.edits = edits, .doc = doc};
    for (uint32_t i = 0; i < doc->texts.len && doc->n_own > 0; i++) {
        s.text = i;
        list_edges(&s);
        take_out_all(&s);
    }
    pt_vec_release(&s.edges);
    pt_vec_release(&s.open);
    return s.failed || edits->failed ? pt_error_nomem(err) : PT_OK;
}
