/* SPDX-License-Identifier: MIT */
/*
 * Learns the chain by maximising conditional likelihood, one stretch at a
 * time: AdaGrad (Duchi et al. 2011) with L2 on the rows that are touched,
 * features left out at random (Wang & Manning 2013), weights averaged over
 * the later part of training. Plain float arithmetic in a fixed order: the
 * same data and seed give the same bytes.
 */
#include "train/learner.h"

#include "base/error.h"
#include "train/path.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH = PT_LATTICE_WIDTH, TOKEN_ROWS = 512, SWEEPS = 4 };

/* Everything of one training. */
typedef struct learner {
    const pt_samples *samples;
    const pt_learning *how;
    const pt_more *more;
    const pt_lattice *lattices; /* frozen chains, by fold; NULL: learn one */
    uint32_t folds;
    const pt_row *rows; /* [n_rows] or NULL */
    bool unknown;       /* the stretch's words count as unknown */
    pt_weights *out;
    float *squares; /* [n_rows][WIDTH] */
    float *sums;    /* [n_rows][WIDTH] for the average */
    float chain_squares[PT_LATTICE_CHAIN];
    float chain_sums[PT_LATTICE_CHAIN];
    uint32_t n_sums;
    uint64_t random;
    float scores[PT_STRETCH_MAX][WIDTH];
    float marginals[PT_STRETCH_MAX][WIDTH];
    float work[3 * PT_STRETCH_MAX][WIDTH];
    uint32_t kept[PT_STRETCH_MAX][TOKEN_ROWS];
    uint32_t n_kept[PT_STRETCH_MAX];
} learner;

static uint64_t next_random(learner *l)
{
    l->random += 0x9E3779B97F4A7C15u;
    return pt_mix(l->random);
}

static bool is_lexical(const pt_row *row)
{
    return row->place == PT_MODEL_PLACE && row->hash & PT_FEATURE_LEXICAL;
}

/* Chooses the rows of token t that take part, and sums their weights. */
static void score_token(learner *l, uint32_t at, uint32_t t)
{
    const uint32_t *starts = l->samples->starts.items;
    const uint32_t *rows = l->samples->rows.items;
    if (l->more != NULL) {
        starts = l->more->starts;
        rows = l->more->rows;
    }
    const uint32_t limit = (uint32_t)((1.0F - l->how->dropout) * 65536.0F);
    float *scores = l->scores[at];
    memset(scores, 0, WIDTH * sizeof *scores);
    uint32_t n = 0;
    uint64_t bits = 0;
    for (uint32_t i = starts[t]; i < starts[t + 1] && n < TOKEN_ROWS; i++) {
        if ((i - starts[t]) % 4 == 0)
            bits = next_random(l);
        const bool keep = (bits & 0xFFFF) < limit;
        bits >>= 16;
        if (!keep || (l->unknown && is_lexical(&l->rows[rows[i]])))
            continue;
        l->kept[at][n++] = rows[i];
        const float *w = l->out->rows + (size_t)rows[i] * WIDTH;
        for (uint32_t y = 0; y < WIDTH; y++)
            scores[y] += w[y];
    }
    l->n_kept[at] = n;
    const float factor = 1.0F / (1.0F - l->how->dropout);
    const float *base = l->more != NULL && l->more->base != NULL
                            ? l->more->base + (size_t)t * WIDTH
                            : NULL;
    for (uint32_t y = 0; y < WIDTH; y++)
        scores[y] = scores[y] * factor + (base == NULL ? 0.0F : base[y]);
}

/* One AdaGrad step on one row. */
static void update_row(learner *l, uint32_t row, const float *slope)
{
    float *w = l->out->rows + (size_t)row * WIDTH;
    float *q = l->squares + (size_t)row * WIDTH;
    const float decay = l->how->decay;
    const float rate = l->how->rate;
    const float start = l->how->start;
    for (uint32_t y = 0; y < WIDTH; y++) {
        const float g = slope[y] + decay * w[y];
        q[y] += g * g;
        w[y] -= rate * g / (sqrtf(q[y] + start) + 1e-6F);
    }
}

static void update_chain(learner *l, const float *expected,
                         const uint8_t *labels, uint32_t n)
{
    float slope[PT_LATTICE_CHAIN];
    memcpy(slope, expected, sizeof slope);
    pt_path_count(slope, -1.0F, labels, n);
    pt_lattice *lattice = &l->out->lattice;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++) {
        const float g = slope[i] + l->how->decay * lattice->chain[i];
        l->chain_squares[i] += g * g;
        const float step =
            l->how->rate * g / (sqrtf(l->chain_squares[i]) + 1e-6F);
        lattice->chain[i] -= step;
        lattice->exps[i] = expf(lattice->chain[i]);
    }
}

/* The second pass moves people and organisations only: it was seen to do
   harm to the other types. */
static void mask(float *slope)
{
    slope[0] = 0.0F;
    for (uint32_t y = 1; y < PT_LATTICE_LABELS; y++)
        if ((y - 1) % PT_LATTICE_TYPES > 1)
            slope[y] = 0.0F;
}

