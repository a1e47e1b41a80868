/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_KEYS_H
#define PT_SEQUENCE_KEYS_H

#include "base/map.h"

/**
 * The words a table of vectors has rows for, used in place: the upper halves
 * of their hashes, little-endian, ascending, each once. A word's row is the
 * place of its key. Of words with the same key the file holds one, the most
 * frequent, and the others are taken for it.
 */
typedef struct pt_keys {
    const unsigned char *ptr; /* count × u32 */
    uint32_t count;           /* may be 0 */
} pt_keys;

/**
 * Finds a word's row by interpolation, O(log log n) expected.
 *
 * hash     pt_hash of the word, or pt_mix of what stands for one
 * Returns  its row, below keys->count; PT_NONE when it has none. Keys that
 *          are not ascending give nonsense, never a bad access.
 */
uint32_t pt_keys_find(const pt_keys *keys, uint64_t hash);

#endif
