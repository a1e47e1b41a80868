/* SPDX-License-Identifier: MIT */
/*
 * Mentions and keyword matches as Span inlines: text by text the two lists
 * are merged into properly nested annotations, each is fitted into the
 * nesting of inlines (wrap.c), and its two ends become edits. An end inside
 * a Str cuts it: the Str is closed and opened again in its own spelling, so
 * that taking the annotation out gives back the very bytes. Cost: a sort by
 * text, otherwise linear.
 */
#include "output/span.h"

#include "base/error.h"
#include "document/locate.h"
#include "output/anchor.h"
#include "output/dress.h"
#include "output/format.h"
#include "output/opening.h"
#include "output/target.h"
#include "output/wrap.h"

#include <stdlib.h>
#include <string.h>

/* A mention or (a part of) a keyword match, before it is fitted. */
typedef struct annotation {
    uint32_t start;
    uint32_t end;
    uint32_t index; /* of the mention, or of the keyword */
    bool is_keyword;
} annotation;

/* One end of a Span inline that will be written. */
typedef struct edge {
    uint32_t offset; /* in the text */
    uint32_t order;  /* index of the wrap: outer ones open first, close last */
    bool is_open;
} edge;

/* Bytes put aside in the edits for repeated insertion. */
typedef struct shared {
    uint32_t at;
    uint32_t len; /* 0: not yet */
} shared;

/* What stood before and behind the inlines of the last mention of an entity
   that was dressed so. */
typedef struct brackets {
    shared opening;
    shared closing;
    uint8_t opening_dress; /* PT_DRESS_… bits */
    uint8_t closing_dress;
} brackets;

typedef struct writer {
    pt_edits *edits;
    const pt_analysis *analysis;
    const pt_document *doc;
    const pt_presentation *presentation;
    unsigned format;
    pt_shown shown;      /* of each mention */
    pt_anchors anchors;  /* of each mention, where Spans have ids */
    uint32_t text;       /* the text at work */
    uint32_t cut;        /* segment cut last, or PT_NONE */
    uint32_t head, tail; /* of it: source offsets of its first character and
                            of the quotation mark that closes its string */
    PT_VEC(annotation) annotations; /* of it */
    pt_wraps wraps;                 /* of it; label: annotation */
    PT_VEC(uint8_t) dresses;        /* of each wrap: PT_DRESS_… bits */
    PT_VEC(edge) edges;             /* of it */
    PT_VEC(brackets) entities;      /* of each entity's mentions */
    PT_VEC(shared) keywords;        /* opening of each keyword's Span */
    pt_buf scratch;
    pt_buf url;
    pt_buf id;
    pt_error *err;
} writer;

/* Outer annotations first, and of equal ones the keyword. */
static int compare_annotations(const void *a, const void *b)
{
    const annotation *x = a;
    const annotation *y = b;
    if (x->start != y->start)
        return x->start < y->start ? -1 : 1;
    if (x->end != y->end)
        return x->end > y->end ? -1 : 1;
    return (int)y->is_keyword - (int)x->is_keyword;
}

static int compare_edges(const void *a, const void *b)
{
    const edge *x = a;
    const edge *y = b;
    if (x->offset != y->offset)
        return x->offset < y->offset ? -1 : 1;
    if (x->is_open != y->is_open)
        return x->is_open ? 1 : -1;
    if (x->order == y->order)
        return 0;
    return (x->order < y->order) == x->is_open ? -1 : 1;
}

static pt_status add_annotation(writer *w, uint32_t start, uint32_t end,
                                uint32_t index, bool is_keyword)
{
    annotation *a = pt_vec_add(&w->annotations, sizeof *a);
    if (a == NULL)
        return pt_error_nomem(w->err);
    *a = (annotation){start, end, index, is_keyword};
    return PT_OK;
}

/* How a mention lies to a keyword match that it overlaps. */
typedef enum relation { INSIDE, AROUND, CROSSES_START, CROSSES_END } relation;

static relation relate(const pt_mention *m, const pt_match *match)
{
    if (m->start <= match->start && m->end >= match->end)
        return AROUND;
    if (m->start < match->start)
        return CROSSES_START;
    return m->end > match->end ? CROSSES_END : INSIDE;
}

/*
 * Adds a keyword match, cut where mentions cross its ends; what lies in one
 * of the author's own annotations is left out. Mentions [m, m_end) are those
 * of the text from the first that ends behind the match's start.
 */
