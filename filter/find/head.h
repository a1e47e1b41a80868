/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_HEAD_H
#define PT_FIND_HEAD_H

#include "find/mention.h"

/**
 * A pt_find_fn: organisations, and places, buildings, events and laws, by
 * the head word of their names: "World Economic Forum", "University of
 * Porto", "Initech Ltd", "Lake Chad".
 */
pt_status pt_heads_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err);

#endif
