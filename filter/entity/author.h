/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_AUTHOR_H
#define PT_ENTITY_AUTHOR_H

#include "find/mention.h"

/**
 * Carries the types of the author's own Span inlines to every other mention
 * of the same form: what the author says of a name holds in the whole
 * document.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_author_types_spread(pt_mentions *mentions, const pt_find_input *in,
                                 pt_error *err);

#endif
