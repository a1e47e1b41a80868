/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_DEADLINE_H
#define PT_BASE_DEADLINE_H

#include "pandoc-tagger/base.h"

/**
 * How long something may take, by the clock on the wall. Loops ask often: only
 * one question in many looks at the clock.
 */
typedef struct pt_deadline {
    double limit;     /* seconds; 0: none */
    double end;       /* on the system's steady clock */
    uint32_t n_asked; /* since the last look at the clock */
} pt_deadline;

/** Begins to count `seconds`; 0: there is no limit. */
void pt_deadline_init(pt_deadline *deadline, double seconds);

/**
 * Fails once the time is over; for the inside of loops.
 *
 * deadline  NULL: there is none
 * Returns   PT_ERR_LIMIT.
 */
pt_status pt_deadline_check(pt_deadline *deadline, pt_error *err);

/** The same, but always looks at the clock: between the stages of a work. */
pt_status pt_deadline_look(pt_deadline *deadline, pt_error *err);

#endif
