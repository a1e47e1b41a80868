/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_PASS_H
#define PT_TRAIN_PASS_H

#include "train/lesson.h"
#include "train/network.h"

/** What is left out at random while training. */
typedef struct pt_noise {
    float dropout; /* share of the numbers between layers */
    float inputs;  /* share of the numbers of table rows */
    float words;   /* share of words that count as unknown */
    float rare;    /* a word of the trained table seen n times counts as
                       unknown in rare of rare + n cases */
    const uint32_t *counts; /* [rows] of the trained table; NULL: not used */
    uint64_t random;        /* state, changed by every pass */
} pt_noise;

/** What a pass over a lesson of n tokens computes; see train/network.h. */
typedef struct pt_pass {
    uint32_t cap; /* tokens there is room for */
    uint32_t width;
    uint32_t n_inputs;
    float *x;       /* [n][n_inputs] */
    uint32_t *rows; /* [n][PT_INPUT_TABLES] that were used, the last for
                          unknown words */
    float *h[PT_NETWORK_BLOCKS_MAX + 1];      /* [n][width] */
    float *relus[PT_NETWORK_BLOCKS_MAX];      /* [n][width] */
    float *norms[PT_NETWORK_BLOCKS_MAX];      /* [n][width] before gain */
    float *deviations[PT_NETWORK_BLOCKS_MAX]; /* [n] one over them */
    float *wide;       /* [n][3 · width] scratch: neighbours side by side */
    float *pairs;      /* [n][2 · width] h beside c */
    float *joined;     /* [n][width] */
    float *out;        /* [n][PT_NETWORK_LABELS] scores */
    float *slopes;     /* [n][PT_NETWORK_LABELS] of the loss, for scores */
    float *slope_h;    /* [n][width] scratch */
    float *slope_r;    /* [n][width] scratch */
    float *slope_x;    /* [n][n_inputs] scratch */
    float *sums;       /* [groups][width] scratch */
    uint32_t *members; /* [groups] scratch */
    float kept;        /* what kept numbers were multiplied by */
    float kept_inputs; /* the same for table rows */
} pt_pass;

/**
 * Makes room for lessons of `cap` tokens; [groups] is at most as large.
 *
 * Returns  PT_ERR_NOMEM. Release with pt_pass_release.
 */
pt_status pt_pass_init(pt_pass *out, const pt_network_shape *shape,
                       uint32_t cap, pt_error *err);

void pt_pass_release(pt_pass *pass);

/**
 * Computes out.
 *
 * noise  NULL: nothing is left out
 */
void pt_pass_forward(pt_pass *pass, const pt_network *network,
                     const pt_lesson *lesson, pt_noise *noise);

/**
 * Adds the slopes of the loss to those of a network, after pt_pass_forward:
 * towards everything but the chain, from pass->slopes.
 */
void pt_pass_backward(pt_network *slopes, pt_pass *pass,
                      const pt_network *network, const pt_lesson *lesson);

/** Sets pass->wide to h, [n][width], of tokens t−by, t, t+by of their part. */
void pt_pass_gather(pt_pass *pass, const float *h, const pt_lesson *lesson,
                    uint32_t by);

/**
 * Sets rows of `others` to the mean over the other members of the token's
 * group of `own`; zeros where there are none.
 *
 * stride  floats from one row to the next, of both
 */
void pt_pass_share(pt_pass *pass, float *others, const float *own,
                   uint32_t stride, const pt_lesson *lesson);

/**
 * Sets pass->slopes to those of the negative log-likelihood of the gold
 * labels, a stretch on average, and adds those of the chain. Stretches whose
 * labels are no path do not count.
 */
void pt_pass_compare(float *chain_slopes, pt_pass *pass,
                     const pt_network *network, const pt_lesson *lesson);

#endif
