/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_TOKEN_H
#define PT_TEXT_TOKEN_H

#include "base/str.h"
#include "base/vec.h"

/**
 * Tokens of running text, used alike by finders, keywords and the
 * recogniser, in training and at run time.
 */

/** A word, a number, a punctuation mark, … */
typedef struct pt_token {
    uint32_t start; /* offset in the string that was read */
    uint32_t end;   /* offset past it */
    uint32_t bits;  /* PT_TOKEN_… */
} pt_token;

enum {
    PT_TOKEN_WORD = 1 << 0,    /* has a letter */
    PT_TOKEN_NUMBER = 1 << 1,  /* digits, with separators: "2018", "1,000.5" */
    PT_TOKEN_PUNCT = 1 << 2,   /* neither */
    PT_TOKEN_OPAQUE = 1 << 3,  /* U+FFFC: a Code, Math, Image, … */
    PT_TOKEN_URL = 1 << 4,     /* an address, a mail address, a @handle */
    PT_TOKEN_UPPER = 1 << 5,   /* begins with an upper-case letter */
    PT_TOKEN_CAPS = 1 << 6,    /* two letters or more, none lower-case */
    PT_TOKEN_LOWER = 1 << 7,   /* letters, all lower-case */
    PT_TOKEN_INITIAL = 1 << 8, /* one letter and a full stop: "J." */
    PT_TOKEN_ABBREV = 1 << 9,  /* ends in a full stop that belongs to it */
    PT_TOKEN_POSSESSIVE = 1 << 10, /* "’s" or "'s" or the apostrophe of "s’" */
    PT_TOKEN_ASCII = 1 << 11,      /* all bytes below 0x80 */
    PT_TOKEN_SPACED = 1 << 12,     /* white space (or the start) before it */
    PT_TOKEN_SENTENCE = 1 << 13, /* first token of a sentence */
    PT_TOKEN_BREAK = 1 << 14     /* first token after a break of the list */
};

typedef PT_VEC(pt_token) pt_tokens;

/**
 * Splits `text` into tokens and marks where sentences begin; appends them.
 *
 * breaks    offsets at which a paragraph ends whatever stands there
 *           (ascending; may be NULL when n_breaks is 0)
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_tokens_read(pt_tokens *tokens, pt_str text, const uint32_t *breaks,
                         uint32_t n_breaks, pt_error *err);

/** Returns the bytes of a token of `text`. */
static inline pt_str pt_token_str(pt_str text, const pt_token *tok)
{
    return pt_str_slice(text, tok->start, tok->end);
}

#endif
