/* SPDX-License-Identifier: MIT */
/* Tests of check/images. */
#include "check/rules.h"

#include "check/checked_of.h"

#define IMAGE(attr, alt, url)                                                  \
    "{\"t\":\"Image\",\"c\":[[\"\",[],[" attr "]],[" alt "],[\"" url           \
    "\",\"\"]]}"
#define STR(word) "{\"t\":\"Str\",\"c\":\"" word "\"}"

/* Runs a check on a Para of these inlines. */
static void says(const char *id, const char *meta, const char *inlines,
                 const char *said)
{
    checked_of c = {0};
    pt_buf_init(&c.source);
    pt_buf_add_format(&c.source,
                      "{\"pandoc-api-version\":[1,22],\"meta\":{%s},"
                      "\"blocks\":[{\"t\":\"Para\",\"c\":[%s]}]}",
                      meta, inlines);
    check_source(&c, id);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&c.said), pt_str_from(said)),
                  "%.*s instead of %s", (int)c.said.len,
                  c.said.ptr == NULL ? "" : c.said.ptr, said);
    checked_release(&c);
}

START_TEST(images_have_a_text)
{
    says("image-alt", "", IMAGE("", "", "a.png"),
         "\xEF\xBF\xBC|image ‘a.png’ has no alternative text");
    says("image-alt", "", IMAGE("", STR("Boats"), "a.png"), "");
    says("image-alt", "", IMAGE("[\"alt\",\"Boats\"]", "", "a.png"), "");
    says("image-alt", "", STR("Boats"), "");
}
END_TEST

START_TEST(decoration_needs_none)
{
    says("image-alt", "", IMAGE("[\"alt\",\"\"]", "", "a.png"), "");
    says("image-alt", "", IMAGE("[\"role\",\"presentation\"]", "", "a.png"),
         "");
}
END_TEST

START_TEST(one_image_has_a_keyword)
{
    says("image-keyword", KEYWORDS("boat"),
         IMAGE("", STR("Fish"), "a.png") "," IMAGE("", STR("Boats"), "b.png"),
         "");
    says("image-keyword", KEYWORDS("boat"), IMAGE("", STR("Fish"), "a.png"),
         "\xEF\xBF\xBC|no keyword is in the text of the image");
    says("image-keyword", KEYWORDS("boat"), STR("Fish"), "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {images_have_a_text, decoration_needs_none,
                            one_image_has_a_keyword, NULL};
    return suite_run("images", tests);
}
