/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_GAZETTEER_H
#define PT_FIND_GAZETTEER_H

#include "find/mention.h"

/**
 * A pt_find_fn: names that the embedded knowledge base holds
 * (PT_FINDER_GAZETTEER), with `entry`. The score is the surface's prior,
 * changed by what stands beside it; below one half nothing is proposed.
 */
pt_status pt_gazetteer_find(pt_mentions *out, const pt_find_input *in,
                            pt_error *err);

/**
 * A pt_find_fn: names that the user's gazetteers hold (PT_FINDER_USER), with
 * `entry`; the score is the prior of their table, 1 where it has none.
 */
pt_status pt_user_names_find(pt_mentions *out, const pt_find_input *in,
                             pt_error *err);

#endif
