/* SPDX-License-Identifier: MIT */
/* Tests of output/markup. */
#include "output/markup.h"

#include "base/str.h"
#include "suite.h"

static void check(void (*add)(pt_buf *, pt_str), const char *text,
                  const char *expected)
{
    pt_buf out;
    pt_buf_init(&out);
    add(&out, pt_str_from(text));
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_str_from(expected)),
                  "%s gave %.*s", text, (int)out.len, out.ptr);
    pt_buf_release(&out);
}

START_TEST(nothing_is_markup_in_html)
{
    check(pt_markup_add_html, "a & b", "a &amp; b");
    check(pt_markup_add_html, "<b x=\"y\">", "&lt;b x=&quot;y&quot;&gt;");
    check(pt_markup_add_html, "北京 à", "北京 à");
    check(pt_markup_add_html, "", "");
}
END_TEST

START_TEST(nothing_ends_a_script)
{
    check(pt_markup_add_script, "</script>", "\\u003c/script\\u003e");
    check(pt_markup_add_script, "<!-- & -->", "\\u003c!-- \\u0026 --\\u003e");
    check(pt_markup_add_script, "a\xE2\x80\xA8z\xE2\x80\xA9",
          "a\\u2028z\\u2029");
    check(pt_markup_add_script, "\"q\" \\ \n", "\\\"q\\\" \\\\ \\u000a");
    check(pt_markup_add_script, "“x” – 北京", "“x” – 北京");
    check(pt_markup_add_script, "<", "\\u003c");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nothing_is_markup_in_html, nothing_ends_a_script,
                            NULL};
    return suite_run("markup", tests);
}
