/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_FORMS_H
#define PT_ENTITY_FORMS_H

#include "entity/entity.h"

/**
 * Counts under which surface forms each entity is mentioned.
 *
 * entities  get `forms` and `n_forms`; they live in the document's arena
 * mentions  their `entity` is set
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_entity_forms_count(pt_entities *entities,
                                const pt_mentions *mentions,
                                const pt_find_input *in, pt_error *err);

#endif
