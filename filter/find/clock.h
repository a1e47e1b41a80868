/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_CLOCK_H
#define PT_FIND_CLOCK_H

#include "find/when.h"

/**
 * Reads a time of day that begins with token `i`: "5 p.m.", "5:30pm",
 * "17:30 GMT", "1830 UTC", "17h30", "17 Uhr", "5–7 p.m.", "noon". Its ISO
 * form has the offset from UTC where the zone has only one ("17:30Z").
 *
 * Returns  false, `out` untouched, when none begins there.
 */
bool pt_clock_read(pt_when *out, const pt_passage *p, uint32_t i);

#endif
