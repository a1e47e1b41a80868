/* SPDX-License-Identifier: MIT */
/*
 * The way back: from the slopes of the loss for the scores to those for every
 * weight (Rumelhart et al. 1986), in the opposite order of forward.c.
 */
#include <string.h>

#include "train/matrix.h"
#include "train/pass.h"
#include "train/path.h"

enum { WIDTH = PT_LATTICE_WIDTH };

/* Adds the sum of rows to a bias's slope. */
static void add_rows(float *bias, const float *rows, size_t n, size_t columns)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < columns; j++)
            bias[j] += rows[i * columns + j];
}

/* Back through relu and what was left out: both have made zeros. */
static void cut(float *slopes, const float *values, size_t n, float kept)
{
    for (size_t i = 0; i < n; i++)
        slopes[i] = values[i] > 0.0F ? slopes[i] * kept : 0.0F;
}

/* Leaves the slopes of the last h in slope_h. */
static void return_last(pt_network *slopes, pt_pass *pass,
                        const pt_network *network, const pt_lesson *lesson)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    add_rows(slopes->out_bias, pass->slopes, n, PT_NETWORK_LABELS);
    pt_matrix_add_left(slopes->out, pass->joined, pass->slopes, w,
                       PT_NETWORK_LABELS, n);
    memset(pass->slope_r, 0, (size_t)n * w * sizeof(float));
    pt_matrix_add_right(pass->slope_r, pass->slopes, network->out, n, w,
                        PT_NETWORK_LABELS);
    cut(pass->slope_r, pass->joined, (size_t)n * w, pass->kept);
    add_rows(slopes->join_bias, pass->slope_r, n, w);
    pt_matrix_add_left(slopes->join, pass->pairs, pass->slope_r, 2 * w, w, n);
    memset(pass->pairs, 0, (size_t)n * 2 * w * sizeof(float));
    pt_matrix_add_right(pass->pairs, pass->slope_r, network->join, n, 2 * w, w);
    /* The mean over others is its own transpose: the slopes of all c of a
       group but the own one, by the same factor. */
    for (size_t i = 0; i < n; i++)
        memcpy(pass->slope_h + i * w, pass->pairs + i * 2 * w,
               w * sizeof(float));
    pt_pass_share(pass, pass->pairs, pass->pairs + w, 2 * w, lesson);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < w; j++)
            pass->slope_h[i * w + j] += pass->pairs[i * 2 * w + j];
}

/* Back through a block's norm: slope_h becomes that of its sum. */
static void return_norm(pt_network_block *slopes, pt_pass *pass,
                        const pt_network_block *block, uint32_t index,
                        uint32_t n)
{
    const size_t w = pass->width;
    for (size_t i = 0; i < n; i++) {
        float *slope = pass->slope_h + i * w;
        const float *norm = pass->norms[index] + i * w;
        float mean = 0.0F;
        float along = 0.0F;
        for (size_t j = 0; j < w; j++) {
            slopes->gain[j] += slope[j] * norm[j];
            slopes->shift[j] += slope[j];
            slope[j] *= block->gain[j];
            mean += slope[j];
            along += slope[j] * norm[j];
        }
        mean /= (float)w;
        along /= (float)w;
        const float scale = pass->deviations[index][i];
        for (size_t j = 0; j < w; j++)
            slope[j] = (slope[j] - mean - norm[j] * along) * scale;
    }
}

/* Adds the slopes of neighbours side by side to those of their tokens. */
static void scatter(pt_pass *pass, const pt_lesson *lesson, uint32_t by)
{
    const size_t w = pass->width;
    for (uint32_t p = 0; p < lesson->parts.len; p++) {
        const pt_stretch part = lesson->parts.items[p];
        for (uint32_t i = part.first; i < part.end; i++) {
            const float *from = pass->wide + (size_t)i * 3 * w;
            float *to = pass->slope_h + (size_t)i * w;
            const size_t away = (size_t)by * w;
            for (size_t j = 0; j < w; j++)
                to[j] += from[w + j];
            for (size_t j = 0; j < w && i - part.first >= by; j++)
                to[j - away] += from[j];
            for (size_t j = 0; j < w && part.end - i > by; j++)
                to[j + away] += from[2 * w + j];
        }
    }
}

