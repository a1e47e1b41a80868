/* SPDX-License-Identifier: MIT */
/* Tests of check/images. */
#include "check/rules.h"

#include "check/checked_of.h"

#define IMAGE(attr, alt, url)                                                  \
    "{\"t\":\"Image\",\"c\":[[\"\",[],[" attr "]],[" alt "],[\"" url           \
    "\",\"\"]]}"

START_TEST(images_have_a_text)
{
    inlines_say("image-alt", "", IMAGE("", "", "a.png"),
                "\xEF\xBF\xBC|image ‘a.png’ has no alternative text");
    inlines_say("image-alt", "", IMAGE("", STR("Boats"), "a.png"), "");
    inlines_say("image-alt", "", IMAGE("[\"alt\",\"Boats\"]", "", "a.png"), "");
    inlines_say("image-alt", "", STR("Boats"), "");
    inlines_say("image-alt", "", "{\"t\":\"Image\",\"c\":[5,[],5]}",
                "\xEF\xBF\xBC|image ‘’ has no alternative text");
}
END_TEST

START_TEST(decoration_needs_none)
{
    inlines_say("image-alt", "", IMAGE("[\"alt\",\"\"]", "", "a.png"), "");
    inlines_say("image-alt", "",
                IMAGE("[\"role\",\"presentation\"]", "", "a.png"), "");
}
END_TEST

START_TEST(one_image_has_a_keyword)
{
    inlines_say(
        "image-keyword", KEYWORDS("boat"),
        IMAGE("", STR("Fish"), "a.png") "," IMAGE("", STR("Boats"), "b.png"),
        "");
    inlines_say("image-keyword", KEYWORDS("boat"),
                IMAGE("", STR("Fish"), "a.png"),
                "\xEF\xBF\xBC|no keyword is in the text of the image");
    inlines_say("image-keyword", KEYWORDS("boat"), STR("Fish"), "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {images_have_a_text, decoration_needs_none,
                            one_image_has_a_keyword, NULL};
    return suite_run("images", tests);
}
