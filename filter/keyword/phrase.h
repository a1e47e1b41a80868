/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_PHRASE_H
#define PT_KEYWORD_PHRASE_H

#include "keyword/keyword.h"
#include "keyword/vocabulary.h"

/** A word of a keyword. */
typedef struct pt_phrase_word {
    pt_str form; /* normal form, without stops; in the vocabulary's arena */
    pt_vocable vocable;
    uint32_t token; /* index of its token in the name */
    uint32_t bits;  /* PT_PHRASE_… */
} pt_phrase_word;

enum {
    PT_PHRASE_LINKER = 1,     /* "of", "della": may be absent or another */
    PT_PHRASE_CONTENT = 2,    /* no function word */
    PT_PHRASE_CAPS = 4,       /* capitals make it a word: "US", "WHO" */
    PT_PHRASE_UPPER = 8,      /* begins with a capital */
    PT_PHRASE_APART = 16,     /* punctuation follows */
    PT_PHRASE_POSSESSIVE = 32 /* "’s" follows */
};

/** The words of a keyword: [first, end) of pt_phrases.words. */
typedef struct pt_phrase {
    uint32_t first;
    uint32_t end; /* equal to first: the keyword occurs nowhere */
} pt_phrase;

/** All keywords taken apart. */
typedef struct pt_phrases {
    PT_VEC(pt_phrase_word) words;
    PT_VEC(pt_phrase) list; /* one a keyword */
} pt_phrases;

/** How many words a keyword may have; a longer one occurs nowhere. */
enum { PT_PHRASE_WORDS = 32 };

/** Returns whether the character is a hyphen or a short dash. */
static inline bool pt_phrase_is_hyphen(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2013);
}

/**
 * Takes keywords apart and adds their words to a vocabulary. A keyword that
 * is one function word or sign has no words.
 *
 * out      owned by the caller: pt_phrases_release
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_phrases_read(pt_phrases *out, const pt_keywords *keywords,
                          pt_vocabulary *v, pt_error *err);

void pt_phrases_release(pt_phrases *phrases);

#endif
