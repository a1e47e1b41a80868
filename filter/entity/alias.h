/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_ALIAS_H
#define PT_ENTITY_ALIAS_H

#include <stdbool.h>

#include "base/arena.h"
#include "pandoc-tagger/types.h"

/**
 * How surface forms are compared: the keys that two forms of one entity have
 * in common.
 */

/** Types whose mentions may be of one entity. */
typedef enum pt_alias_kind {
    PT_ALIAS_PERSON,
    PT_ALIAS_NORP,     /* a demonym is apart from its country */
    PT_ALIAS_LANGUAGE, /* and from its language */
    PT_ALIAS_VALUE,    /* date, time, money, percent, quantity */
    PT_ALIAS_THING     /* everything else */
} pt_alias_kind;

/** Returns the kind that a type belongs to. */
pt_alias_kind pt_alias_kind_of(pt_type type);

/** What a form is compared by. Strings live in the arena they were made in. */
typedef struct pt_alias {
    pt_str key;      /* same key: same entity, if nothing speaks against it */
    pt_str initials; /* full name: the key of "A. Prado"; otherwise empty */
    pt_str middle;   /* person: first letters of the middle names */
    bool single;     /* a person's surname or given name alone */
} pt_alias;

/**
 * Makes the keys of a surface form.
 *
 * type     gives the kind; values of different types never compare equal
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_alias_read(pt_alias *out, pt_str surface, pt_type type,
                        pt_arena *arena, pt_error *err);

/**
 * Returns whether two middles may be one person's: one is empty, or begins
 * the other.
 */
bool pt_alias_is_compatible(pt_str middle, pt_str other);

#endif
