/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_NEVER_H
#define PT_FIND_NEVER_H

#include "find/mention.h"

/**
 * Drops the proposals that the user's rules forbid: those that are a
 * forbidden name, or lie inside one, and have a forbidden type. Longer names
 * stay ("China Daily" where "China" is forbidden), and so does the author's
 * own markup.
 *
 * mentions  in any order; `nevers` is put in order
 */
void pt_nevers_drop(pt_mentions *mentions);

#endif
