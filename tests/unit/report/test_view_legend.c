/* SPDX-License-Identifier: MIT */
/* Tests of report/view_legend. */
#include "report/view_of.h"

START_TEST(types_that_occur_have_a_button_with_their_number)
{
    viewed v;
    viewed_init(&v, KEYWORD("grew"), "Oslo and Bergen grew.");
    pt_view_add_legend(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "class=\"location\" data-type=\"location\" "
                              "aria-pressed=\"true\" disabled>Place <b>2</b>"));
    ck_assert(buf_has(&v.out, "data-type=\"keyword\" aria-pressed=\"true\" "
                              "disabled>Keywords <b>1</b>"));
    ck_assert(!buf_has(&v.out, "person"));
    ck_assert(!buf_has(&v.out, "Findings"));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {types_that_occur_have_a_button_with_their_number,
                            NULL};
    return suite_run("view_legend", tests);
}
