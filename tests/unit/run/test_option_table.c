/* SPDX-License-Identifier: MIT */
/* Tests of run/option_table: what every row has to be. */
#include "run/options.h"

#include "suite.h"

#include <string.h>

START_TEST(names_are_words_and_each_is_there_once)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        const char *name = rows[i].info.name;
        ck_assert_uint_eq(strspn(name, "abcdefghijklmnopqrstuvwxyz-"),
                          strlen(name));
        for (size_t j = 0; j < i; j++)
            ck_assert_str_ne(rows[j].info.name, name);
    }
}
END_TEST

START_TEST(every_field_is_in_the_options_and_has_one_row)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        ck_assert_uint_lt(rows[i].offset, sizeof(pt_options));
        for (size_t j = 0; j < i; j++)
            ck_assert_msg(rows[j].offset != rows[i].offset,
                          "%s and %s set the same", rows[j].info.name,
                          rows[i].info.name);
    }
}
END_TEST

START_TEST(help_is_one_line_without_an_end)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    for (size_t i = 0; i < n; i++) {
        const char *help = rows[i].info.help;
        ck_assert_ptr_null(strchr(help, '\n'));
        ck_assert_ptr_null(strstr(help, "  "));
        ck_assert_int_ne(help[strlen(help) - 1], '.');
        ck_assert_int_ne(help[strlen(help) - 1], ' ');
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_are_words_and_each_is_there_once,
                            every_field_is_in_the_options_and_has_one_row,
                            help_is_one_line_without_an_end, NULL};
    return suite_run("option_table", tests);
}
