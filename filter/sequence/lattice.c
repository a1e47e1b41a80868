/* SPDX-License-Identifier: MIT */
/*
 * Inference in the linear chain (Lafferty et al. 2001): forward–backward
 * with a rescaled row for each token (Rabiner 1989, doi:10.1109/5.18626) and
 * Viterbi, both with impossible transitions left out. Letters: a, b are the
 * forward and backward rows, e the exponentials of the scores, all
 * [n][WIDTH].
 */
#include "sequence/lattice.h"

#include <math.h>
#include <string.h>

enum {
    T = PT_LATTICE_TYPES,
    C = PT_LATTICE_CLOSED,
    N = PT_LATTICE_LABELS,
    WIDTH = PT_LATTICE_WIDTH,
    S0 = 1,
    E0 = 1 + T,
    B0 = 1 + 2 * T,
    I0 = 1 + 3 * T
};

void pt_lattice_prepare(pt_lattice *lattice)
{
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        lattice->exps[i] = expf(lattice->chain[i]);
}

/* The row's exponentials, the largest 1. */
static void exponentiate(float *e, const float *scores)
{
    float top = scores[0];
    for (uint32_t y = 1; y < N; y++)
        top = scores[y] > top ? scores[y] : top;
    for (uint32_t y = 0; y < N; y++)
        e[y] = expf(scores[y] - top);
    for (uint32_t y = N; y < WIDTH; y++)
        e[y] = 0.0F;
}

static void rescale(float *row)
{
    float sum = 0.0F;
    for (uint32_t y = 0; y < N; y++)
        sum += row[y];
    const float factor = sum > 0.0F ? 1.0F / sum : 0.0F;
    for (uint32_t y = 0; y < N; y++)
        row[y] *= factor;
}

/* Moves opening sums [C] to their labels. */
static void spread(float *row, const float *open)
{
    memcpy(row, open, 10 * sizeof *row);
    memcpy(row + B0, open + 10, T * sizeof *row);
}

static void gather(float *open, const float *row)
{
    memcpy(open, row, 10 * sizeof *row);
    memcpy(open + 10, row + B0, T * sizeof *row);
}

static void forward_step(float *a, const float *before, const float *e,
                         const float *exps)
{
    const float *inner = exps + PT_LATTICE_INNER;
    float open[C] = {0};
    for (uint32_t x = 0; x < C; x++)
        for (uint32_t k = 0; k < C; k++)
            open[k] += before[x] * exps[x * C + k];
    memset(a, 0, WIDTH * sizeof *a);
    spread(a, open);
    for (uint32_t t = 0; t < T; t++) {
        const float *w = inner + (size_t)4 * t;
        a[I0 + t] = before[B0 + t] * w[0] + before[I0 + t] * w[2];
        a[E0 + t] = before[B0 + t] * w[1] + before[I0 + t] * w[3];
    }
    for (uint32_t y = 0; y < N; y++)
        a[y] *= e[y];
    rescale(a);
}

static void forward_start(float *a, const float *e, const float *exps)
{
    memset(a, 0, WIDTH * sizeof *a);
    spread(a, exps + PT_LATTICE_START);
    for (uint32_t y = 0; y < N; y++)
        a[y] *= e[y];
    rescale(a);
}

static void backward_step(float *b, const float *after, const float *e,
                          const float *exps)
{
    const float *inner = exps + PT_LATTICE_INNER;
    float next[WIDTH];
    float open[C];
    for (uint32_t y = 0; y < WIDTH; y++)
        next[y] = after[y] * e[y];
    gather(open, next);
    memset(b, 0, WIDTH * sizeof *b);
    for (uint32_t x = 0; x < C; x++)
        for (uint32_t k = 0; k < C; k++)
            b[x] += exps[x * C + k] * open[k];
    for (uint32_t t = 0; t < T; t++) {
        const float *w = inner + (size_t)4 * t;
        b[B0 + t] = w[0] * next[I0 + t] + w[1] * next[E0 + t];
        b[I0 + t] = w[2] * next[I0 + t] + w[3] * next[E0 + t];
    }
    rescale(b);
}

/* Adds the expected counts of the transition into token i. */
static void count_step(float *chain, const float *a, const float *b,
                       const float *e, const float *exps)
{
    float next[WIDTH];
    float open[C];
    float pairs[PT_LATTICE_CHAIN];
    float sum = 0.0F;
    for (uint32_t y = 0; y < WIDTH; y++)
        next[y] = b[y] * e[y];
    gather(open, next);
    for (uint32_t x = 0; x < C; x++)
        for (uint32_t k = 0; k < C; k++) {
            pairs[x * C + k] = a[x] * exps[x * C + k] * open[k];
            sum += pairs[x * C + k];
        }
    for (uint32_t t = 0; t < T; t++)
        for (uint32_t j = 0; j < 4; j++) {
            const uint32_t i = PT_LATTICE_INNER + 4 * t + j;
            pairs[i] = a[(j < 2 ? B0 : I0) + t] * exps[i] *
                       next[((j & 1) ? E0 : I0) + t];
            sum += pairs[i];
        }
    const float factor = sum > 0.0F ? 1.0F / sum : 0.0F;
    for (uint32_t i = 0; i < PT_LATTICE_START; i++)
        chain[i] += pairs[i] * factor;
}

