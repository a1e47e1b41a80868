/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_LAYER_H
#define PT_SEQUENCE_LAYER_H

#include "sequence/kernel.h"

/**
 * The arithmetic of a network's layers. Products are of whole numbers, what
 * is between them of floats, in an order that is fixed: the results are the
 * same on every machine.
 */

enum {
    PT_LAYER_WIDTH_MAX = 192, /* numbers in a row */
    PT_LAYER_WIDTH_STEP = 8,  /* widths are multiples of it */
    PT_LAYER_ROWS_MAX = 160   /* rows worked on at once */
};

/** What a row of packed numbers stands for: low + step × number. */
typedef struct pt_range {
    float low;
    float step;
} pt_range;

/** Packed rows: not one after the other, but where they are. */
typedef struct pt_packed {
    const unsigned char **rows; /* [n] */
    const pt_range *ranges;     /* [n] */
    uint32_t n;                 /* at most PT_LAYER_ROWS_MAX */
} pt_packed;

/** A matrix of whole numbers, each output with a scale of its own. */
typedef struct pt_matrix {
    const int8_t *weights; /* as in sequence/kernel.h */
    const float *scale;    /* [n_out] value of a weight of 1 */
    const float *sums;     /* [n_out] of the weights, as values */
    uint32_t n_in;
    uint32_t n_out;
} pt_matrix;

/**
 * Packs a row of finite numbers into 7 bits each, so that the least becomes 0
 * and the greatest 127.
 *
 * n        a multiple of PT_LAYER_WIDTH_STEP
 * Returns  what the numbers stand for.
 */
pt_range pt_row_pack(unsigned char *out, const float *row, uint32_t n);

/**
 * Adds to each row of `out` the product of a packed row with the matrix.
 *
 * out   [in->n][matrix->n_out]
 * work  [in->n][matrix->n_out] scratch
 */
void pt_packed_multiply(float *out, int32_t *work, const pt_matrix *matrix,
                        const pt_packed *in, const pt_kernel *kernel);

/** Makes negative numbers 0. */
void pt_row_rectify(float *row, uint32_t n);

/**
 * Adds the positive numbers of `more` to a row and normalises it (Ba, Kiros &
 * Hinton 2016, arXiv:1607.06450): mean 0 and variance 1, × gain + shift.
 *
 * n  a multiple of PT_LAYER_WIDTH_STEP
 */
void pt_row_normalise(float *row, const float *more, const float *gain,
                      const float *shift, uint32_t n);

#endif
