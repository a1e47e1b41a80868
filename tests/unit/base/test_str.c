/* SPDX-License-Identifier: MIT */
/* Tests of base/str. */
#include "base/str.h"

#include "suite.h"

START_TEST(slices_and_trims)
{
    const pt_str s = PT_STR(" \tab \n");
    ck_assert(pt_str_is_equal(pt_str_trim(s), PT_STR("ab")));
    ck_assert_uint_eq(pt_str_trim(PT_STR("  ")).len, 0);
}
END_TEST

START_TEST(finds_and_compares)
{
    const pt_str s = PT_STR("abcabd");
    ck_assert_uint_eq(pt_str_find(s, PT_STR("abd"), 0), 3);
    ck_assert_uint_eq(pt_str_find(s, PT_STR("x"), 0), s.len);
    ck_assert_int_lt(pt_str_compare(PT_STR("ab"), PT_STR("abc")), 0);
    ck_assert(pt_str_is_equal_nocase(PT_STR("EU"), PT_STR("eu")));
    ck_assert(pt_str_has_prefix(s, PT_STR("abc")));
    ck_assert(pt_str_has_suffix(s, PT_STR("abd")));
}
END_TEST

START_TEST(distance_counts_edits_and_swaps)
{
    static const struct {
        const char *a, *b;
        unsigned distance;
    } cases[] = {
        {"",         "",         0},
        {"abc",      "abc",      0},
        {"keyword",  "keywords", 1},
        {"stirp",    "strip",    1},
        {"verbose",  "verbsoe",  1},
        {"entities", "ettities", 1},
        {"abcdef",   "uvwxyz",   4}, /* above the limit of 3 */
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_uint_eq(pt_str_distance(pt_str_from(cases[i].a),
                                          pt_str_from(cases[i].b), 3),
                          cases[i].distance);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {slices_and_trims, finds_and_compares,
                            distance_counts_edits_and_swaps, NULL};
    return suite_run("str", tests);
}
