/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_UTF8_H
#define PT_BASE_UTF8_H

#include <stdbool.h>

#include "base/arena.h"
#include "pandoc-tagger/base.h"

/**
 * UTF-8 and the properties of characters; the only user of utf8proc. Text
 * here is well formed, except that the three-byte form of a surrogate
 * (a lone \uD800 in a Pandoc string) is let through and has no properties.
 */

/**
 * Returns where the first ill-formed byte of `s` stands, s.len when there is
 * none. Overlong forms, surrogates and values above U+10FFFF are ill-formed
 * (Unicode 15, table 3-7).
 */
size_t pt_utf8_check(pt_str s);

/**
 * Returns the bytes of the well-formed character that `s` begins with, or 0.
 *
 * s  not empty
 */
size_t pt_utf8_width(pt_str s);

/**
 * Decodes the character at `*offset` and moves past it.
 *
 * offset  < s.len; at least one byte is consumed
 * Returns the code point; U+FFFD for what is no character.
 */
uint32_t pt_utf8_next(pt_str s, size_t *offset);

/**
 * Decodes the character that ends at `*offset` and moves before it.
 *
 * offset  > 0
 */
uint32_t pt_utf8_previous(pt_str s, size_t *offset);

/** Returns whether byte `offset` of `s` (or its end) begins a character. */
bool pt_utf8_is_boundary(pt_str s, size_t offset);

/** Returns how many characters `s` has. */
size_t pt_utf8_length(pt_str s);

bool pt_char_is_upper(uint32_t cp);  /**< Lu or Lt */
bool pt_char_is_lower(uint32_t cp);  /**< Ll */
bool pt_char_is_letter(uint32_t cp); /**< L* or M* */
bool pt_char_is_digit(uint32_t cp);  /**< Nd */
bool pt_char_is_space(uint32_t cp);  /**< Zs, Zl, Zp, tab to CR, U+0085 */
bool pt_char_is_punct(uint32_t cp);  /**< P* or S* */

/** Returns the simple lower-case form. */
uint32_t pt_char_lower(uint32_t cp);

/** Returns the simple upper-case form. */
uint32_t pt_char_upper(uint32_t cp);

/** Room for what one character folds to, in bytes. */
enum { PT_CHAR_FOLD_BYTES = 128 };

/**
 * Writes what pt_utf8_fold makes of one character.
 *
 * to       [PT_CHAR_FOLD_BYTES]
 * Returns  how many bytes that is; 0 for a mark.
 */
size_t pt_char_fold(char *to, uint32_t cp);

/**
 * Lower-cases `s` into the arena; ptr is NULL when memory ran out. The
 * result may differ from `s` in length.
 */
pt_str pt_utf8_lower(pt_arena *arena, pt_str s);

/**
 * Folds `s` for comparing names: compatibility form, lower case, marks
 * dropped ("Zürich" and "ZURICH" give "zurich"), ß as ss, typographic
 * apostrophes and dashes as ASCII. ptr is NULL when memory ran out.
 */
pt_str pt_utf8_fold(pt_arena *arena, pt_str s);

#endif
