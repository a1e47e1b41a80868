/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_ABBREVIATION_H
#define PT_TEXT_ABBREVIATION_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Words whose full stop belongs to them, and words that begin sentences:
 * what the tokenizer and the sentence splitter have to know about English.
 */

/** How an abbreviation stands in a sentence. */
typedef enum pt_abbreviation {
    PT_ABBREVIATION_NONE,   /* no abbreviation */
    PT_ABBREVIATION_TITLE,  /* something follows, often a name: "Mr." */
    PT_ABBREVIATION_FINAL,  /* may stand last in a sentence: "Inc." */
    PT_ABBREVIATION_NUMBER, /* only before a digit: "No. 5" */
    PT_ABBREVIATION_NAME    /* only before a capital or digit: "Gen. Lee" */
} pt_abbreviation;

/**
 * Returns what `word` (without its full stop) is; case matters.
 *
 * A binary search over some two hundred rows.
 */
pt_abbreviation pt_abbreviation_find(pt_str word);

/**
 * Returns whether a capitalised `word` after an abbreviation most likely
 * begins a new sentence: "The", "He", "However", …
 */
bool pt_word_is_starter(pt_str word);

#endif
