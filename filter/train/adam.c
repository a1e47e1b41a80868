/* SPDX-License-Identifier: MIT */
/*
 * Adam (Kingma & Ba 2015, arXiv:1412.6980), slopes clipped by their length
 * (Pascanu et al. 2013), weight decay apart from the slopes (Loshchilov &
 * Hutter 2019), and a moving average of the weights, which is what training
 * hands out (Polyak & Juditsky 1992). Every weight takes part in every step:
 * O(n).
 */
#include "train/adam.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"

#define KEEP_MEAN   0.9F
#define KEEP_SQUARE 0.999F
#define LEAST       1e-8F

pt_status pt_adam_init(pt_adam *out, size_t n, float keep, pt_error *err)
{
    *out = (pt_adam){.n = n, .keep = keep};
    out->means = calloc(n, sizeof *out->means);
    out->squares = calloc(n, sizeof *out->squares);
    out->average = calloc(n, sizeof *out->average);
    if (out->means != NULL && out->squares != NULL && out->average != NULL)
        return PT_OK;
    pt_adam_release(out);
    return pt_error_nomem(err);
}

void pt_adam_release(pt_adam *adam)
{
    free(adam->means);
    free(adam->squares);
    free(adam->average);
    *adam = (pt_adam){.means = NULL};
}

/* What brings the slopes' length down to `clip`; 1 when it is less. */
static float clip_factor(const float *slopes, size_t n, float clip)
{
    double sum = 0.0;
    for (size_t i = 0; i < n; i++)
        sum += (double)slopes[i] * (double)slopes[i];
    const double length = sqrt(sum);
    return length > (double)clip ? (float)((double)clip / length) : 1.0F;
}

void pt_adam_step(pt_adam *adam, float *weights, float *slopes, float rate,
                  float clip, float decay)
{
    const float factor = clip_factor(slopes, adam->n, clip);
    adam->steps++;
    /* Both averages began at 0: what is missing yet. */
    const float mean_share = 1.0F - powf(KEEP_MEAN, (float)adam->steps);
    const float square_share = 1.0F - powf(KEEP_SQUARE, (float)adam->steps);
    const float step = rate / mean_share;
    const float scale = 1.0F / square_share;
    /* Early on the average is that of few steps. */
    const float young = 1.0F - 1.0F / (float)adam->steps;
    const float keep = young < adam->keep ? young : adam->keep;
    for (size_t i = 0; i < adam->n; i++) {
        const float g = slopes[i] * factor;
        const float m = KEEP_MEAN * adam->means[i] + (1.0F - KEEP_MEAN) * g;
        const float v =
            KEEP_SQUARE * adam->squares[i] + (1.0F - KEEP_SQUARE) * g * g;
        const float w = weights[i] - step * m / (sqrtf(v * scale) + LEAST) -
                        rate * decay * weights[i];
        adam->means[i] = m;
        adam->squares[i] = v;
        adam->average[i] = keep * adam->average[i] + (1.0F - keep) * w;
        weights[i] = w;
        slopes[i] = 0.0F;
    }
}

void pt_adam_settle(const pt_adam *adam, float *weights)
{
    memcpy(weights, adam->average, adam->n * sizeof *weights);
}
