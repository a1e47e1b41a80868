/* SPDX-License-Identifier: MIT */
/* Tests of text/derivations. */
#include "text/derivations.h"

#include "suite.h"

#include <string.h>

START_TEST(the_longest_suffix_is_found)
{
    ck_assert_str_eq(pt_derivation_find(PT_STR("leadership"))->suffix, "ship");
    ck_assert_str_eq(pt_derivation_find(PT_STR("investor"))->suffix, "tor");
    ck_assert_ptr_null(pt_derivation_find(PT_STR("warship")));
    ck_assert_ptr_null(pt_derivation_find(PT_STR("trade")));
    ck_assert_ptr_null(pt_derivation_find(PT_STR("")));
}
END_TEST

START_TEST(the_longest_prefix_decides)
{
    ck_assert_str_eq(
        pt_derived_find(PT_STR("univers"), PT_STR("universities"))->family,
        "university");
    ck_assert_ptr_null(pt_derived_find(PT_STR("univers"), PT_STR("universe")));
    ck_assert_str_eq(
        pt_derived_find(PT_STR("pacif"), PT_STR("pacification"))->family,
        "pacif");
    ck_assert_str_eq(
        pt_derived_find(PT_STR("pacif"), PT_STR("pacific"))->family, "pacific");
    ck_assert_ptr_null(pt_derived_find(PT_STR("trade"), PT_STR("trade")));
}
END_TEST

START_TEST(look_alikes_are_known)
{
    ck_assert(pt_derived_is_base(PT_STR("number")));
    ck_assert(pt_derived_is_base(PT_STR("adder")));
    ck_assert(!pt_derived_is_base(PT_STR("trader")));
}
END_TEST

START_TEST(rows_are_sorted)
{
    const pt_derived *row;
    const pt_derived *last = NULL;
    for (size_t i = 0; (row = pt_derived_at(i)) != NULL; i++) {
        const int order = last == NULL ? -1 : strcmp(last->stem, row->stem);
        ck_assert_msg(order < 0 ||
                          (order == 0 && strcmp(last->prefix, row->prefix) < 0),
                      "%s %s", row->stem, row->prefix);
        ck_assert_ptr_nonnull(
            pt_derived_find(pt_str_from(row->stem), pt_str_from(row->prefix)));
        last = row;
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_longest_suffix_is_found,
                            the_longest_prefix_decides, look_alikes_are_known,
                            rows_are_sorted, NULL};
    return suite_run("derivations", tests);
}
