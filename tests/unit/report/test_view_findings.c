/* SPDX-License-Identifier: MIT */
/* Tests of report/view_findings. */
#include "report/view_of.h"

START_TEST(findings_with_a_place_lead_to_their_note)
{
    viewed v;
    const pt_finding findings[] = {
        {.level = PT_CHECK_ERROR,
         .span = {.text = PT_NONE},
         .message = PT_STR("a < b")                                        },
        {.level = PT_CHECK_NOTE,  .span = {0, 0, 4}, .message = PT_STR("c")}
    };
    viewed_init(&v, "", "Oslo grew.");
    v.view.findings = findings;
    v.view.n_findings = 2;
    pt_view_add_findings(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "<li class=\"level-error\"><b "
                              "class=\"level\">error</b> a &lt; b <code>"));
    ck_assert(buf_has(&v.out, "<a href=\"#f2\">c</a> <code>"));
    pt_buf_clear(&v.out);
    pt_view_add_notes(&v.out, &v.view, 0);
    ck_assert(buf_has(&v.out, "id=\"f2\""));
    ck_assert(!buf_has(&v.out, "id=\"f1\""));
    viewed_release(&v);
}
END_TEST

START_TEST(none_is_said)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    pt_view_add_findings(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "<p>None.</p>"));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {findings_with_a_place_lead_to_their_note,
                            none_is_said, NULL};
    return suite_run("view_findings", tests);
}
