/* SPDX-License-Identifier: MIT */
/* Tests of base/encoding. */
#include "base/encoding.h"

#include <string.h>

#include "base/str.h"
#include "suite.h"

START_TEST(charsets_become_utf8)
{
    static const struct {
        const char *charset;
        pt_str bytes;
        const char *text;
    } cases[] = {
        {"UTF-16LE",
         {"\xFF\xFE"
          "a\0\xE9\0",
          6},
         "aé"                                     },
        {"UTF-16BE",
         {"\xFE\xFF"
          "\0a\0\xE9",
          6},
         "aé"                                     },
        {"windows-1252", {"\x80 \xE9", 3}, "€ é"},
        {"UTF-8",
         {"\xEF\xBB\xBF"
          "x",
          4},
         "x"                                       },
        {"UTF-8",        {"", 0},          ""      },
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(pt_encoding_decode(&out, cases[i].bytes,
                                            cases[i].charset, "x", NULL),
                         PT_OK);
        ck_assert(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].text)));
    }
    pt_buf_release(&out);
}
END_TEST

START_TEST(bad_input_is_placed)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_error err;
    ck_assert_int_eq(
        pt_encoding_decode(&out, (pt_str){"ab\0", 3}, "UTF-16LE", "in", &err),
        PT_ERR_UTF8);
    ck_assert_str_eq(err.where, "in: byte 2");
    ck_assert_int_eq(
        pt_encoding_decode(&out, PT_STR("ab"), "no-such", "in", &err),
        PT_ERR_OPTION);
    ck_assert_ptr_nonnull(strstr(err.message, "no-such"));
    pt_buf_release(&out);
}
END_TEST

START_TEST(byte_order_marks_are_told_apart)
{
    static const struct {
        pt_str bytes;
        const char *charset;
        size_t len;
    } cases[] = {
        {{"\xFF\xFEx\0", 4},    "UTF-16LE", 2},
        {{"\xFF\xFE\0\0x", 5},  "UTF-32LE", 4},
        {{"\xFE\xFF\0x", 4},    "UTF-16BE", 2},
        {{"\0\0\xFE\xFF", 4},   "UTF-32BE", 4},
        {{"\xEF\xBB\xBF{}", 5}, "UTF-8",    3},
        {{"{}", 2},             NULL,       0},
        {{"", 0},               NULL,       0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        size_t len = 99;
        const char *charset = pt_encoding_sniff(&len, cases[i].bytes);
        ck_assert_uint_eq(len, cases[i].len);
        if (cases[i].charset == NULL)
            ck_assert_ptr_null(charset);
        else
            ck_assert_str_eq(charset, cases[i].charset);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {charsets_become_utf8, bad_input_is_placed,
                            byte_order_marks_are_told_apart, NULL};
    return suite_run("encoding", tests);
}
