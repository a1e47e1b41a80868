/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_PERCENT_H
#define PT_FIND_PERCENT_H

#include "find/mention.h"

/**
 * A pt_find_fn: percentages and percentage points ("100 %", "five per
 * cent", "5–7%") with `amount`; a range has both ends, "5/7".
 */
pt_status pt_percents_find(pt_mentions *out, const pt_find_input *in,
                           pt_error *err);

#endif
