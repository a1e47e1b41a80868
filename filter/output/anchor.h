/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_ANCHOR_H
#define PT_OUTPUT_ANCHOR_H

#include "base/buf.h"
#include "output/presentation.h"

/**
 * The places an index leads to: the id of a mention's Span, made of a prefix
 * that begins no other string of the document, the entity's slug and the
 * mention's number among those of the entity that have one.
 */

/** Of each mention its number, from 1; 0: it has no id. */
typedef PT_VEC(uint32_t) pt_anchors;

/**
 * Numbers the mentions that are PT_SHOWN_PLACE.
 *
 * out      owned by the caller: pt_vec_release; [n_mentions]
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_anchors_number(pt_anchors *out, const pt_analysis *analysis,
                            const pt_shown *shown, pt_error *err);

/** Appends a prefix that is free in the document: "entity-". */
void pt_anchor_add_prefix(pt_buf *out, const pt_document *doc);

/** Appends an id. */
void pt_anchor_add(pt_buf *out, pt_str prefix, const pt_entity *entity,
                   uint32_t number);

#endif
