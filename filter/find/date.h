/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_DATE_H
#define PT_FIND_DATE_H

#include "find/mention.h"

/**
 * A pt_find_fn: dates and periods that stand on the calendar ("January 14–17,
 * 2026", "in May", "2025-26", "the 1990s", "Tuesday") with `iso` where the
 * words alone settle it, and times of day ("5 p.m.", "17:30 GMT", "Monday
 * night") as PT_TYPE_TIME. What needs a clock ("last week") is no mention.
 */
pt_status pt_dates_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err);

#endif
