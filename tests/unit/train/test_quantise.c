/* SPDX-License-Identifier: MIT */
/*
 * Tests of train/quantise: what is written scores a document as the floats
 * that it was written of do, but for the rounding of tables, whichever kernel
 * computes it.
 */
#include "train/quantise.h"

#include "sequence/network.h"
#include "sequence/scorer.h"
#include "sequence/sample.h"

#include <math.h>
#include <string.h>

enum { WIDTH = 32, BLOCKS = 3, KEYS = 64, LABELS = PT_LATTICE_WIDTH };

static const char *const texts[] = {
    "Ana Prado of Initech Ltd. met Hooli's lawyers in Geneva on Monday. She "
    "said that the Prado family had sold Initech to an old friend of the "
    "house, who then went on to live in Geneva for ever and a day.",
    "PRADO LEAVES GENEVA", "Nothing is here.",
    "The U.N. asked Initech, Hooli and Ana Prado for 12 reports (in 2021).",
    NULL};

/* A document, a network over its words, and what is written of it. */
typedef struct trial {
    sample s;
    pt_model model;
    pt_view view;
    unsigned char keys[PT_INPUT_KEYED][KEYS * 4];
    pt_input_keys inputs;
    float vectors[KEYS * PT_NETWORK_VECTOR];
    pt_network network;
    pt_buf file;
    pt_net net;
} trial;

static int compare(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

/* Gives a table the keys of every other word; returns how many. */
static uint32_t make_keys(trial *t, uint32_t table)
{
    uint32_t found[KEYS];
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->view.lexemes.list.len && n < KEYS; i += 2) {
        const uint64_t hash =
            pt_inputs_hash(&t->view.lexemes.list.items[i], table);
        if (hash != 0)
            found[n++] = (uint32_t)(hash >> 32);
    }
    qsort(found, n, sizeof *found, compare);
    uint32_t kept = 0;
    for (uint32_t i = 0; i < n; i++)
        if (kept == 0 || found[kept - 1] != found[i])
            found[kept++] = found[i];
    for (uint32_t i = 0; i < kept * 4; i++)
        t->keys[table][i] = (unsigned char)(found[i / 4] >> 8 * (i % 4) & 0xFF);
    t->inputs.tables[table] = (pt_keys){t->keys[table], kept};
    return kept;
}

static void trial_init(trial *t)
{
    memset(t, 0, sizeof *t);
    sample_init(&t->s, texts);
    ck_assert_int_eq(
        pt_model_read(&t->model, pt_recogniser_embedded(), true, NULL), PT_OK);
    ck_assert_int_eq(pt_view_init(&t->view, &t->model, &t->s.input, NULL),
                     PT_OK);
    pt_network_shape shape = {
        .width = WIDTH, .n_blocks = BLOCKS, .dilations = {1, 2, 4}
    };
    static const uint32_t columns[PT_INPUT_TABLES] = {
        PT_NETWORK_VECTOR, 48, 16, 24, 24, 16, 16, 16};
    for (uint32_t i = 0; i < PT_INPUT_TABLES; i++) {
        shape.columns[i] = columns[i];
        shape.rows[i] = i == PT_INPUT_SHAPE    ? PT_INPUT_SHAPES
                        : i == PT_INPUT_VECTOR ? make_keys(t, i)
                                               : make_keys(t, i) + 1;
    }
    ck_assert_int_eq(pt_network_init(&t->network, &shape, NULL), PT_OK);
    pt_network_draw(&t->network, 3);
    for (uint32_t i = 0; i < shape.rows[0] * PT_NETWORK_VECTOR; i++)
        t->vectors[i] = sinf((float)(i * i % 1009)); /* −1 to 1 */
    for (uint32_t b = 0; b < BLOCKS; b++)
        for (uint32_t y = 0; y < WIDTH; y++) {
            t->network.blocks[b].gain[y] = 0.75F + 0.01F * (float)y;
            t->network.blocks[b].shift[y] = 0.01F * (float)(y % 7) - 0.03F;
            t->network.blocks[b].bias[y] = 0.02F * (float)(y % 5) - 0.04F;
        }
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        t->network.chain[i] = 0.125F * (float)(i % 9);
    t->network.vectors = t->vectors;
    const pt_network *networks[] = {&t->network};
    const pt_net_parts parts = {.networks = networks,
                                .n_networks = 1,
                                .keys = t->inputs,
                                .linear_share = 0.5F,
                                .network_share = 0.25F,
                                .slope = 0.75F,
                                .offset = -0.5F};
    pt_buf_init(&t->file);
    ck_assert_int_eq(pt_net_write(&t->file, &parts, NULL), PT_OK);
    ck_assert_int_eq(pt_net_read(&t->net, pt_buf_str(&t->file), false, NULL),
                     PT_OK);
}

