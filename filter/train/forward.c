/* SPDX-License-Identifier: MIT */
/*
 * The network from inputs to scores, in floats: dilated convolutions (Yu &
 * Koltun 2016; for names Strubell et al. 2017, doi:10.18653/v1/D17-1283) with
 * layer norm (Ba et al. 2016), and a look at the same word elsewhere in the
 * document. What is left out at random becomes 0 and the rest is scaled up
 * (Srivastava et al. 2014), so that the way back needs no list of it.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "train/matrix.h"
#include "train/pass.h"

pt_status pt_pass_init(pt_pass *out, const pt_network_shape *shape,
                       uint32_t cap, pt_error *err)
{
    const size_t n = cap;
    const size_t w = shape->width;
    *out = (pt_pass){.cap = cap,
                     .width = shape->width,
                     .n_inputs = pt_network_inputs(shape)};
    float **const rows[] = {&out->h[0], &out->joined, &out->slope_h,
                            &out->slope_r, &out->sums};
    bool done = true;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        done &= (*rows[i] = calloc(n * w, sizeof(float))) != NULL;
    for (uint32_t i = 0; i < shape->n_blocks; i++) {
        done &= (out->h[i + 1] = calloc(n * w, sizeof(float))) != NULL;
        done &= (out->relus[i] = calloc(n * w, sizeof(float))) != NULL;
        done &= (out->norms[i] = calloc(n * w, sizeof(float))) != NULL;
        done &= (out->deviations[i] = calloc(n, sizeof(float))) != NULL;
    }
    done &= (out->x = calloc(n * out->n_inputs, sizeof(float))) != NULL;
    done &= (out->slope_x = calloc(n * out->n_inputs, sizeof(float))) != NULL;
    done &= (out->wide = calloc(n * 3 * w, sizeof(float))) != NULL;
    done &= (out->pairs = calloc(n * 2 * w, sizeof(float))) != NULL;
    done &= (out->out = calloc(n * PT_NETWORK_LABELS, sizeof(float))) != NULL;
    done &=
        (out->slopes = calloc(n * PT_NETWORK_LABELS, sizeof(float))) != NULL;
    done &= (out->rows = calloc(n * PT_INPUT_TABLES, sizeof(uint32_t))) != NULL;
    done &= (out->members = calloc(n, sizeof(uint32_t))) != NULL;
    if (done)
        return PT_OK;
    pt_pass_release(out);
    return pt_error_nomem(err);
}

void pt_pass_release(pt_pass *pass)
{
    for (uint32_t i = 0; i < PT_NETWORK_BLOCKS_MAX; i++) {
        free(pass->h[i + 1]);
        free(pass->relus[i]);
        free(pass->norms[i]);
        free(pass->deviations[i]);
    }
    free(pass->h[0]);
    free(pass->x);
    free(pass->rows);
    free(pass->wide);
    free(pass->pairs);
    free(pass->joined);
    free(pass->out);
    free(pass->slopes);
    free(pass->slope_h);
    free(pass->slope_r);
    free(pass->slope_x);
    free(pass->sums);
    free(pass->members);
    *pass = (pt_pass){.cap = 0};
}

static uint64_t next_random(pt_noise *noise)
{
    noise->random += 0x9E3779B97F4A7C15u;
    return pt_mix(noise->random);
}

/* Whether something that happens in a share of all cases happens now. */
static bool happens(pt_noise *noise, float share)
{
    return (float)(next_random(noise) >> 40) < share * 0x1p24F;
}

/* Sets a share of numbers to 0 and scales the others by `kept`. */
static void leave_out(float *row, size_t n, float share, float kept,
                      pt_noise *noise)
{
    if (noise == NULL || share <= 0.0F)
        return;
    const uint64_t limit = (uint64_t)(share * 65536.0F);
    uint64_t bits = 0;
    for (size_t i = 0; i < n; i++) {
        if (i % 4 == 0)
            bits = next_random(noise);
        row[i] = (bits & 0xFFFF) < limit ? 0.0F : row[i] * kept;
        bits >>= 16;
    }
}

