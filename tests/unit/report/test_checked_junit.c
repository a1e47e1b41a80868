/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_junit. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(a_suite_a_file_a_case_a_check)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "<testsuite name=\"a, b.md\" tests=\"",
        "failures=\"1\" errors=\"0\">",
        "<failure type=\"warning\" message=\"weekday\">3:5: a &lt;b&gt; &amp; &quot;c&quot; 100%\n</failure>",
        "<system-out>d (under",
        "<error message=\"is gone\"/></testcase>",
        "</testsuites>\n",
        NULL};
    /* clang-format on */
    report_has("junit", pieces);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_suite_a_file_a_case_a_check, NULL};
    return suite_run("checked_junit", tests);
}
