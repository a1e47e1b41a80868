/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_TRIE_H
#define PT_KEYWORD_TRIE_H

#include "base/arena.h"
#include "base/map.h"
#include "base/vec.h"

/**
 * All keywords in one trie whose edges are numbers of stems:
 *
 *     root ─trade→ 1 ─war→ 2 (keyword 7)
 *          └canada→ 3 (keyword 4) ─trade→ 5 (keyword 9)
 */

enum { PT_TRIE_ROOT = 0 };

/** A place in the trie. */
typedef struct pt_trie_node {
    uint32_t keyword; /* the first that ends here, or PT_NONE */
    bool is_caps;     /* only a word in capitals leads here: "US", not "us" */
    bool is_apart;    /* punctuation may stand before the word */
} pt_trie_node;

/** The trie. */
typedef struct pt_trie {
    pt_arena *arena; /* the edges' keys */
    PT_VEC(pt_trie_node) nodes;
    pt_map edges;           /* (node, stem) as bytes → node */
    PT_VEC(uint32_t) roots; /* by stem: child of the root, or PT_NONE */
} pt_trie;

/**
 * Makes an empty trie.
 *
 * Returns  PT_ERR_NOMEM. The caller frees it with pt_trie_free.
 */
pt_status pt_trie_new(pt_trie **out, pt_error *err);

/** Frees a trie; NULL is allowed. */
void pt_trie_free(pt_trie *trie);

/**
 * Adds the child of `node` for a stem.
 *
 * is_caps  only the word in capitals is meant
 * Returns  the child's number, or PT_NONE when memory ran out.
 */
uint32_t pt_trie_add(pt_trie *trie, uint32_t node, uint32_t stem, bool is_caps);

/** Returns the child of `node` for a stem, or PT_NONE. */
uint32_t pt_trie_step(const pt_trie *trie, uint32_t node, uint32_t stem);

#endif
