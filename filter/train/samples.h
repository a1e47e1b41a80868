/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SAMPLES_H
#define PT_TRAIN_SAMPLES_H

#include "sequence/features.h"
#include "train/corpus.h"

/**
 * A corpus as the learner sees it: stretches of tokens, each token a list of
 * rows of weights (a row for each feature and place).
 */

/** A row's key. */
typedef struct pt_row {
    uint64_t hash;  /* of the feature */
    uint32_t count; /* tokens that have it */
    uint8_t place;  /* 0–4 */
} pt_row;

/** All rows, interned. */
typedef struct pt_rows {
    PT_VEC(pt_row) list;
    uint32_t *slots; /* [cap] index + 1, 0: empty */
    uint32_t cap;
    bool frozen; /* no new rows */
} pt_rows;

/** A stretch of a document. */
typedef struct pt_sample {
    uint32_t document;
    uint32_t first; /* token in the document */
    uint32_t n;     /* tokens */
    uint32_t token; /* index of its first token in `starts` and `labels` */
} pt_sample;

/** A corpus as features. */
typedef struct pt_samples {
    PT_VEC(pt_sample) list;
    PT_VEC(uint32_t) starts; /* [tokens + 1] into rows */
    PT_VEC(uint32_t) rows;   /* indices of pt_rows */
    PT_VEC(uint8_t) labels;  /* [tokens] gold */
} pt_samples;

/** Returns the index of a row, PT_NONE when unknown and frozen. */
uint32_t pt_rows_add(pt_rows *rows, uint64_t hash, uint8_t place);

void pt_rows_release(pt_rows *rows);

/**
 * Extracts the features of a corpus.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_samples_read(pt_samples *out, pt_rows *rows, const pt_model *model,
                          const pt_corpus *corpus, pt_error *err);

/** Takes out the rows that fewer than `cutoff` tokens have. */
pt_status pt_samples_cut(pt_samples *samples, pt_rows *rows, uint32_t cutoff,
                         pt_error *err);

void pt_samples_release(pt_samples *samples);

#endif
