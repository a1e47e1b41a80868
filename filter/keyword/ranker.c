/* SPDX-License-Identifier: MIT */
/*
 * Ranks candidates by boosted trees (J. H. Friedman, Greedy function
 * approximation: a gradient boosting machine, 2001,
 * doi:10.1214/aos/1013203451). The first of the trees, which say most,
 * are put to all candidates; the rest only to the best of these. Both
 * times O(candidates × trees).
 */
#include "keyword/ranker.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/little.h"

enum {
    HEADER = 20,
    FOREST_HEADER = 8,
    MOST_TREES = 100000,
    FIRST_TREES = 32, /* are put to all candidates */
    MOST = 1000000    /* no number of a trained model is near that; sums of
                         trees stay finite, so that scores have an order */
};

static const char magic[8] = {'P', 'T', 'R', 'N', 'K', '\n', '\x1A', '\0'};

/* May `child` be reached from node `i`? Children stand behind their parents,
 * so that every walk ends. */
static bool is_child(int child, int i)
{
    return child < 0 ? child >= -1 - PT_TREE_NODES
                     : child > i && child < PT_TREE_NODES;
}

static bool is_sane(float value)
{
    return value >= -MOST && value <= MOST;
}

static bool read_tree(pt_tree *tree, const unsigned char *p)
{
    for (int i = 0; i < PT_TREE_NODES; i++, p += 8) {
        tree->traits[i] = p[0];
        tree->below[i] = (int8_t)p[1];
        tree->above[i] = (int8_t)p[2];
        tree->thresholds[i] = pt_f32_read(p + 4);
        if (p[0] >= PT_N_TRAITS || !is_sane(tree->thresholds[i]) ||
            !is_child(tree->below[i], i) || !is_child(tree->above[i], i))
            return false;
    }
    for (int i = 0; i <= PT_TREE_NODES; i++, p += 4) {
        tree->leaves[i] = pt_f32_read(p);
        if (!is_sane(tree->leaves[i]))
            return false;
    }
    return true;
}

static pt_status fail(pt_error *err)
{
    return pt_error_set(err, PT_ERR_FORMAT, "ranker",
                        "the model is no ranker's");
}

/* Reads one list's trees; moves `*at` past them. */
static pt_status read_forest(pt_forest *out, pt_str bytes, size_t *at,
                             pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr + *at;
    if (bytes.len - *at < FOREST_HEADER)
        return fail(err);
    const uint32_t n = pt_u32_read(p);
    if (n > MOST_TREES || (bytes.len - *at - FOREST_HEADER) / PT_TREE_BYTES < n)
        return fail(err);
    out->bias = pt_f32_read(p + 4);
    if (!is_sane(out->bias))
        return fail(err);
    out->trees = calloc(n + (size_t)1, sizeof *out->trees);
    if (out->trees == NULL)
        return pt_error_nomem(err);
    out->n_trees = n;
    for (uint32_t i = 0; i < n; i++)
        if (!read_tree(&out->trees[i],
                       p + FOREST_HEADER + (size_t)i * PT_TREE_BYTES))
            return fail(err);
    *at += FOREST_HEADER + (size_t)n * PT_TREE_BYTES;
    return PT_OK;
}

pt_status pt_ranker_read(pt_ranker *out, pt_str bytes, pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    pt_ranker ranker = {.forests = {{.n_trees = 0}}};
    if (bytes.len < HEADER || memcmp(p, magic, sizeof magic) != 0 ||
        pt_u32_read(p + 8) != PT_RANKER_VERSION ||
        pt_u32_read(p + 12) != bytes.len || pt_u32_read(p + 16) != PT_N_TRAITS)
        return fail(err);
    size_t at = HEADER;
    pt_status st = PT_OK;
    for (int i = 0; i < PT_N_LISTS && st == PT_OK; i++)
        st = read_forest(&ranker.forests[i], bytes, &at, err);
    if (st == PT_OK)
        st = pt_titles_read(&ranker.titles, pt_str_slice(bytes, at, bytes.len),
                            err);
    if (st != PT_OK) {
        pt_ranker_release(&ranker);
        return st;
    }
    *out = ranker;
    return PT_OK;
}

void pt_ranker_release(pt_ranker *ranker)
{
    for (int i = 0; i < PT_N_LISTS; i++) {
        free(ranker->forests[i].trees);
        ranker->forests[i] = (pt_forest){.n_trees = 0};
    }
}

/* What trees [from, to) say of a candidate. */
static float ask(const pt_forest *forest, uint32_t from, uint32_t to,
                 const float *v)
{
    float sum = 0;
    for (uint32_t t = from; t < to; t++) {
        const pt_tree *tree = &forest->trees[t];
        int node = 0;
        do {
            const bool above = v[tree->traits[node]] > tree->thresholds[node];
            node = above ? tree->above[node] : tree->below[node];
        } while (node >= 0);
        sum += tree->leaves[-1 - node];
    }
    return sum;
}

static int compare(const void *a, const void *b)
{
    const pt_ranked *x = a;
    const pt_ranked *y = b;
    if (x->score != y->score)
        return x->score > y->score ? -1 : 1;
    return x->candidate < y->candidate ? -1 : x->candidate > y->candidate;
}

/* Brings the `wanted` best of n to the front, in any order: quickselect (C. A.
 * R. Hoare, Algorithm 65: Find, 1961). Linear on average. */
static void select_best(pt_ranked *list, uint32_t n, uint32_t wanted)
{
    uint32_t low = 0;
    uint32_t high = n;
    while (high - low > 1) {
        const pt_ranked pivot = list[low + (high - low) / 2];
        uint32_t i = low;
        uint32_t j = high;
        while (i < j) {
            while (compare(&list[i], &pivot) < 0)
                i++;
            while (compare(&list[j - 1], &pivot) > 0)
                j--;
            if (i >= j)
                break;
            const pt_ranked other = list[i];
            list[i++] = list[--j];
            list[j] = other;
        }
        /* Before j nothing is worse than the pivot, from i on nothing is
         * better. */
        if (wanted < j)
            high = j;
        else if (wanted > i)
            low = i;
        else
            break;
    }
}

uint32_t pt_forest_rank(pt_ranked *out, const pt_forest *forest,
                        const float *values, uint32_t n, uint32_t wanted)
{
    const uint32_t n_first =
        FIRST_TREES < forest->n_trees ? FIRST_TREES : forest->n_trees;
    for (uint32_t i = 0; i < n; i++)
        out[i] = (pt_ranked){i, forest->bias};
    for (uint32_t t = 0; t < n_first; t++)
        for (uint32_t i = 0; i < n; i++)
            out[i].score +=
                ask(forest, t, t + 1, values + (size_t)i * PT_N_TRAITS);
    if (n > wanted) {
        select_best(out, n, wanted);
        n = wanted;
    }
    for (uint32_t i = 0; i < n; i++) {
        const float *v = values + (size_t)out[i].candidate * PT_N_TRAITS;
        const float sum =
            out[i].score + ask(forest, n_first, forest->n_trees, v);
        out[i].score = 1 / (1 + expf(-sum));
    }
    qsort(out, n, sizeof *out, compare);
    return n;
}
