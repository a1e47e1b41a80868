/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_ADAM_H
#define PT_TRAIN_ADAM_H

#include "pandoc-tagger/base.h"

#include <stddef.h>
#include <stdint.h>

/** An optimiser's memory, and the average of the weights it has seen. */
typedef struct pt_adam {
    float *means;   /* [n] of slopes */
    float *squares; /* [n] */
    float *average; /* [n] of the weights, over about 1 / (1 − keep) steps */
    size_t n;
    float keep;     /* what an average keeps of itself in a step */
    uint32_t steps; /* so far */
} pt_adam;

/**
 * Makes one for `n` weights.
 *
 * Returns  PT_ERR_NOMEM. Release with pt_adam_release.
 */
pt_status pt_adam_init(pt_adam *out, size_t n, float keep, pt_error *err);

void pt_adam_release(pt_adam *adam);

/**
 * Moves the weights against their slopes, which become zeros.
 *
 * clip   what the slopes' length is cut to
 * decay  share of the rate by which weights shrink
 */
void pt_adam_step(pt_adam *adam, float *weights, float *slopes, float rate,
                  float clip, float decay);

/** Sets the weights to their average. */
void pt_adam_settle(const pt_adam *adam, float *weights);

#endif