static void trial_release(trial *t)
{
    pt_net_release(&t->net);
    pt_buf_release(&t->file);
    pt_network_release(&t->network);
    pt_view_release(&t->view);
    sample_release(&t->s);
}

/* out += row · weights, weights [n_in][n_out]. */
static void multiply(double *out, const double *row, const float *weights,
                     uint32_t n_in, uint32_t n_out)
{
    for (uint32_t i = 0; i < n_in; i++)
        for (uint32_t y = 0; y < n_out; y++)
            out[y] += row[i] * (double)weights[i * n_out + y];
}

static void rectify(double *row)
{
    for (uint32_t y = 0; y < WIDTH; y++)
        row[y] = row[y] > 0 ? row[y] : 0;
}

/* h₀ of a token. */
static void start(double *h, const trial *t, uint32_t token)
{
    const pt_network *net = &t->network;
    const pt_word_inputs in =
        pt_inputs_word(&t->inputs, pt_view_lexeme(&t->view, token));
    const float *weights = net->first;
    for (uint32_t y = 0; y < WIDTH; y++)
        h[y] = (double)net->first_bias[y];
    for (uint32_t k = 0; k < PT_INPUT_TABLES; k++) {
        const uint32_t columns = net->shape.columns[k];
        unsigned char row[PT_NETWORK_VECTOR];
        const pt_range range =
            pt_net_row(row, &t->net.layers[0].tables[k], in.rows[k]);
        for (uint32_t i = 0; i < columns; i++) {
            const double x =
                (double)range.low + (double)range.step * (double)row[i];
            multiply(h, &x, weights + (size_t)i * WIDTH, 1, WIDTH);
        }
        weights += (size_t)columns * WIDTH;
    }
    const uint64_t bits = in.bits | pt_inputs_context(&t->view, token);
    for (uint32_t i = 0; i < PT_INPUT_BITS; i++) {
        const double x = (double)(bits >> i & 1);
        multiply(h, &x, weights + (size_t)i * WIDTH, 1, WIDTH);
    }
    rectify(h);
}

static void normalise(double *h, const double *more, const pt_network_block *b)
{
    double mean = 0;
    double variance = 0;
    for (uint32_t y = 0; y < WIDTH; y++) {
        h[y] += more[y] > 0 ? more[y] : 0;
        mean += h[y] / WIDTH;
    }
    for (uint32_t y = 0; y < WIDTH; y++)
        variance += (h[y] - mean) * (h[y] - mean) / WIDTH;
    for (uint32_t y = 0; y < WIDTH; y++)
        h[y] = (h[y] - mean) / sqrt(variance + 1e-5) * (double)b->gain[y] +
               (double)b->shift[y];
}

