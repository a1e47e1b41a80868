/* SPDX-License-Identifier: MIT */
/* Tests of cli/explain. */
#include "cli/explain.h"

#include "cli/cli_of.h"

START_TEST(reasons_are_a_table_or_json)
{
    cli_said table = cli_run(cli_document, "explain");
    ck_assert_int_eq(table.status, 0);
    ck_assert_ptr_nonnull(strstr(table.out.ptr, "Angela Merkel"));
    cli_said json = cli_run(cli_document, "explain --json -");
    ck_assert_int_eq(json.status, 0);
    ck_assert_int_eq(json.out.ptr[0], '{');
    ck_assert_ptr_nonnull(strstr(json.out.ptr, "\"Angela Merkel\""));
    cli_release(&table);
    cli_release(&json);
}
END_TEST

START_TEST(failures_have_a_status_and_a_line)
{
    cli_check("none", "explain", 1, "pandoc-tagger: ");
    cli_check("", "explain /nowhere.json", 1, "/nowhere.json");
    cli_check("", "explain --what", 2, "--what");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {reasons_are_a_table_or_json,
                            failures_have_a_status_and_a_line, NULL};
    return suite_run("explain", tests);
}
