/* SPDX-License-Identifier: MIT */
/* Tests of output/article. */
#include "output/article.h"

#include "declared_of.h"
#include "suite.h"

#define TEXT(s) "{\"t\":\"MetaString\",\"c\":\"" s "\"}"
#define LIST(c) "{\"t\":\"MetaList\",\"c\":[" c "]}"
#define MAP(c)  "{\"t\":\"MetaMap\",\"c\":{" c "}}"

static void read_article(pt_article *out, declared *d, const char *meta,
                         const char *blocks)
{
    declared_of(d, meta, blocks);
    ck_assert_int_eq(pt_article_read(out, &d->analysis, NULL, NULL), PT_OK);
}

static void is_text(pt_str got, const char *expected)
{
    ck_assert_msg(pt_str_is_equal(got, pt_str_from(expected)),
                  "\"%.*s\", not \"%s\"", (int)got.len, got.ptr, expected);
}

START_TEST(the_text_says_what_the_metadata_do_not)
{
    pt_article a;
    declared d;
    read_article(&a, &d, "",
                 "# Tolls rise\nOSLO, Norway \xE2\x80\x94 The ferry is late.");
    is_text(a.title, "Tolls rise");
    is_text(a.description, "The ferry is late.");
    ck_assert(a.is_derived);
    is_text(a.dateline, "OSLO, Norway");
    is_text(a.published, "");
    is_text(a.section, "");
    ck_assert_uint_eq(a.n_authors + a.n_images, 0);
    declared_release(&d);
}
END_TEST

START_TEST(the_metadata_win)
{
    pt_article a;
    declared d;
    read_article(
        &a, &d,
        "\"title\":" TEXT("T\\n  itle") ",\"description\":" TEXT("D") ",\"dateline\":" TEXT("Bergen") ",\"date\":" TEXT(
            "5 May "
            "2026") ",\"date-modified\":" TEXT("2026-05-06") ",\"category\":" LIST(TEXT("World") "," TEXT("Trade")) ",\"publisher\":" MAP("\"name\":" TEXT("The Post")) ",\"image\":" LIST(TEXT("a.png") "," TEXT("b.png")),
        "OSLO, Norway \xE2\x80\x94 The ferry is late.");
    is_text(a.title, "T itle");
    is_text(a.description, "D");
    ck_assert(!a.is_derived);
    is_text(a.dateline, "Bergen");
    is_text(a.published, "2026-05-05");
    is_text(a.modified, "2026-05-06");
    is_text(a.section, "World");
    is_text(a.publisher, "The Post");
    ck_assert_uint_eq(a.n_images, 2);
    is_text(a.images[1], "b.png");
    declared_release(&d);
}
END_TEST

START_TEST(authors_come_in_many_shapes)
{
    pt_article a;
    declared d;
    read_article(
        &a, &d,
        "\"author\":" LIST(
            TEXT("Ann Lee") "," MAP("\"name\":" TEXT("Bo Day") ",\"url\":" TEXT("https://x.example/") ",\"affiliation\":" TEXT("Uni")) "," MAP(
                "\"name\":" MAP("\"given\":" TEXT("Cy") ",\"family\":" TEXT(
                    "Fox"))) "," MAP("\"text\":" TEXT("News Desk") ",\"type\":" TEXT("Organization")) "," TEXT("")),
        "x");
    ck_assert_uint_eq(a.n_authors, 4);
    is_text(a.authors[0].name, "Ann Lee");
    is_text(a.authors[1].name, "Bo Day");
    is_text(a.authors[1].url, "https://x.example/");
    is_text(a.authors[1].affiliation, "Uni");
    is_text(a.authors[2].name, "Cy Fox");
    is_text(a.authors[3].name, "News Desk");
    ck_assert(!a.authors[2].is_organization);
    ck_assert(a.authors[3].is_organization);
    declared_release(&d);
    read_article(&a, &d, "\"creator\":" LIST(MAP("\"text\":" TEXT("Ann"))),
                 "x");
    ck_assert_uint_eq(a.n_authors, 1);
    is_text(a.authors[0].name, "Ann");
    declared_release(&d);
}
END_TEST

START_TEST(an_organization_in_the_text_may_be_the_author)
{
    declared d;
    declared_of(&d, "\"author\":" TEXT("The Post"), "x");
    pt_entity *entity = pt_vec_add(&d.analysis.entities, sizeof *entity);
    *entity =
        (pt_entity){.name = PT_STR("The Post"), .type = PT_TYPE_ORGANIZATION};
    pt_article a;
    ck_assert_int_eq(pt_article_read(&a, &d.analysis, NULL, NULL), PT_OK);
    ck_assert(a.authors[0].is_organization);
    pt_vec_release(&d.analysis.entities);
    declared_release(&d);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_text_says_what_the_metadata_do_not,
                            the_metadata_win, authors_come_in_many_shapes,
                            an_organization_in_the_text_may_be_the_author,
                            NULL};
    return suite_run("article", tests);
}
