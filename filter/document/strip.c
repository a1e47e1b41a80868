/* SPDX-License-Identifier: MIT */
/*
 * Taking our own Span inlines out. Each has two edges, the bytes before and
 * behind its inlines, which go. Where nothing but edges stands between two
 * Strs they were one Str once, and everything between their characters
 * goes, so that the very bytes of the document come back. A sort of the
 * edges, otherwise linear.
 */
#include "document/strip.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "document/attr.h"
#include "document/locate.h"

/* One end of a Span inline of ours. */
typedef struct edge {
    uint32_t begin; /* source offsets of what goes: [begin, end) */
    uint32_t end;
    uint32_t text;   /* whose inline list it stands in */
    uint32_t offset; /* in that text */
    bool joint;      /* no Str was cut here */
} edge;

typedef struct stripper {
    pt_edits *edits;
    const pt_document *doc;
    pt_arena *arena; /* for Attrs, one at a time */
    PT_VEC(edge) edges;
    pt_error *err;
} stripper;

static bool is_own(const pt_attr *attr)
{
    static const pt_str names[] = {
        {"entity",  6},
        {"keyword", 7}
    };
    for (size_t i = 0; i < 2; i++)
        if (pt_attr_has_class(attr, names[i]) &&
            pt_attr_value(attr, names[i]).ptr != NULL)
            return true;
    return false;
}

static bool is_white(const pt_document *doc, uint32_t begin, uint32_t end)
{
    for (; begin < end; begin++)
        if ((unsigned char)doc->source.ptr[begin] > ' ')
            return false;
    return true;
}

static pt_status add_edge(stripper *s, edge e)
{
    edge *added = pt_vec_add(&s->edges, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(s->err);
    *added = e;
    return PT_OK;
}

/* Adds the edges of a Span inline if it is ours and not empty. */
static pt_status add_frame(stripper *s, uint32_t text, const pt_frame *frame)
{
    if (frame->kind != PT_INLINE_SPAN || frame->attr == PT_NONE ||
        is_white(s->doc, frame->inside, frame->close))
        return PT_OK;
    const pt_arena_mark mark = pt_arena_save(s->arena);
    pt_attr attr;
    pt_status st = pt_attr_read(&attr, s->doc, frame->attr, s->arena, s->err);
    if (st == PT_OK && is_own(&attr)) {
        const pt_str joint = pt_attr_value(&attr, PT_STR("joint"));
        const bool both = pt_str_is_equal(joint, PT_STR("both"));
        const bool start = both || pt_str_is_equal(joint, PT_STR("start"));
        const bool end = both || pt_str_is_equal(joint, PT_STR("end"));
        st = add_edge(
            s, (edge){frame->begin, frame->inside, text, frame->start, start});
        if (st == PT_OK)
            st = add_edge(
                s, (edge){frame->close, frame->finish, text, frame->end, end});
    }
    pt_arena_rewind(s->arena, mark);
    return st;
}

static int compare(const void *a, const void *b)
{
    const edge *x = a;
    const edge *y = b;
    return x->begin < y->begin ? -1 : x->begin > y->begin;
}

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

/*
 * Finds the two Strs between which edges [first, last] are all there is:
 * the source range between their characters. False when there are none.
 */
static bool find_strs(const stripper *s, const edge *first, const edge *last,
                      uint32_t *begin, uint32_t *end)
{
    const pt_document *doc = s->doc;
    const pt_text *text = &doc->texts.items[first->text];
    uint32_t after = pt_segment_find(doc, first->text, first->offset);
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

static void take_out_all(const stripper *s)
{
    const edge *edges = s->edges.items;
    uint32_t i = 0;
    while (i < s->edges.len) {
        uint32_t n = i + 1;
        while (n < s->edges.len && edges[n].text == edges[i].text &&
               is_clear(s->doc, edges[n - 1].end, edges[n].begin))
            n++;
        take_out(s, &edges[i], &edges[n - 1]);
        i = n;
    }
}

pt_status pt_strip_edits(pt_edits *edits, const pt_document *doc, pt_error *err)
{
    stripper s = {.edits = edits, .doc = doc, .err = err};
    s.arena = pt_arena_new();
    if (s.arena == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++) {
        const pt_text *text = &doc->texts.items[i];
        for (uint32_t k = 0; k < text->n_frames && st == PT_OK; k++)
            st = add_frame(&s, i, &doc->frames.items[text->frames + k]);
    }
    if (st == PT_OK && s.edges.len > 0) {
        qsort(s.edges.items, s.edges.len, sizeof *s.edges.items, compare);
        take_out_all(&s);
    }
    if (st == PT_OK && edits->failed)
        st = pt_error_nomem(err);
    pt_vec_release(&s.edges);
    pt_arena_free(s.arena);
    return st;
}
