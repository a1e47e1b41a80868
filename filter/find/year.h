/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_YEAR_H
#define PT_FIND_YEAR_H

#include "find/when.h"

/**
 * Reads a year or a period of years that begins with token `i`: "2018",
 * "2025-26", "2021/22", "1990s", "19th century", "44 BC". A number that
 * counts or names something ("2000 people", "Boeing 2707") is none.
 *
 * Returns  false, `out` untouched, when none begins there.
 */
bool pt_year_read(pt_when *out, const pt_passage *p, uint32_t i);

/**
 * Reads a part of a year that begins with token `i`: "first quarter of
 * 2025", "Q3 2024", "second half of 2022", "H1 2024", and "FY2024".
 */
bool pt_quarter_read(pt_when *out, const pt_passage *p, uint32_t i);

#endif
