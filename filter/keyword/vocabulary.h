/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_VOCABULARY_H
#define PT_KEYWORD_VOCABULARY_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/forms.h"
#include "text/plural.h"
#include "text/token.h"

/**
 * The words of all keywords, numbered by stem and by family. A word of a
 * text becomes the numbers of its own, and nearly all become none by a look
 * at their first three letters.
 */

enum { PT_VOCABULARY_PREFIXES = 1 << 15, PT_VOCABULARY_CACHE = 1 << 14 };

/** What a word is to the keywords. */
typedef struct pt_vocable {
    uint32_t stem;   /* its number, or PT_NONE: no keyword has it */
    uint32_t family; /* the same; known wherever the stem is */
} pt_vocable;

/** What a word was found to be. */
typedef struct pt_vocable_seen {
    const char *ptr; /* borrowed from the text; NULL: an empty place */
    uint32_t len;
    pt_vocable vocable;
} pt_vocable_seen;

/** The vocabulary; only vocabulary.c looks inside. */
typedef struct pt_vocabulary {
    pt_arena *arena; /* the words' bytes */
    pt_stemmer *stemmer;
    const pt_plurals *plurals; /* of the language, or NULL */
    pt_str lang;               /* borrowed */
    bool has_elision; /* in this language words lose their last letter */
    bool has_symbols; /* a keyword has a word such as "&" */
    bool failed;      /* memory ran out in a look-up; stays so */
    pt_map stems;     /* stem → its number */
    pt_map families;  /* family → its number */
    pt_buf form;      /* of the word being looked up */
    pt_buf base;      /* of it, without what a stemmer does not undo */
    pt_buf stem;
    pt_buf family;
    uint32_t prefixes[PT_VOCABULARY_PREFIXES / 32];
    pt_vocable_seen seen[PT_VOCABULARY_CACHE];
} pt_vocabulary;

/**
 * Makes an empty vocabulary.
 *
 * lang     a language tag for stemmer and function words; empty means
 *          English; borrowed
 * Returns  PT_ERR_NOMEM. The caller frees it with pt_vocabulary_free.
 */
pt_status pt_vocabulary_new(pt_vocabulary **out, pt_str lang, pt_error *err);

/** Frees a vocabulary; NULL is allowed. */
void pt_vocabulary_free(pt_vocabulary *v);

/**
 * Returns the normal form by which a word is compared, without the stops of
 * "U.S."; borrowed until the next call on this vocabulary.
 */
pt_str pt_vocabulary_form(pt_vocabulary *v, pt_str word, uint32_t bits);

/**
 * Adds a word of a keyword.
 *
 * bits     PT_TOKEN_…
 * Returns  its numbers; `failed` tells that memory ran out.
 */
pt_vocable pt_vocabulary_add(pt_vocabulary *v, pt_str word, uint32_t bits);

/** Ends the adding: to be called before the first pt_vocabulary_find. */
void pt_vocabulary_close(pt_vocabulary *v);

/**
 * Finds a word of a text. Borrows `word` for the vocabulary's life.
 *
 * Returns  its numbers; `failed` tells that memory ran out.
 */
pt_vocable pt_vocabulary_find(pt_vocabulary *v, pt_str word, uint32_t bits);

/**
 * Returns how many bytes at the beginning of a token are an elided function
 * word: 2 for "l'emploi" in a French document.
 */
size_t pt_vocabulary_elision(const pt_vocabulary *v, pt_str word,
                             uint32_t bits);

#endif
