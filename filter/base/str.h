/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_STR_H
#define PT_BASE_STR_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/** A borrowed string from a string literal. */
#define PT_STR(literal) ((pt_str){(literal), sizeof(literal) - 1})

/**
 * Returns bytes [start, end) of `s`; start <= end <= s.len.
 */
pt_str pt_str_slice(pt_str s, size_t start, size_t end);

/**
 * Returns `s` without ASCII white space at its ends.
 */
pt_str pt_str_trim(pt_str s);

/** Returns whether the bytes are the same. */
bool pt_str_is_equal(pt_str a, pt_str b);

/** Returns whether the bytes are the same when ASCII case is ignored. */
bool pt_str_is_equal_nocase(pt_str a, pt_str b);

/** Returns whether `s` begins with `prefix`. */
bool pt_str_has_prefix(pt_str s, pt_str prefix);

/** Returns whether `s` ends with `suffix`. */
bool pt_str_has_suffix(pt_str s, pt_str suffix);

/**
 * Compares bytes, the shorter first where one begins the other.
 *
 * Returns less than, equal to or greater than 0, as memcmp does.
 */
int pt_str_compare(pt_str a, pt_str b);

/**
 * Finds the first `needle` in `s` at or after `from`.
 *
 * Returns its byte offset, or s.len when there is none.
 */
size_t pt_str_find(pt_str s, pt_str needle, size_t from);

/**
 * Returns the edit distance (insert, delete, replace, swap neighbours; in
 * bytes) of two short strings, or `limit` + 1 when it is above `limit`.
 *
 * Used to suggest the nearest option; both are cut at 63 bytes.
 */
unsigned pt_str_distance(pt_str a, pt_str b, unsigned limit);

#endif
