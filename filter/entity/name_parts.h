/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_NAME_PARTS_H
#define PT_ENTITY_NAME_PARTS_H

#include "base/arena.h"
#include "base/buf.h"

/** A shorter form of a full name. */
typedef struct pt_name_part {
    pt_str key; /* a skeleton; lives in the arena */
    bool given; /* a given name, which a surname outranks */
} pt_name_part;

enum { PT_NAME_PARTS = 32 /* of one name at most */ };

/**
 * Lists the shorter forms under which a person of this full name goes:
 * surname with and without particles, double surnames and their halves,
 * given names and their full or short form, initials.
 *
 *     "María Ospina Londoño"   ospina londono, londono, ospina; maria, …
 *     "Jón Þór Sigurðsson"     sigurdsson, thor; jon, jon thor
 *     "John F. Kennedy"        kennedy, jfk; john
 *
 * out      [PT_NAME_PARTS]
 * name     as it is written
 * Returns  how many; 0 for a name of one word, and when memory ran out, which
 *          `failed_out` then says.
 */
uint32_t pt_name_parts_read(pt_name_part *out, bool *failed_out, pt_str name,
                            pt_arena *arena);

/** Returns a name's skeleton in the arena; ptr is NULL when memory ran out. */
pt_str pt_name_skeleton(pt_str name, pt_arena *arena);

#endif
