/* SPDX-License-Identifier: MIT */
/*
 * Salience from what tells it best in news (Dunietz and Gillick, "A New
 * Entity Salience Task with Millions of Training Examples", EACL 2014): how
 * often an entity is mentioned, how early first, and whether in the headline
 * or another heading. Counts are compared with those of the most mentioned
 * name, since dates and amounts are what few documents are about. Linear.
 */
#include "entity/salience.h"

#include "entity/alias.h"

#include <math.h>

/* Shares of the whole; they add up to 1. */
static const float COUNT = 0.45F;
static const float EARLY = 0.25F;
static const float HEADED = 0.3F; /* in the headline; half in a heading */

/* What of HEADED a place is worth. */
static float worth_of(const pt_document *doc, const pt_mention *m)
{
    const pt_part *part = pt_document_part(doc, m->text, m->start);
    const pt_span *headline = &doc->headline;
    if (headline->text == m->text && m->start >= headline->start &&
        m->end <= headline->end)
        return 1;
    if (part == NULL)
        return 0;
    if (part->role == PT_ROLE_HEADLINE)
        return 1;
    return part->role == PT_ROLE_HEADING ? 0.5F : 0;
}

static uint32_t highest_count(const pt_entities *entities)
{
    uint32_t most = 1;
    for (uint32_t i = 0; i < entities->len; i++) {
        const pt_entity *entity = &entities->items[i];
        if (pt_alias_kind_of(entity->type) != PT_ALIAS_VALUE &&
            entity->n_mentions > most)
            most = entity->n_mentions;
    }
    return most;
}

void pt_salience_give(pt_entities *entities, const pt_mentions *mentions,
                      const pt_document *doc)
{
    const float most = (float)highest_count(entities);
    const float n = (float)mentions->list.len;
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        float *salience = &entities->items[m->entity].salience;
        const float worth = worth_of(doc, m);
        *salience = worth > *salience ? worth : *salience;
    }
    for (uint32_t i = 0; i < entities->len; i++) {
        pt_entity *entity = &entities->items[i];
        const float share = (float)entity->n_mentions / most;
        entity->salience = HEADED * entity->salience +
                           COUNT * sqrtf(share < 1 ? share : 1) +
                           EARLY * (1 - (float)entity->first / n);
    }
}