void pt_lattice_marginals(float *marginals, float *work, float *chain,
                          const pt_lattice *lattice, const float *scores,
                          uint32_t n)
{
    const float *exps = lattice->exps;
    float *a = work;
    float *b = work + (size_t)n * WIDTH;
    float *e = b + (size_t)n * WIDTH;
    for (uint32_t i = 0; i < n; i++)
        exponentiate(e + (size_t)i * WIDTH, scores + (size_t)i * WIDTH);
    forward_start(a, e, exps);
    for (uint32_t i = 1; i < n; i++)
        forward_step(a + (size_t)i * WIDTH, a + (size_t)(i - 1) * WIDTH,
                     e + (size_t)i * WIDTH, exps);
    float *last = b + (size_t)(n - 1) * WIDTH;
    for (uint32_t y = 0; y < WIDTH; y++)
        last[y] = y < C ? 1.0F / C : 0.0F;
    for (uint32_t i = n - 1; i-- > 0;)
        backward_step(b + (size_t)i * WIDTH, b + (size_t)(i + 1) * WIDTH,
                      e + (size_t)(i + 1) * WIDTH, exps);
    for (uint32_t i = 0; i < n; i++) {
        float *m = marginals + (size_t)i * WIDTH;
        for (uint32_t y = 0; y < WIDTH; y++)
            m[y] = a[(size_t)i * WIDTH + y] * b[(size_t)i * WIDTH + y];
        rescale(m);
    }
    if (chain == NULL)
        return;
    for (uint32_t i = 1; i < n; i++)
        count_step(chain, a + (size_t)(i - 1) * WIDTH, b + (size_t)i * WIDTH,
                   e + (size_t)i * WIDTH, exps);
    for (uint32_t k = 0; k < C; k++)
        chain[PT_LATTICE_START + k] += marginals[pt_lattice_opening(k)];
}

/* One row of Viterbi: the best score of each label and where it came from. */
static void best_step(float *now, uint8_t *back, const float *before,
                      const float *chain)
{
    float open[C];
    uint8_t from[C] = {0};
    for (uint32_t k = 0; k < C; k++)
        open[k] = before[0] + chain[k];
    for (uint32_t x = 1; x < C; x++)
        for (uint32_t k = 0; k < C; k++) {
            const float score = before[x] + chain[x * C + k];
            if (score > open[k]) {
                open[k] = score;
                from[k] = (uint8_t)x;
            }
        }
    spread(now, open);
    memcpy(back, from, 10);
    memcpy(back + B0, from + 10, T);
    for (uint32_t t = 0; t < T; t++)
        for (uint32_t j = 0; j < 2; j++) {
            const float *w = chain + PT_LATTICE_INNER + (size_t)4 * t + j;
            const float b = before[B0 + t] + w[0];
            const float i = before[I0 + t] + w[2];
            const uint32_t to = (j == 0 ? (uint32_t)I0 : (uint32_t)E0) + t;
            now[to] = b > i ? b : i;
            back[to] = (uint8_t)((b > i ? (uint32_t)B0 : (uint32_t)I0) + t);
        }
}

void pt_lattice_best(uint8_t *labels, uint8_t *back, const pt_lattice *lattice,
                     const float *scores, uint32_t n)
{
    float rows[2][WIDTH];
    for (uint32_t y = 0; y < WIDTH; y++)
        rows[0][y] = -1e30F;
    spread(rows[0], lattice->chain + PT_LATTICE_START);
    for (uint32_t y = 0; y < N; y++)
        rows[0][y] += scores[y];
    for (uint32_t i = 1; i < n; i++) {
        float *now = rows[i & 1];
        best_step(now, back + (size_t)i * N, rows[(i - 1) & 1], lattice->chain);
        for (uint32_t y = 0; y < N; y++)
            now[y] += scores[(size_t)i * WIDTH + y];
    }
    const float *end = rows[(n - 1) & 1];
    uint8_t label = 0;
    for (uint32_t y = 1; y < C; y++)
        if (end[y] > end[label])
            label = (uint8_t)y;
    for (uint32_t i = n; i-- > 0;) {
        labels[i] = label;
        if (i > 0)
            label = back[(size_t)i * N + label];
    }
}

float pt_lattice_span(const pt_lattice *lattice, const float *marginals,
                      const float *work, uint32_t n, uint32_t first,
                      uint32_t end, uint32_t type)
{
    const float *exps = lattice->exps + PT_LATTICE_INNER + 4 * (size_t)type;
    if (end == first + 1)
        return marginals[(size_t)first * WIDTH + S0 + type];
    /* p(B at first) times the chance to go on as this span does. */
    const float *b = work + (size_t)n * WIDTH;
    const float *e = b + (size_t)n * WIDTH;
    float p = marginals[(size_t)first * WIDTH + B0 + type];
    for (uint32_t i = first + 1; i < end; i++) {
        const size_t row = (size_t)i * WIDTH;
        const float *w = exps + (i == first + 1 ? 0 : 2);
        const float on = w[0] * e[row + I0 + type] * b[row + I0 + type];
        const float off = w[1] * e[row + E0 + type] * b[row + E0 + type];
        const float sum = on + off;
        if (!(sum > 0.0F))
            return 0.0F;
        p *= (i + 1 == end ? off : on) / sum;
    }
    return p;
}
