/* SPDX-License-Identifier: MIT */
/*
 * Gradient boosting with small trees: J. H. Friedman, Greedy function
 * approximation, 2001, doi:10.1214/aos/1013203451; second-order steps and
 * ridge as in T. Chen and C. Guestrin, XGBoost, 2016,
 * doi:10.1145/2939672.2939785; histograms and best-first growth as in G. Ke
 * et al., LightGBM, 2017. Each tree sees a random share of documents and
 * traits. The order of all sums is fixed: the same set and seed give the same
 * trees.
 */
#include "train/boost.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "sequence/model.h"

enum { BINS = 64, LEAVES = PT_TREE_NODES + 1, TRAITS = PT_N_TRAITS };

/* Sums of gradient and curvature. */
typedef struct cell {
    float g;
    float h;
} cell;

typedef struct leaf {
    uint32_t from; /* its rows: [from, to) of the order */
    uint32_t to;
    cell sum;
    cell (*bins)[BINS]; /* [TRAITS] */
    float gain;         /* of its best split; 0: none */
    unsigned trait;
    unsigned bin; /* rows up to it go below */
    int parent;   /* node whose child it is, or -1 */
    bool is_above;
} leaf;

typedef struct booster {
    const pt_boost_options *options;
    const pt_boost_set *set;
    uint32_t n;          /* rows: candidates of the documents in use */
    uint32_t *rows;      /* [n] their index in the set */
    uint32_t *documents; /* [n] */
    uint8_t *bins;       /* [TRAITS][n] */
    float cuts[TRAITS][BINS];
    unsigned n_bins[TRAITS];
    float *scores;   /* [n] */
    cell *gradients; /* [n] */
    uint32_t *order; /* [n] rows that the tree sees, by leaf */
    uint32_t *spare; /* [n] */
    bool seen[TRAITS];
    uint64_t random;
} booster;

static float next_random(booster *b)
{
    b->random += 0x9E3779B97F4A7C15u;
    return (float)(pt_mix(b->random) >> 40) / (float)(1 << 24);
}

static int compare_floats(const void *a, const void *b)
{
    const float x = *(const float *)a;
    const float y = *(const float *)b;
    return (x > y) - (x < y);
}

/* Chooses a trait's cuts so that its bins hold about as many rows each. */
static void cut_trait(booster *b, unsigned trait, float *sorted)
{
    for (uint32_t i = 0; i < b->n; i++)
        sorted[i] = b->set->values[(size_t)b->rows[i] * TRAITS + trait];
    qsort(sorted, b->n, sizeof *sorted, compare_floats);
    unsigned bins = 0;
    uint32_t i = 0;
    while (i < b->n && bins < BINS - 1) {
        uint32_t at = i + (b->n - i) / (BINS - bins);
        if (at >= b->n)
            at = b->n - 1;
        while (at + 1 < b->n && sorted[at + 1] <= sorted[at])
            at++;
        if (at + 1 == b->n)
            break;
        b->cuts[trait][bins++] = sorted[at] + (sorted[at + 1] - sorted[at]) / 2;
        i = at + 1;
    }
    b->n_bins[trait] = bins + 1;
    for (uint32_t r = 0; r < b->n; r++) {
        const float v = b->set->values[(size_t)b->rows[r] * TRAITS + trait];
        unsigned low = 0;
        while (low < bins && v > b->cuts[trait][low])
            low++;
        b->bins[(size_t)trait * b->n + r] = (uint8_t)low;
    }
}

static bool prepare(booster *b, const bool *use)
{
    const pt_boost_set *set = b->set;
    for (uint32_t d = 0; d < set->n_documents; d++)
        if (use == NULL || use[d])
            b->n += set->first[d + 1] - set->first[d];
    const size_t n = b->n + (size_t)1;
    b->rows = calloc(n, sizeof *b->rows);
    b->documents = malloc(n * sizeof *b->documents);
    b->bins = malloc(n * TRAITS);
    b->scores = malloc(n * sizeof *b->scores);
    b->gradients = malloc(n * sizeof *b->gradients);
    b->order = malloc(n * sizeof *b->order);
    b->spare = malloc(n * sizeof *b->spare);
    float *sorted = malloc(n * sizeof *sorted);
    const bool good = b->rows != NULL && b->documents != NULL &&
                      b->bins != NULL && b->scores != NULL &&
                      b->gradients != NULL && b->order != NULL &&
                      b->spare != NULL && sorted != NULL;
    uint32_t row = 0;
    for (uint32_t d = 0; d < set->n_documents && good; d++)
        for (uint32_t i = set->first[d];
             (use == NULL || use[d]) && i < set->first[d + 1]; i++, row++) {
            b->rows[row] = i;
            b->documents[row] = d;
        }
    for (unsigned t = 0; t < TRAITS && good; t++)
        cut_trait(b, t, sorted);
    free(sorted);
    return good;
}

