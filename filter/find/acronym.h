/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_ACRONYM_H
#define PT_FIND_ACRONYM_H

#include "find/mention.h"

/**
 * A pt_find_fn: acronyms that the text defines ("World Health Organization
 * (WHO)", "WHO (World Health Organization)"), their long forms, and every
 * later use of them.
 */
pt_status pt_acronyms_find(pt_mentions *out, const pt_find_input *in,
                           pt_error *err);

/**
 * Returns whether `acronym` abbreviates `name`: its letters are the initials
 * of the name's words in order; small words may be passed over, each capital
 * inside a word may serve.
 */
bool pt_acronym_fits(pt_str acronym, pt_str name);

#endif