/* h of a whole document, [n][WIDTH]. */
static void run_blocks(double *h, const trial *t, uint32_t n)
{
    double *before = malloc((n + 1) * WIDTH * sizeof *before);
    for (uint32_t b = 0; b < BLOCKS; b++) {
        const pt_network_block *block = &t->network.blocks[b];
        const uint32_t by = t->network.shape.dilations[b];
        memcpy(before, h, n * WIDTH * sizeof *h);
        for (pt_stretch s = pt_inputs_part(&t->view, 0); s.first < s.end;
             s = pt_inputs_part(&t->view, s.end))
            for (uint32_t i = s.first; i < s.end; i++) {
                double more[WIDTH];
                for (uint32_t y = 0; y < WIDTH; y++)
                    more[y] = (double)block->bias[y];
                if (i >= s.first + by)
                    multiply(more, before + (i - by) * WIDTH, block->weights,
                             WIDTH, WIDTH);
                multiply(more, before + i * WIDTH,
                         block->weights + WIDTH * WIDTH, WIDTH, WIDTH);
                if (i + by < s.end)
                    multiply(more, before + (i + by) * WIDTH,
                             block->weights + 2 * WIDTH * WIDTH, WIDTH, WIDTH);
                normalise(h + i * WIDTH, more, block);
            }
    }
    free(before);
}

/* The mean h of the others of token i's word. */
static void average(double *mean, const double *h, const trial *t, uint32_t i)
{
    uint32_t n = 0;
    memset(mean, 0, WIDTH * sizeof *mean);
    if (!pt_inputs_is_shared(&t->view, i))
        return;
    for (uint32_t j = 0; j < t->view.sights.len; j++) {
        if (j == i || !pt_inputs_is_shared(&t->view, j) ||
            pt_view_lexeme(&t->view, j)->family !=
                pt_view_lexeme(&t->view, i)->family)
            continue;
        n++;
        for (uint32_t y = 0; y < WIDTH; y++)
            mean[y] += h[j * WIDTH + y];
    }
    for (uint32_t y = 0; y < WIDTH && n > 0; y++)
        mean[y] /= n;
}

/* The scores by definition, [n][LABELS]. */
static void score(double *scores, const trial *t, uint32_t n)
{
    double *h = calloc((n + 1) * WIDTH, sizeof *h);
    for (uint32_t i = 0; i < n; i++)
        start(h + i * WIDTH, t, i);
    run_blocks(h, t, n);
    for (uint32_t i = 0; i < n; i++) {
        double mean[WIDTH];
        double joined[WIDTH];
        double out[PT_NETWORK_LABELS];
        average(mean, h, t, i);
        for (uint32_t y = 0; y < WIDTH; y++)
            joined[y] = (double)t->network.join_bias[y];
        multiply(joined, h + i * WIDTH, t->network.join, WIDTH, WIDTH);
        multiply(joined, mean, t->network.join + WIDTH * WIDTH, WIDTH, WIDTH);
        rectify(joined);
        for (uint32_t y = 0; y < PT_NETWORK_LABELS; y++)
            out[y] = (double)t->network.out_bias[y];
        multiply(out, joined, t->network.out, WIDTH, PT_NETWORK_LABELS);
        memcpy(scores + i * LABELS, out, sizeof out);
    }
    free(h);
}

/* The scores of the file, [n][LABELS]; 0 for quiet tokens. */
static void score_file(float *scores, const trial *t)
{
    pt_scorer *scorer = NULL;
    ck_assert_int_eq(pt_scorer_new(&scorer, &t->net, &t->view, NULL), PT_OK);
    for (pt_stretch s = pt_view_stretch(&t->view, 0); s.first < s.end;
         s = pt_view_stretch(&t->view, s.end))
        pt_scorer_add(scores + s.first * LABELS, scorer, s, 1.0F);
    pt_scorer_free(scorer);
}

