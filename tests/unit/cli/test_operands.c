/* SPDX-License-Identifier: MIT */
/* Tests of cli/operands. */
#include "cli/operands.h"

#include "base/buf.h"
#include "base/str.h"
#include "suite.h"

/* Parses "check" and two operands. */
static void parse(pt_arguments *out, const char *one, const char *other)
{
    char *argv[] = {(char *)(uintptr_t) "pandoc-tagger",
                    (char *)(uintptr_t) "check", (char *)(uintptr_t)one,
                    (char *)(uintptr_t)other, NULL};
    ck_assert_int_eq(pt_arguments_parse(out, 4, argv, NULL), PT_OK);
}

START_TEST(operands_are_lines_whatever_the_room)
{
    for (size_t room = 1; room < 12; room++) {
        pt_arguments arguments;
        parse(&arguments, "a b.md", "c");
        pt_operands operands = {.arguments = &arguments};
        pt_buf all;
        pt_buf_init(&all);
        size_t n = 1;
        while (n > 0) {
            char to[12];
            ck_assert_int_eq(pt_operands_read(&operands, to, room, &n, NULL),
                             PT_OK);
            pt_buf_add(&all, (pt_str){to, n});
        }
        ck_assert(pt_str_is_equal(pt_buf_str(&all), PT_STR("a b.md\nc\n")));
        pt_buf_release(&all);
        pt_arguments_release(&arguments);
    }
}
END_TEST

START_TEST(line_breaks_are_refused)
{
    pt_arguments arguments;
    parse(&arguments, "a\nb", "c");
    ck_assert_int_eq(pt_operands_check(&arguments, NULL), PT_ERR_OPTION);
    pt_arguments_release(&arguments);
    parse(&arguments, "ab", "c");
    ck_assert_int_eq(pt_operands_check(&arguments, NULL), PT_OK);
    pt_arguments_release(&arguments);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {operands_are_lines_whatever_the_room,
                            line_breaks_are_refused, NULL};
    return suite_run("operands", tests);
}
