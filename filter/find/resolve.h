/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_RESOLVE_H
#define PT_FIND_RESOLVE_H

#include "find/find.h"

/**
 * Picks a disjoint set from all that was proposed.
 *
 * The author's own mentions win, then what the author forbids, then the
 * user's names; of the rest the set whose weights sum to most. Proposals of
 * the same span support each other where they agree on the type.
 *
 * mentions  every finder's, in any order; becomes disjoint and in order
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_mentions_resolve(pt_mentions *mentions, const pt_document *doc,
                              pt_error *err);

/**
 * Drops what the options do not ask for; the author's own stay.
 */
void pt_mentions_filter(pt_mentions *mentions, const pt_find_options *options);

#endif
