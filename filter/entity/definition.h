/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_DEFINITION_H
#define PT_ENTITY_DEFINITION_H

#include "find/mention.h"

/**
 * Which mentions are short forms that the document defines: for each the
 * index of a mention of the long form, or PT_NONE.
 */
typedef PT_VEC(uint32_t) pt_definitions;

/**
 * Finds the short forms of organisations and other things: "World Forum
 * (WF)", "the Northern Council (“the Council”)", "Green Party, or GP", and
 * an acronym whose letters are the initials of one long form that stands
 * somewhere before it. A well-known acronym keeps its usual meaning unless
 * it is defined beside its long form.
 *
 * out      owned by the caller: pt_vec_release; [n_mentions]
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_definitions_read(pt_definitions *out, const pt_mentions *mentions,
                              const pt_find_input *in, pt_error *err);

#endif
