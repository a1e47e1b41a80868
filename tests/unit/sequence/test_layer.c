/* SPDX-License-Identifier: MIT */
/* Tests of sequence/layer. */
#include "sequence/layer.h"

#include <math.h>
#include <string.h>

#include "suite.h"

enum { N = 32, ROWS = 5, OUT = 16 };

static float number(uint32_t i)
{
    return sinf((float)(i * 37 % 1000)) * 3.0F;
}

START_TEST(rows_are_packed_from_their_least_to_their_greatest)
{
    float row[N];
    unsigned char packed[N];
    for (uint32_t i = 0; i < N; i++)
        row[i] = number(i);
    row[7] = -4.0F;
    row[30] = 6.0F;
    const pt_range range = pt_row_pack(packed, row, N);
    ck_assert_uint_eq(packed[7], 0);
    ck_assert_uint_eq(packed[30], PT_PRODUCT_INPUT_MAX);
    for (uint32_t i = 0; i < N; i++) {
        const float back = range.low + range.step * (float)packed[i];
        ck_assert(fabsf(back - row[i]) <= range.step * 0.501F);
    }
}
END_TEST

START_TEST(equal_numbers_are_packed_without_a_step)
{
    float row[N];
    unsigned char packed[N];
    for (uint32_t i = 0; i < N; i++)
        row[i] = 2.5F + (i % 2 == 0 ? 0.0F : 1e-30F);
    const pt_range range = pt_row_pack(packed, row, N);
    ck_assert(fabsf(range.low - 2.5F) < 1e-6F && fabsf(range.step) < 1e-6F);
    for (uint32_t i = 0; i < N; i++)
        ck_assert_uint_eq(packed[i], 0);
}
END_TEST

START_TEST(products_are_added_as_values)
{
    static unsigned char numbers[ROWS][N];
    static int8_t weights[N * OUT];
    const unsigned char *rows[ROWS];
    pt_range ranges[ROWS];
    float scale[OUT];
    float sums[OUT] = {0};
    float out[ROWS * OUT];
    int32_t work[ROWS * OUT];
    for (uint32_t t = 0; t < ROWS; t++) {
        rows[t] = numbers[t];
        ranges[t] = (pt_range){number(t), 0.01F * (float)(t + 1)};
        for (uint32_t i = 0; i < N; i++)
            numbers[t][i] = (unsigned char)((t * 31 + i * 17) % 128);
    }
    for (uint32_t i = 0; i < N * OUT; i++)
        weights[i] = (int8_t)((int)(i * 41 % 255) - 127);
    for (uint32_t y = 0; y < OUT; y++) {
        scale[y] = 0.001F * (float)(y + 1);
        for (uint32_t i = 0; i < N; i++)
            sums[y] += scale[y] * weights[(i / 4 * OUT + y) * 4 + i % 4];
    }
    for (uint32_t i = 0; i < ROWS * OUT; i++)
        out[i] = 1.0F;
    const pt_matrix matrix = {weights, scale, sums, N, OUT};
    const pt_packed in = {rows, ranges, ROWS};
    pt_packed_multiply(out, work, &matrix, &in, &pt_kernel_portable);
    for (uint32_t t = 0; t < ROWS; t++)
        for (uint32_t y = 0; y < OUT; y++) {
            float expected = 1.0F;
            for (uint32_t i = 0; i < N; i++)
                expected +=
                    (ranges[t].low + ranges[t].step * (float)numbers[t][i]) *
                    scale[y] * weights[(i / 4 * OUT + y) * 4 + i % 4];
            ck_assert_msg(fabsf(out[t * OUT + y] - expected) < 1e-3F,
                          "%g is not %g", (double)out[t * OUT + y],
                          (double)expected);
        }
}
END_TEST

START_TEST(normal_rows_have_mean_0_and_variance_1)
{
    float row[N];
    float more[N];
    float gain[N];
    float shift[N];
    for (uint32_t i = 0; i < N; i++) {
        row[i] = number(i) + 5.0F;
        more[i] = number(i + N);
        gain[i] = 1.0F;
        shift[i] = 0.0F;
    }
    gain[3] = 2.0F;
    shift[3] = 0.5F;
    pt_row_normalise(row, more, gain, shift, N);
    row[3] = (row[3] - 0.5F) / 2.0F;
    float sum = 0.0F;
    float squares = 0.0F;
    for (uint32_t i = 0; i < N; i++) {
        sum += row[i];
        squares += row[i] * row[i];
    }
    ck_assert(fabsf(sum) < 1e-4F);
    ck_assert(fabsf(squares / N - 1.0F) < 1e-3F);
}
END_TEST

START_TEST(only_what_is_positive_is_added)
{
    float row[N] = {0};
    float more[N];
    float gain[N];
    float shift[N] = {0};
    for (uint32_t i = 0; i < N; i++) {
        more[i] = i == 4 ? 1.0F : -9.0F;
        gain[i] = 1.0F;
    }
    pt_row_normalise(row, more, gain, shift, N);
    for (uint32_t i = 0; i < N; i++)
        ck_assert(i == 4 ? row[i] > 5.0F : fabsf(row[i] - row[0]) < 1e-6F);
    pt_row_rectify(row, N);
    ck_assert(fabsf(row[0]) < 1e-6F && row[4] > 5.0F);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rows_are_packed_from_their_least_to_their_greatest,
                            equal_numbers_are_packed_without_a_step,
                            products_are_added_as_values,
                            normal_rows_have_mean_0_and_variance_1,
                            only_what_is_positive_is_added,
                            NULL};
    return suite_run("layer", tests);
}
