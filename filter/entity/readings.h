/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_READINGS_H
#define PT_ENTITY_READINGS_H

#include "entity/definition.h"
#include "names/names.h"

/** A distinct surface form and what the knowledge base says of it. */
typedef struct pt_form_readings {
    uint32_t first; /* of its candidates */
    uint32_t n_candidates;
} pt_form_readings;

/** What the knowledge base says of the mentions' surface forms. */
typedef struct pt_readings {
    const pt_mentions *mentions; /* borrowed */
    PT_VEC(pt_form_readings) forms;
    PT_VEC(pt_name_candidate) candidates;
    PT_VEC(uint32_t) form_of; /* [n_mentions], PT_NONE: nothing to link */
} pt_readings;

/**
 * Looks every distinct form up once. Dates, amounts and what the user's
 * gazetteers found are nothing to link.
 *
 * out      owned by the caller: pt_readings_release, also after a failure
 * definitions  [n_mentions]; a short form has the readings of its long form
 * in       its names are not NULL
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_readings_read(pt_readings *out, const pt_mentions *mentions,
                           const pt_definitions *definitions,
                           const pt_find_input *in, pt_error *err);

/** Frees what it owns. */
void pt_readings_release(pt_readings *readings);

/** Returns whether a candidate may be what a mention of this type means. */
bool pt_reading_fits(const pt_name_candidate *candidate, uint8_t type);

/**
 * Returns the sum of the priors of the candidates that fit.
 *
 * best_out  the likeliest of them; NULL when none fits
 */
float pt_readings_sum(const pt_name_candidate **best_out,
                      const pt_readings *readings, const pt_form_readings *form,
                      uint8_t type);

#endif
