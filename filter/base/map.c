/* SPDX-License-Identifier: MIT */
/*
 * The string map. Slots keep the hash beside the key, so that probing and
 * growing rarely touch a key's bytes; load stays below 3/4. The hash is
 * FNV-1a (Fowler, Noll, Vo) with a final mix (splitmix64's), the same on
 * every machine. The division of archives into shards depends on it; nothing
 * else that is written may.
 */
#include "base/map.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum { FIRST_CAPACITY = 16 };

typedef struct pt_map_slot {
    const char *ptr; /* the key; NULL in an empty slot */
    size_t len;
    uint32_t hash; /* the upper half of pt_hash */
    uint32_t value;
} pt_map_slot;

uint64_t pt_hash(pt_str s)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < s.len; i++) {
        h ^= (unsigned char)s.ptr[i];
        h *= 0x100000001B3u;
    }
    h ^= h >> 30;
    h *= 0xBF58476D1CE4E5B9u;
    h ^= h >> 27;
    h *= 0x94D049BB133111EBu;
    return h ^ h >> 31;
}

void pt_map_init(pt_map *map)
{
    *map = (pt_map){0};
}

void pt_map_release(pt_map *map)
{
    free(map->slots);
    pt_map_init(map);
}

void pt_map_clear(pt_map *map)
{
    if (map->cap > 0)
        memset(map->slots, 0, map->cap * sizeof *map->slots);
    map->len = 0;
}

/* The slot that holds the key, or the empty one where it belongs. */
static pt_map_slot *probe(const pt_map *map, pt_str key, uint32_t hash)
{
    uint32_t at = hash & (map->cap - 1);
    for (;;) {
        pt_map_slot *slot = &map->slots[at];
        if (slot->ptr == NULL)
            return slot;
        if (slot->hash == hash && slot->len == key.len &&
            memcmp(slot->ptr, key.ptr, key.len) == 0)
            return slot;
        at = (at + 1) & (map->cap - 1);
    }
}

static uint32_t hash_of(pt_str key)
{
    return (uint32_t)(pt_hash(key) >> 32);
}

/* An empty key still needs a pointer that is not NULL. */
static pt_str with_pointer(pt_str key)
{
    return key.len == 0 ? PT_STR("") : key;
}

uint32_t pt_map_find(const pt_map *map, pt_str key)
{
    if (map->len == 0)
        return PT_NONE;
    key = with_pointer(key);
    const pt_map_slot *slot = probe(map, key, hash_of(key));
    return slot->ptr == NULL ? PT_NONE : slot->value;
}

static bool grow(pt_map *map)
{
    if (map->cap > UINT32_MAX / 2)
        return false;
    pt_map larger = {NULL, map->cap == 0 ? FIRST_CAPACITY : map->cap * 2,
                     map->len};
    larger.slots = calloc(larger.cap, sizeof *larger.slots);
    if (larger.slots == NULL)
        return false;
    for (uint32_t i = 0; i < map->cap; i++) {
        const pt_map_slot *slot = &map->slots[i];
        if (slot->ptr != NULL)
            *probe(&larger, (pt_str){slot->ptr, slot->len}, slot->hash) = *slot;
    }
    free(map->slots);
    *map = larger;
    return true;
}

uint32_t *pt_map_add(pt_map *map, pt_str key, uint32_t value, bool *is_new_out)
{
    if (map->len >= map->cap / 4 * 3 && !grow(map))
        return NULL;
    key = with_pointer(key);
    const uint32_t hash = hash_of(key);
    pt_map_slot *slot = probe(map, key, hash);
    const bool is_new = slot->ptr == NULL;
    if (is_new) {
        *slot = (pt_map_slot){key.ptr, key.len, hash, value};
        map->len++;
    }
    if (is_new_out != NULL)
        *is_new_out = is_new;
    return &slot->value;
}
