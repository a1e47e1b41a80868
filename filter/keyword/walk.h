/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_WALK_H
#define PT_KEYWORD_WALK_H

#include "keyword/phrase.h"
#include "keyword/trie.h"

/** All keywords as one automaton, and the text that walks through it. */
typedef struct pt_walk {
    pt_trie *trie;
    pt_vocabulary *vocabulary;
    const pt_phrases *phrases;
    pt_keywords *keywords;
    PT_VEC(uint32_t) next; /* by keyword: another that ends at its node */
    pt_str text;
    const pt_token *tokens; /* [n_tokens] of the text */
    uint32_t n_tokens;
    PT_VEC(uint32_t) path; /* tokens of the words walked so far */
} pt_walk;

/** A keyword that begins at a token. */
typedef struct pt_walk_end {
    uint32_t keyword;
    uint32_t last; /* its last token */
    uint8_t grade; /* PT_KEYWORD_EXACT or PT_KEYWORD_INFLECTED */
} pt_walk_end;

/** How many keywords that begin at one token are told. */
enum { PT_WALK_ENDS = 8 };

/**
 * Makes the automaton.
 *
 * out       owned by the caller: pt_walk_release
 * phrases   borrowed, as are the others
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_walk_init(pt_walk *out, pt_vocabulary *v,
                       const pt_phrases *phrases, pt_keywords *keywords,
                       pt_error *err);

void pt_walk_release(pt_walk *walk);

/** Returns a token's word without what is elided before it. */
pt_str pt_walk_word(const pt_walk *walk, uint32_t token);

/**
 * Finds the keywords that begin at a token, the longest first; where more
 * than PT_WALK_ENDS do, some are left out.
 *
 * ends    [PT_WALK_ENDS]
 * first   the token's own numbers
 * Returns how many there are.
 */
uint32_t pt_walk_find(pt_walk_end *ends, pt_walk *walk, uint32_t token,
                      pt_vocable first);

#endif
