/* SPDX-License-Identifier: MIT */
#include "base/deadline.h"

#include "suite.h"

START_TEST(no_limit_is_never_over)
{
    pt_deadline deadline;
    pt_deadline_init(&deadline, 0);
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(pt_deadline_check(&deadline, NULL), PT_OK);
    ck_assert_int_eq(pt_deadline_look(&deadline, NULL), PT_OK);
    ck_assert_int_eq(pt_deadline_check(NULL, NULL), PT_OK);
    ck_assert_int_eq(pt_deadline_look(NULL, NULL), PT_OK);
}
END_TEST

START_TEST(a_limit_far_away_is_not_reached)
{
    pt_deadline deadline;
    pt_deadline_init(&deadline, 1e9);
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(pt_deadline_check(&deadline, NULL), PT_OK);
}
END_TEST

START_TEST(one_that_is_over_tells_limit_and_option)
{
    pt_deadline deadline;
    pt_error err = {"", ""};
    pt_deadline_init(&deadline, 1e-9);
    int n = 0;
    while (pt_deadline_check(&deadline, &err) == PT_OK)
        n++;
    ck_assert_int_lt(n, 1000);
    ck_assert_int_eq(pt_deadline_look(&deadline, NULL), PT_ERR_LIMIT);
    ck_assert_str_eq(err.message, "the document takes longer than the limit "
                                  "of 1e-09 seconds (max-seconds)");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {no_limit_is_never_over,
                            a_limit_far_away_is_not_reached,
                            one_that_is_over_tells_limit_and_option, NULL};
    return suite_run("deadline", tests);
}
