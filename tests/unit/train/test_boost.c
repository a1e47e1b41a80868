/* SPDX-License-Identifier: MIT */
/* Tests of train/boost. */
#include "train/boost.h"

#include "suite.h"

#include <stdlib.h>
#include <string.h>

enum { DOCUMENTS = 40, EACH = 25, ROWS = DOCUMENTS * EACH };

/* Candidates that are keywords when trait 3 is above 0.5 and trait 7 is not. */
typedef struct sample {
    float values[ROWS][PT_N_TRAITS];
    uint8_t labels[ROWS];
    uint32_t first[DOCUMENTS + 1];
    pt_boost_set set;
} sample;

static sample *make_sample(void)
{
    sample *s = calloc(1, sizeof *s);
    uint32_t random = 1;
    ck_assert_ptr_nonnull(s);
    for (int i = 0; i < ROWS; i++) {
        for (int t = 0; t < PT_N_TRAITS; t++) {
            random = random * 1664525u + 1013904223u;
            s->values[i][t] = (float)(random >> 8) / (float)(1 << 24);
        }
        s->labels[i] = s->values[i][3] > 0.5F && s->values[i][7] <= 0.5F;
    }
    for (uint32_t d = 0; d <= DOCUMENTS; d++)
        s->first[d] = d * EACH;
    s->set = (pt_boost_set){s->values[0], s->labels, s->first, DOCUMENTS};
    return s;
}

static const pt_boost_options options = {.trees = 40,
                                         .rate = 0.3F,
                                         .ridge = 1,
                                         .least = 1,
                                         .documents = 0.8F,
                                         .columns = 1,
                                         .seed = 1,
                                         .bags = 1};

static void check(const pt_boost_options *how)
{
    sample *s = make_sample();
    pt_forest forest;
    pt_ranked ranked[EACH];
    ck_assert_int_eq(pt_boost_train(&forest, &s->set, NULL, how, NULL), PT_OK);
    uint32_t wrong = 0;
    for (uint32_t d = 0; d < DOCUMENTS; d++) {
        const uint32_t n =
            pt_forest_rank(ranked, &forest, s->values[d * EACH], EACH, EACH);
        for (uint32_t i = 0; i < n; i++)
            wrong += s->labels[d * EACH + ranked[i].candidate] !=
                     (ranked[i].score > 0.5F);
    }
    ck_assert_uint_lt(wrong, ROWS / 50);
    free(forest.trees);
    free(s);
}

START_TEST(trees_learn_a_rule_of_two_traits)
{
    check(&options);
    pt_boost_options pairs = options;
    pairs.ranking = 0.5F;
    check(&pairs);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_trees)
{
    sample *s = make_sample();
    pt_forest a;
    pt_forest b;
    ck_assert_int_eq(pt_boost_train(&a, &s->set, NULL, &options, NULL), PT_OK);
    ck_assert_int_eq(pt_boost_train(&b, &s->set, NULL, &options, NULL), PT_OK);
    ck_assert_uint_eq(a.n_trees, 40);
    ck_assert_int_eq(memcmp(a.trees, b.trees, a.n_trees * sizeof *a.trees), 0);
    free(a.trees);
    free(b.trees);
    free(s);
}
END_TEST

START_TEST(traits_that_are_left_out_are_not_asked_for)
{
    sample *s = make_sample();
    pt_forest forest;
    pt_boost_options without = options;
    without.without = 1ULL << 3;
    ck_assert_int_eq(pt_boost_train(&forest, &s->set, NULL, &without, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < forest.n_trees; i++)
        for (int j = 0; j < PT_TREE_NODES; j++)
            ck_assert_uint_ne(forest.trees[i].traits[j], 3);
    free(forest.trees);
    free(s);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {trees_learn_a_rule_of_two_traits,
                            the_same_seed_gives_the_same_trees,
                            traits_that_are_left_out_are_not_asked_for, NULL};
    return suite_run("boost", tests);
}
