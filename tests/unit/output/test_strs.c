/* SPDX-License-Identifier: MIT */
/* Tests of output/strs. */
#include "output/strs.h"

#include "base/str.h"
#include "suite.h"

START_TEST(words_become_strs)
{
    static const struct {
        const char *source;
        const char *text;
        const char *inlines;
    } cases[] = {
        {"{",  "a",       "{\"t\":\"Str\",\"c\":\"a\"}"},
        {" {", "a \"b\"",
         "{\"t\":\"Str\",\"c\":\"a\"},{\"t\":\"Space\"},"
         "{\"t\":\"Str\",\"c\":\"\\\"b\\\"\"}"         },
        {"[",  "a b",
         "{\"t\":\"Str\",\"c\":\"a\"},{\"t\":\"Space\",\"c\":[]},"
         "{\"t\":\"Str\",\"c\":\"b\"}"                 },
        {"{",  "",        ""                           },
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_document doc = {.source = pt_str_from(cases[i].source)};
        pt_buf_clear(&out);
        pt_strs_add(&out, pt_str_from(cases[i].text), &doc);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].inlines)),
            "%.*s", (int)out.len, out.ptr);
    }
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_become_strs, NULL};
    return suite_run("strs", tests);
}