static void release(booster *b)
{
    free(b->rows);
    free(b->documents);
    free(b->bins);
    free(b->scores);
    free(b->gradients);
    free(b->order);
    free(b->spare);
}

static float sigmoid(float x)
{
    return 1 / (1 + expf(-x));
}

/* Pairs of a keyword and another candidate of its document: RankNet (C.
 * Burges, From RankNet to LambdaRank to LambdaMART, 2010). Rows [from, to). */
static void add_pairs(booster *b, uint32_t from, uint32_t to)
{
    const float share = b->options->ranking;
    uint32_t n_keys = 0;
    for (uint32_t i = from; i < to; i++)
        n_keys += b->set->labels[b->rows[i]];
    if (n_keys == 0 || n_keys == to - from)
        return;
    const float weight = share * 4 / (float)n_keys;
    for (uint32_t i = from; i < to; i++) {
        if (b->set->labels[b->rows[i]] == 0)
            continue;
        for (uint32_t j = from; j < to; j++) {
            if (b->set->labels[b->rows[j]] != 0)
                continue;
            const float p = sigmoid(b->scores[j] - b->scores[i]);
            if (p < 0.02F)
                continue;
            const float g = weight * p;
            const float h = weight * p * (1 - p);
            b->gradients[i].g -= g;
            b->gradients[j].g += g;
            b->gradients[i].h += h;
            b->gradients[j].h += h;
        }
    }
}

static void find_gradients(booster *b)
{
    const float own = 1 - b->options->ranking;
    for (uint32_t i = 0; i < b->n; i++) {
        const float p = sigmoid(b->scores[i]);
        b->gradients[i].g = own * (p - (float)b->set->labels[b->rows[i]]);
        b->gradients[i].h = own * p * (1 - p);
    }
    if (b->options->ranking <= 0)
        return;
    for (uint32_t i = 0; i < b->n;) {
        uint32_t to = i;
        while (to < b->n && b->documents[to] == b->documents[i])
            to++;
        add_pairs(b, i, to);
        i = to;
    }
}

/* Chooses the documents and traits that a tree sees. */
static uint32_t choose(booster *b)
{
    uint32_t n = 0;
    bool is_in = false;
    for (uint32_t i = 0; i < b->n; i++) {
        if (i == 0 || b->documents[i] != b->documents[i - 1])
            is_in = next_random(b) < b->options->documents;
        if (is_in)
            b->order[n++] = i;
    }
    for (unsigned t = 0; t < TRAITS; t++)
        b->seen[t] = next_random(b) < b->options->columns &&
                     (b->options->without >> t & 1) == 0;
    return n;
}

static void count(const booster *b, leaf *l)
{
    memset(l->bins, 0, TRAITS * sizeof *l->bins);
    for (unsigned t = 0; t < TRAITS; t++) {
        if (!b->seen[t])
            continue;
        const uint8_t *bins = b->bins + (size_t)t * b->n;
        cell *cells = l->bins[t];
        for (uint32_t i = l->from; i < l->to; i++) {
            const uint32_t row = b->order[i];
            cells[bins[row]].g += b->gradients[row].g;
            cells[bins[row]].h += b->gradients[row].h;
        }
    }
}

/* What is left of a parent's sums without one child's. */
static void subtract(leaf *to, const leaf *sibling)
{
    for (unsigned t = 0; t < TRAITS; t++)
        for (unsigned i = 0; i < BINS; i++) {
            to->bins[t][i].g -= sibling->bins[t][i].g;
            to->bins[t][i].h -= sibling->bins[t][i].h;
        }
}

static float worth(const booster *b, cell sum)
{
    return sum.g * sum.g / (sum.h + b->options->ridge);
}

