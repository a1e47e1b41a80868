/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_TABLES_H
#define PT_TRAIN_TABLES_H

#include "train/corpus.h"
#include "train/network.h"

/** What the tables of a network are made from. */
typedef struct pt_table_sources {
    const char *corpora; /* folder with wikipedia/ */
    const pt_corpus *corpus;
    const pt_model *model; /* what documents are looked at through */
    uint32_t fold;         /* documents with index % folds == fold are */
    uint32_t folds;        /* left out; 0: none */
    uint32_t n_vectors;    /* word vectors, of the most frequent words */
    uint32_t words_min;    /* uses a word of the trained table has */
    uint32_t affixes_min;  /* the same of affixes */
} pt_table_sources;

/** Who has which row, and the word vectors. */
typedef struct pt_tables {
    pt_input_keys keys;
    unsigned char *bytes[PT_INPUT_KEYED]; /* what keys borrows */
    uint32_t *counts; /* [rows of the word table] uses in the corpus */
    float *vectors;   /* [rows][PT_NETWORK_VECTOR] */
} pt_tables;

/**
 * Collects the words and affixes of a corpus and reads the word vectors.
 *
 * Returns  PT_ERR_IO, PT_ERR_NOMEM. Release with pt_tables_release.
 */
pt_status pt_tables_read(pt_tables *out, const pt_table_sources *sources,
                         pt_error *err);

void pt_tables_release(pt_tables *tables);

/** Sets the rows of a shape; the columns stay. */
void pt_tables_measure(pt_network_shape *shape, const pt_tables *tables);

#endif
