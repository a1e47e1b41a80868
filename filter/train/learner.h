/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_LEARNER_H
#define PT_TRAIN_LEARNER_H

#include "sequence/lattice.h"
#include "train/samples.h"

/** How to learn. */
typedef struct pt_learning {
    float rate;    /* of AdaGrad */
    float start;   /* what AdaGrad's sums of squares begin with */
    float decay;   /* L2, for each update of a row */
    float dropout; /* share of a token's rows left out */
    float unknown; /* share of stretches whose words count as unknown */
    uint32_t epochs;
    uint64_t seed;
} pt_learning;

/** Weights, averaged when learning is over. */
typedef struct pt_weights {
    float *rows; /* [n_rows][PT_LATTICE_WIDTH] */
    uint32_t n_rows;
    pt_lattice lattice;
} pt_weights;

/** What the second pass is learnt from, beside the samples. */
typedef struct pt_more {
    const uint32_t *starts;     /* [tokens + 1] into rows */
    const uint32_t *rows;       /* of every token */
    uint32_t n_rows;            /* how many different ones there are */
    const float *base;          /* [tokens][WIDTH] fixed scores */
    const pt_lattice *lattices; /* [folds] each sample is decoded with that
                                   of its document's fold */
    uint32_t folds;
    uint32_t skip; /* the documents of this fold are left out; folds: none */
} pt_more;

/**
 * Learns a chain from the samples whose document is not in the fold.
 *
 * fold     documents with index % folds == fold are left out; folds 0: none
 * Returns  PT_ERR_NOMEM. Release with pt_weights_release.
 */
pt_status pt_weights_learn(pt_weights *out, const pt_samples *samples,
                           const pt_rows *rows, const pt_learning *how,
                           uint32_t fold, uint32_t folds, pt_error *err);

/**
 * Learns further rows on top of fixed scores, the chain frozen: the second
 * pass.
 *
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_weights_learn_more(pt_weights *out, const pt_samples *samples,
                                const pt_more *more, const pt_learning *how,
                                pt_error *err);

void pt_weights_release(pt_weights *weights);

/** Sums the rows of token `t` into scores[PT_LATTICE_WIDTH]. */
void pt_weights_score(float *scores, const pt_weights *weights,
                      const pt_samples *samples, uint32_t t);

#endif
