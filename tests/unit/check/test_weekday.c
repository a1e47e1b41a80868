/* SPDX-License-Identifier: MIT */
/* Tests of check/weekday. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(days_of_the_week_are_right)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"weekday", "",
         "It met on Monday, January 14, 2026, in Oslo.",
         "Monday, January 14, 2026|‘Monday, January 14, 2026’ " "is a Wednesday, not a Monday"},
        {"weekday", "",
         "It met on Wednesday, January 14, 2026, in Oslo.",
         ""},
        {"weekday", "",
         "It met on Thursday 29 February 2024.",
         ""},
        {"weekday", "",
         "It met on Monday. On January 14, 2026, it left.",
         ""},
        {"weekday", "",
         "It met on Friday, January 16, in Oslo.",
         ""},
        {"weekday", META("date", "2026-01-14"),
         "It met on Friday, January 16, in Oslo.",
         ""},
        {"weekday", META("date", "2026-01-14"),
         "It met on Monday, January 16, in Oslo.",
         "Monday, January 16|‘Monday, January 16’ is a Friday, " "not a Monday"},
        {"weekday", META("date", "2026-01-14"),
         "It met on Monday, June 15, in Oslo.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(months_have_their_days)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"date-impossible", "",
         "On April 31 and 30 February.",
         "April 31|there is no ‘April 31’\n30 February|there is " "no ‘30 February’"},
        {"date-impossible", "",
         "On February 29, 2023, and February 29, 2024.",
         "February 29|there is no ‘February 29’"},
        {"date-impossible", "",
         "On May 31, 28 February, in April 2031, in April. 31 " "came.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {days_of_the_week_are_right, months_have_their_days,
                            NULL};
    return suite_run("weekday", tests);
}
