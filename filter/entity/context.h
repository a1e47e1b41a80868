/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_CONTEXT_H
#define PT_ENTITY_CONTEXT_H

#include "entity/evidence.h"
#include "entity/readings.h"

/** Mentions in their text. */
typedef struct pt_context {
    const pt_find_input *in;
    const pt_readings *readings;
} pt_context;

/**
 * Returns what stands behind mention i as "Massachusetts" behind
 * "Cambridge": 1 when it lies in the chain, -1 when it is a region or
 * country outside a city's, 0 when there is none. Also 1 when mention i
 * stands so behind a city that lies in the chain's first entry.
 *
 * chain  of one of the mention's readings
 */
int pt_context_qualifier(const pt_context *context, uint32_t i,
                         const pt_chain *chain);

/**
 * Returns whether a name beside mention i in a list means mostly a thing of
 * one of the kinds in `bits` (PT_NAME_…).
 */
bool pt_context_has_company(const pt_context *context, uint32_t i,
                            uint32_t bits);

/** Returns the kinds of place that the words beside mention i speak of. */
unsigned pt_context_kinds(const pt_context *context, uint32_t i);

#endif
