/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_KERNEL_H
#define PT_SEQUENCE_KERNEL_H

#include <stddef.h>
#include <stdint.h>

/**
 * Products of vectors of small whole numbers with a matrix of such: what a
 * network spends its time on. There is a kernel for each family of machines
 * and one for all; they give the same sums.
 *
 * Weights lie in the order that they are used in, [n_in / 4][n_out][4]:
 *
 *     inputs   i0 i1 i2 i3   i4 i5 i6 i7   …
 *     weights  i0…i3 of output 0 │ i0…i3 of output 1 │ … of output n_out − 1 │
 *              i4…i7 of output 0 │ …
 *
 * so that four inputs meet the weights of neighbouring outputs in one
 * register.
 */
typedef struct pt_product {
    int32_t *sums;                /* [n][n_out] out */
    const unsigned char **inputs; /* [n], each [n_in]: 0–127 */
    const int8_t *weights;        /* [n_in / 4][n_out][4] */
    uint32_t n;                   /* vectors */
    uint32_t n_in;                /* a multiple of 4 */
    uint32_t n_out;               /* a multiple of 8 */
} pt_product;

enum { PT_PRODUCT_IN = 4, PT_PRODUCT_OUT = 8, PT_PRODUCT_INPUT_MAX = 127 };

/** One way of computing them. */
typedef struct pt_kernel {
    const char *name; /* "avx2" */
    void (*multiply)(const pt_product *product);
} pt_kernel;

/**
 * Returns the kernels that this machine has, the fastest first, the portable
 * one last; valid for ever.
 *
 * out      [PT_KERNELS]
 * Returns  how many; at least 1.
 */
uint32_t pt_kernels(const pt_kernel **out);

enum { PT_KERNELS = 4 };

/** Plain C. */
extern const pt_kernel pt_kernel_portable;

#if defined(__x86_64__) || defined(__i386__)
/** For machines with SSSE3 and SSE4.1. */
extern const pt_kernel pt_kernel_sse;

/** For machines with AVX2. */
extern const pt_kernel pt_kernel_avx2;
#endif

#if defined(__aarch64__)
/** For 64-bit ARM. */
extern const pt_kernel pt_kernel_neon;
#endif

#endif
