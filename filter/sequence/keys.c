/* SPDX-License-Identifier: MIT */
/*
 * Looking words up among sorted hashes. Hashes are spread evenly, so that the
 * place of one can be guessed from its value (Peterson 1957,
 * doi:10.1147/rd.12.0130): a few guesses find it, and no byte is spent on
 * gaps, as in a hash table. Should the keys not be even, halving takes over.
 */
#include "sequence/keys.h"

enum { GUESSES = 6 }; /* before halving */

static uint32_t key_at(const pt_keys *keys, uint32_t row)
{
    const unsigned char *p = keys->ptr + (size_t)row * 4;
    return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 |
           (uint32_t)p[3] << 24;
}

uint32_t pt_keys_find(const pt_keys *keys, uint64_t hash)
{
    const uint32_t key = (uint32_t)(hash >> 32);
    uint32_t low = 0; /* the row is in [low, high), */
    uint32_t high = keys->count;
    uint64_t least = 0; /* its key in [least, most) */
    uint64_t most = (uint64_t)1 << 32;
    for (uint32_t step = 0; low < high; step++) {
        uint32_t row = low + (high - low) / 2;
        if (step < GUESSES && least < most)
            row =
                low + (uint32_t)((key - least) * (high - low) / (most - least));
        const uint32_t found = key_at(keys, row);
        if (found == key)
            return row;
        if (found < key) {
            low = row + 1;
            least = (uint64_t)found + 1;
        } else {
            high = row;
            most = found;
        }
    }
    return PT_NONE;
}
