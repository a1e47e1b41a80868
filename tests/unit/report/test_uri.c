/* SPDX-License-Identifier: MIT */
/* Tests of report/uri. */
#include "report/uri.h"

#include "report/escaped.h"

START_TEST(what_may_not_stand_is_escaped)
{
    /* clang-format off */
    static const char *const cases[][2] = {
        {"a b/c.md", "a%20b/c.md"},
        {"é%#?.md", "%C3%A9%25%23%3F.md"},
        {"../a_b-c~d", "../a_b-c~d"},
    };
    /* clang-format on */
    escaped_check(pt_uri_add_path, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_may_not_stand_is_escaped, NULL};
    return suite_run("uri", tests);
}
