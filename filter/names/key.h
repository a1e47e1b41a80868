/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_KEY_H
#define PT_NAMES_KEY_H

#include "text/token.h"

/**
 * How the words of names are compared: by a hash of their folded form first,
 * then letter by letter, with a rule for upper and lower case.
 */

/**
 * Returns the hash of a word's folded form: lower case, no accents, plain
 * apostrophes and dashes; in a token with letters no full stops. Never 0.
 *
 * bits  PT_TOKEN_… of the token
 */
uint64_t pt_key_hash(pt_str word, uint32_t bits);

/** Returns the hash of a sequence of words and one more. Never 0. */
uint64_t pt_key_join(uint64_t before, uint64_t word);

/**
 * Returns whether a token of a text may stand for a word of a name.
 *
 * Their folded forms must agree. A lower-case word of a name accepts any
 * case ("Bank Of England"); one that begins with a capital wants one; one
 * in capitals wants capitals ("us" is not "US").
 *
 * word  of the name, as it is written there
 * bits  PT_TOKEN_… of the token
 */
bool pt_key_accepts(pt_str word, pt_str token, uint32_t bits);

/**
 * Writes the folded form of a word, as pt_key_hash sees it.
 *
 * to       [cap]
 * Returns  its length; only the first `cap` bytes are written.
 */
size_t pt_key_fold(char *to, size_t cap, pt_str word, uint32_t bits);

#endif
