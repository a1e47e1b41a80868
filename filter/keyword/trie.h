/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_TRIE_H
#define PT_KEYWORD_TRIE_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/forms.h"
#include "text/token.h"

/**
 * All keywords in one trie whose edges are stems of words:
 *
 *     root ─trade→ 1 ─war→ 2 (keyword 7)
 *          └canada→ 3 (keyword 4) ─trade→ 5 (keyword 9)
 *
 * A word of a text becomes the number of its stem or PT_NONE, and nearly
 * all become PT_NONE by a look at their first three letters.
 */

enum { PT_TRIE_ROOT = 0, PT_TRIE_PREFIXES = 1 << 15, PT_TRIE_CACHE = 4096 };

/** A place in the trie. */
typedef struct pt_trie_node {
    uint32_t keyword; /* that ends here, or PT_NONE */
    uint32_t stem;    /* of the edge that leads here */
    bool is_caps;     /* only a word in capitals leads here: "US", not "us" */
    bool is_apart;    /* punctuation may stand before the word */
} pt_trie_node;

/** What a word was found to be. */
typedef struct pt_trie_word {
    const char *ptr; /* borrowed from the text; NULL: an empty place */
    uint32_t len;
    uint32_t stem;
} pt_trie_word;

/** The trie; only trie.c and match.c look inside. */
typedef struct pt_trie {
    pt_arena *arena; /* the stems' bytes */
    pt_stemmer *stemmer;
    pt_map stems; /* stem → its number */
    PT_VEC(pt_trie_node) nodes;
    pt_map edges;           /* (node, stem) as bytes → node */
    PT_VEC(uint32_t) roots; /* [stems.len] child of the root, or PT_NONE */
    pt_buf form;            /* of the word being looked up */
    uint32_t firsts[PT_TRIE_PREFIXES / 32];   /* prefixes of first words */
    uint32_t prefixes[PT_TRIE_PREFIXES / 32]; /* and of all words */
    bool failed;      /* memory ran out in a look-up; stays so */
    bool has_symbols; /* a keyword has a word such as "&" */
    pt_trie_word cache[PT_TRIE_CACHE];
} pt_trie;

/**
 * Makes an empty trie.
 *
 * lang     a language tag for the stemmer; empty means English
 * Returns  PT_ERR_NOMEM. The caller frees it with pt_trie_free.
 */
pt_status pt_trie_new(pt_trie **out, pt_str lang, pt_error *err);

/** Frees a trie; NULL is allowed. */
void pt_trie_free(pt_trie *trie);

/**
 * Adds the child of `node` for a word.
 *
 * word     a token's bytes
 * bits     its PT_TOKEN_… bits
 * is_caps  only the word in capitals is meant
 * Returns  the child's number, or PT_NONE when memory ran out.
 */
uint32_t pt_trie_add(pt_trie *trie, uint32_t node, pt_str word, uint32_t bits,
                     bool is_caps);

/**
 * Returns whether a keyword may begin with the word, by its first letters:
 * false for nearly every word. Costs next to nothing.
 */
bool pt_trie_may_begin(const pt_trie *trie, pt_str word, uint32_t bits);

/**
 * Returns the number of the word's stem, or PT_NONE when no keyword has it
 * (or memory ran out, which `failed` tells). Borrows `word` for the
 * trie's life.
 */
uint32_t pt_trie_stem(pt_trie *trie, pt_str word, uint32_t bits);

/** Returns the child of `node` for a stem, or PT_NONE. */
uint32_t pt_trie_step(const pt_trie *trie, uint32_t node, uint32_t stem);

#endif
