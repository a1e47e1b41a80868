/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_RANKER_H
#define PT_KEYWORD_RANKER_H

#include "keyword/titles.h"
#include "keyword/trait.h"

/** The lists that can be made of a document's candidates. */
typedef enum pt_list_kind {
    PT_LIST_PHRASES, /* as editors type keywords: two words or three */
    PT_LIST_WORDS,   /* the words that it is about */
    PT_LIST_PLAIN    /* the same without parts of speech and frequencies:
                        other languages than English */
} pt_list_kind;

enum { PT_N_LISTS = PT_LIST_PLAIN + 1 };

/**
 * The model file; numbers are little-endian.
 *
 *   0   magic  "PTRNK\n\x1A\0"
 *   8   u32    version
 *   12  u32    size of the file
 *   16  u32    traits of a candidate: PT_N_TRAITS
 *   20  then for each list
 *       u32    trees
 *       f32    the sum that all begin with
 *       trees × pt_tree: 7 × (u8 trait, i8 below, i8 above, u8 0, f32
 *                        threshold), 8 × f32
 *
 *   then the titles, see keyword/titles.h
 *
 * A child that is not negative is a node of the tree; otherwise it is leaf
 * -1 - child.
 */
enum { PT_RANKER_VERSION = 2, PT_TREE_NODES = 7, PT_TREE_BYTES = 88 };

/** A tree that sorts a candidate by its traits into one of eight leaves. */
typedef struct pt_tree {
    float thresholds[PT_TREE_NODES];
    uint8_t traits[PT_TREE_NODES];
    int8_t below[PT_TREE_NODES]; /* where it goes with trait <= threshold */
    int8_t above[PT_TREE_NODES];
    float leaves[PT_TREE_NODES + 1];
} pt_tree;

/** The trees of one list; what they say is added up. */
typedef struct pt_forest {
    pt_tree *trees;
    uint32_t n_trees;
    float bias;
} pt_forest;

/** The rankers of all lists. Immutable. */
typedef struct pt_ranker {
    pt_forest forests[PT_N_LISTS];
    pt_titles titles;
} pt_ranker;

/**
 * Reads a model.
 *
 * bytes    borrowed for the ranker's life
 * Returns  PT_ERR_FORMAT, PT_ERR_NOMEM. Release with pt_ranker_release.
 */
pt_status pt_ranker_read(pt_ranker *out, pt_str bytes, pt_error *err);

void pt_ranker_release(pt_ranker *ranker);

/** Returns the model inside the program. */
pt_str pt_ranker_embedded(void);

/** A candidate and its score. */
typedef struct pt_ranked {
    uint32_t candidate;
    float score; /* 0–1, how probable it is that it is a keyword */
} pt_ranked;

/**
 * Ranks candidates, the best first.
 *
 * out      [n]; only the best ones are filled in
 * values   [n][PT_N_TRAITS]
 * wanted   how many of the best
 * Returns  how many there are.
 */
uint32_t pt_forest_rank(pt_ranked *out, const pt_forest *forest,
                        const float *values, uint32_t n, uint32_t wanted);

#endif
