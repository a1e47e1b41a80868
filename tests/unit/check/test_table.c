/* SPDX-License-Identifier: MIT */
/* Tests of check/table. */
#include "check/check.h"

#include "base/map.h"
#include "suite.h"

START_TEST(rows_are_complete_and_found)
{
    size_t n;
    const pt_check *table = pt_check_table(&n);
    ck_assert_uint_gt(n, 40);
    for (uint32_t i = 0; i < n; i++) {
        ck_assert_uint_eq(pt_check_find(pt_str_from(table[i].info.id)), i);
        ck_assert(table[i].run != NULL);
        ck_assert_ptr_eq(pt_check_describe(i), &table[i].info);
        ck_assert_uint_gt(pt_str_from(table[i].info.what).len, 10);
        ck_assert_uint_gt(pt_str_from(table[i].info.why).len, 10);
        ck_assert_int_ne(table[i].info.level, PT_CHECK_ERROR);
    }
    ck_assert_ptr_null(pt_check_describe(n));
}
END_TEST

START_TEST(an_unknown_id_has_a_nearest)
{
    ck_assert_uint_eq(pt_check_find(PT_STR("titel-length")), PT_NONE);
    ck_assert_str_eq(pt_check_nearest(PT_STR("titel-length")), "title-length");
    ck_assert_ptr_null(pt_check_nearest(PT_STR("something else")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rows_are_complete_and_found,
                            an_unknown_id_has_a_nearest, NULL};
    return suite_run("table", tests);
}
