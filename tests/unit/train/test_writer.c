/* SPDX-License-Identifier: MIT */
/* Tests of train/writer: what is written is what the model reads. */
#include "train/writer.h"

#include <string.h>

#include "train/lesson_of.h"

enum { WIDTH = PT_LATTICE_WIDTH };

static const char zeros[64];

/* Weights of the lesson's three rows; row 0 has none that is not small. */
static float *weights_of(void)
{
    float *rows = calloc((size_t)3 * WIDTH, sizeof *rows);
    ck_assert_ptr_nonnull(rows);
    rows[0 * WIDTH + 5] = 0.009F;
    rows[1 * WIDTH + 0] = 0.1F;
    rows[1 * WIDTH + 36] = -0.25F;
    rows[2 * WIDTH + 3] = 99.0F; /* more than a byte has */
    rows[2 * WIDTH + 4] = -99.0F;
    return rows;
}

START_TEST(a_model_reads_back)
{
    lesson_of lesson;
    float chain[PT_LATTICE_CHAIN] = {0.5F, -1.5F};
    pt_buf bytes;
    pt_model model;
    int16_t sums[PT_MODEL_SLOTS] = {0};
    lesson_make(&lesson);
    pt_buf_init(&bytes);
    const pt_weights weights = {.rows = weights_of(), .n_rows = 3};
    pt_rows more_rows = {.cap = 0};
    ck_assert_uint_eq(pt_rows_add(&more_rows, lesson_hash(3), 0), 0);
    float *first = calloc(WIDTH, sizeof *first);
    first[7] = 0.5F;
    const pt_weights more = {.rows = first, .n_rows = 1};
    const pt_model_parts parts = {
        .clusters = {zeros, 64},
        .names = {zeros, 64},
        .chain = chain,
        .rows = &lesson.rows,
        .weights = &weights,
        .more_rows = &more_rows,
        .more = &more,
        .scale = 0.05F,
        .threshold = 0.01F
    };
    ck_assert_int_eq(pt_model_write(&bytes, &parts, NULL), PT_OK);
    ck_assert_int_eq(pt_model_read(&model, pt_buf_str(&bytes), false, NULL),
                     PT_OK);
    ck_assert(model.scale == 0.05F);
    ck_assert(pt_model_chain(&model, 0) == 0.5F);
    ck_assert(pt_model_chain(&model, 1) == -1.5F);
    ck_assert(pt_model_chain(&model, PT_LATTICE_CHAIN) == 0.0F);
    ck_assert_uint_eq(model.sections[PT_MODEL_CLUSTERS].count, 8);
    ck_assert_uint_eq(model.sections[PT_MODEL_NAMES].count, 16);

    enum { PLACE = PT_MODEL_PLACE * PT_MODEL_LABELS };
    const uint64_t hashes[] = {lesson_hash(0), lesson_hash(1), lesson_hash(2),
                               lesson_hash(3)};
    pt_model_add(sums, &model, hashes, 4);
    int16_t wanted[PT_MODEL_SLOTS] = {0};
    wanted[PLACE + 0] = 2;   /* 0.1 / 0.05 */
    wanted[PLACE + 36] = -5; /* -0.25 / 0.05 */
    wanted[PLACE + 3] = 127;
    wanted[PLACE + 4] = -127;
    wanted[7] = 10; /* of the second pass, at place 0 */
    ck_assert_mem_eq(sums, wanted, sizeof wanted);
    free(first);
    free(weights.rows);
    pt_rows_release(&more_rows);
    pt_buf_release(&bytes);
    lesson_release(&lesson);
}
END_TEST

START_TEST(a_model_without_weights_is_one_too)
{
    lesson_of lesson;
    const float chain[PT_LATTICE_CHAIN] = {0};
    pt_buf bytes;
    pt_model model;
    int16_t sums[PT_MODEL_SLOTS] = {0};
    lesson_make(&lesson);
    pt_buf_init(&bytes);
    const pt_weights weights = {.rows = weights_of(), .n_rows = 3};
    const pt_model_parts parts = {
        .clusters = {zeros, 64},
        .names = {zeros, 64},
        .chain = chain,
        .rows = &lesson.rows,
        .weights = &weights,
        .scale = 0.05F,
        .threshold = 1000.0F
    };
    ck_assert_int_eq(pt_model_write(&bytes, &parts, NULL), PT_OK);
    ck_assert_int_eq(pt_model_read(&model, pt_buf_str(&bytes), false, NULL),
                     PT_OK);
    const uint64_t hash = lesson_hash(1);
    const int16_t none[PT_MODEL_SLOTS] = {0};
    pt_model_add(sums, &model, &hash, 1);
    ck_assert_mem_eq(sums, none, sizeof none);
    free(weights.rows);
    pt_buf_release(&bytes);
    lesson_release(&lesson);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_model_reads_back,
                            a_model_without_weights_is_one_too, NULL};
    return suite_run("writer", tests);
}
