/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_json. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(files_and_summary)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "{\"files\":[,\n{\"path\":\"a, b.md\",\"score\":88,",
        "\"line\":3,\"column\":5,\"endLine\":3,\"endColumn\":11",
        "\"section\":\"Head\",\"quote\":\"some words\"",
        "{\"path\":\"c.md\",\"error\":\"is gone\"}",
        "\"summary\":{\"files\":2,\"unreadable\":1,\"errors\":0,\"warnings\":1,\"notes\":1,",
        NULL};
    /* clang-format on */
    report_has("json", pieces);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {files_and_summary, NULL};
    return suite_run("checked_json", tests);
}
