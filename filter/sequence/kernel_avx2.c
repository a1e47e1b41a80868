/* SPDX-License-Identifier: MIT */
/*
 * The kernel for x86 with AVX2: as the one for SSE (see there why inputs go to
 * 127 only), with registers twice as wide, so that one holds the weights of
 * eight outputs.
 */
#include "sequence/kernel.h"

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#include <string.h>

#define TARGET __attribute__((target("avx2")))

enum { TILE = 4 };

/* Four inputs, eight times. */
TARGET static inline __m256i spread(const unsigned char *inputs)
{
    int four;
    memcpy(&four, inputs, sizeof four);
    return _mm256_set1_epi32(four);
}

TARGET static inline __m256i add(__m256i sums, __m256i inputs, __m256i weights)
{
    const __m256i pairs = _mm256_maddubs_epi16(inputs, weights);
    return _mm256_add_epi32(sums,
                            _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

TARGET static inline __m256i load(const int8_t *from)
{
    return _mm256_loadu_si256((const __m256i *)(const void *)from);
}

TARGET static inline void store(int32_t *to, __m256i value)
{
    _mm256_storeu_si256((__m256i *)(void *)to, value);
}

/* Outputs y … y + 7 of four vectors from t on. */
TARGET static void multiply_tile(const pt_product *p, uint32_t t, uint32_t y)
{
    __m256i sums[TILE];
    for (uint32_t j = 0; j < TILE; j++)
        sums[j] = _mm256_setzero_si256();
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN) {
        const __m256i w =
            load(p->weights + (size_t)i * p->n_out + (size_t)y * PT_PRODUCT_IN);
        for (uint32_t j = 0; j < TILE; j++)
            sums[j] = add(sums[j], spread(p->inputs[t + j] + i), w);
    }
    for (uint32_t j = 0; j < TILE; j++)
        store(p->sums + (size_t)(t + j) * p->n_out + y, sums[j]);
}

/* Outputs y … y + 7 of vector t. */
TARGET static void multiply_one(const pt_product *p, uint32_t t, uint32_t y)
{
    __m256i sums = _mm256_setzero_si256();
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN)
        sums = add(sums, spread(p->inputs[t] + i),
                   load(p->weights + (size_t)i * p->n_out +
                        (size_t)y * PT_PRODUCT_IN));
    store(p->sums + (size_t)t * p->n_out + y, sums);
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

const pt_kernel pt_kernel_avx2 = {"avx2", multiply};
#endif
