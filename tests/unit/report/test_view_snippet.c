/* SPDX-License-Identifier: MIT */
/* Tests of report/view_snippet. */
#include "report/view_of.h"

START_TEST(titles_are_cut_where_a_result_page_cuts_them)
{
    viewed v;
    viewed_init(&v, "", "Oslo grew.");
    v.article = (pt_article){.title = PT_STR("iiii"),
                             .description = PT_STR("Short."),
                             .is_derived = true};
    pt_view_add_snippet(&v.out, &v.view);
    ck_assert(buf_has(&v.out, "<p class=\"headline\">iiii</p>"));
    ck_assert(buf_has(&v.out, "Description, taken from the text"));
    ck_assert(!buf_has(&v.out, "✂"));
    pt_buf_clear(&v.out);
    /* An "m" is 833 thousandths of 20 pixels wide: 36 of them fit. */
    v.article.title = PT_STR("mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm");
    pt_view_add_snippet(&v.out, &v.view);
    ck_assert(buf_has(&v.out, ">mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm<span "
                              "class=\"cut\""));
    ck_assert(buf_has(&v.out, "<span class=\"over\">mm</span>"));
    ck_assert(buf_has(&v.out, "about 633 of 600 pixels, 38 characters"));
    viewed_release(&v);
}
END_TEST

START_TEST(json_ld_is_escaped_and_folded)
{
    viewed v;
    viewed_init(&v, "\"title\":{\"t\":\"MetaString\",\"c\":\"</pre>\"}",
                "Oslo grew.");
    ck_assert_int_eq(pt_view_add_jsonld(&v.out, &v.view, NULL), PT_OK);
    ck_assert(buf_has(&v.out, "<summary>JSON-LD</summary>"));
    ck_assert(buf_has(&v.out, "\"headline\": \"&lt;/pre&gt;"));
    viewed_release(&v);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {titles_are_cut_where_a_result_page_cuts_them,
                            json_ld_is_escaped_and_folded, NULL};
    return suite_run("view_snippet", tests);
}
