/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_github. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(commands_with_escapes)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "::warning file=a%2C b.md,line=3,endLine=3,col=5,endColumn=11,title=weekday::a <b> & \"c\" 100%25\n",
        "::notice file=a%2C b.md,title=surname-first::d (under",
        "::error file=c.md,title=unreadable::is gone\n",
        NULL};
    /* clang-format on */
    report_has("github", pieces);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {commands_with_escapes, NULL};
    return suite_run("checked_github", tests);
}
