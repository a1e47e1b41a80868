/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_MATRIX_H
#define PT_TRAIN_MATRIX_H

#include <stddef.h>
#include <stdint.h>

/**
 * Products of row-major matrices without gaps between rows, added to what
 * the result holds. They use BLAS when built with PT_BLAS.
 */

/** Adds A·B to c, [m][n]; a is A, [m][k], b is B, [k][n]. */
void pt_matrix_add(float *c, const float *a, const float *b, uint32_t m,
                   uint32_t n, uint32_t k);

/** Adds Aᵀ·B to c, [m][n]; a is A, [k][m], b is B, [k][n]. */
void pt_matrix_add_left(float *c, const float *a, const float *b, uint32_t m,
                        uint32_t n, uint32_t k);

/** Adds A·Bᵀ to c, [m][n]; a is A, [m][k], b is B, [n][k]. */
void pt_matrix_add_right(float *c, const float *a, const float *b, uint32_t m,
                         uint32_t n, uint32_t k);

#endif
