/* SPDX-License-Identifier: MIT */
/* Tests of report/html_tag. */
#include "report/html_tag.h"

#include "base/str.h"
#include "run/tagger_of.h"

START_TEST(tags_have_names_and_attributes)
{
    static const struct {
        const char *html;
        const char *name; /* NULL: it is no tag */
        bool is_end;
        const char *title; /* the attribute's value */
    } cases[] = {
        {"<p>",                   "p",  false, ""     },
        {"</p >",                 "p",  true,  ""     },
        {"<br/>",                 "br", false, ""     },
        {"<br />",                "br", false, ""     },
        {"<a title=\"x > y\">",   "a",  false, "x > y"},
        {"<a\ntitle='\"'>",       "a",  false, "\""   },
        {"<a TITLE = x class=y>", "a",  false, "x"    },
        {"<a hidden title=x>",    "a",  false, "x"    },
        {"<a title>",             "a",  false, ""     },
        {"<",                     NULL, false, ""     },
        {"< p>",                  NULL, false, ""     },
        {"<p",                    NULL, false, ""     },
        {"<p x=\"y>",             NULL, false, ""     },
        {"<p =x>",                NULL, false, ""     },
        {"<p x=>",                NULL, false, ""     },
        {"<p \"x\">",             NULL, false, ""     },
        {"<!doctype html>",       NULL, false, ""     },
        {"<?php ?>",              NULL, false, ""     },
        {"</>",                   NULL, false, ""     },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_html_tag tag;
        const pt_str html = pt_str_from(cases[i].html);
        ck_assert_msg(pt_html_tag_read(&tag, html, 0) ==
                          (cases[i].name != NULL),
                      "%s", cases[i].html);
        if (cases[i].name == NULL)
            continue;
        ck_assert(pt_str_is_equal(tag.name, pt_str_from(cases[i].name)));
        ck_assert_int_eq(tag.is_end, cases[i].is_end);
        ck_assert_uint_eq(tag.end, html.len);
        ck_assert(pt_str_is_equal(pt_html_tag_value(&tag, "title"),
                                  pt_str_from(cases[i].title)));
    }
}
END_TEST

START_TEST(attributes_past_the_limit_are_passed_over)
{
    pt_html_tag tag;
    pt_buf html;
    pt_buf_init(&html);
    pt_buf_add(&html, PT_STR("<p"));
    for (int i = 0; i < PT_HTML_ATTRIBUTES + 9; i++)
        pt_buf_add_format(&html, " x%d=y", i);
    pt_buf_add_byte(&html, '>');
    ck_assert(pt_html_tag_read(&tag, pt_buf_str(&html), 0));
    ck_assert_uint_eq(tag.n_attributes, PT_HTML_ATTRIBUTES);
    ck_assert_uint_eq(tag.end, html.len);
    pt_buf_release(&html);
}
END_TEST

START_TEST(a_class_is_a_whole_word)
{
    pt_html_tag tag;
    const pt_str html = PT_STR("<p class=\" entity\tperson \">");
    ck_assert(pt_html_tag_read(&tag, html, 0));
    ck_assert(pt_html_tag_has_class(&tag, "entity"));
    ck_assert(pt_html_tag_has_class(&tag, "person"));
    ck_assert(!pt_html_tag_has_class(&tag, "pers"));
}
END_TEST

START_TEST(scripts_are_no_urls)
{
    static const struct {
        const char *url;
        bool is_harmless;
    } cases[] = {
        {"https://example.org/?a=b&amp;c", true },
        {"HTTP://example.org",             true },
        {"mailto:a@b.c",                   true },
        {"#here",                          true },
        {"page.html?x=1:2",                true },
        {"../a/b:c",                       true },
        {"javascript:evil()",              false},
        {"JavaScript:evil()",              false},
        {"java&#115;cript:evil()",         false},
        {"javascript&colon;evil()",        false},
        {" javascript:evil()",             false},
        {"java\tscript:evil()",            false},
        {"data:text/html,evil",            false},
        {"vbscript:x",                     false},
        {"",                               false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_html_url_is_harmless(pt_str_from(cases[i].url)) ==
                          cases[i].is_harmless,
                      "%s", cases[i].url);
}
END_TEST

START_TEST(values_cannot_leave_their_quotation_marks)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_html_add_attribute(&out, "title", PT_STR("a\"b<c&amp;d\x1B"));
    pt_buf_add_byte(&out, '\0');
    ck_assert_str_eq(out.ptr, " title=\"a&quot;b&lt;c&amp;d\xEF\xBF\xBD\"");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {tags_have_names_and_attributes,
                            attributes_past_the_limit_are_passed_over,
                            a_class_is_a_whole_word,
                            scripts_are_no_urls,
                            values_cannot_leave_their_quotation_marks,
                            NULL};
    return suite_run("html_tag", tests);
}
