/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_SALIENCE_H
#define PT_ENTITY_SALIENCE_H

#include "entity/entity.h"

/**
 * Says of every entity how much the document is about it, 0–1.
 *
 * entities  `n_mentions` and `first` are set
 */
void pt_salience_give(pt_entities *entities, const pt_mentions *mentions,
                      const pt_document *doc);

#endif
