/* SPDX-License-Identifier: MIT */
/*
 * Quantised layers: activations are packed into 7 bits, each row with a least
 * value and a step of its own, weights into 8 bits with a scale for each
 * output (Jacob et al. 2018, doi:10.1109/CVPR.2018.00286). With x = low +
 * step · u and W = scale · w, x·W = step · scale · (u·w) + low · Σ W, so that
 * only u·w is a product of vectors. Sums of floats go over eight lanes that
 * are added in a fixed order at the end: compilers make vectors of them, and
 * may not change the result. Linear in the weights touched.
 */
#include "sequence/layer.h"

#include <math.h>

enum { LANES = PT_LAYER_WIDTH_STEP };

/* What keeps the norm of equal numbers finite. */
static const float epsilon = 1e-5F;

/* Rows whose numbers are nearer to each other are taken for constant. */
static const float narrow = 1e-20F;

static void find_bounds(float *low_out, float *high_out, const float *row,
                        uint32_t n)
{
    float low[LANES];
    float high[LANES];
    for (uint32_t j = 0; j < LANES; j++)
        low[j] = high[j] = row[j];
    for (uint32_t i = LANES; i < n; i += LANES)
        for (uint32_t j = 0; j < LANES; j++) {
            const float x = row[i + j];
            low[j] = x < low[j] ? x : low[j];
            high[j] = x > high[j] ? x : high[j];
        }
    *low_out = low[0];
    *high_out = high[0];
    for (uint32_t j = 1; j < LANES; j++) {
        *low_out = low[j] < *low_out ? low[j] : *low_out;
        *high_out = high[j] > *high_out ? high[j] : *high_out;
    }
}

pt_range pt_row_pack(unsigned char *out, const float *row, uint32_t n)
{
    float low;
    float high;
    find_bounds(&low, &high, row, n);
    const float width = high - low;
    const float most = PT_PRODUCT_INPUT_MAX;
    const float factor = width > narrow ? most / width : 0.0F;
    for (uint32_t i = 0; i < n; i++)
        out[i] = (unsigned char)(int32_t)((row[i] - low) * factor + 0.5F);
    return (pt_range){low, width > narrow ? width / most : 0.0F};
}

static void add_scaled(float *restrict out, const int32_t *restrict products,
                       const pt_matrix *matrix, pt_range range)
{
    const float *restrict scale = matrix->scale;
    const float *restrict sums = matrix->sums;
    for (uint32_t y = 0; y < matrix->n_out; y++)
        out[y] +=
            range.step * scale[y] * (float)products[y] + range.low * sums[y];
}

void pt_packed_multiply(float *out, int32_t *work, const pt_matrix *matrix,
                        const pt_packed *in, const pt_kernel *kernel)
{
    const pt_product product = {.sums = work,
                                .inputs = in->rows,
                                .weights = matrix->weights,
                                .n = in->n,
                                .n_in = matrix->n_in,
                                .n_out = matrix->n_out};
    kernel->multiply(&product);
    for (uint32_t t = 0; t < in->n; t++)
        add_scaled(out + (size_t)t * matrix->n_out,
                   work + (size_t)t * matrix->n_out, matrix, in->ranges[t]);
}

void pt_row_rectify(float *row, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        row[i] = row[i] > 0.0F ? row[i] : 0.0F;
}

/* The sum of the lanes, in a fixed order. */
static float add_lanes(const float *lanes)
{
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6])) +
           ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7]));
}

/* row + what is positive of `more`; lanes receive the sums. */
static void add_positive(float *restrict lanes, float *restrict row,
                         const float *restrict more, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        row[i] += more[i] > 0.0F ? more[i] : 0.0F;
    for (uint32_t i = 0; i < n; i += LANES)
        for (uint32_t j = 0; j < LANES; j++)
            lanes[j] += row[i + j];
}

/* row − mean; lanes receive the sums of squares. */
static void centre(float *restrict lanes, float *restrict row, float mean,
                   uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        row[i] -= mean;
    for (uint32_t i = 0; i < n; i += LANES)
        for (uint32_t j = 0; j < LANES; j++)
            lanes[j] += row[i + j] * row[i + j];
}

void pt_row_normalise(float *restrict row, const float *more,
                      const float *restrict gain, const float *restrict shift,
                      uint32_t n)
{
    float sums[LANES] = {0};
    float squares[LANES] = {0};
    add_positive(sums, row, more, n);
    centre(squares, row, add_lanes(sums) / (float)n, n);
    const float variance = add_lanes(squares) / (float)n;
    const float factor = 1.0F / sqrtf(variance + epsilon);
    for (uint32_t i = 0; i < n; i++)
        row[i] = row[i] * factor * gain[i] + shift[i];
}
