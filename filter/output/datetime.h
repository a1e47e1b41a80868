/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_DATETIME_H
#define PT_OUTPUT_DATETIME_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Returns whether HTML's `time` element takes an ISO 8601 form for its
 * `datetime`: a year, month, week, day, day and time, day without year, or
 * time of day; no period, and no zone without a day.
 */
bool pt_datetime_is_html(pt_str iso);

#endif