static void return_block(pt_network *slopes, pt_pass *pass,
                         const pt_network *network, const pt_lesson *lesson,
                         uint32_t index)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    const uint32_t by = network->shape.dilations[index];
    pt_network_block *block = &slopes->blocks[index];
    return_norm(block, pass, &network->blocks[index], index, n);
    memcpy(pass->slope_r, pass->slope_h, (size_t)n * w * sizeof(float));
    cut(pass->slope_r, pass->relus[index], (size_t)n * w, pass->kept);
    add_rows(block->bias, pass->slope_r, n, w);
    pt_pass_gather(pass, pass->h[index], lesson, by);
    pt_matrix_add_left(block->weights, pass->wide, pass->slope_r, 3 * w, w, n);
    memset(pass->wide, 0, (size_t)n * 3 * w * sizeof(float));
    pt_matrix_add_right(pass->wide, pass->slope_r,
                        network->blocks[index].weights, n, 3 * w, w);
    scatter(pass, lesson, by);
}

/* Adds the slopes of a token's inputs to those of its rows. */
static void return_rows(pt_network *slopes, const float *slope, const float *x,
                        const uint32_t *rows, float kept)
{
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++) {
        const size_t columns = slopes->shape.columns[t];
        float *row =
            t == PT_INPUT_VECTOR ? NULL : slopes->tables[t] + rows[t] * columns;
        for (size_t j = 0; j < columns && row != NULL; j++)
            row[j] += x[j] == 0.0F ? 0.0F : slope[j] * kept;
        slope += columns;
        x += columns;
    }
}

static void return_first(pt_network *slopes, pt_pass *pass,
                         const pt_network *network, const pt_lesson *lesson)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    const uint32_t k = pass->n_inputs;
    cut(pass->slope_h, pass->h[0], (size_t)n * w, pass->kept);
    add_rows(slopes->first_bias, pass->slope_h, n, w);
    pt_matrix_add_left(slopes->first, pass->x, pass->slope_h, k, w, n);
    memset(pass->slope_x, 0, (size_t)n * k * sizeof(float));
    pt_matrix_add_right(pass->slope_x, pass->slope_h, network->first, n, k, w);
    for (size_t i = 0; i < n; i++)
        return_rows(slopes, pass->slope_x + i * k, pass->x + i * k,
                    pass->rows + i * PT_INPUT_TABLES, pass->kept_inputs);
}

void pt_pass_backward(pt_network *slopes, pt_pass *pass,
                      const pt_network *network, const pt_lesson *lesson)
{
    return_last(slopes, pass, network, lesson);
    for (uint32_t i = network->shape.n_blocks; i-- > 0;)
        return_block(slopes, pass, network, lesson, i);
    return_first(slopes, pass, network, lesson);
}

/* The slopes of one stretch, not yet divided by how many there are. */
static void compare_stretch(float *chain_slopes, pt_pass *pass,
                            const pt_lattice *lattice, const uint8_t *labels,
                            pt_stretch s)
{
    float scores[PT_STRETCH_MAX][WIDTH] = {{0}};
    float marginals[PT_STRETCH_MAX][WIDTH];
    float work[3 * PT_STRETCH_MAX][WIDTH];
    const uint32_t n = s.end - s.first;
    const size_t row = PT_NETWORK_LABELS;
    for (uint32_t i = 0; i < n; i++)
        memcpy(scores[i], pass->out + (s.first + i) * row, row * sizeof(float));
    pt_lattice_marginals(marginals[0], work[0], chain_slopes, lattice,
                         scores[0], n);
    pt_path_count(chain_slopes, -1.0F, labels, n);
    for (uint32_t i = 0; i < n; i++) {
        marginals[i][labels[i]] -= 1.0F;
        memcpy(pass->slopes + (s.first + i) * row, marginals[i],
               row * sizeof(float));
    }
}

void pt_pass_compare(float *chain_slopes, pt_pass *pass,
                     const pt_network *network, const pt_lesson *lesson)
{
    const size_t size = (size_t)lesson->inputs.len * PT_NETWORK_LABELS;
    pt_lattice lattice;
    float chain[PT_LATTICE_CHAIN] = {0};
    uint32_t count = 0;
    memcpy(lattice.chain, network->chain, sizeof lattice.chain);
    pt_lattice_prepare(&lattice);
    memset(pass->slopes, 0, size * sizeof(float));
    for (uint32_t i = 0; i < lesson->stretches.len; i++) {
        const pt_stretch s = lesson->stretches.items[i];
        const uint8_t *labels = lesson->labels.items + s.first;
        if (!pt_path_is_possible(labels, s.end - s.first))
            continue;
        compare_stretch(chain, pass, &lattice, labels, s);
        count++;
    }
    const float factor = count == 0 ? 0.0F : 1.0F / (float)count;
    for (size_t i = 0; i < size; i++)
        pass->slopes[i] *= factor;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        chain_slopes[i] += chain[i] * factor;
}
