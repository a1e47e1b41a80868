/* SPDX-License-Identifier: MIT */
/* Tests of cli/command. */
#include "cli/command.h"

#include "base/str.h"
#include "suite.h"

#include <string.h>

START_TEST(the_filter_is_first_and_has_no_name)
{
    size_t n = 0;
    const pt_command *table = pt_command_table(&n);
    ck_assert_uint_ge(n, 1);
    ck_assert_str_eq(table[0].name, "");
    ck_assert(pt_command_find(PT_STR("")) == NULL);
    ck_assert(pt_command_find(PT_STR("a.lua")) == NULL);
}
END_TEST

START_TEST(every_subcommand_is_found_and_explained)
{
    size_t n = 0;
    const pt_command *table = pt_command_table(&n);
    for (size_t i = 1; i < n; i++) {
        ck_assert(pt_command_find(pt_str_from(table[i].name)) == &table[i]);
        ck_assert(table[i].run != NULL);
        ck_assert_uint_gt(strlen(table[i].help), 0);
        for (uint32_t k = 0; k < table[i].n_flags; k++) {
            const pt_flag *flag = &table[i].flags[k];
            ck_assert(pt_command_flag(&table[i], pt_str_from(flag->name)) ==
                      flag);
            ck_assert_uint_gt(strlen(flag->help), 0);
        }
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_filter_is_first_and_has_no_name,
                            every_subcommand_is_found_and_explained, NULL};
    return suite_run("command", tests);
}
