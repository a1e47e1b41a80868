/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_sarif. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(rules_results_and_success)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "\"version\":\"2.1.0\"",
        "\"ruleId\":\"weekday\"",
        "\"uri\":\"a,%20b.md\"",
        "\"region\":{\"startLine\":3,\"startColumn\":5,\"endLine\":3,\"endColumn\":11}",
        "\"ruleId\":\"unreadable\"",
        "\"executionSuccessful\":false",
        NULL};
    /* clang-format on */
    report_has("sarif", pieces);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {rules_results_and_success, NULL};
    return suite_run("checked_sarif", tests);
}
