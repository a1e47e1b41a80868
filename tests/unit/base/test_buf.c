/* SPDX-License-Identifier: MIT */
/* Tests of base/buf. */
#include "base/buf.h"

#include "base/str.h"
#include "suite.h"

START_TEST(appends_grow_the_buffer)
{
    pt_buf buf;
    pt_buf_init(&buf);
    for (int i = 0; i < 10000; i++)
        pt_buf_add(&buf, PT_STR("abc"));
    pt_buf_add_byte(&buf, '!');
    ck_assert_uint_eq(buf.len, 30001);
    ck_assert(!pt_buf_failed(&buf));
    ck_assert(pt_str_has_suffix(pt_buf_str(&buf), PT_STR("abc!")));
    pt_buf_clear(&buf);
    ck_assert_uint_eq(pt_buf_str(&buf).len, 0);
    pt_buf_release(&buf);
}
END_TEST

START_TEST(impossible_sizes_fail_and_stay_failed)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add(&buf, PT_STR("x"));
    ck_assert_ptr_null(pt_buf_reserve(&buf, SIZE_MAX - 10));
    pt_buf_add(&buf, PT_STR("y"));
    ck_assert(pt_buf_failed(&buf));
    ck_assert_uint_eq(buf.len, 1);
    pt_buf_clear(&buf);
    ck_assert(pt_buf_failed(&buf)); /* what was lost stays lost */
    pt_buf_release(&buf);
}
END_TEST

START_TEST(characters_become_utf8)
{
    pt_buf buf;
    pt_buf_init(&buf);
    const uint32_t chars[] = {'a', 0xE9, 0x4E2D, 0x1F600};
    for (size_t i = 0; i < sizeof chars / sizeof chars[0]; i++)
        pt_buf_add_char(&buf, chars[i]);
    ck_assert(pt_str_is_equal(pt_buf_str(&buf), PT_STR("aé中😀")));
    pt_buf_release(&buf);
}
END_TEST

START_TEST(json_strings_are_escaped)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add_json(&buf, PT_STR("a\"b\\c\nd/é"));
    ck_assert(
        pt_str_is_equal(pt_buf_str(&buf), PT_STR("a\\\"b\\\\c\\u000ad/é")));
    pt_buf_release(&buf);
}
END_TEST

START_TEST(formats_as_printf_does)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add_format(&buf, "%s=%d", "n", 42);
    ck_assert(pt_str_is_equal(pt_buf_str(&buf), PT_STR("n=42")));
    pt_buf_release(&buf);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        appends_grow_the_buffer, impossible_sizes_fail_and_stay_failed,
        characters_become_utf8,  json_strings_are_escaped,
        formats_as_printf_does,  NULL};
    return suite_run("buf", tests);
}
