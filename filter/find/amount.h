/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_AMOUNT_H
#define PT_FIND_AMOUNT_H

#include "find/passage.h"
#include "text/number.h"
#include "text/numerals.h"

/**
 * Amounts in running text: digits or words, a range, words of scale: "5",
 * "1.2bn", "five to seven million", "half a billion", "hundreds of millions".
 * What they are amounts of is the callers' matter.
 */
typedef struct pt_amount {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    pt_decimal low;
    pt_decimal high; /* as low unless PT_AMOUNT_RANGE */
    pt_str suffix;   /* letters right behind the last digits: "bn", "km" */
    uint8_t bits;    /* PT_AMOUNT_… */
} pt_amount;

enum {
    PT_AMOUNT_RANGE = 1,    /* from low to high */
    PT_AMOUNT_VAGUE = 2,    /* no value: "hundreds of", "several million" */
    PT_AMOUNT_DIGITS = 4,   /* written in digits */
    PT_AMOUNT_SCALED = 8,   /* has a word of scale */
    PT_AMOUNT_NEGATIVE = 16 /* a minus sign before it: it is in the range */
};

/** Room for an amount's text. */
enum { PT_AMOUNT_MAX = 2 * PT_DECIMAL_MAX + 2 };

/**
 * Returns whether an amount may begin with token `i`: a test that costs
 * next to nothing, to be made before pt_amount_read.
 *
 * letters  pt_numeral_letters of the passage's language
 */
static inline bool pt_amount_may_begin(const pt_passage *p, uint32_t i,
                                       const pt_letter_set *letters)
{
    const pt_token *tok = &p->toks[i];
    if (tok->bits & PT_TOKEN_NUMBER)
        return true;
    const char *s = p->text.ptr + tok->start;
    if (!(tok->bits & PT_TOKEN_WORD))
        return *s == '\xC2'; /* ½ and its like */
    if (*s >= '0' && *s <= '9')
        return true;
    return pt_letters_may_begin(letters, (pt_str){s, tok->end - tok->start});
}

/**
 * Reads the amount that begins with token `i`.
 *
 * Looks at a fixed number of tokens at most.
 * Returns  false, `out` untouched, when none begins there.
 */
bool pt_amount_read(pt_amount *out, const pt_passage *p, uint32_t i);

/**
 * Reads the amount whose digits begin at `offset`, inside token `i`
 * ("R92 million"); the amount's first token is `i`.
 */
bool pt_amount_read_at(pt_amount *out, const pt_passage *p, uint32_t i,
                       uint32_t offset);

/**
 * Takes a suffix that is a scale ("bn", "M", "k") into the value.
 *
 * Returns  whether the suffix was one, or empty.
 */
bool pt_amount_take_suffix(pt_amount *amount, const pt_passage *p);

/**
 * Writes the amount: "1200000000", "-5.5", a range "5/7", nothing when it
 * has no value.
 *
 * out      [PT_AMOUNT_MAX]; the result borrows it
 */
pt_str pt_amount_write(char *out, const pt_amount *amount);

#endif
