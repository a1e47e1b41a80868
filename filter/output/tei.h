/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_TEI_H
#define PT_OUTPUT_TEI_H

#include "base/buf.h"
#include "entity/entity.h"

/**
 * Appends the start-tag of a mention's element: persName, orgName, placeName,
 * date, time, measure, or name with a type; `ref` where the thing is known,
 * `key` with the entity's slug, `when`, `from` and `to` of a date.
 *
 * value  of the mention; NULL: none
 */
void pt_tei_add_start(pt_buf *out, const pt_entity *entity, pt_type type,
                      const pt_value *value);

/** Appends the end-tag. */
void pt_tei_add_end(pt_buf *out, pt_type type);

#endif
