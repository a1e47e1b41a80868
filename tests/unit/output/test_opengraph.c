/* SPDX-License-Identifier: MIT */
/* Tests of output/opengraph. */
#include "output/opengraph.h"

#include "declared_of.h"
#include "suite.h"

static void check(const char *meta, const pt_article *article,
                  const char *expected)
{
    declared d;
    declared_of(&d, meta, "x");
    pt_buf out;
    pt_buf_init(&out);
    pt_opengraph_add(&out, &d.analysis, article);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_str_from(expected)),
                  "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
    declared_release(&d);
}

START_TEST(what_is_known_is_said)
{
    pt_str images[] = {PT_STR("a.png")};
    const pt_article article = {.title = PT_STR("\"A\" & B"),
                                .description = PT_STR("<D>"),
                                .published = PT_STR("2026-05-05"),
                                .modified = PT_STR("2026-05-06"),
                                .section = PT_STR("World"),
                                .images = images,
                                .n_images = 1};
    check("\"keywords\":{\"t\":\"MetaString\",\"c\":\"a, b\"}", &article,
          "<meta property=\"og:type\" content=\"article\" />\n"
          "<meta property=\"og:title\" content=\"&quot;A&quot; &amp; B\" />\n"
          "<meta property=\"og:description\" content=\"&lt;D&gt;\" />\n"
          "<meta property=\"og:image\" content=\"a.png\" />\n"
          "<meta property=\"article:published_time\" content=\"2026-05-05\" "
          "/>\n"
          "<meta property=\"article:modified_time\" content=\"2026-05-06\" "
          "/>\n"
          "<meta property=\"article:section\" content=\"World\" />\n"
          "<meta property=\"article:tag\" content=\"a\" />\n"
          "<meta property=\"article:tag\" content=\"b\" />\n");
}
END_TEST

START_TEST(what_is_not_known_is_left_out)
{
    const pt_article article = {.title = PT_STR("")};
    check("", &article, "<meta property=\"og:type\" content=\"article\" />\n");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_is_known_is_said,
                            what_is_not_known_is_left_out, NULL};
    return suite_run("opengraph", tests);
}
