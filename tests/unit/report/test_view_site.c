/* SPDX-License-Identifier: MIT */
/* Tests of report/view_site. */
#include "report/view_site.h"

#include "report/view_of.h"

/* Adds an article with a keyword and a text. */
static void add(pt_site *site, const char *path, const char *meta,
                const char *blocks)
{
    viewed v;
    viewed_init(&v, meta, blocks);
    v.view.path = pt_str_from(path);
    v.view.score = 77;
    ck_assert_int_eq(pt_site_add(site, &v.view, v.view.path, NULL), PT_OK);
    viewed_release(&v);
}

START_TEST(articles_for_one_keyword_are_rivals)
{
    pt_site *site = NULL;
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_site_new(&site, NULL), PT_OK);
    add(site, "a.md", KEYWORD("Snow in Oslo"), "Oslo has snow in Oslo.");
    add(site, "b.md", KEYWORD("snow in OSLO"), "Oslo grew.\nBergen, Oslo.");
    add(site, "c<d.md", KEYWORD("rain"), "It rained.");
    ck_assert_int_eq(pt_site_write(site, pt_buf_write, &out, NULL), PT_OK);
    ck_assert(buf_has(&out, "3 articles · 2 keywords · 2 entities"));
    ck_assert(buf_has(&out, "<td>Snow in Oslo</td><td "
                            "class=\"number\">2</td>"));
    ck_assert(buf_has(&out, "<a href=\"c&lt;d.md\">c&lt;d.md</a>"));
    ck_assert(buf_has(&out, "<td class=\"number\">77</td>"));
    ck_assert(buf_has(&out, "<td>Oslo</td><td>Place</td><td "
                            "class=\"number\">2</td><td "
                            "class=\"number\">4</td><td><a href=\"a.md\">"
                            "a.md</a> <span class=\"times\">2×</span><br>"));
    const pt_str all = pt_buf_str(&out);
    const size_t rivals = pt_str_find(all, PT_STR("id=\"rivals\""), 0);
    const size_t end = pt_str_find(all, PT_STR("</section>"), rivals);
    const pt_str table = pt_str_slice(all, rivals, end);
    ck_assert_uint_eq(pt_str_find(table, PT_STR("rain"), 0), table.len);
    ck_assert_uint_lt(pt_str_find(table, PT_STR("missing"), 0), table.len);
    pt_buf_release(&out);
    pt_site_free(site);
}
END_TEST

START_TEST(without_rivals_there_is_no_table_of_them)
{
    pt_site *site = NULL;
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_site_new(&site, NULL), PT_OK);
    add(site, "a.md", KEYWORD("snow"), "Snow.");
    add(site, "b.md", "", "Rain.");
    ck_assert_int_eq(pt_site_write(site, pt_buf_write, &out, NULL), PT_OK);
    ck_assert(!buf_has(&out, "rivals"));
    ck_assert(!buf_has(&out, "id=\"entities\""));
    pt_buf_release(&out);
    pt_site_free(site);
}
END_TEST

START_TEST(what_could_not_be_read_is_named)
{
    pt_site *site = NULL;
    pt_buf out;
    const pt_error failure = {"x", "no <good>"};
    pt_buf_init(&out);
    ck_assert_int_eq(pt_site_new(&site, NULL), PT_OK);
    ck_assert_int_eq(
        pt_site_add_failure(site, PT_STR("bad.docx"), &failure, NULL), PT_OK);
    ck_assert_int_eq(pt_site_write(site, pt_buf_write, &out, NULL), PT_OK);
    ck_assert(buf_has(&out, "bad.docx: "));
    ck_assert(buf_has(&out, "not read</td>"));
    ck_assert(!buf_has(&out, "<good>"));
    pt_buf_release(&out);
    pt_site_free(site);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {articles_for_one_keyword_are_rivals,
                            without_rivals_there_is_no_table_of_them,
                            what_could_not_be_read_is_named, NULL};
    return suite_run("view_site", tests);
}
