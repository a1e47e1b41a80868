/* SPDX-License-Identifier: MIT */
/* Tests of check/ignore. */
#include "check/ignore.h"

#include "check/checked_of.h"

/* How many findings "TODO" gives in a Div and a Span with these Attrs. */
static uint32_t count(const char *div, const char *span)
{
    checked_of c = {0};
    pt_buf_init(&c.source);
    pt_buf_add_format(
        &c.source,
        "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[{\"t\":\"Div\","
        "\"c\":[[\"\",%s],[{\"t\":\"Para\",\"c\":[{\"t\":\"Span\",\"c\":[[\"\","
        "%s],[{\"t\":\"Str\",\"c\":\"TODO\"}]]},{\"t\":\"Space\"},{\"t\":"
        "\"Str\",\"c\":\"TODO\"}]}]]}]}",
        div, span);
    check_source(&c, "placeholder");
    const uint32_t n = c.findings.len;
    checked_release(&c);
    return n;
}

START_TEST(classes_and_attributes_except)
{
    ck_assert_uint_eq(count("[],[]", "[],[]"), 2);
    ck_assert_uint_eq(count("[],[]", "[\"no-check\"],[]"), 1);
    ck_assert_uint_eq(count("[\"no-check\"],[]", "[],[]"), 0);
    ck_assert_uint_eq(
        count("[],[[\"check-ignore\",\"weekday, placeholder\"]]", "[],[]"), 0);
    ck_assert_uint_eq(count("[],[[\"check-ignore\",\"weekday\"]]", "[],[]"), 2);
    ck_assert_uint_eq(count("[],[]", "[],[[\"check-ignore\",\"placeholder\"]]"),
                      1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {classes_and_attributes_except, NULL};
    return suite_run("ignore", tests);
}
