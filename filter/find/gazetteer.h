/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_GAZETTEER_H
#define PT_FIND_GAZETTEER_H

#include "find/mention.h"

/**
 * A pt_find_fn: names that the user's gazetteers (PT_FINDER_USER) and the
 * embedded knowledge base (PT_FINDER_GAZETTEER) hold, with `entry`. The
 * score is the surface's prior, changed by what stands beside it.
 */
pt_status pt_gazetteer_find(pt_mentions *out, const pt_find_input *in,
                            pt_error *err);

#endif
