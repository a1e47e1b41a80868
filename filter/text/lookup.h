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
 * Returns whether a word may begin with these two letters: `second` has, for
 * each first letter a–z, the set of second letters, bit 0 for 'a'. Other
 * bytes than letters are always let through. A test before a lookup.
 */
static inline bool pt_lookup_may_begin(const uint32_t second[26], pt_str word)
{
    if (word.len < 2)
        return false;
    const unsigned a = ((unsigned char)word.ptr[0] | 0x20U) - 'a';
    const unsigned b = ((unsigned char)word.ptr[1] | 0x20U) - 'a';
    return a > 25 || b > 25 || (second[a] >> b & 1) != 0;
}

#endif
