/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_DAY_H
#define PT_FIND_DAY_H

#include "find/when.h"
#include "text/months.h"

/**
 * Dates with a month in words: "January 14–17, 2026", "14 to 17 January",
 * "March 2022", "31 July – 4 August 2026".
 */

/**
 * Returns the month that token `i` is, written as months are in the
 * passage's language, or 0.
 *
 * is_short_out  whether it is an abbreviation; may be NULL
 */
uint8_t pt_passage_month(bool *is_short_out, const pt_passage *p, uint32_t i);

/**
 * Reads a date that begins with token `i`, a month with a number behind it
 * or a day with a month behind it. A month alone is none.
 *
 * Returns  false, `out` untouched, when none begins there.
 */
bool pt_day_read(pt_when *out, const pt_passage *p, uint32_t i);

#endif