/* Takes words for unknown now and then. */
static void forget(uint32_t *rows, pt_noise *noise)
{
    if (noise == NULL)
        return;
    if (happens(noise, noise->words)) {
        rows[PT_INPUT_VECTOR] = PT_NONE;
        rows[PT_INPUT_WORD] = PT_NONE;
    } else if (noise->counts != NULL && rows[PT_INPUT_WORD] != PT_NONE) {
        const float n = (float)noise->counts[rows[PT_INPUT_WORD]];
        if (happens(noise, noise->rare / (noise->rare + n)))
            rows[PT_INPUT_WORD] = PT_NONE;
    }
}

/* Writes the inputs of one token and notes the rows they come from. */
static void set_inputs(float *x, uint32_t *rows, const pt_network *network,
                       const pt_word_inputs *in, pt_noise *noise)
{
    const pt_network_shape *s = &network->shape;
    memcpy(rows, in->rows, sizeof in->rows);
    forget(rows, noise);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++) {
        const size_t columns = s->columns[t];
        const float *table =
            t == PT_INPUT_VECTOR ? network->vectors : network->tables[t];
        if (rows[t] == PT_NONE && t != PT_INPUT_VECTOR)
            rows[t] = s->rows[t] - 1;
        if (rows[t] == PT_NONE)
            memset(x, 0, columns * sizeof *x);
        else
            memcpy(x, table + rows[t] * columns, columns * sizeof *x);
        x += columns;
    }
    for (uint32_t i = 0; i < PT_INPUT_BITS; i++)
        x[i] = (float)(in->bits >> i & 1);
}

static void set_bias(float *rows, const float *bias, size_t n, size_t columns)
{
    for (size_t i = 0; i < n; i++)
        memcpy(rows + i * columns, bias, columns * sizeof *rows);
}

static void rectify(float *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        rows[i] = rows[i] > 0.0F ? rows[i] : 0.0F;
}

static void run_first(pt_pass *pass, const pt_network *network,
                      const pt_lesson *lesson, pt_noise *noise)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    const uint32_t k = pass->n_inputs;
    for (uint32_t i = 0; i < n; i++) {
        float *x = pass->x + (size_t)i * k;
        set_inputs(x, pass->rows + (size_t)i * PT_INPUT_TABLES, network,
                   &lesson->inputs.items[i], noise);
        if (noise != NULL)
            leave_out(x, k - PT_INPUT_BITS, noise->inputs, pass->kept_inputs,
                      noise);
    }
    set_bias(pass->h[0], network->first_bias, n, w);
    pt_matrix_add(pass->h[0], pass->x, network->first, n, w, k);
    rectify(pass->h[0], (size_t)n * w);
    if (noise != NULL)
        leave_out(pass->h[0], (size_t)n * w, noise->dropout, pass->kept, noise);
}

void pt_pass_gather(pt_pass *pass, const float *h, const pt_lesson *lesson,
                    uint32_t by)
{
    const size_t w = pass->width;
    for (uint32_t p = 0; p < lesson->parts.len; p++) {
        const pt_stretch part = lesson->parts.items[p];
        for (uint32_t i = part.first; i < part.end; i++) {
            float *to = pass->wide + (size_t)i * 3 * w;
            const bool has_before = i - part.first >= by;
            const bool has_after = part.end - i > by;
            memset(to, 0, 3 * w * sizeof *to);
            if (has_before)
                memcpy(to, h + (size_t)(i - by) * w, w * sizeof *to);
            memcpy(to + w, h + (size_t)i * w, w * sizeof *to);
            if (has_after)
                memcpy(to + 2 * w, h + (size_t)(i + by) * w, w * sizeof *to);
        }
    }
}

/* Normalises v, [w], into `norm`; returns one over the deviation. */
static float normalise(float *norm, const float *v, size_t w)
{
    float mean = 0.0F;
    float variance = 0.0F;
    for (size_t j = 0; j < w; j++)
        mean += v[j];
    mean /= (float)w;
    for (size_t j = 0; j < w; j++)
        variance += (v[j] - mean) * (v[j] - mean);
    const float scale = 1.0F / sqrtf(variance / (float)w + PT_NETWORK_EPSILON);
    for (size_t j = 0; j < w; j++)
        norm[j] = (v[j] - mean) * scale;
    return scale;
}

