/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_NUMERIC_H
#define PT_FIND_NUMERIC_H

#include "find/when.h"

/**
 * Reads a date in digits alone that begins with token `i`: "2026-01-14",
 * also with a time and zone ("2026-01-14T17:30:00Z"), "14.01.2026",
 * "26/07/2022". Where day and month cannot be told apart, neither by value
 * nor by the document's region, there is no ISO form.
 *
 * Returns  false, `out` untouched, when none begins there.
 */
bool pt_numeric_read(pt_when *out, const pt_passage *p, uint32_t i);

#endif
