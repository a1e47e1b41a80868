/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_MONEY_H
#define PT_FIND_MONEY_H

#include "find/mention.h"

/**
 * A pt_find_fn: sums of money ("US$5 million", "€1.2bn", "2.5 billion
 * U.S. dollars") with `amount` and `currency` where they are settled.
 */
pt_status pt_money_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err);

#endif
