/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_NUMERALS_H
#define PT_TEXT_NUMERALS_H

#include "text/language.h"
#include "text/lookup.h"

/** What part a word plays in a spelled number. */
typedef enum pt_numeral_kind {
    PT_NUMERAL_ONES,    /* 1–19 */
    PT_NUMERAL_TENS,    /* 20, 30, … 90 */
    PT_NUMERAL_SCALE,   /* times 10^value: "hundred", "million", "crore" */
    PT_NUMERAL_DOZEN,   /* times 12 */
    PT_NUMERAL_HALF,    /* "half a million" */
    PT_NUMERAL_ARTICLE, /* "a million" */
    PT_NUMERAL_PLURAL,  /* "hundreds of", but "5 crores": a power of ten */
    PT_NUMERAL_VAGUE,   /* "several hundred", "multimillion": no value */
    PT_NUMERAL_SHORT    /* "5bn", "80B": a scale right behind digits */
} pt_numeral_kind;

/** A word of a number. */
typedef struct pt_numeral {
    const char *word; /* lower case */
    uint8_t kind;     /* pt_numeral_kind */
    uint8_t value;    /* a number; of scales and plurals the power of ten */
} pt_numeral;

/**
 * Finds a word of a number, ASCII case ignored, with or without a full stop
 * at its end. Most other words are turned down by three letters.
 *
 * Returns  the row, or NULL.
 */
const pt_numeral *pt_numeral_find(pt_language language, pt_str word);

/** Returns the set of letters that the table's longer words begin with. */
const pt_letter_set *pt_numeral_letters(pt_language language);

/** Returns a language's table and how many rows it has. */
const pt_numeral *pt_numerals(size_t *n_out, pt_language language);

#endif
