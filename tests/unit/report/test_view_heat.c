/* SPDX-License-Identifier: MIT */
/* Tests of report/view_heat. */
#include "report/view_of.h"

START_TEST(sections_are_columns)
{
    viewed v;
    viewed_init(
        &v, KEYWORD("snow"),
        "# Title\nWith snow, snow.\n## First\nRain.\n## Second <b>\nSnow fell.");
    ck_assert_int_eq(pt_view_add_heat(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "1 of 1 keywords occur"));
    ck_assert(buf_has(&v.out, "<rect class=\"h2\" x=\"190\""));

    ck_assert(
        buf_has(&v.out, "<rect class=\"h0\" x=\"190\" y=\"24\" width=\"76\""));
    ck_assert(buf_has(&v.out, "<rect class=\"h1\" x=\"242\""));
    ck_assert(buf_has(&v.out, "<a href=\"#t1\">Title</a></li>\n<li><a "
                              "href=\"#t3\">First</a></li>\n<li><a "
                              "href=\"#t5\">Second &lt;b&gt;</a></li>"));
    viewed_release(&v);
}
END_TEST

START_TEST(without_sections_tenths_are)
{
    viewed v;
    viewed_init(&v, KEYWORD("snow"), "It is the snow.");
    ck_assert_int_eq(pt_view_add_heat(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "the tenths of the text"));
    /* At 10 of 15 bytes. */
    ck_assert(buf_has(&v.out, "<rect class=\"h1\" x=\"346\""));
    viewed_release(&v);
}
END_TEST

START_TEST(nothing_is_drawn_without_keywords)
{
    viewed v;
    viewed_init(&v, "", "Snow.");
    ck_assert_int_eq(pt_view_add_heat(&v.out, &v.view, NULL), PT_OK);
    ck_assert_uint_eq(v.out.len, 0);
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {sections_are_columns, without_sections_tenths_are,
                            nothing_is_drawn_without_keywords, NULL};
    return suite_run("view_heat", tests);
}
