/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_BOOST_H
#define PT_TRAIN_BOOST_H

#include "keyword/ranker.h"

/** What a forest is trained on: candidates of many documents. */
typedef struct pt_boost_set {
    const float *values;   /* [n][PT_N_TRAITS] */
    const uint8_t *labels; /* [n] 1: a keyword */
    const uint32_t *first; /* [n_documents + 1] first candidate of each */
    uint32_t n_documents;
} pt_boost_set;

/** How a forest is trained. */
typedef struct pt_boost_options {
    uint32_t trees;
    float rate;       /* of what a tree says */
    float ridge;      /* added to the curvature of a leaf */
    float least;      /* curvature that a leaf must have */
    float documents;  /* share of the documents that a tree sees */
    float columns;    /* share of the traits that a tree sees */
    uint64_t without; /* bits of traits that no tree sees */
    uint64_t seed;
    float ranking; /* share of the gradient that pairs of a document's
                      candidates give, the rest is each one's own */
    uint32_t bags; /* forests whose mean is the result */
} pt_boost_options;

/**
 * Trains a forest.
 *
 * out      owned by the caller: free its trees
 * use      [n_documents] whether to learn from it; NULL: from all
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_boost_train(pt_forest *out, const pt_boost_set *set,
                         const bool *use, const pt_boost_options *options,
                         pt_error *err);

#endif
