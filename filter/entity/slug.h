/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_SLUG_H
#define PT_ENTITY_SLUG_H

#include "entity/entity.h"

/**
 * Gives every entity its slug: ASCII where its name has such a form, lower
 * case, hyphens between words; unique in the document.
 *
 * entities  name, type and `first` are set
 * mentions  their values make the slugs of dates and amounts
 * arena     keeps the slugs
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_slugs_give(pt_entities *entities, const pt_mentions *mentions,
                        pt_arena *arena, pt_error *err);

#endif