static pt_status add_match(writer *w, const pt_match *match, uint32_t m,
                           uint32_t m_end)
{
    const pt_mention *mentions = w->analysis->mentions.list.items;
    uint32_t start = match->start;
    uint32_t end = match->end;
    pt_status st = PT_OK;
    for (; m < m_end && mentions[m].start < match->end; m++) {
        const bool own = (mentions[m].bits & PT_MENTION_OWN) != 0;
        if (!own && w->shown.items[m] == 0)
            continue;
        const relation r = relate(&mentions[m], match);
        if (r == AROUND && own)
            return PT_OK;
        if (r == CROSSES_START) {
            start = mentions[m].end;
            if (!own)
                st = add_annotation(w, match->start, start, match->keyword,
                                    true);
        } else if (r == CROSSES_END) {
            end = mentions[m].start;
            if (!own)
                st = add_annotation(w, end, match->end, match->keyword, true);
        }
        if (st != PT_OK)
            return st;
    }
    return add_annotation(w, start, end, match->keyword, true);
}

/* Collects the annotations of mentions [m, m_end) and matches [k, k_end). */
static pt_status collect(writer *w, uint32_t m, uint32_t m_end, uint32_t k,
                         uint32_t k_end)
{
    const pt_mention *mentions = w->analysis->mentions.list.items;
    const pt_match *matches = w->analysis->matches.items;
    pt_status st = PT_OK;
    w->annotations.len = 0;
    for (uint32_t i = m; i < m_end && st == PT_OK; i++)
        if (w->shown.items[i] != 0)
            st =
                add_annotation(w, mentions[i].start, mentions[i].end, i, false);
    for (; k < k_end && st == PT_OK; k++) {
        while (m < m_end && mentions[m].end <= matches[k].start)
            m++;
        st = add_match(w, &matches[k], m, m_end);
    }
    if (st == PT_OK && w->annotations.len > 1)
        qsort(w->annotations.items, w->annotations.len,
              sizeof *w->annotations.items, compare_annotations);
    return st;
}

/* The URL that a mention links to, or empty. */
static pt_str url_of(writer *w, const pt_mention *m)
{
    pt_buf_clear(&w->url);
    pt_target_add(&w->url, w->presentation->link,
                  &w->analysis->entities.items[m->entity], w->doc->lang);
    return pt_buf_str(&w->url);
}

/* Puts what is in the scratch buffer aside. */
static shared keep(writer *w)
{
    if (pt_buf_failed(&w->scratch))
        w->edits->failed = true;
    return (shared){pt_edits_share(w->edits, pt_buf_str(&w->scratch)),
                    (uint32_t)w->scratch.len};
}

static shared open_keyword(writer *w, uint32_t keyword, const char *joint)
{
    shared *kept = &w->keywords.items[keyword];
    if (joint == NULL && kept->len > 0)
        return *kept;
    const pt_span_style style = {.joint = joint,
                                 .named = w->presentation->character_styles};
    pt_buf_clear(&w->scratch);
    pt_opening_add_keyword(&w->scratch, &w->analysis->keywords.items[keyword],
                           &style);
    const shared s = keep(w);
    if (joint == NULL)
        *kept = s;
    return s;
}

/* The id of a mention, or empty. */
static pt_str id_of(writer *w, uint32_t index)
{
    pt_buf_clear(&w->id);
    if (w->anchors.len > 0 && w->anchors.items[index] > 0)
        pt_anchor_add(
            &w->id, w->presentation->anchors,
            &w->analysis->entities
                 .items[w->analysis->mentions.list.items[index].entity],
            w->anchors.items[index]);
    return pt_buf_str(&w->id);
}

/* Is what a mention's Span begins and ends with that of all the mentions of
   its entity? */
static bool is_common(const writer *w, const pt_mention *m)
{
    return m->value == PT_NONE &&
           m->type == (uint8_t)w->analysis->entities.items[m->entity].type;
}

/* Opens a mention's Span, and what stands in it before the words. */
static shared open_mention(writer *w, uint32_t index, uint8_t dress,
                           const char *joint)
{
    const pt_mention *m = &w->analysis->mentions.list.items[index];
    const bool attribute = w->presentation->link_attribute &&
                           (w->shown.items[index] & PT_SHOWN_LINK) != 0;
    brackets *kept = &w->entities.items[m->entity];
    const pt_span_style style = {
        .format = w->format,
        .joint = joint,
        .url = attribute ? url_of(w, m) : PT_STR(""),
        .id = (dress & PT_DRESS_ID) != 0 ? id_of(w, index) : PT_STR(""),
        .number = w->presentation->numbered ? index + 1 : 0,
        .named = w->presentation->character_styles,
        .inline_data = (dress & PT_DRESS_NAME) != 0
                           ? w->presentation->inline_data
                           : PT_INLINE_DATA_OFF};
    if (joint != NULL || attribute || style.id.len > 0 || style.number > 0 ||
        !is_common(w, m))
        kept = NULL;
    if (kept != NULL && kept->opening.len > 0 && kept->opening_dress == dress)
        return kept->opening;
    pt_buf_clear(&w->scratch);
    pt_opening_add_mention(&w->scratch, w->analysis, m, &style);
    pt_dress_add_before(&w->scratch, w->analysis, m, dress, &style);
    const shared s = keep(w);
    if (kept != NULL) {
        kept->opening = s;
        kept->opening_dress = dress;
    }
    return s;
}

