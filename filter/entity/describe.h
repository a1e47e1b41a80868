/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_DESCRIBE_H
#define PT_ENTITY_DESCRIBE_H

#include "entity/entity.h"

/**
 * Fills in what is known of entities whose mentions are known: type by vote,
 * canonical name, identifier, slug, counts, salience.
 *
 * entities  one for each value of the mentions' `entity`, in the order of
 *           their first mention; `entry` is set already
 * mentions  get the type of their entity, the author's own excepted
 * links     [n_mentions]
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_entities_describe(pt_entities *entities, pt_mentions *mentions,
                               const pt_links *links, const pt_find_input *in,
                               pt_error *err);

#endif
