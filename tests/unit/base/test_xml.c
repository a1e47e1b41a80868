/* SPDX-License-Identifier: MIT */
/* Tests of base/xml. */
#include "base/xml.h"

#include "report/escaped.h"

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
    escaped_check(pt_xml_add, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_may_not_stand_is_escaped, NULL};
    return suite_run("xml", tests);
}
