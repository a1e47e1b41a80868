/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SCORE_H
#define PT_TRAIN_SCORE_H

#include "train/corpus.h"

/** How a type is counted. */
typedef struct pt_tally {
    uint32_t right;
    uint32_t found;
    uint32_t gold;
} pt_tally;

enum { PT_SCORE_TYPES = 9, PT_SCORE_BINS = 10 };

/** A score: exact spans and types, as in ner_eval.py. */
typedef struct pt_score {
    pt_tally types[PT_SCORE_TYPES];
    pt_tally nine; /* all types */
    pt_tally core; /* person, organization, location with facility */
    pt_tally spans;
    uint32_t bin_found[PT_SCORE_BINS]; /* by confidence */
    uint32_t bin_right[PT_SCORE_BINS];
    double bin_sum[PT_SCORE_BINS]; /* of confidences */
    uint32_t tokens;
    double seconds; /* of processor time */
} pt_score;

/**
 * Tags a corpus and adds to a score.
 *
 * fold, folds  only documents with index % folds == fold; folds 0: all
 */
pt_status pt_score_add(pt_score *score, const pt_recogniser *recogniser,
                       const pt_corpus *corpus, uint32_t fold, uint32_t folds,
                       pt_error *err);

/** Prints a score to standard output. */
void pt_score_print(const pt_score *score, const char *title);

/** Returns F1 in percent. */
double pt_tally_f1(const pt_tally *tally);

#endif
