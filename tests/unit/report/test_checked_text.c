/* SPDX-License-Identifier: MIT */
/* Tests of report/checked_text. */
#include "report/checked.h"

#include "report/checked_of.h"

START_TEST(a_line_a_finding_and_a_score)
{
    /* clang-format off */
    static const char *const pieces[] = {
        "a, b.md:3:5: warning: a <b> & \"c\" 100% [weekday]\n",
        "a, b.md: note: d (under ‘Head’: “some words”) [surname-first]\n",
        "a, b.md: score 88: 1 warning, 1 note\n",
        "c.md: cannot be checked: is gone\n",
        "2 files: 1 warning, 1 note; 1 could not be checked\n",
        NULL};
    /* clang-format on */
    report_has("text", pieces);
}
END_TEST

START_TEST(colours_are_on_request)
{
    pt_buf out;
    report_of(&out, "text", false);
    ck_assert(!buf_has(&out, "\x1B"));
    pt_buf_release(&out);
    report_of(&out, "text", true);
    ck_assert(buf_has(&out, "\x1B[33mwarning:\x1B[0m"));
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_line_a_finding_and_a_score,
                            colours_are_on_request, NULL};
    return suite_run("checked_text", tests);
}
