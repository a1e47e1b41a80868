/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_LOOKUP_H
#define PT_TEXT_LOOKUP_H

#include "base/str.h"

/**
 * Finds a word in a table of rows whose first member is a NUL-terminated
 * lower-case `const char *`, sorted by its bytes. ASCII case of `word` is
 * ignored. O(log n).
 *
 * size     bytes a row
 * Returns  the row, or NULL.
 */
const void *pt_lookup_nocase(const void *rows, size_t n, size_t size,
                             pt_str word);

/** As pt_lookup_nocase, but case counts. */
const void *pt_lookup_exact(const void *rows, size_t n, size_t size,
                            pt_str word);

/**
 * The words of a table by their first three letters, as a set of 1024 bits:
 * a test before a look-up that turns nearly every other word down.
 */
typedef struct pt_letter_set {
    uint32_t bits[32];
} pt_letter_set;

/** Returns the bit of a word's first three letters, ASCII case ignored. */
static inline uint32_t pt_letters_hash(pt_str word)
{
    const uint32_t a = (unsigned char)word.ptr[0] | 0x20U;
    const uint32_t b = (unsigned char)word.ptr[1] | 0x20U;
    const uint32_t c = (unsigned char)word.ptr[2] | 0x20U;
    return (a * 11 ^ b * 33 ^ c * 357) & 1023;
}

/** Returns whether a word of three letters or more may be in the table. */
static inline bool pt_letters_may_begin(const pt_letter_set *set, pt_str word)
{
    if (word.len < 3)
        return false;
    const uint32_t hash = pt_letters_hash(word);
    return (set->bits[hash >> 5] >> (hash & 31) & 1) != 0;
}

#endif
