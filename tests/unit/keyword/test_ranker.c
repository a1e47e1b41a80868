/* SPDX-License-Identifier: MIT */
/* Tests of keyword/ranker. */
#include "keyword/ranker.h"

#include "suite.h"

#include <stdlib.h>
#include <string.h>

/* A tree that says `low` up to a threshold of trait 0 and `high` above. */
static pt_tree stump(float threshold, float low, float high)
{
    pt_tree tree = {
        .thresholds = {threshold},
          .leaves = { low,     high}
    };
    for (int i = 0; i < PT_TREE_NODES; i++)
        tree.below[i] = tree.above[i] = -1;
    tree.above[0] = -2;
    return tree;
}

START_TEST(the_best_come_first)
{
    pt_tree trees[] = {stump(1, -1, 1), stump(2, -1, 1), stump(3, -1, 1)};
    const pt_forest forest = {trees, 3, 0};
    float values[3][PT_N_TRAITS] = {{1}, {2.5F}, {4}};
    pt_ranked ranked[3];
    ck_assert_uint_eq(pt_forest_rank(ranked, &forest, values[0], 3, 2), 2);
    ck_assert_uint_eq(ranked[0].candidate, 2);
    ck_assert_uint_eq(ranked[1].candidate, 1);
    ck_assert_double_gt((double)ranked[0].score, 0.95);
    ck_assert_double_eq_tol((double)ranked[1].score, 0.73, 0.01);
}
END_TEST

START_TEST(no_trees_give_the_bias)
{
    const pt_forest forest = {NULL, 0, 0};
    float values[1][PT_N_TRAITS] = {{0}};
    pt_ranked ranked[1];
    ck_assert_uint_eq(pt_forest_rank(ranked, &forest, values[0], 1, 9), 1);
    ck_assert_double_eq((double)ranked[0].score, 0.5);
}
END_TEST

START_TEST(damaged_models_are_refused)
{
    const pt_str good = pt_ranker_embedded();
    pt_ranker ranker;
    ck_assert_int_eq(pt_ranker_read(&ranker, good, NULL), PT_OK);
    pt_ranker_release(&ranker);
    const pt_str bad[] = {
        {NULL, 0},
        pt_str_slice(good, 0, 20),
        pt_str_slice(good, 0, good.len - 1),
        pt_str_slice(good, 1, good.len)
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_int_eq(pt_ranker_read(&ranker, bad[i], NULL), PT_ERR_FORMAT);
}
END_TEST

START_TEST(no_tree_leads_back)
{
    const pt_str good = pt_ranker_embedded();
    char *copy = malloc(good.len);
    ck_assert_ptr_nonnull(copy);
    pt_ranker ranker;
    for (int child = 1; child <= 2; child++) {
        memcpy(copy, good.ptr, good.len);
        copy[28 + child] = 0; /* the first node is its own child */
        ck_assert_int_eq(
            pt_ranker_read(&ranker, (pt_str){copy, good.len}, NULL),
            PT_ERR_FORMAT);
    }
    memcpy(copy, good.ptr, good.len);
    copy[28] = (char)PT_N_TRAITS;
    ck_assert_int_eq(pt_ranker_read(&ranker, (pt_str){copy, good.len}, NULL),
                     PT_ERR_FORMAT);
    free(copy);
}
END_TEST

START_TEST(scores_without_an_order_are_refused)
{
    static const unsigned char numbers[][4] = {
        {0,    0,    0xC0, 0x7F},
        {0,    0,    0x80, 0x7F},
        {0xFF, 0xFF, 0x7F, 0xFF}
    };
    static const size_t places[] = {24, 32, 84}; /* bias, threshold, leaf */
    const pt_str good = pt_ranker_embedded();
    char *copy = malloc(good.len);
    ck_assert_ptr_nonnull(copy);
    pt_ranker ranker;
    for (size_t i = 0; i < 9; i++) {
        memcpy(copy, good.ptr, good.len);
        memcpy(copy + places[i / 3], numbers[i % 3], 4);
        ck_assert_int_eq(
            pt_ranker_read(&ranker, (pt_str){copy, good.len}, NULL),
            PT_ERR_FORMAT);
    }
    free(copy);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_best_come_first,
                            no_trees_give_the_bias,
                            damaged_models_are_refused,
                            no_tree_leads_back,
                            scores_without_an_order_are_refused,
                            NULL};
    return suite_run("ranker", tests);
}
