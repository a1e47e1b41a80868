/* SPDX-License-Identifier: MIT */
/*
 * The kernel for 64-bit ARM. Inputs go to 127, so they pass for signed
 * numbers: smull multiplies eight inputs with as many weights, sadalp adds
 * neighbouring products to sums of 32 bits, addp the halves of each output.
 */
#include "sequence/kernel.h"

#if defined(__aarch64__)
#include <arm_neon.h>
#include <string.h>

enum { TILE = 4, HALF = PT_PRODUCT_OUT / 2 };

/* Four inputs, twice. */
static inline int8x8_t spread(const unsigned char *inputs)
{
    int32_t four;
    memcpy(&four, inputs, sizeof four);
    return vreinterpret_s8_s32(vdup_n_s32(four));
}

/* Adds to the halves of outputs y, y + 1 (sums[0]) … y + 6, y + 7. */
static inline void add(int32x4_t *sums, int8x8_t inputs, const int8_t *weights)
{
    for (uint32_t k = 0; k < HALF; k++)
        sums[k] = vpadalq_s16(
            sums[k], vmull_s8(inputs, vld1_s8(weights + (size_t)k * 8)));
}

static inline void store(int32_t *to, const int32x4_t *sums)
{
    vst1q_s32(to, vpaddq_s32(sums[0], sums[1]));
    vst1q_s32(to + HALF, vpaddq_s32(sums[2], sums[3]));
}

/* Outputs y … y + 7 of the `n` vectors from t on, n <= TILE. */
static inline void multiply_tile(const pt_product *p, uint32_t t, uint32_t n,
                                 uint32_t y)
{
    int32x4_t sums[TILE][HALF];
    for (uint32_t j = 0; j < n; j++)
        for (uint32_t k = 0; k < HALF; k++)
            sums[j][k] = vdupq_n_s32(0);
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN) {
        const int8_t *w =
            p->weights + (size_t)i * p->n_out + (size_t)y * PT_PRODUCT_IN;
        for (uint32_t j = 0; j < n; j++)
            add(sums[j], spread(p->inputs[t + j] + i), w);
    }
    for (uint32_t j = 0; j < n; j++)
        store(p->sums + (size_t)(t + j) * p->n_out + y, sums[j]);
}

static void multiply(const pt_product *p)
{
    for (uint32_t y = 0; y < p->n_out; y += PT_PRODUCT_OUT) {
        uint32_t t = 0;
        for (; t + TILE <= p->n; t += TILE)
            multiply_tile(p, t, TILE, y);
        for (; t < p->n; t++)
            multiply_tile(p, t, 1, y);
    }
}

const pt_kernel pt_kernel_neon = {"neon", multiply};
#endif
