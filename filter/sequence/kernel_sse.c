/* SPDX-License-Identifier: MIT */
/*
 * The kernel for x86 with SSSE3: pmaddubsw multiplies 16 inputs (unsigned)
 * with as many weights (signed) and adds neighbours. Inputs go to 127 only,
 * so that the 16-bit sums of two products cannot saturate: 2 · 127 · 128 is
 * 32,512. Four vectors are worked on at once for each load of weights.
 */
#include "sequence/kernel.h"

#if defined(__x86_64__) || defined(__i386__)
#include <smmintrin.h>
#include <string.h>

#define TARGET __attribute__((target("sse4.1")))

enum { TILE = 4, HALF = PT_PRODUCT_OUT / 2 };

/* Four inputs, four times. */
TARGET static inline __m128i spread(const unsigned char *inputs)
{
    int four;
    memcpy(&four, inputs, sizeof four);
    return _mm_set1_epi32(four);
}

TARGET static inline __m128i add(__m128i sums, __m128i inputs, __m128i weights)
{
    const __m128i pairs = _mm_maddubs_epi16(inputs, weights);
    return _mm_add_epi32(sums, _mm_madd_epi16(pairs, _mm_set1_epi16(1)));
}

TARGET static inline __m128i load(const int8_t *from)
{
    return _mm_loadu_si128((const __m128i *)(const void *)from);
}

TARGET static inline void store(int32_t *to, __m128i value)
{
    _mm_storeu_si128((__m128i *)(void *)to, value);
}

/* Outputs y … y + 7 of four vectors from t on. */
TARGET static void multiply_tile(const pt_product *p, uint32_t t, uint32_t y)
{
    __m128i low[TILE];
    __m128i high[TILE];
    for (uint32_t j = 0; j < TILE; j++)
        low[j] = high[j] = _mm_setzero_si128();
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN) {
        const int8_t *w =
            p->weights + (size_t)i * p->n_out + (size_t)y * PT_PRODUCT_IN;
        const __m128i w_low = load(w);
        const __m128i w_high = load(w + 16);
        for (uint32_t j = 0; j < TILE; j++) {
            const __m128i in = spread(p->inputs[t + j] + i);
            low[j] = add(low[j], in, w_low);
            high[j] = add(high[j], in, w_high);
        }
    }
    for (uint32_t j = 0; j < TILE; j++) {
        int32_t *sums = p->sums + (size_t)(t + j) * p->n_out + y;
        store(sums, low[j]);
        store(sums + HALF, high[j]);
    }
}

/* Outputs y … y + 7 of vector t. */
TARGET static void multiply_one(const pt_product *p, uint32_t t, uint32_t y)
{
    __m128i low = _mm_setzero_si128();
    __m128i high = _mm_setzero_si128();
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN) {
        const int8_t *w =
            p->weights + (size_t)i * p->n_out + (size_t)y * PT_PRODUCT_IN;
        const __m128i in = spread(p->inputs[t] + i);
        low = add(low, in, load(w));
        high = add(high, in, load(w + 16));
    }
    int32_t *sums = p->sums + (size_t)t * p->n_out + y;
    store(sums, low);
    store(sums + HALF, high);
}

static void multiply(const pt_product *p)
{
    for (uint32_t y = 0; y < p->n_out; y += PT_PRODUCT_OUT) {
        uint32_t t = 0;
        for (; t + TILE <= p->n; t += TILE)
            multiply_tile(p, t, y);
        for (; t < p->n; t++)
            multiply_one(p, t, y);
    }
}

const pt_kernel pt_kernel_sse = {"sse4.1", multiply};
#endif
