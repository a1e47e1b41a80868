/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_WRITER_H
#define PT_TRAIN_WRITER_H

#include "base/buf.h"
#include "train/learner.h"

/** What a model file is made of. */
typedef struct pt_model_parts {
    pt_str clusters; /* the section's bytes */
    pt_str names;
    const float *chain; /* [PT_LATTICE_CHAIN] */
    const pt_rows *rows;
    const pt_weights *weights;
    const pt_rows *more_rows; /* of the second pass; may be NULL */
    const pt_weights *more;
    float scale;     /* value of a weight of 1 */
    float threshold; /* smaller weights are left out */
} pt_model_parts;

/**
 * Quantises and writes a model; see sequence/model.h.
 *
 * out      cleared first
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_model_write(pt_buf *out, const pt_model_parts *parts,
                         pt_error *err);

#endif
