/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_checkstyle. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(a_file_and_its_errors)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "<file name=\"a, b.md\">",
        "<error line=\"3\" column=\"5\" severity=\"warning\" message=\"a &lt;b&gt; &amp; &quot;c&quot; 100%\" source=\"pandoc-tagger.weekday\"/>",
        "<error severity=\"info\" message=\"d (under",
        "<error severity=\"error\" message=\"is gone\" source=\"pandoc-tagger.unreadable\"/>",
        "</checkstyle>\n",
        NULL};
    /* clang-format on */
    report_has("checkstyle", pieces);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_file_and_its_errors, NULL};
    return suite_run("checked_checkstyle", tests);
}
