/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_TRAINING_H
#define PT_TRAIN_TRAINING_H

#include "base/buf.h"
#include "train/learner.h"
#include "train/score.h"

/** What to train on, and how. */
typedef struct pt_training_options {
    const char *corpora;  /* folder with ner/ and wikipedia/ */
    const char *names;    /* folder with the lists of names */
    const char *networks; /* partners to score the folds with, PATH.0 for the
                             first fold, …; NULL: none */
    pt_learning first;    /* the chain */
    pt_learning second;   /* the second pass; no epochs: none */
    uint32_t cutoff;      /* features of fewer tokens are left out */
    uint32_t documents;   /* use so many only; 0: all */
    uint32_t folds;       /* of the jackknife, and of cross-validation */
    float scale;
    float threshold;
    float boldness;   /* taken off the weight of every step to outside */
    unsigned without; /* PT_WITHOUT_…: left out, to see what it is worth */
} pt_training_options;

/** Outside knowledge that an ablation leaves out. */
enum {
    PT_WITHOUT_CLUSTERS = 1, /* word clusters; frequencies stay */
    PT_WITHOUT_NAMES = 2     /* the list of names */
};

/** All that training holds. */
typedef struct pt_training {
    const pt_training_options *options;
    pt_corpus corpus; /* with headings */
    pt_corpus plain;  /* without, for scoring */
    pt_buf clusters;
    pt_buf names;
    pt_model lexicon; /* the two, as a model without weights */
    pt_rows rows;
    pt_samples samples;
    pt_rows more_rows; /* of the second pass */
} pt_training;

/** Reads everything and extracts the features. */
pt_status pt_training_init(pt_training *training,
                           const pt_training_options *options, pt_error *err);

void pt_training_release(pt_training *training);

/**
 * Trains, cross-validating on the way.
 *
 * model_out  receives the model trained on everything; NULL: cross-validate
 *            only
 * score_out  receives the score of the folds
 */
pt_status pt_training_run(pt_buf *model_out, pt_score *score_out,
                          pt_training *training, pt_error *err);

#endif
