/* SPDX-License-Identifier: MIT */
/* Tests of base/xml. */
#include "base/xml.h"

#include "base/str.h"
#include "suite.h"

START_TEST(what_may_not_stand_is_escaped)
{
    /* clang-format off */
    static const char *const cases[][2] = {
        {"a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"},
        {"\x01\t\n\r", "\xEF\xBF\xBD\t\n&#13;"},
        {"北京", "北京"},
        {"\xEF\xBF\xBE", "\xEF\xBF\xBD"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_xml_add(&out, pt_str_from(cases[i][0]));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i][1])), "%.*s",
            (int)out.len, out.ptr);
        pt_buf_release(&out);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_may_not_stand_is_escaped, NULL};
    return suite_run("xml", tests);
}
