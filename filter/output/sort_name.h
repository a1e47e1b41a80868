/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_SORT_NAME_H
#define PT_OUTPUT_SORT_NAME_H

#include "base/buf.h"
#include "entity/entity.h"

/** Names as an index has them. */

/**
 * Returns whether an index lists an entity: what has a name and can be told
 * from others of the same name.
 */
bool pt_sort_name_has(const pt_entity *entity);

/**
 * Appends the name under which an index lists an entity: "Carney, Mark",
 * "Berg, Anna van den"; "Xi Jinping", whose surname comes first already; of
 * an organisation, place, … the name as it is, without a leading "The".
 */
void pt_sort_name_add(pt_buf *out, const pt_entity *entity);

/**
 * Appends the key by which it is sorted: letters, digits, spaces, commas and
 * hyphens only, in lower case and without accents: "zurich".
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_sort_name_add_key(pt_buf *out, const pt_entity *entity,
                               pt_arena *arena, pt_error *err);

#endif
