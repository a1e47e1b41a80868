/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_PIECES_H
#define PT_ENTITY_PIECES_H

#include "entity/definition.h"

/**
 * Finds mentions that are pieces of an organisation's or building's longer
 * name that the document has: "Formosa Precision" of "Formosa Precision
 * Materials", and with "the" before it "Forum" of "Northern Forum", "House"
 * of "House of Deputies". A piece of two different names is none.
 *
 * definitions  [n_mentions]; filled in where it is PT_NONE
 * Returns      PT_ERR_NOMEM.
 */
pt_status pt_pieces_find(pt_definitions *definitions,
                         const pt_mentions *mentions, const pt_find_input *in,
                         pt_error *err);

#endif
