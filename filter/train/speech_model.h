/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_SPEECH_MODEL_H
#define PT_TRAIN_SPEECH_MODEL_H

#include "base/buf.h"
#include "base/vec.h"
#include "text/pos.h"

/** An entry of the table of words or of that of endings. */
typedef struct pt_speech_row {
    uint64_t hash;                 /* of the word or the ending */
    unsigned char costs[PT_N_POS]; /* of each tag; PT_POS_NEVER: never */
    uint8_t frequency;             /* 0 to 63, of a word */
    double weight;                 /* how much its class matters */
} pt_speech_row;

/** Entries of one table. */
typedef PT_VEC(pt_speech_row) pt_speech_rows;

/**
 * Writes a model; layout in text/pos.h. The bytes depend on the rows and
 * their order alone.
 *
 * out    cleared first
 * pairs  [PT_N_POS + 1][PT_N_POS]: how often a tag followed another, the last
 *        row: how often it began a sentence
 * Returns false without memory.
 */
bool pt_speech_write(pt_buf *out, const double *pairs,
                     const pt_speech_rows *words,
                     const pt_speech_rows *endings);

#endif
