/* SPDX-License-Identifier: MIT */
/*
 * Ids for mentions. A slug is unique in the document and a number holds no
 * hyphen, so prefix, slug and number make a unique id; that none of the
 * author's is the same is made sure by the prefix, which grows until no
 * string of the source begins with it. One pass over the source for each
 * attempt, and no author's document needs two.
 */
#include "output/anchor.h"

#include "base/error.h"
#include "base/str.h"

void pt_anchor_add_prefix(pt_buf *out, const pt_document *doc)
{
    pt_buf quoted;
    pt_buf_init(&quoted);
    pt_buf_add(&quoted, PT_STR("\"entity-"));
    while (!pt_buf_failed(&quoted) &&
           pt_str_find(doc->source, pt_buf_str(&quoted), 0) < doc->source.len)
        pt_buf_add(&quoted, PT_STR("at-"));
    if (pt_buf_failed(&quoted))
        out->failed = true;
    else
        pt_buf_add(out, pt_str_slice(pt_buf_str(&quoted), 1, quoted.len));
    pt_buf_release(&quoted);
}

void pt_anchor_add(pt_buf *out, pt_str prefix, const pt_entity *entity,
                   uint32_t number)
{
    pt_buf_add(out, prefix);
    pt_buf_add(out, entity->slug);
    pt_buf_add_format(out, "-%u", (unsigned)number);
}

pt_status pt_anchors_number(pt_anchors *out, const pt_analysis *analysis,
                            const pt_shown *shown, pt_error *err)
{
    const uint32_t n = analysis->mentions.list.len;
    PT_VEC(uint32_t) counts = {0};
    pt_anchors anchors = {0};
    if (n == 0)
        return PT_OK;
    if (pt_vec_reserve(&anchors, n, sizeof *anchors.items) == NULL ||
        pt_vec_reserve(&counts, analysis->entities.len, sizeof *counts.items) ==
            NULL) {
        pt_vec_release(&anchors);
        pt_vec_release(&counts);
        return pt_error_nomem(err);
    }
    for (uint32_t i = 0; i < analysis->entities.len; i++)
        counts.items[i] = 0;
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t entity = analysis->mentions.list.items[i].entity;
        anchors.items[i] = (shown->items[i] & PT_SHOWN_PLACE) != 0
                               ? ++counts.items[entity]
                               : 0;
    }
    anchors.len = n;
    pt_vec_release(&counts);
    *out = anchors;
    return PT_OK;
}