START_TEST(files_score_as_the_floats_do)
{
    static trial t;
    trial_init(&t);
    const uint32_t n = t.view.sights.len;
    double *expected = calloc((size_t)n * LABELS, sizeof *expected);
    float *scores = calloc((size_t)n * LABELS, sizeof *scores);
    score(expected, &t, n);
    score_file(scores, &t);
    double error = 0;
    double power = 0;
    uint32_t n_active = 0;
    for (uint32_t i = 0; i < n; i++) {
        if (!(t.view.sights.items[i].bits & PT_SIGHT_ACTIVE))
            continue;
        n_active++;
        for (uint32_t y = 0; y < PT_NETWORK_LABELS; y++) {
            const double e = expected[i * LABELS + y];
            const double d = (double)scores[i * LABELS + y] - e;
            error += d * d;
            power += e * e;
        }
    }
    ck_assert_uint_gt(n_active, 20);
    ck_assert_msg(error < power * 0.001, "error %g of %g", error, power);
    free(expected);
    free(scores);
    trial_release(&t);
}
END_TEST

START_TEST(all_kernels_score_the_same_bits)
{
    static trial t;
    trial_init(&t);
    const size_t n = (size_t)t.view.sights.len * LABELS;
    const pt_kernel *kernels[PT_KERNELS];
    const uint32_t n_kernels = pt_kernels(kernels);
    float *first = calloc(n, sizeof *first);
    score_file(first, &t);
    for (uint32_t k = 1; k < n_kernels; k++) {
        float *scores = calloc(n, sizeof *scores);
        t.net.kernel = kernels[k];
        score_file(scores, &t);
        ck_assert_mem_eq(first, scores, n * sizeof *first);
        free(scores);
    }
    free(first);
    trial_release(&t);
}
END_TEST

static bool same(float a, float b)
{
    return memcmp(&a, &b, sizeof a) == 0;
}

START_TEST(the_header_keeps_its_numbers)
{
    static trial t;
    trial_init(&t);
    ck_assert_uint_eq(t.net.width, WIDTH);
    ck_assert_uint_eq(t.net.n_blocks, BLOCKS);
    ck_assert_uint_eq(t.net.dilations[2], 4);
    ck_assert(same(t.net.linear_share, 0.5F));
    ck_assert(same(t.net.network_share, 0.25F));
    ck_assert(same(t.net.slope, 0.75F));
    ck_assert(same(t.net.offset, -0.5F));
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        ck_assert(same(t.net.chain[i], t.network.chain[i]));
    trial_release(&t);
}
END_TEST

START_TEST(rows_of_tables_come_back)
{
    static trial t;
    trial_init(&t);
    const pt_net_table *table = &t.net.layers[0].tables[PT_INPUT_WORD];
    for (uint32_t i = 0; i <= table->n; i++) {
        unsigned char row[48];
        const pt_range range = pt_net_row(row, table, i);
        const float *from = t.network.tables[PT_INPUT_WORD] + i * 48;
        for (uint32_t x = 0; x < 48; x++)
            ck_assert(fabsf(range.low + range.step * (float)row[x] - from[x]) <=
                      range.step * 0.51F);
    }
    trial_release(&t);
}
END_TEST

START_TEST(several_networks_are_averaged)
{
    static trial t;
    trial_init(&t);
    const size_t n = (size_t)t.view.sights.len * LABELS;
    float *one = calloc(n, sizeof *one);
    float *two = calloc(n, sizeof *two);
    score_file(one, &t);
    const pt_network *networks[] = {&t.network, &t.network};
    const pt_net_parts parts = {
        .networks = networks, .n_networks = 2, .keys = t.inputs};
    ck_assert_int_eq(pt_net_write(&t.file, &parts, NULL), PT_OK);
    pt_net_release(&t.net);
    ck_assert_int_eq(pt_net_read(&t.net, pt_buf_str(&t.file), false, NULL),
                     PT_OK);
    score_file(two, &t);
    for (size_t i = 0; i < n; i++)
        ck_assert(same(one[i], two[i]));
    free(one);
    free(two);
    trial_release(&t);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        files_score_as_the_floats_do,  all_kernels_score_the_same_bits,
        the_header_keeps_its_numbers,  rows_of_tables_come_back,
        several_networks_are_averaged, NULL};
    return suite_run("quantise", tests);
}
