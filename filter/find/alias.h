/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_ALIAS_H
#define PT_FIND_ALIAS_H

#include "find/mention.h"

/**
 * Proposes every other occurrence of the people and organisations that were
 * found: full names, a person's surname, a company without its form.
 *
 * out    appended to, in order, as PT_FINDER_ALIAS
 * found  resolved mentions; what is said of the sure ones is carried on
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_aliases_find(pt_mentions *out, const pt_mentions *found,
                          const pt_find_input *in, pt_error *err);

#endif