static void run_block(pt_pass *pass, const pt_network *network,
                      const pt_lesson *lesson, uint32_t index, pt_noise *noise)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    const pt_network_block *block = &network->blocks[index];
    const float *before = pass->h[index];
    float *relu = pass->relus[index];
    pt_pass_gather(pass, before, lesson, network->shape.dilations[index]);
    set_bias(relu, block->bias, n, w);
    pt_matrix_add(relu, pass->wide, block->weights, n, w, 3 * w);
    rectify(relu, (size_t)n * w);
    if (noise != NULL)
        leave_out(relu, (size_t)n * w, noise->dropout, pass->kept, noise);
    for (size_t i = 0; i < n; i++) {
        float *h = pass->h[index + 1] + i * w;
        float *norm = pass->norms[index] + i * w;
        for (size_t j = 0; j < w; j++)
            h[j] = before[i * w + j] + relu[i * w + j];
        pass->deviations[index][i] = normalise(norm, h, w);
        for (size_t j = 0; j < w; j++)
            h[j] = norm[j] * block->gain[j] + block->shift[j];
    }
}

void pt_pass_share(pt_pass *pass, float *others, const float *own,
                   uint32_t stride, const pt_lesson *lesson)
{
    const uint32_t n = lesson->inputs.len;
    const size_t w = pass->width;
    const uint32_t *groups = lesson->groups.items;
    memset(pass->sums, 0, (size_t)pass->cap * w * sizeof(float));
    memset(pass->members, 0, pass->cap * sizeof(uint32_t));
    for (uint32_t i = 0; i < n; i++) {
        if (groups[i] == PT_NONE)
            continue;
        float *sum = pass->sums + (size_t)groups[i] * w;
        pass->members[groups[i]]++;
        for (size_t j = 0; j < w; j++)
            sum[j] += own[(size_t)i * stride + j];
    }
    for (uint32_t i = 0; i < n; i++) {
        float *to = others + (size_t)i * stride;
        memset(to, 0, w * sizeof *to);
        if (groups[i] == PT_NONE || pass->members[groups[i]] < 2)
            continue;
        const float *sum = pass->sums + (size_t)groups[i] * w;
        const float factor = 1.0F / (float)(pass->members[groups[i]] - 1);
        for (size_t j = 0; j < w; j++)
            to[j] = (sum[j] - own[(size_t)i * stride + j]) * factor;
    }
}

static void run_last(pt_pass *pass, const pt_network *network,
                     const pt_lesson *lesson, pt_noise *noise)
{
    const uint32_t n = lesson->inputs.len;
    const uint32_t w = pass->width;
    const float *h = pass->h[network->shape.n_blocks];
    for (size_t i = 0; i < n; i++)
        memcpy(pass->pairs + i * 2 * w, h + i * w, w * sizeof *h);
    pt_pass_share(pass, pass->pairs + w, pass->pairs, 2 * w, lesson);
    set_bias(pass->joined, network->join_bias, n, w);
    pt_matrix_add(pass->joined, pass->pairs, network->join, n, w, 2 * w);
    rectify(pass->joined, (size_t)n * w);
    if (noise != NULL)
        leave_out(pass->joined, (size_t)n * w, noise->dropout, pass->kept,
                  noise);
    set_bias(pass->out, network->out_bias, n, PT_NETWORK_LABELS);
    pt_matrix_add(pass->out, pass->joined, network->out, n, PT_NETWORK_LABELS,
                  w);
}

void pt_pass_forward(pt_pass *pass, const pt_network *network,
                     const pt_lesson *lesson, pt_noise *noise)
{
    pass->kept = noise == NULL ? 1.0F : 1.0F / (1.0F - noise->dropout);
    pass->kept_inputs = noise == NULL ? 1.0F : 1.0F / (1.0F - noise->inputs);
    run_first(pass, network, lesson, noise);
    for (uint32_t i = 0; i < network->shape.n_blocks; i++)
        run_block(pass, network, lesson, i, noise);
    run_last(pass, network, lesson, noise);
}
