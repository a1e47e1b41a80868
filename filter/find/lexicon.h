/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_LEXICON_H
#define PT_FIND_LEXICON_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

/**
 * The small word lists that the rules for names consult: sorted tables of
 * short words, each with bits that say what it may do.
 */

/** A word, lower-cased in ASCII, padded with NULs, and its bits. */
typedef struct pt_lexeme {
    char word[18];
    uint16_t bits;
} pt_lexeme;

/** A table of words in the order of bytes. */
typedef struct pt_lexicon {
    const pt_lexeme *words; /* [len] */
    size_t len;
} pt_lexicon;

/** What a word of `pt_role_words` may do. */
enum {
    PT_ROLE_TITLE = 1,      /* capitalised before a name: "Senator" */
    PT_ROLE_JOB = 2,        /* lower-case before or after one: "lawyer" */
    PT_ROLE_FIRM = 4,       /* the firm or team may stand before it */
    PT_ROLE_MODIFIER = 8,   /* before a role: "former", "deputy" */
    PT_ROLE_PORTFOLIO = 16, /* "Finance Minister", "Minister of Finance" */
    PT_ROLE_WEAK = 32       /* as often not before a name */
};

/** Where in a name a word of `pt_head_words` stands. */
enum {
    PT_HEAD_FINAL = 1,   /* ends it: "World Economic Forum" */
    PT_HEAD_INITIAL = 2, /* begins it, with "of": "University of Porto" */
    PT_HEAD_LEADING = 4, /* begins it directly: "Lake Chad" */
    PT_HEAD_SUFFIX = 8,  /* the form of a company: "Ltd" */
    PT_HEAD_WEAK = 16,   /* as often no name */
    PT_HEAD_TYPE = 8     /* from this bit upward: the pt_type of the name */
};

/** What kind of word never begins or belongs to a person's name. */
enum {
    PT_PLAIN_CALENDAR = 1, /* days and months */
    PT_PLAIN_OPENER = 2,   /* begins sentences: "Meanwhile" */
    PT_PLAIN_SPEECH = 4,   /* verbs of saying: "said" */
    PT_PLAIN_PERSONAL = 8  /* verbs that only people do: "married" */
};

extern const pt_lexicon pt_role_words;  /**< PT_ROLE_… */
extern const pt_lexicon pt_head_words;  /**< PT_HEAD_… */
extern const pt_lexicon pt_given_names; /**< 1: given name; 2: or a word */
extern const pt_lexicon pt_plain_words; /**< PT_PLAIN_… */

/**
 * Returns the bits of `word`, 0 when it is not in the lexicon. ASCII case
 * and a full stop at the end are ignored. O(log n).
 */
unsigned pt_lexicon_find(const pt_lexicon *lexicon, pt_str word);

/**
 * Returns a name without the forms of companies at its end: "Initech" of
 * "Initech Ltd", "Hooli Group" of "Hooli Group, Inc.".
 */
pt_str pt_head_without_form(pt_str name);

#endif
