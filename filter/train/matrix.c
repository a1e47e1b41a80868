/* SPDX-License-Identifier: MIT */
/*
 * The three products that training a network needs: forward, towards the
 * weights, towards the inputs. BLAS (Dongarra et al. 1990,
 * doi:10.1145/77626.79170) makes training ten times faster; the loops below
 * stand in for it in tests. O(m · n · k).
 */
#include "train/matrix.h"

#ifdef PT_BLAS

#include <cblas.h>

static void multiply(float *c, const float *a, const float *b, uint32_t m,
                     uint32_t n, uint32_t k, CBLAS_TRANSPOSE left,
                     CBLAS_TRANSPOSE right)
{
    cblas_sgemm(CblasRowMajor, left, right, (int)m, (int)n, (int)k, 1.0F, a,
                (int)(left == CblasNoTrans ? k : m), b,
                (int)(right == CblasNoTrans ? n : k), 1.0F, c, (int)n);
}

void pt_matrix_add(float *c, const float *a, const float *b, uint32_t m,
                   uint32_t n, uint32_t k)
{
    multiply(c, a, b, m, n, k, CblasNoTrans, CblasNoTrans);
}

void pt_matrix_add_left(float *c, const float *a, const float *b, uint32_t m,
                        uint32_t n, uint32_t k)
{
    multiply(c, a, b, m, n, k, CblasTrans, CblasNoTrans);
}

void pt_matrix_add_right(float *c, const float *a, const float *b, uint32_t m,
                         uint32_t n, uint32_t k)
{
    multiply(c, a, b, m, n, k, CblasNoTrans, CblasTrans);
}

#else

/* Adds factor times row b to row c, [n]. */
static void add_row(float *c, float factor, const float *b, uint32_t n)
{
    for (uint32_t j = 0; j < n; j++)
        c[j] += factor * b[j];
}

void pt_matrix_add(float *c, const float *a, const float *b, uint32_t m,
                   uint32_t n, uint32_t k)
{
    for (size_t i = 0; i < m; i++)
        for (size_t l = 0; l < k; l++)
            add_row(c + i * n, a[i * k + l], b + l * n, n);
}

void pt_matrix_add_left(float *c, const float *a, const float *b, uint32_t m,
                        uint32_t n, uint32_t k)
{
    for (size_t l = 0; l < k; l++)
        for (size_t i = 0; i < m; i++)
            add_row(c + i * n, a[l * m + i], b + l * n, n);
}

void pt_matrix_add_right(float *c, const float *a, const float *b, uint32_t m,
                         uint32_t n, uint32_t k)
{
    for (size_t i = 0; i < m; i++)
        for (size_t j = 0; j < n; j++)
            for (size_t l = 0; l < k; l++)
                c[i * n + j] += a[i * k + l] * b[j * k + l];
}

#endif