static void find_split(const booster *b, leaf *l)
{
    l->gain = 0;
    for (unsigned t = 0; t < TRAITS; t++) {
        if (!b->seen[t])
            continue;
        cell below = {0, 0};
        for (unsigned i = 0; i + 1 < b->n_bins[t]; i++) {
            below.g += l->bins[t][i].g;
            below.h += l->bins[t][i].h;
            const cell above = {l->sum.g - below.g, l->sum.h - below.h};
            if (below.h < b->options->least || above.h < b->options->least)
                continue;
            const float gain =
                worth(b, below) + worth(b, above) - worth(b, l->sum);
            if (gain <= l->gain)
                continue;
            l->gain = gain;
            l->trait = t;
            l->bin = i;
        }
    }
}

static cell sum_of(const booster *b, uint32_t from, uint32_t to)
{
    double g = 0;
    double h = 0;
    for (uint32_t i = from; i < to; i++) {
        g += (double)b->gradients[b->order[i]].g;
        h += (double)b->gradients[b->order[i]].h;
    }
    return (cell){(float)g, (float)h};
}

/* Divides the rows of a leaf; returns where those above begin. */
static uint32_t divide(booster *b, const leaf *l)
{
    const uint8_t *bins = b->bins + (size_t)l->trait * b->n;
    uint32_t below = l->from;
    uint32_t above = 0;
    for (uint32_t i = l->from; i < l->to; i++) {
        if (bins[b->order[i]] <= l->bin)
            b->order[below++] = b->order[i];
        else
            b->spare[above++] = b->order[i];
    }
    memcpy(b->order + below, b->spare, above * sizeof *b->order);
    return below;
}

static void link_child(pt_tree *tree, const leaf *l, int child)
{
    if (l->parent < 0)
        return;
    if (l->is_above)
        tree->above[l->parent] = (int8_t)child;
    else
        tree->below[l->parent] = (int8_t)child;
}

/* Splits leaf `i` by node `node`; the rows above become leaf `n`. */
static void split(booster *b, pt_tree *tree, leaf *leaves, int i, int n,
                  int node)
{
    leaf *low = &leaves[i];
    leaf *high = &leaves[n];
    link_child(tree, low, node);
    tree->traits[node] = (uint8_t)low->trait;
    tree->thresholds[node] = b->cuts[low->trait][low->bin];
    const uint32_t middle = divide(b, low);
    high->from = middle;
    high->to = low->to;
    low->to = middle;
    high->sum = sum_of(b, high->from, high->to);
    low->sum = sum_of(b, low->from, low->to);
    /* The smaller one is counted, the other is what is left. */
    if (high->to - high->from < low->to - low->from) {
        count(b, high);
        subtract(low, high);
    } else {
        memcpy(high->bins, low->bins, TRAITS * sizeof *low->bins);
        count(b, low);
        subtract(high, low);
    }
    low->parent = high->parent = node;
    low->is_above = false;
    high->is_above = true;
    find_split(b, low);
    find_split(b, high);
}

static void grow(booster *b, pt_tree *tree, leaf *leaves)
{
    *tree = (pt_tree){.leaves = {0}};
    for (int i = 0; i < PT_TREE_NODES; i++)
        tree->below[i] = tree->above[i] = -1;
    const uint32_t n_rows = choose(b);
    leaves[0].from = 0;
    leaves[0].to = n_rows;
    leaves[0].parent = -1;
    leaves[0].sum = sum_of(b, 0, n_rows);
    count(b, &leaves[0]);
    find_split(b, &leaves[0]);
    int n = 1;
    while (n < LEAVES) {
        int best = 0;
        for (int i = 1; i < n; i++)
            if (leaves[i].gain > leaves[best].gain)
                best = i;
        if (leaves[best].gain <= 0)
            break;
        split(b, tree, leaves, best, n, n - 1);
        n++;
    }
    for (int i = 0; i < n; i++) {
        link_child(tree, &leaves[i], -1 - i);
        tree->leaves[i] = -b->options->rate * leaves[i].sum.g /
                          (leaves[i].sum.h + b->options->ridge);
    }
}

/* What a tree says of a row's traits. */
static float ask(const pt_tree *tree, const float *v)
{
    int node = 0;
    do {
        node = v[tree->traits[node]] > tree->thresholds[node]
                   ? tree->above[node]
                   : tree->below[node];
    } while (node >= 0);
    return tree->leaves[-1 - node];
}

static void add_tree(booster *b, const pt_tree *tree)
{
    for (uint32_t i = 0; i < b->n; i++) {
        const float *v = b->set->values + (size_t)b->rows[i] * TRAITS;
        b->scores[i] += ask(tree, v);
    }
}

