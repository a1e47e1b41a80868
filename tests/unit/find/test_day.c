/* SPDX-License-Identifier: MIT */
/* Tests of find/day. What finders make of it is in test_date.c. */
#include "find/day.h"

#include "find/when_of.h"

START_TEST(dates_with_a_month_in_words)
{
    static const when_case cases[] = {
        {"May 5, 2022 was", "May 5, 2022",   "2022-05-05"},
        {"May agree",       NULL,            ""          },
        {"5 May",           "5 May",         ""          },
        {"5 cats",          NULL,            ""          },
        {"Nov. 5",          "Nov. 5",        ""          },
        {"Nov was",         NULL,            ""          },
        {"June 31, 2022",   "June 31, 2022", ""          },
    };
    when_check(pt_day_read, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_with_a_month_in_words, NULL};
    return suite_run("day", tests);
}
