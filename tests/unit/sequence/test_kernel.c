/* SPDX-License-Identifier: MIT */
/*
 * Tests of sequence/kernel and of every kernel_….c: all that the machine has
 * give the very sums that the definition gives.
 */
#include "sequence/kernel.h"

#include <string.h>

#include "suite.h"

enum { MOST = 11, IN = 200, OUT = 104 };

/* A product and where its numbers are. */
typedef struct numbers {
    unsigned char inputs[MOST][IN];
    const unsigned char *rows[MOST];
    int8_t weights[IN * OUT];
    int32_t sums[MOST * OUT];
} numbers;

static numbers all;

static uint64_t state = 5;

static uint32_t draw(uint32_t below)
{
    state = state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)((state >> 32) * below >> 32);
}

static int32_t sum_of(const pt_product *p, uint32_t t, uint32_t y)
{
    int32_t sum = 0;
    for (uint32_t i = 0; i < p->n_in; i++)
        sum += p->inputs[t][i] *
               p->weights[((size_t)(i / 4) * p->n_out + y) * 4 + i % 4];
    return sum;
}

/* Puts the numbers through every kernel. */
static void check_kernels(uint32_t n, uint32_t n_in, uint32_t n_out)
{
    const pt_kernel *kernels[PT_KERNELS];
    const uint32_t n_kernels = pt_kernels(kernels);
    const pt_product p = {.sums = all.sums,
                          .inputs = all.rows,
                          .weights = all.weights,
                          .n = n,
                          .n_in = n_in,
                          .n_out = n_out};
    for (uint32_t t = 0; t < n; t++)
        all.rows[t] = all.inputs[n - 1 - t];
    for (uint32_t k = 0; k < n_kernels; k++) {
        memset(all.sums, 0x55, sizeof all.sums);
        kernels[k]->multiply(&p);
        for (uint32_t t = 0; t < n; t++)
            for (uint32_t y = 0; y < n_out; y++)
                ck_assert_msg(all.sums[t * n_out + y] == sum_of(&p, t, y),
                              "%s: %u×%u×%u, sum %u of vector %u",
                              kernels[k]->name, n, n_in, n_out, y, t);
        for (uint32_t i = n * n_out; i < MOST * OUT; i++)
            ck_assert_int_eq(all.sums[i], 0x55555555);
    }
}

START_TEST(all_kernels_give_the_same_sums)
{
    for (uint32_t t = 0; t < MOST; t++)
        for (uint32_t i = 0; i < IN; i++)
            all.inputs[t][i] = (unsigned char)draw(PT_PRODUCT_INPUT_MAX + 1);
    for (uint32_t i = 0; i < IN * OUT; i++)
        all.weights[i] = (int8_t)((int)draw(256) - 128);
    for (uint32_t n = 0; n <= MOST; n++)
        for (uint32_t n_in = 4; n_in <= IN; n_in += 4 + draw(40) / 4 * 4)
            for (uint32_t n_out = 8; n_out <= OUT; n_out += 32)
                check_kernels(n, n_in, n_out);
}
END_TEST

START_TEST(the_largest_numbers_do_not_saturate)
{
    memset(all.inputs, PT_PRODUCT_INPUT_MAX, sizeof all.inputs);
    memset(all.weights, -128, sizeof all.weights);
    check_kernels(MOST, IN, OUT);
    memset(all.weights, 127, sizeof all.weights);
    check_kernels(MOST, IN, OUT);
}
END_TEST

START_TEST(every_machine_has_the_portable_one)
{
    const pt_kernel *kernels[PT_KERNELS];
    const uint32_t n = pt_kernels(kernels);
    ck_assert_uint_ge(n, 1);
    ck_assert_uint_le(n, PT_KERNELS);
    ck_assert_ptr_eq(kernels[n - 1], &pt_kernel_portable);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {all_kernels_give_the_same_sums,
                            the_largest_numbers_do_not_saturate,
                            every_machine_has_the_portable_one, NULL};
    return suite_run("kernel", tests);
}
