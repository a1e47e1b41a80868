/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_MARKUP_H
#define PT_FIND_MARKUP_H

#include "find/mention.h"

/**
 * A pt_find_fn: what the author has marked. A Span inline of the class
 * `entity` is a mention of the type that another class names (PT_MENTION_OWN,
 * with its `wikidata` as value); a Span inline, Div or Header of the class
 * `no-entity` forbids mentions in it (PT_MENTION_FORBIDDEN).
 */
pt_status pt_markup_find(pt_mentions *out, const pt_find_input *in,
                         pt_error *err);

#endif
