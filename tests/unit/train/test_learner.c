/* SPDX-License-Identifier: MIT */
/* Tests of train/learner. */
#include "train/learner.h"

#include <string.h>

#include "train/lesson_of.h"

enum { WIDTH = PT_LATTICE_WIDTH, LABELS = PT_LATTICE_LABELS };

static const pt_learning plain = {
    .rate = 0.1F, .start = 0.1F, .decay = 0.0001F, .epochs = 20, .seed = 1};

/* The labels that weights give the tokens of the first sample. */
static void decode(uint8_t *labels, const pt_weights *weights,
                   const lesson_of *lesson)
{
    float scores[LESSON_TOKENS][WIDTH];
    uint8_t back[LESSON_TOKENS * LABELS];
    for (uint32_t i = 0; i < LESSON_TOKENS; i++)
        pt_weights_score(scores[i], weights, &lesson->samples, i);
    pt_lattice_best(labels, back, &weights->lattice, scores[0], LESSON_TOKENS);
}

START_TEST(rows_learn_what_they_stand_on)
{
    lesson_of lesson;
    pt_weights weights;
    uint8_t labels[LESSON_TOKENS];
    lesson_make(&lesson);
    for (int i = 0; i < 2; i++) {
        pt_learning how = plain;
        how.dropout = i == 0 ? 0.0F : 0.3F;
        how.unknown = i == 0 ? 0.0F : 0.3F;
        ck_assert_int_eq(pt_weights_learn(&weights, &lesson.samples,
                                          &lesson.rows, &how, 0, 0, NULL),
                         PT_OK);
        decode(labels, &weights, &lesson);
        ck_assert_mem_eq(labels, lesson_labels, sizeof labels);
        ck_assert(weights.rows[1 * WIDTH + 3] >
                  weights.rows[0 * WIDTH + 3] + 1.0F);
        pt_weights_release(&weights);
        ck_assert_ptr_null(weights.rows);
    }
    lesson_release(&lesson);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_weights)
{
    lesson_of lesson;
    pt_weights a;
    pt_weights b;
    lesson_make(&lesson);
    pt_learning how = plain;
    how.dropout = 0.3F;
    pt_weights_learn(&a, &lesson.samples, &lesson.rows, &how, 0, 0, NULL);
    pt_weights_learn(&b, &lesson.samples, &lesson.rows, &how, 0, 0, NULL);
    const size_t size = 3 * WIDTH * sizeof *a.rows;
    ck_assert_mem_eq(a.rows, b.rows, size);
    ck_assert_mem_eq(a.lattice.chain, b.lattice.chain, sizeof a.lattice.chain);
    pt_weights_release(&b);
    how.seed = 2;
    pt_weights_learn(&b, &lesson.samples, &lesson.rows, &how, 0, 0, NULL);
    ck_assert_int_ne(memcmp(a.rows, b.rows, size), 0);
    pt_weights_release(&a);
    pt_weights_release(&b);
    lesson_release(&lesson);
}
END_TEST

START_TEST(a_fold_is_left_out)
{
    lesson_of lesson;
    pt_weights weights;
    lesson_make(&lesson);
    /* Row 1 stands in documents of fold 1 of 3 alone. */
    for (uint32_t d = 0; d < LESSON_DOCUMENTS; d++)
        if (d % 3 != 1)
            lesson.samples.rows.items[(d * LESSON_TOKENS + 1) * 2] = 0;
    for (uint32_t fold = 0; fold < 3; fold++) {
        ck_assert_int_eq(pt_weights_learn(&weights, &lesson.samples,
                                          &lesson.rows, &plain, fold, 3, NULL),
                         PT_OK);
        ck_assert_int_eq(weights.rows[WIDTH + 3] == 0.0F, fold == 1);
        pt_weights_release(&weights);
    }
    lesson_release(&lesson);
}
END_TEST

START_TEST(a_stretch_that_cuts_a_name_is_not_learnt_from)
{
    lesson_of lesson;
    pt_weights weights;
    lesson_make(&lesson);
    for (uint32_t i = 0; i < lesson.samples.labels.len; i++)
        lesson.samples.labels.items[i] = 1 + 3 * PT_LATTICE_TYPES; /* inside */
    ck_assert_int_eq(pt_weights_learn(&weights, &lesson.samples, &lesson.rows,
                                      &plain, 0, 0, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < 3 * WIDTH; i++)
        ck_assert(weights.rows[i] == 0.0F);
    pt_weights_release(&weights);
    lesson_release(&lesson);
}
END_TEST

START_TEST(the_second_pass_moves_people_and_bodies_only)
{
    lesson_of lesson;
    pt_weights weights;
    lesson_make(&lesson);
    for (uint32_t i = 0; i < lesson.samples.labels.len; i++)
        lesson.samples.labels.items[i] = i % 3 == 1 ? 1 : 0; /* a person */
    const size_t n = lesson.samples.labels.len;
    float *base = calloc(n * WIDTH, sizeof *base);
    pt_lattice lattices[2] = {{.chain = {0}}, {.chain = {0}}};
    pt_lattice_prepare(&lattices[0]);
    pt_lattice_prepare(&lattices[1]);
    const pt_more more = {.starts = lesson.samples.starts.items,
                          .rows = lesson.samples.rows.items,
                          .n_rows = 3,
                          .base = base,
                          .lattices = lattices,
                          .folds = 2,
                          .skip = 2};
    ck_assert_int_eq(
        pt_weights_learn_more(&weights, &lesson.samples, &more, &plain, NULL),
        PT_OK);
    ck_assert(weights.rows[1 * WIDTH + 1] > 0.5F); /* is a person */
    ck_assert(weights.rows[0 * WIDTH + 1] < 0.0F);
    for (uint32_t row = 0; row < 3; row++) {
        ck_assert(weights.rows[row * WIDTH] == 0.0F);
        for (uint32_t y = 1; y < LABELS; y++)
            if ((y - 1) % PT_LATTICE_TYPES > 1)
                ck_assert(weights.rows[row * WIDTH + y] == 0.0F);
    }
    pt_weights_release(&weights);
    free(base);
    lesson_release(&lesson);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rows_learn_what_they_stand_on,
                            the_same_seed_gives_the_same_weights,
                            a_fold_is_left_out,
                            a_stretch_that_cuts_a_name_is_not_learnt_from,
                            the_second_pass_moves_people_and_bodies_only,
                            NULL};
    return suite_run("learner", tests);
}
