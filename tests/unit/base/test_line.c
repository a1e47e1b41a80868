/* SPDX-License-Identifier: MIT */
/* Tests of base/line. */
#include "base/line.h"

#include "base/str.h"
#include "suite.h"

START_TEST(nothing_moves_the_cursor_or_the_order)
{
    /* clang-format off */
    static const char *const cases[][2] = {
        {"Oslo, Zürich, 北京 🐟", "Oslo, Zürich, 北京 🐟"},
        {"", ""},
        {"a\tb\r\nc\vd", "a b  c d"},
        {"\x1B[31mred\x07", "\uFFFD[31mred\uFFFD"},
        {"\x7F\xC2\x80\xC2\x9B" "2J\xC2\x85x", "\uFFFD\uFFFD\uFFFD2J x"},
        {"a\u2028b\u2029", "a b "},
        {"\u202Eevil\u202C \u2066x\u2069", "\uFFFDevil\uFFFD \uFFFDx\uFFFD"},
        {"\u200Fאוסלו\u200E \u00A0\u200D", "\u200Fאוסלו\u200E \u00A0\u200D"},
        {"\xFF\xED\xA0\x80" "b", "\uFFFD\uFFFD" "b"},
        {"a\uFFFD" "b", "a\uFFFD" "b"},
    };
    /* clang-format on */
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_line_add(&out, pt_str_from(cases[i][0]));
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i][1])),
            "case %zu: %.*s", i, (int)out.len, out.ptr);
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(a_character_is_shown_or_replaced)
{
    ck_assert_uint_eq(pt_line_char('a'), 'a');
    ck_assert_uint_eq(pt_line_char('\n'), ' ');
    ck_assert_uint_eq(pt_line_char(0x9B), 0xFFFD);
    ck_assert_uint_eq(pt_line_char(0x202E), 0xFFFD);
    ck_assert_uint_eq(pt_line_char(0x5317), 0x5317);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nothing_moves_the_cursor_or_the_order,
                            a_character_is_shown_or_replaced, NULL};
    return suite_run("line", tests);
}
