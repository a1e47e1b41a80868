/* SPDX-License-Identifier: MIT */
/*
 * Which mentions the text shows: one pass over the mentions, in the order of
 * the text, that remembers of each entity how many were shown and in which
 * section the last one was. Linear.
 */
#include "output/presentation.h"

#include "base/error.h"
#include "base/map.h"
#include "output/sort_name.h"

enum { NEAREST = 8 }; /* scopes around a text that are looked at */

/* What was shown of an entity. */
typedef struct record {
    uint32_t n_spans;
    uint32_t span_section; /* of the last one, or PT_NONE */
    uint32_t n_links;
    uint32_t link_section;
} record;

typedef PT_VEC(record) records;

static bool is_wanted(pt_occurrence which, uint32_t n_before,
                      uint32_t last_section, uint32_t section)
{
    switch (which) {
    case PT_OCCURRENCE_ALL:
        return true;
    case PT_OCCURRENCE_FIRST:
        return n_before == 0;
    case PT_OCCURRENCE_SECTION:
        return n_before == 0 || last_section != section;
    }
    return true;
}

/* A place in the document that moves forward with the mentions. */
typedef struct place {
    const pt_document *doc;
    uint32_t part;  /* that holds the mention */
    uint32_t text;  /* of `frame` */
    uint32_t frame; /* of that text: no Link before it ends later */
} place;

/* Moves on to the part that holds a mention; its section. */
static uint32_t section_at(place *at, const pt_mention *m)
{
    const pt_parts *parts = &at->doc->parts;
    while (at->part + 1 < parts->len &&
           (parts->items[at->part].text < m->text ||
            (parts->items[at->part].text == m->text &&
             parts->items[at->part].end <= m->start)))
        at->part++;
    return at->part < parts->len ? parts->items[at->part].section : 0;
}

/* Whether a Link can stand around a mention: not in a Header, nor in or
   around another Link. */
static bool can_link(place *at, const pt_mention *m)
{
    const pt_text *text = &at->doc->texts.items[m->text];
    const pt_frame *frames =
        text->n_frames > 0 ? &at->doc->frames.items[text->frames] : NULL;
    if (at->text != m->text) {
        at->text = m->text;
        at->frame = 0;
    }
    while (at->frame < text->n_frames &&
           (frames[at->frame].kind != PT_INLINE_LINK ||
            frames[at->frame].end <= m->start))
        at->frame++;
    return text->kind != PT_BLOCK_HEADER &&
           (at->frame == text->n_frames || frames[at->frame].start >= m->end);
}

bool pt_presentation_is_repeated(const pt_document *doc, const pt_text *text)
{
    if (text->kind == PT_BLOCK_HEADER || text->role == PT_ROLE_CAPTION)
        return true;
    uint32_t scope = text->scope;
    for (int i = 0; i < NEAREST && scope != PT_NONE; i++) {
        if (doc->scopes.items[scope].kind == PT_BLOCK_HEADER)
            return true;
        scope = doc->scopes.items[scope].parent;
    }
    return false;
}

/* PT_SHOWN_PLACE for a mention that an index can lead to. */
static uint8_t place_bit(const pt_analysis *analysis, const pt_mention *m)
{
    const pt_document *doc = analysis->doc;
    return pt_sort_name_has(&analysis->entities.items[m->entity]) &&
                   !pt_presentation_is_repeated(doc, &doc->texts.items[m->text])
               ? PT_SHOWN_PLACE
               : 0;
}

static uint8_t choose(record *seen, place *at, const pt_mention *m,
                      const pt_presentation *p)
{
    const uint32_t section = section_at(at, m);
    const bool own = (m->bits & PT_MENTION_OWN) != 0 && !p->numbered;
    if (!own &&
        (seen->n_spans >= p->max_mentions ||
         !is_wanted(p->mentions, seen->n_spans, seen->span_section, section)))
        return 0;
    seen->n_spans++;
    seen->span_section = section;
    if (own)
        return 0;
    if (p->link.len == 0 || (!p->link_attribute && !can_link(at, m)) ||
        !is_wanted(p->link_mentions, seen->n_links, seen->link_section,
                   section))
        return PT_SHOWN_SPAN;
    seen->n_links++;
    seen->link_section = section;
    return PT_SHOWN_SPAN | PT_SHOWN_LINK;
}

pt_status pt_presentation_choose(pt_shown *out, const pt_analysis *analysis,
                                 const pt_presentation *presentation,
                                 pt_error *err)
{
    const uint32_t n = analysis->mentions.list.len;
    pt_shown shown = {0};
    records seen = {0};
    place at = {.doc = analysis->doc, .text = PT_NONE};
    if (n == 0)
        return PT_OK;
    if (pt_vec_reserve(&shown, n, sizeof *shown.items) == NULL ||
        pt_vec_reserve(&seen, analysis->entities.len, sizeof *seen.items) ==
            NULL) {
        pt_vec_release(&shown);
        pt_vec_release(&seen);
        return pt_error_nomem(err);
    }
    for (uint32_t i = 0; i < analysis->entities.len; i++)
        seen.items[i] = (record){0, PT_NONE, 0, PT_NONE};
    for (uint32_t i = 0; i < n; i++) {
        const pt_mention *m = &analysis->mentions.list.items[i];
        shown.items[i] = choose(&seen.items[m->entity], &at, m, presentation);
        if (shown.items[i] != 0)
            shown.items[i] |= place_bit(analysis, m);
    }
    shown.len = n;
    pt_vec_release(&seen);
    *out = shown;
    return PT_OK;
}
