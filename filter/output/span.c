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
#include "output/format.h"
#include "output/wrap.h"

#include <stdlib.h>

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
    uint32_t order;  /* opens: index of the wrap; outer ones come first */
    bool is_open;
} edge;

/* Bytes put aside in the edits for repeated insertion. */
typedef struct shared {
    uint32_t at;
    uint32_t len; /* 0: not yet */
} shared;

typedef struct writer {
    pt_edits *edits;
    const pt_analysis *analysis;
    const pt_document *doc;
    unsigned format;
    uint32_t text;       /* the text at work */
    uint32_t cut;        /* segment cut last, or PT_NONE */
    uint32_t head, tail; /* of it: source offsets of its first character and
                            of the quotation mark that closes its string */
    PT_VEC(annotation) annotations; /* of it */
    pt_wraps wraps;                 /* of it; label: annotation */
    PT_VEC(edge) edges;             /* of it */
    PT_VEC(shared) entities;        /* opening of each entity's Span */
    PT_VEC(shared) keywords;        /* and of each keyword's */
    pt_buf scratch;
    pt_error *err;
} writer;

static const pt_str closing = {"]]}", 3};

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
    return x->order < y->order ? -1 : x->order > y->order;
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
        if ((mentions[i].bits & PT_MENTION_OWN) == 0)
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

static void add_pair(pt_buf *out, pt_str key, pt_str value)
{
    if (value.len == 0)
        return;
    pt_buf_add(out, PT_STR(",[\""));
    pt_buf_add(out, key);
    pt_buf_add(out, PT_STR("\",\""));
    pt_buf_add_json(out, value);
    pt_buf_add(out, PT_STR("\"]"));
}

static void add_slug(pt_buf *out, pt_str key, pt_str slug)
{
    pt_buf_add(out, PT_STR("],[[\""));
    pt_buf_add(out, key);
    pt_buf_add(out, PT_STR("\",\""));
    pt_buf_add_json(out, slug);
    pt_buf_add(out, PT_STR("\"]"));
}

/* Writes what opens a mention's Span inline into the scratch buffer. */
static void open_entity(writer *w, const pt_mention *m)
{
    const char *type = pt_type_describe((pt_type)m->type)->name;
    const bool type_first = (w->format & PT_FORMAT_TYPE_FIRST) != 0;
    pt_buf_add_format(
        &w->scratch, "{\"t\":\"Span\",\"c\":[[\"\",[\"%s\",\"%s\"",
        type_first ? type : "entity", type_first ? "entity" : type);
    const pt_entity *entity = &w->analysis->entities.items[m->entity];
    add_slug(&w->scratch, PT_STR("entity"), entity->slug);
    add_pair(&w->scratch, PT_STR("wikidata"), entity->wikidata);
    if (m->value != PT_NONE) {
        const pt_value *v = &w->analysis->mentions.values.items[m->value];
        add_pair(&w->scratch, PT_STR("iso"), v->iso);
        add_pair(&w->scratch, PT_STR("amount"), v->amount);
        add_pair(&w->scratch, PT_STR("currency"), v->currency);
        add_pair(&w->scratch, PT_STR("unit"), v->unit);
    }
}

static void open_keyword(writer *w, uint32_t keyword)
{
    pt_buf_add(&w->scratch,
               PT_STR("{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\""));
    add_slug(&w->scratch, PT_STR("keyword"),
             w->analysis->keywords.items[keyword].slug);
}

/*
 * Gives the bytes that open an annotation's Span inline. `joint` says at
 * which ends the Str beside it was a Str of its own before (NULL: at none).
 */
static shared opening(writer *w, const annotation *a, const char *joint)
{
    shared *kept = NULL;
    pt_buf_clear(&w->scratch);
    if (a->is_keyword) {
        kept = &w->keywords.items[a->index];
    } else {
        const pt_mention *m = &w->analysis->mentions.list.items[a->index];
        const pt_entity *e = &w->analysis->entities.items[m->entity];
        if (m->value == PT_NONE && m->type == (uint8_t)e->type)
            kept = &w->entities.items[m->entity];
    }
    if (joint == NULL && kept != NULL && kept->len > 0)
        return *kept;
    if (a->is_keyword)
        open_keyword(w, a->index);
    else
        open_entity(w, &w->analysis->mentions.list.items[a->index]);
    if (joint != NULL)
        add_pair(&w->scratch, PT_STR("joint"), pt_str_from(joint));
    pt_buf_add(&w->scratch, PT_STR("]],["));
    if (pt_buf_failed(&w->scratch))
        w->edits->failed = true;
    const shared s = {pt_edits_share(w->edits, pt_buf_str(&w->scratch)),
                      (uint32_t)w->scratch.len};
    if (joint == NULL && kept != NULL)
        *kept = s;
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

static shared opening_of(writer *w, const pt_wrap *wrap)
{
    return opening(w, &w->annotations.items[wrap->label], joint_of(w, wrap));
}

/* Ends before or behind whole inlines are insertions at their edges. */
static void add_outer_edge(writer *w, const edge *e)
{
    const pt_wrap *wrap = &w->wraps.items[e->order];
    const pt_frame *frames = w->doc->frames.items;
    const pt_segment *segments = w->doc->segments.items;
    if (e->is_open) {
        const shared s = opening_of(w, wrap);
        pt_edits_add_shared(w->edits,
                            wrap->opens == PT_NONE ? segments[wrap->first].begin
                                                   : frames[wrap->opens].begin,
                            0, s.at, s.len);
    } else {
        pt_edits_add(w->edits,
                     wrap->closes == PT_NONE ? segments[wrap->last].end
                                             : frames[wrap->closes].finish,
                     0, closing);
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
        pt_edits_add(w->edits, at, 0, closing);
    pt_edits_add(w->edits, at, 0, PT_STR(","));
    for (; i < n; i++) {
        const shared s = opening_of(w, &w->wraps.items[edges[i].order]);
        pt_edits_add_shared(w->edits, at, 0, s.at, s.len);
    }
    pt_edits_add(w->edits, at, 0,
                 pt_str_slice(w->doc->source, segment->begin, w->head));
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
        st = collect(w, m_first, m, k_first, k);
        if (st == PT_OK)
            st = write_text(w);
    }
    return st;
}

/* Makes `n` empty entries. */
static bool reserve_shared(void *vec, uint32_t n)
{
    shared *items = pt_vec_reserve(vec, n, sizeof *items);
    if (items == NULL)
        return n == 0;
    for (uint32_t i = 0; i < n; i++)
        items[i] = (shared){0, 0};
    ((pt_vec *)vec)->len = n;
    return true;
}

pt_status pt_span_edits(pt_edits *edits, const pt_analysis *analysis,
                        unsigned format, pt_error *err)
{
    writer w = {.edits = edits,
                .analysis = analysis,
                .doc = analysis->doc,
                .format = format,
                .cut = PT_NONE,
                .err = err};
    pt_status st = PT_OK;
    if (!reserve_shared(&w.entities, analysis->entities.len) ||
        !reserve_shared(&w.keywords, analysis->keywords.len))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = write_texts(&w);
    if (st == PT_OK && edits->failed)
        st = pt_error_nomem(err);
    pt_vec_release(&w.annotations);
    pt_vec_release(&w.wraps);
    pt_vec_release(&w.edges);
    pt_vec_release(&w.entities);
    pt_vec_release(&w.keywords);
    pt_buf_release(&w.scratch);
    return st;
}