/* Closes what stands in a mention's Span, and the Span. */
static shared close_mention(writer *w, const pt_mention *m, uint8_t dress)
{
    brackets *kept = &w->entities.items[m->entity];
    if (is_common(w, m) && kept->closing.len > 0 &&
        kept->closing_dress == dress)
        return kept->closing;
    const pt_str url = (dress & PT_DRESS_LINK) != 0 ? url_of(w, m) : PT_STR("");
    pt_buf_clear(&w->scratch);
    if (pt_dress_add_behind(&w->scratch, w->analysis, m, dress, w->format, url,
                            w->err) != PT_OK)
        w->edits->failed = true;
    pt_buf_add(&w->scratch, PT_CLOSING_SPAN);
    const shared s = keep(w);
    if (is_common(w, m)) {
        kept->closing = s;
        kept->closing_dress = dress;
    }
    return s;
}

/* Whether a segment of the text is a Str right behind another Str. */
static bool is_joined(const writer *w, uint32_t segment)
{
    const pt_text *text = &w->doc->texts.items[w->text];
    return segment < text->segments + text->n_segments &&
           (w->doc->segments.items[segment].bits & PT_SEGMENT_JOINED) != 0;
}

/* Whether a wrap's end lies inside a Str. */
static bool starts_inside(const writer *w, const pt_wrap *wrap)
{
    return wrap->opens == PT_NONE &&
           w->doc->segments.items[wrap->first].start < wrap->start;
}

static bool ends_inside(const writer *w, const pt_wrap *wrap)
{
    return wrap->closes == PT_NONE &&
           wrap->end < w->doc->segments.items[wrap->last].start +
                           pt_segment_len(w->doc, wrap->last);
}

/* Which of its ends a wrap has at the edge of a Str beside another Str. */
static const char *joint_of(const writer *w, const pt_wrap *wrap)
{
    const bool start = wrap->opens == PT_NONE && !starts_inside(w, wrap) &&
                       is_joined(w, wrap->first);
    const bool end = wrap->closes == PT_NONE && !ends_inside(w, wrap) &&
                     is_joined(w, wrap->last + 1);
    if (start && end)
        return "both";
    return start ? "start" : end ? "end" : NULL;
}

/*
 * Gives the bytes that open a wrap's Span inline; the attribute `joint` says
 * at which ends the Str beside it was a Str of its own before.
 */
static shared opening_of(writer *w, uint32_t wrap)
{
    const pt_wrap *stretch = &w->wraps.items[wrap];
    const annotation *a = &w->annotations.items[stretch->label];
    const char *joint = joint_of(w, stretch);
    if (a->is_keyword)
        return open_keyword(w, a->index, joint);
    return open_mention(w, a->index, w->dresses.items[wrap], joint);
}

/* Adds what closes a wrap's Span inline, at a source offset. */
static void add_closing(writer *w, uint32_t at, uint32_t wrap)
{
    const annotation *a = &w->annotations.items[w->wraps.items[wrap].label];
    const uint8_t dress = w->dresses.items[wrap];
    if ((dress & (unsigned)~PT_DRESS_ID) == 0) {
        pt_edits_add(w->edits, at, 0, PT_CLOSING_SPAN);
        return;
    }
    const shared s =
        close_mention(w, &w->analysis->mentions.list.items[a->index], dress);
    pt_edits_add_shared(w->edits, at, 0, s.at, s.len);
}

/* Ends before or behind whole inlines are insertions at their edges. */
static void add_outer_edge(writer *w, const edge *e)
{
    const pt_wrap *wrap = &w->wraps.items[e->order];
    const pt_frame *frames = w->doc->frames.items;
    const pt_segment *segments = w->doc->segments.items;
    if (e->is_open) {
        const shared s = opening_of(w, e->order);
        pt_edits_add_shared(w->edits,
                            wrap->opens == PT_NONE ? segments[wrap->first].begin
                                                   : frames[wrap->opens].begin,
                            0, s.at, s.len);
    } else {
        add_closing(w,
                    wrap->closes == PT_NONE ? segments[wrap->last].end
                                            : frames[wrap->closes].finish,
                    e->order);
    }
}