static void learn_sample(learner *l, const pt_sample *sample)
{
    const uint8_t *labels = l->samples->labels.items + sample->token;
    const uint32_t n = sample->n;
    if (!pt_path_is_possible(labels, n))
        return; /* a mention that the stretch cuts through */
    l->unknown = l->rows != NULL &&
                 (float)(next_random(l) >> 40) < l->how->unknown * 0x1p24F;
    for (uint32_t i = 0; i < n; i++)
        score_token(l, i, sample->token + i);
    float expected[PT_LATTICE_CHAIN] = {0};
    const bool frozen = l->lattices != NULL;
    const pt_lattice *lattice =
        frozen ? &l->lattices[l->folds == 0 ? 0 : sample->document % l->folds]
               : &l->out->lattice;
    pt_lattice_marginals(l->marginals[0], l->work[0], frozen ? NULL : expected,
                         lattice, l->scores[0], n);
    for (uint32_t i = 0; i < n; i++) {
        float *slope = l->marginals[i];
        slope[labels[i]] -= 1.0F;
        if (frozen)
            mask(slope);
        for (uint32_t j = 0; j < l->n_kept[i]; j++)
            update_row(l, l->kept[i][j], slope);
    }
    if (!frozen)
        update_chain(l, expected, labels, n);
}

static void add_to_average(learner *l)
{
    const size_t n = (size_t)l->out->n_rows * WIDTH;
    for (size_t i = 0; i < n; i++)
        l->sums[i] += l->out->rows[i];
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        l->chain_sums[i] += l->out->lattice.chain[i];
    l->n_sums++;
}

static void take_average(learner *l)
{
    const float factor = 1.0F / (float)l->n_sums;
    const size_t n = (size_t)l->out->n_rows * WIDTH;
    for (size_t i = 0; i < n; i++)
        l->out->rows[i] = l->sums[i] * factor;
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        l->out->lattice.chain[i] = l->chain_sums[i] * factor;
    pt_lattice_prepare(&l->out->lattice);
}

/* Runs all epochs over the samples listed in `order`. */
static void learn_all(learner *l, uint32_t *order, uint32_t n)
{
    const uint32_t every = n / SWEEPS + 1;
    for (uint32_t epoch = 0; epoch < l->how->epochs; epoch++) {
        for (uint32_t i = n; i > 1; i--) {
            const uint32_t j = (uint32_t)(next_random(l) % i);
            const uint32_t other = order[j];
            order[j] = order[i - 1];
            order[i - 1] = other;
        }
        for (uint32_t i = 0; i < n; i++) {
            learn_sample(l, &l->samples->list.items[order[i]]);
            if (epoch * 3 >= l->how->epochs && (i + 1) % every == 0)
                add_to_average(l);
        }
        if (epoch * 3 >= l->how->epochs)
            add_to_average(l);
    }
    take_average(l);
}

static pt_status run(learner *l, uint32_t fold, uint32_t skip_folds,
                     pt_error *err)
{
    const size_t n = (size_t)l->out->n_rows * WIDTH + 1;
    const uint32_t n_samples = l->samples->list.len;
    pt_status st = PT_OK;
    uint32_t *order = calloc((size_t)n_samples + 1, sizeof *order);
    l->out->rows = calloc(n, sizeof *l->out->rows);
    l->squares = calloc(n, sizeof *l->squares);
    l->sums = calloc(n, sizeof *l->sums);
    if (order == NULL || l->out->rows == NULL || l->squares == NULL ||
        l->sums == NULL) {
        st = pt_error_nomem(err);
        goto done;
    }
    uint32_t used = 0;
    for (uint32_t i = 0; i < n_samples; i++)
        if (skip_folds == 0 ||
            l->samples->list.items[i].document % skip_folds != fold)
            order[used++] = i;
    pt_lattice_prepare(&l->out->lattice);
    learn_all(l, order, used);
done:
    free(order);
    free(l->squares);
    free(l->sums);
    return st;
}

pt_status pt_weights_learn(pt_weights *out, const pt_samples *samples,
                           const pt_rows *rows, const pt_learning *how,
                           uint32_t fold, uint32_t folds, pt_error *err)
{
    *out = (pt_weights){.n_rows = rows->list.len};
    learner *l = calloc(1, sizeof *l);
    if (l == NULL)
        return pt_error_nomem(err);
    l->samples = samples;
    l->rows = rows->list.items;
    l->how = how;
    l->out = out;
    l->random = how->seed;
    const pt_status st = run(l, fold, folds, err);
    free(l);
    return st;
}

pt_status pt_weights_learn_more(pt_weights *out, const pt_samples *samples,
                                const pt_more *more, const pt_learning *how,
                                pt_error *err)
{
    *out = (pt_weights){.n_rows = more->n_rows};
    learner *l = calloc(1, sizeof *l);
    if (l == NULL)
        return pt_error_nomem(err);
    l->samples = samples;
    l->how = how;
    l->more = more;
    l->lattices = more->lattices;
    l->folds = more->folds;
    l->out = out;
    l->random = how->seed;
    const uint32_t folds = more->skip < more->folds ? more->folds : 0;
    const pt_status st = run(l, more->skip, folds, err);
    free(l);
    return st;
}

void pt_weights_release(pt_weights *weights)
{
    free(weights->rows);
    *weights = (pt_weights){0};
}

void pt_weights_score(float *scores, const pt_weights *weights,
                      const pt_samples *samples, uint32_t t)
{
    memset(scores, 0, WIDTH * sizeof *scores);
    for (uint32_t i = samples->starts.items[t];
         i < samples->starts.items[t + 1]; i++) {
        const float *w = weights->rows + (size_t)samples->rows.items[i] * WIDTH;
        for (uint32_t y = 0; y < WIDTH; y++)
            scores[y] += w[y];
    }
}
