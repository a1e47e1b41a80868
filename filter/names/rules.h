/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_RULES_H
#define PT_NAMES_RULES_H

#include <stdbool.h>

#include "base/buf.h"

/** A name that is never, or always, to be tagged, as an option says. */
typedef struct pt_name_rule {
    pt_str name;
    int type;   /* pt_type; -1: any, of what is never to be tagged */
    bool never; /* otherwise always */
} pt_name_rule;

/** A list of them. */
typedef struct pt_name_rules {
    const pt_name_rule *items;
    uint32_t len;
} pt_name_rules;

/**
 * Reads "NAME" or "NAME:TYPE". A colon with white space behind it belongs to
 * the name ("Mission: Impossible").
 *
 * never    whether it is never to be tagged; what is always to be tagged
 *          needs a type
 * Returns  what is wrong, static; NULL when nothing is. `out` borrows.
 */
const char *pt_name_rule_parse(pt_name_rule *out, pt_str text, bool never);

/**
 * Compiles rules into a gazetteer (names/format.h).
 *
 * out      appended to
 * Returns  PT_ERR_FORMAT for what cannot be a name, PT_ERR_NOMEM.
 */
pt_status pt_name_rules_compile(pt_buf *out, const pt_name_rules *rules,
                                pt_error *err);

#endif
