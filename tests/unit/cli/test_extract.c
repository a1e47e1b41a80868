/* SPDX-License-Identifier: MIT */
/* Tests of cli/extract. */
#include "cli/extract.h"

#include "cli/cli_of.h"

START_TEST(what_is_found_is_data)
{
    cli_said json = cli_run(cli_document, "extract");
    ck_assert_int_eq(json.status, 0);
    ck_assert_int_eq(json.out.ptr[0], '{');
    ck_assert_ptr_nonnull(strstr(json.out.ptr, "\"Angela Merkel\""));
    cli_said tsv = cli_run(cli_document, "extract --to tsv");
    ck_assert_int_eq(tsv.status, 0);
    ck_assert_ptr_nonnull(strstr(tsv.out.ptr, "\tAngela Merkel\t"));
    cli_release(&json);
    cli_release(&tsv);
}
END_TEST

START_TEST(a_file_is_named_in_its_data)
{
    folder_of folder;
    folder_make(&folder);
    const char *path = folder_write(&folder, "a.json", cli_document);
    cli_said said = cli_run("", "extract %s", path);
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, path));
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(the_schema_needs_no_document)
{
    cli_said said = cli_run("", "extract --schema");
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "\"$schema\""));
    cli_release(&said);
}
END_TEST

START_TEST(failures_have_a_status_and_a_line)
{
    cli_check("none", "extract", 1, "pandoc-tagger: ");
    cli_check(cli_document, "extract --to xls", 2, "xls");
    cli_check("", "extract /nowhere.json", 1, "/nowhere.json");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_is_found_is_data, a_file_is_named_in_its_data,
                            the_schema_needs_no_document,
                            failures_have_a_status_and_a_line, NULL};
    return suite_run("extract", tests);
}