/*
 * Cuts a Str where edges [i, n) lie: its tail, what closes, a comma, what
 * opens, its head again.
 */
static void add_cut(writer *w, pt_cursor *cursor, uint32_t i, uint32_t n)
{
    const edge *edges = w->edges.items;
    const pt_wrap *wrap = &w->wraps.items[edges[i].order];
    const uint32_t str = edges[i].is_open ? wrap->first : wrap->last;
    const pt_segment *segment = &w->doc->segments.items[str];
    const uint32_t at = pt_cursor_move(cursor, str, edges[i].offset);
    if (w->cut != str) {
        w->cut = str;
        w->head = pt_segment_literal(w->doc, str);
        w->tail = pt_segment_literal_end(w->doc, str);
    }
    pt_edits_add(w->edits, at, 0,
                 pt_str_slice(w->doc->source, w->tail, segment->end));
    for (; i < n && !edges[i].is_open; i++)
        add_closing(w, at, edges[i].order);
    pt_edits_add(w->edits, at, 0, PT_STR(","));
    for (; i < n; i++) {
        const shared s = opening_of(w, edges[i].order);
        pt_edits_add_shared(w->edits, at, 0, s.at, s.len);
    }
    pt_edits_add(w->edits, at, 0,
                 pt_str_slice(w->doc->source, segment->begin, w->head));
}

/* Whether a Link stands in a wrap's Span. */
static bool is_linked(writer *w, const pt_wrap *wrap)
{
    const annotation *a = &w->annotations.items[wrap->label];
    return !a->is_keyword && !w->presentation->link_attribute &&
           (w->shown.items[a->index] & PT_SHOWN_LINK) != 0 &&
           url_of(w, &w->analysis->mentions.list.items[a->index]).len > 0;
}

/* Is a wrap the first, or the last, of its annotation's? */
static bool is_first_part(const writer *w, uint32_t wrap)
{
    const pt_wrap *wraps = w->wraps.items;
    return wrap == 0 || wraps[wrap - 1].label != wraps[wrap].label;
}

static bool is_last_part(const writer *w, uint32_t wrap)
{
    const pt_wrap *wraps = w->wraps.items;
    return wrap + 1 == w->wraps.len ||
           wraps[wrap + 1].label != wraps[wrap].label;
}

/* PT_DRESS_… bits of a wrap. */
static uint8_t dress_of(writer *w, uint32_t wrap)
{
    const annotation *a = &w->annotations.items[w->wraps.items[wrap].label];
    const pt_presentation *p = w->presentation;
    if (a->is_keyword)
        return 0;
    const bool is_place = (w->shown.items[a->index] & PT_SHOWN_PLACE) != 0;
    const bool is_repeated =
        pt_presentation_is_repeated(w->doc, &w->doc->texts.items[w->text]);
    unsigned dress = 0;
    if (is_linked(w, &w->wraps.items[wrap]))
        dress |= PT_DRESS_LINK;
    if ((w->format & PT_FORMAT_HTML5) == 0 && p->markup &&
        ((w->format & PT_FORMAT_TEI) != 0 || !is_repeated))
        dress |= PT_DRESS_MARKUP;
    if ((w->format & PT_FORMAT_HTML5) != 0 && !is_repeated &&
        is_first_part(w, wrap) && is_last_part(w, wrap))
        dress |= pt_dress_html(w->analysis, a->index, p);
    if (p->index_entries && is_place && is_last_part(w, wrap))
        dress |= PT_DRESS_ENTRY;
    if (p->anchors.len > 0 && is_place && is_first_part(w, wrap))
        dress |= PT_DRESS_ID;
    return (uint8_t)dress;
}

static pt_status choose_dresses(writer *w)
{
    const uint32_t n = w->wraps.len;
    if (n > 0 &&
        pt_vec_reserve(&w->dresses, n, sizeof *w->dresses.items) == NULL)
        return pt_error_nomem(w->err);
    for (uint32_t i = 0; i < n; i++)
        w->dresses.items[i] = dress_of(w, i);
    return PT_OK;
}