/* One forest; its leaves are divided by the number of bags. */
static void run(booster *b, pt_forest *out, leaf *leaves, uint32_t bag)
{
    const pt_boost_options *o = b->options;
    b->random = pt_mix(o->seed + bag);
    for (uint32_t i = 0; i < b->n; i++)
        b->scores[i] = out->bias;
    for (uint32_t i = 0; i < o->trees; i++) {
        pt_tree *tree = &out->trees[bag * o->trees + i];
        find_gradients(b);
        grow(b, tree, leaves);
        add_tree(b, tree);
    }
    for (uint32_t i = 0; i < o->trees; i++)
        for (int j = 0; j < LEAVES; j++)
            out->trees[bag * o->trees + i].leaves[j] /= (float)o->bags;
}

/* What a forest says of a row. */
static double say(const pt_forest *forest, const float *v)
{
    double sum = (double)forest->bias;
    for (uint32_t t = 0; t < forest->n_trees; t++)
        sum += (double)ask(&forest->trees[t], v);
    return sum;
}

/* One step of Newton's towards the a and b with which sigmoid(a s + b) is the
 * probability of a keyword. */
static void improve(double *a, double *b, const double *sums,
                    const booster *boost)
{
    double ga = 0; /* gradient */
    double gb = 0;
    double haa = 1e-6; /* curvature */
    double hab = 0;
    double hbb = 1e-6;
    for (uint32_t i = 0; i < boost->n; i++) {
        const double s = sums[i];
        const double p = 1 / (1 + exp(-(*a * s + *b)));
        const double g = p - boost->set->labels[boost->rows[i]];
        const double h = p * (1 - p);
        ga += g * s;
        gb += g;
        haa += h * s * s;
        hab += h * s;
        hbb += h;
    }
    const double det = haa * hbb - hab * hab;
    *a -= (hbb * ga - hab * gb) / det;
    *b -= (haa * gb - hab * ga) / det;
}

/* Pairs leave the level of scores open: they become probabilities by a
 * logistic regression on them (J. Platt, Probabilistic outputs for support
 * vector machines, 1999). The order does not change. */
static bool calibrate(pt_forest *forest, const booster *boost)
{
    enum { STEPS = 20 };
    double *sums = malloc((boost->n + (size_t)1) * sizeof *sums);
    if (sums == NULL)
        return false;
    for (uint32_t i = 0; i < boost->n; i++)
        sums[i] =
            say(forest, boost->set->values + (size_t)boost->rows[i] * TRAITS);
    double a = 1;
    double b = 0;
    for (int i = 0; i < STEPS; i++)
        improve(&a, &b, sums, boost);
    free(sums);
    if (!(a > 0))
        return true; /* nothing was learnt: the scores stay */
    forest->bias = (float)(a * (double)forest->bias + b);
    for (uint32_t t = 0; t < forest->n_trees; t++)
        for (int i = 0; i < LEAVES; i++)
            forest->trees[t].leaves[i] =
                (float)(a * (double)forest->trees[t].leaves[i]);
    return true;
}

pt_status pt_boost_train(pt_forest *out, const pt_boost_set *set,
                         const bool *use, const pt_boost_options *options,
                         pt_error *err)
{
    booster b = {.options = options, .set = set};
    pt_forest forest = {.n_trees = options->trees * options->bags};
    leaf leaves[LEAVES];
    memset(leaves, 0, sizeof leaves);
    bool good = prepare(&b, use);
    forest.trees = calloc(forest.n_trees + (size_t)1, sizeof *forest.trees);
    good = good && forest.trees != NULL;
    for (int i = 0; i < LEAVES; i++) {
        leaves[i].bins = calloc(TRAITS, sizeof *leaves[i].bins);
        good = good && leaves[i].bins != NULL;
    }
    if (good) {
        double keys = 1;
        for (uint32_t i = 0; i < b.n; i++)
            keys += set->labels[b.rows[i]];
        forest.bias = (float)log(keys / (b.n + 2 - keys));
        for (uint32_t bag = 0; bag < options->bags; bag++)
            run(&b, &forest, leaves, bag);
        good = options->ranking <= 0 || calibrate(&forest, &b);
    }
    if (good)
        *out = forest;
    else
        free(forest.trees);
    for (int i = 0; i < LEAVES; i++)
        free(leaves[i].bins);
    release(&b);
    return good ? PT_OK : pt_error_nomem(err);
}
