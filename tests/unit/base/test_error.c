/* SPDX-License-Identifier: MIT */
/* Tests of base/error. */
#include "base/error.h"

#include <errno.h>
#include <string.h>

#include "base/str.h"
#include "base/utf8.h"
#include "suite.h"

START_TEST(place_and_message_are_kept)
{
    pt_error err;
    ck_assert_int_eq(
        pt_error_set(&err, PT_ERR_AST, "byte 7", "no %s", "document"),
        PT_ERR_AST);
    ck_assert_str_eq(err.message, "no document");
    ck_assert_str_eq(err.where, "byte 7");
    ck_assert_int_eq(pt_error_io(&err, "read", "x.json", ENOENT), PT_ERR_IO);
    ck_assert_str_eq(err.where, "x.json");
    ck_assert_int_eq(pt_error_nomem(NULL), PT_ERR_NOMEM);
}
END_TEST

START_TEST(long_messages_are_cut_between_characters)
{
    char text[1000];
    for (size_t start = 0; start < 4; start++) {
        memset(text, 'x', start);
        for (size_t i = start; i + 4 < sizeof text; i += 4)
            memcpy(text + i, "😀", 5);
        pt_error err;
        pt_error_set(&err, PT_ERR_AST, text, "%s", text);
        const pt_str message = pt_str_from(err.message);
        ck_assert_uint_ge(message.len, sizeof err.message - 5);
        ck_assert_uint_eq(pt_utf8_check(message), message.len);
        const pt_str where = pt_str_from(err.where);
        ck_assert_uint_eq(pt_utf8_check(where), where.len);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {place_and_message_are_kept,
                            long_messages_are_cut_between_characters, NULL};
    return suite_run("error", tests);
}
