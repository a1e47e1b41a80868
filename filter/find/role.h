/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_ROLE_H
#define PT_FIND_ROLE_H

#include "find/mention.h"

/**
 * A pt_find_fn: people by what stands beside their names: a title or role
 * before it ("Senator", "the lawyer"), an age, an apposition or a verb of
 * saying after it, a known given name in it. The firm before a role ("the
 * Initech executive …") is proposed as an organization.
 */
pt_status pt_roles_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err);

#endif
