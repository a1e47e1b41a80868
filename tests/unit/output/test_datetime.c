/* SPDX-License-Identifier: MIT */
/* Tests of output/datetime. */
#include "output/datetime.h"

#include "suite.h"

START_TEST(time_takes_what_html_allows)
{
    static const char *const good[] = {"2026",
                                       "2026-01",
                                       "2026-W03",
                                       "2026-01-14",
                                       "2026-01-14T17:30",
                                       "2026-01-14T17:30:00.5Z",
                                       "17:30",
                                       "17:30:59",
                                       "--05-03",
                                       "05-03",
                                       "0044-03-15",
                                       "2026-01-14T17:30+01:00",
                                       "2026-01-14T17:30-0500"};
    static const char *const bad[] = {
        "",          "-0043",         "2026-01-14/2026-01-17",
        "2026-13",   "2026-00-01",    "2026-01-32",
        "26",        "2026-W54",      "17:30Z",
        "24:00",     "17:60",         "T17:30",
        "2026-Q1",   "2026-01-14T17", "2026-01-14 ",
        "2026-1-4",  "--05",          "2026-01-14T17:30:00.",
        "1990/1999", "0000",          "17:30:00.1234"};
    for (size_t i = 0; i < sizeof good / sizeof good[0]; i++)
        ck_assert_msg(pt_datetime_is_html(pt_str_from(good[i])), "%s", good[i]);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        ck_assert_msg(!pt_datetime_is_html(pt_str_from(bad[i])), "%s", bad[i]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {time_takes_what_html_allows, NULL};
    return suite_run("datetime", tests);
}
