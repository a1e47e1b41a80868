/* SPDX-License-Identifier: MIT */
/*
 * Marks the parts of a document that belong to keyword sections. The parts
 * are written anew in one pass along the texts and the sorted spans, since
 * a part that a section takes only the end of becomes two:
 *
 *     part   [0 ................ 90)            body
 *     span            [60 ...... 90)
 *     parts  [0 ... 60)[60 ..... 90)            body, keywords
 */
#include "keyword/parts.h"

#include "base/error.h"
#include "document/outline.h"

#include <stdlib.h>

static int compare_spans(const void *a, const void *b)
{
    const pt_span *x = a;
    const pt_span *y = b;
    if (x->text != y->text)
        return x->text < y->text ? -1 : 1;
    return x->start < y->start ? -1 : x->start > y->start;
}

static bool add_part(pt_parts *out, const pt_part *part, uint32_t start,
                     uint32_t end, pt_role role)
{
    pt_part *added = pt_vec_add(out, sizeof *added);
    if (added == NULL)
        return false;
    *added = *part;
    added->start = start;
    added->end = end;
    added->role = role;
    return true;
}

/* Writes one part, divided at the edges of the spans [from, to). */
static bool divide(pt_parts *out, const pt_part *part, const pt_span *from,
                   const pt_span *to)
{
    uint32_t at = part->start;
    bool done = true;
    for (; from < to && from->start < part->end && done; from++) {
        const uint32_t start = from->start > at ? from->start : at;
        const uint32_t end = from->end < part->end ? from->end : part->end;
        if (start >= end)
            continue;
        if (start > at)
            done = add_part(out, part, at, start, part->role);
        done = done && add_part(out, part, start, end, PT_ROLE_KEYWORDS);
        at = end;
    }
    if (at < part->end || (at == part->start && part->start == part->end))
        done = done && add_part(out, part, at, part->end, part->role);
    return done;
}

/* Points the texts at their parts again. */
static void index_parts(pt_document *doc)
{
    for (uint32_t i = 0, at = 0; i < doc->texts.len; i++) {
        pt_text *text = &doc->texts.items[i];
        text->parts = at;
        while (at < doc->parts.len && doc->parts.items[at].text == i)
            at++;
        text->n_parts = at - text->parts;
    }
}

pt_status pt_parts_mark_keywords(pt_document *doc, pt_spans *spans,
                                 pt_error *err)
{
    if (spans->len == 0)
        return PT_OK;
    qsort(spans->items, spans->len, sizeof *spans->items, compare_spans);
    pt_parts parts = {0};
    const pt_span *span = spans->items;
    const pt_span *const last = spans->items + spans->len;
    for (uint32_t i = 0; i < doc->parts.len; i++) {
        const pt_part *part = &doc->parts.items[i];
        while (span < last &&
               (span->text < part->text ||
                (span->text == part->text && span->end <= part->start)))
            span++;
        const pt_span *to = span;
        while (to < last && to->text == part->text && to->start < part->end)
            to++;
        if (!divide(&parts, part, span, to)) {
            pt_vec_release(&parts);
            return pt_error_nomem(err);
        }
    }
    pt_vec_release(&doc->parts);
    doc->parts = parts;
    index_parts(doc);
    pt_outline_settle(doc);
    return PT_OK;
}
