/* SPDX-License-Identifier: MIT */
/* Tests of check/finding. */
#include "check/finding.h"

#include "suite.h"

START_TEST(levels_have_names)
{
    for (int i = 0; i < PT_N_CHECK_LEVELS; i++) {
        pt_check_level level = PT_CHECK_OFF;
        const char *name = pt_check_level_name((pt_check_level)i);
        ck_assert(pt_check_level_find(&level, pt_str_from(name)));
        ck_assert_int_eq(level, i);
    }
    pt_check_level level = PT_CHECK_ERROR;
    ck_assert(!pt_check_level_find(&level, PT_STR("fatal")));
    ck_assert_int_eq(level, PT_CHECK_ERROR);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {levels_have_names, NULL};
    return suite_run("finding", tests);
}