/* Fits the annotations into the inlines, and lists their ends. */
static pt_status fit(writer *w)
{
    pt_cursor cursor;
    pt_cursor_init(&cursor, w->doc, w->text);
    pt_status st = PT_OK;
    w->wraps.len = 0;
    w->edges.len = 0;
    for (uint32_t i = 0; i < w->annotations.len && st == PT_OK; i++) {
        const annotation *a = &w->annotations.items[i];
        const pt_span span = {w->text, a->start, a->end};
        st = pt_wraps_add(&w->wraps, &cursor, span, i, w->err);
    }
    if (st == PT_OK)
        st = choose_dresses(w);
    if (st != PT_OK)
        return st;
    const uint32_t n = w->wraps.len;
    if (n == 0)
        return PT_OK;
    edge *edges = pt_vec_reserve(&w->edges, (size_t)n * 2, sizeof *edges);
    if (edges == NULL)
        return pt_error_nomem(w->err);
    for (uint32_t i = 0; i < n; i++) {
        edges[2 * (size_t)i] = (edge){w->wraps.items[i].start, i, true};
        edges[2 * (size_t)i + 1] = (edge){w->wraps.items[i].end, i, false};
    }
    w->edges.len = n * 2;
    qsort(edges, w->edges.len, sizeof *edges, compare_edges);
    return PT_OK;
}

static pt_status write_text(writer *w)
{
    const pt_status st = fit(w);
    if (st != PT_OK)
        return st;
    pt_cursor cursor;
    pt_cursor_init(&cursor, w->doc, w->text);
    for (uint32_t i = 0; i < w->edges.len;) {
        const edge *e = &w->edges.items[i];
        const pt_wrap *wrap = &w->wraps.items[e->order];
        if (!(e->is_open ? starts_inside(w, wrap) : ends_inside(w, wrap))) {
            add_outer_edge(w, e);
            i++;
            continue;
        }
        uint32_t n = i + 1;
        while (n < w->edges.len && w->edges.items[n].offset == e->offset)
            n++;
        add_cut(w, &cursor, i, n);
        i = n;
    }
    return PT_OK;
}

static pt_status write_texts(writer *w)
{
    const pt_analysis *a = w->analysis;
    uint32_t m = 0;
    uint32_t k = 0;
    pt_status st = PT_OK;
    for (w->text = 0; w->text < w->doc->texts.len && st == PT_OK; w->text++) {
        const uint32_t m_first = m;
        const uint32_t k_first = k;
        while (m < a->mentions.list.len &&
               a->mentions.list.items[m].text == w->text)
            m++;
        while (k < a->matches.len && a->matches.items[k].text == w->text)
            k++;
        if (m == m_first && k == k_first)
            continue;
        st = pt_deadline_check(w->doc->deadline, w->err);
        if (st == PT_OK)
            st = collect(w, m_first, m, k_first, k);
        if (st == PT_OK)
            st = write_text(w);
    }
    return st;
}

/* Makes room for what is known of each entity and keyword. */
static pt_status reserve(writer *w)
{
    const uint32_t n_entities = w->analysis->entities.len;
    const uint32_t n_keywords = w->analysis->keywords.len;
    brackets *entities =
        pt_vec_reserve(&w->entities, n_entities, sizeof *entities);
    shared *keywords =
        pt_vec_reserve(&w->keywords, n_keywords, sizeof *keywords);
    if ((entities == NULL && n_entities > 0) ||
        (keywords == NULL && n_keywords > 0))
        return pt_error_nomem(w->err);
    if (n_entities > 0)
        memset(entities, 0, n_entities * sizeof *entities);
    for (uint32_t i = 0; i < n_keywords; i++)
        keywords[i] = (shared){0, 0};
    return PT_OK;
}

pt_status pt_span_edits(pt_edits *edits, const pt_analysis *analysis,
                        const pt_presentation *presentation, unsigned format,
                        pt_error *err)
{
    writer w = {.edits = edits,
                .analysis = analysis,
                .doc = analysis->doc,
                .presentation = presentation,
                .format = format,
                .cut = PT_NONE,
                .err = err};
    pt_status st = reserve(&w);
    if (st == PT_OK)
        st = pt_presentation_choose(&w.shown, analysis, presentation, err);
    if (st == PT_OK && presentation->anchors.len > 0)
        st = pt_anchors_number(&w.anchors, analysis, &w.shown, err);
    if (st == PT_OK)
        st = write_texts(&w);
    if (st == PT_OK &&
        (edits->failed || pt_buf_failed(&w.url) || pt_buf_failed(&w.id)))
        st = pt_error_nomem(err);
    pt_vec_release(&w.shown);
    pt_vec_release(&w.anchors);
    pt_vec_release(&w.annotations);
    pt_vec_release(&w.wraps);
    pt_vec_release(&w.dresses);
    pt_vec_release(&w.edges);
    pt_vec_release(&w.entities);
    pt_vec_release(&w.keywords);
    pt_buf_release(&w.scratch);
    pt_buf_release(&w.url);
    pt_buf_release(&w.id);
    return st;
}
