/* SPDX-License-Identifier: MIT */
/* Tests of report/uri. */
#include "report/uri.h"

#include "base/str.h"
#include "suite.h"

START_TEST(what_may_not_stand_is_escaped)
{
    /* clang-format off */
    static const char *const cases[][2] = {
        {"a b/c.md", "a%20b/c.md"},
        {"é%#?.md", "%C3%A9%25%23%3F.md"},
        {"../a_b-c~d", "../a_b-c~d"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_uri_add_path(&out, pt_str_from(cases[i][0]));
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
    return suite_run("uri", tests);
}
