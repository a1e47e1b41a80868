/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_NAMESAKE_H
#define PT_ENTITY_NAMESAKE_H

#include "find/mention.h"

/**
 * Decides which mentions of places are people of the same name: "Jordan
 * said", "the elder Jordan", where the document names a Michael Jordan; but
 * not "in Jordan".
 *
 * mentions  disjoint and in order; `type` and `bits` of such are changed
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_namesakes_retype(pt_mentions *mentions, const pt_find_input *in,
                              pt_error *err);

#endif
