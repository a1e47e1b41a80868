/* SPDX-License-Identifier: MIT */
/* Tests of train/path. */
#include "train/path.h"

#include "suite.h"

START_TEST(names_begin_and_end_in_a_path)
{
    static const struct {
        uint8_t labels[3];
        uint32_t n;
        bool is_path;
    } cases[] = {
        {{0, 1, 0},    3, true }, /* O S O */
        {{19, 28, 10}, 3, true }, /* B I E */
        {{19, 10, 2},  3, true }, /* B E S */
        {{19, 29, 10}, 3, false}, /* I of another type */
        {{28, 10, 0},  3, false}, /* begins inside */
        {{0, 19, 0},   3, false}, /* has no end */
        {{0, 19, 28},  3, false}, /* cut off */
        {{10, 0, 0},   1, false}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_path_is_possible(cases[i].labels, cases[i].n) ==
                          cases[i].is_path,
                      "case %zu", i);
}
END_TEST

START_TEST(steps_are_counted_where_the_lattice_has_them)
{
    float chain[PT_LATTICE_CHAIN] = {0};
    const uint8_t labels[] = {0, 20, 29, 11};
    pt_path_count(chain, 2.0F, labels, 4);
    /* start O, O→B of type 1, B→I and I→E of type 1 */
    const uint32_t at[] = {PT_LATTICE_START, 11, PT_LATTICE_INNER + 4,
                           PT_LATTICE_INNER + 7};
    float sum = 0.0F;
    for (size_t i = 0; i < sizeof at / sizeof at[0]; i++)
        ck_assert(chain[at[i]] == 2.0F);
    for (uint32_t i = 0; i < PT_LATTICE_CHAIN; i++)
        sum += chain[i];
    ck_assert(sum == 8.0F);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_begin_and_end_in_a_path,
                            steps_are_counted_where_the_lattice_has_them, NULL};
    return suite_run("path", tests);
}
