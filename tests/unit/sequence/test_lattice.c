/* SPDX-License-Identifier: MIT */
/* Tests of sequence/lattice, against summing over every path. */
#include "sequence/lattice.h"

#include "suite.h"

#include <math.h>

enum { N = 3, WIDTH = PT_LATTICE_WIDTH, LABELS = PT_LATTICE_LABELS };

/* A small generator of numbers between -1 and 1. */
static float next_number(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (float)(*state >> 40) / (float)(1 << 23) - 1.0F;
}

/* The chain weight of going from x to y; false when impossible. */
static bool step(float *out, const pt_lattice *l, uint32_t x, uint32_t y)
{
    for (uint32_t k = 0; k < PT_LATTICE_CLOSED; k++)
        if (x < PT_LATTICE_CLOSED && pt_lattice_opening(k) == y) {
            *out = l->chain[x * PT_LATTICE_CLOSED + k];
            return true;
        }
    const bool begins = x >= 19 && x < 28;
    const uint32_t type = (x - 1) % 9;
    if (x < 19 || (y - 1) % 9 != type || y < 10 || (y >= 19 && y < 28))
        return false;
    const uint32_t ends = y < 19;
    *out = l->chain[PT_LATTICE_INNER + 4 * type + (begins ? 0 : 2) + ends];
    return true;
}

/* The score of a path, false when it is impossible. */
static bool path_score(double *out, const pt_lattice *l, float scores[N][WIDTH],
                       const uint32_t *path)
{
    const uint32_t first = path[0];
    const bool opening = first < 10 || (first >= 19 && first < 28);
    if (!opening || path[N - 1] >= PT_LATTICE_CLOSED)
        return false;
    double sum =
        (double)l->chain[PT_LATTICE_START + (first < 10 ? first : first - 9)];
    for (uint32_t i = 0; i < N; i++) {
        float w = 0;
        if (i > 0 && !step(&w, l, path[i - 1], path[i]))
            return false;
        sum += (double)w + (double)scores[i][path[i]];
    }
    *out = sum;
    return true;
}

typedef struct truth {
    double marginals[N][LABELS];
    double span; /* of a name of type 2 over [0, 3) */
    uint32_t best[N];
} truth;

/* Walks over every path. */
static void enumerate(truth *t, const pt_lattice *l, float scores[N][WIDTH])
{
    double total = 0;
    double top = -1e30;
    *t = (truth){.span = 0};
    for (uint32_t code = 0; code < LABELS * LABELS * LABELS; code++) {
        const uint32_t path[N] = {code % LABELS, code / LABELS % LABELS,
                                  code / LABELS / LABELS};
        double score;
        if (!path_score(&score, l, scores, path))
            continue;
        const double p = exp(score);
        total += p;
        for (uint32_t i = 0; i < N; i++)
            t->marginals[i][path[i]] += p;
        if (path[0] == 21 && path[1] == 30 && path[2] == 12)
            t->span += p;
        if (score > top) {
            top = score;
            for (uint32_t i = 0; i < N; i++)
                t->best[i] = path[i];
        }
    }
    t->span /= total;
    for (uint32_t i = 0; i < N; i++)
        for (uint32_t y = 0; y < LABELS; y++)
            t->marginals[i][y] /= total;
}

START_TEST(marginals_spans_and_the_best_path_are_those_of_all_paths)
{
    uint64_t state = 7;
    for (int round = 0; round < 5; round++) {
        static pt_lattice l;
        float scores[N][WIDTH] = {{0}};
        float marginals[N][WIDTH];
        float work[3 * N][WIDTH];
        uint8_t labels[N];
        uint8_t back[N][LABELS];
        for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
            l.chain[i] = next_number(&state);
        for (uint32_t i = 0; i < N; i++)
            for (uint32_t y = 0; y < LABELS; y++)
                scores[i][y] = 3 * next_number(&state);
        pt_lattice_prepare(&l);
        truth t;
        enumerate(&t, &l, scores);
        pt_lattice_marginals(marginals[0], work[0], NULL, &l, scores[0], N);
        pt_lattice_best(labels, back[0], &l, scores[0], N);
        for (uint32_t i = 0; i < N; i++) {
            ck_assert_uint_eq(labels[i], t.best[i]);
            for (uint32_t y = 0; y < LABELS; y++)
                ck_assert_double_eq_tol((double)marginals[i][y],
                                        t.marginals[i][y], 1e-4);
        }
        ck_assert_double_eq_tol(
            (double)pt_lattice_span(&l, marginals[0], work[0], N, 0, 3, 2),
            t.span, 1e-4);
    }
}
END_TEST

START_TEST(one_token_has_outside_and_single_labels_only)
{
    static pt_lattice l;
    float scores[1][WIDTH] = {{0}};
    float marginals[1][WIDTH];
    float work[3][WIDTH];
    pt_lattice_prepare(&l);
    pt_lattice_marginals(marginals[0], work[0], NULL, &l, scores[0], 1);
    for (uint32_t y = 0; y < LABELS; y++)
        ck_assert_double_eq_tol((double)marginals[0][y], y < 10 ? 0.1 : 0,
                                1e-6);
    uint8_t label = 99;
    uint8_t back[LABELS];
    scores[0][3] = 1;
    pt_lattice_best(&label, back, &l, scores[0], 1);
    ck_assert_uint_eq(label, 3);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        marginals_spans_and_the_best_path_are_those_of_all_paths,
        one_token_has_outside_and_single_labels_only, NULL};
    return suite_run("lattice", tests);
}
