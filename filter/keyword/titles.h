/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_TITLES_H
#define PT_KEYWORD_TITLES_H

#include <stdbool.h>

#include "base/str.h"

/**
 * What has an article in an encyclopedia: a set of titles as sequences of
 * stems, kept as a Bloom filter.
 *
 *   0  u32  bits: a multiple of 8
 *   4  u8   [bits / 8], the lowest bit first
 */
typedef struct pt_titles {
    const unsigned char *bits; /* borrowed */
    uint32_t n_bits;           /* 0: no titles */
} pt_titles;

/** Bits that a title sets. */
enum { PT_TITLES_PROBES = 5 };

/**
 * Opens a set.
 *
 * bytes    borrowed for its life
 * Returns  PT_ERR_FORMAT.
 */
pt_status pt_titles_read(pt_titles *out, pt_str bytes, pt_error *err);

/**
 * Returns the key of a sequence of stems with one more stem; 0 is that of
 * the empty one.
 *
 * stem  pt_hash of the stem
 */
uint64_t pt_titles_key(uint64_t key, uint64_t stem);

/** Returns the bit, below n_bits, that probe `i` looks at. */
uint32_t pt_titles_bit(uint64_t key, uint32_t i, uint32_t n_bits);

/** Returns whether a sequence is a title; true for one in 40 others. */
bool pt_titles_has(const pt_titles *titles, uint64_t key);

#endif
