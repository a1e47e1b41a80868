/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_MAP_H
#define PT_BASE_MAP_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/** The value of a key that is not in a map. */
#define PT_NONE UINT32_MAX

/**
 * Returns a 64-bit hash of the bytes: the same on every machine and run.
 */
uint64_t pt_hash(pt_str s);

/**
 * A map from byte strings to numbers: open addressing, linear probing. Keys
 * are borrowed and must outlive the map.
 */
typedef struct pt_map {
    struct pt_map_slot *slots; /* [cap] */
    uint32_t cap;              /* a power of two, or 0 */
    uint32_t len;              /* keys in it */
} pt_map;

/** Makes an empty map; allocates nothing. */
void pt_map_init(pt_map *map);

/** Frees the slots; the map is as after pt_map_init. */
void pt_map_release(pt_map *map);

/** Removes every key, keeps the memory. */
void pt_map_clear(pt_map *map);

/** Returns the value of `key`, or PT_NONE. */
uint32_t pt_map_find(const pt_map *map, pt_str key);

/**
 * Finds or adds `key`.
 *
 * value   stored when the key is new
 * Returns where its value stands (valid until the next add), or NULL when
 * memory ran out. `is_new_out` may be NULL.
 */
uint32_t *pt_map_add(pt_map *map, pt_str key, uint32_t value, bool *is_new_out);

#endif
