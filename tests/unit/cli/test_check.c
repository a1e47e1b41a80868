/* SPDX-License-Identifier: MIT */
/* Tests of cli/check. */
#include "cli/check.h"

#include "cli/cli_of.h"

START_TEST(findings_are_printed_and_decide_the_status)
{
    cli_said text = cli_run(cli_document, "check");
    ck_assert_ptr_nonnull(strstr(text.out.ptr, "warning"));
    cli_said never = cli_run(cli_document, "check -");
    ck_assert_int_eq(never.status, 0);
    cli_said note = cli_run(cli_document, "check --fail-on note --format json");
    ck_assert_int_eq(note.status, 3);
    ck_assert_int_eq(note.out.ptr[0], '{');
    cli_release(&text);
    cli_release(&never);
    cli_release(&note);
}
END_TEST

START_TEST(a_baseline_silences_what_it_knows)
{
    folder_of folder;
    folder_make(&folder);
    const char *path = folder_write(&folder, "a.json", cli_document);
    const char *known = folder_file(&folder, "known");
    cli_said first = cli_run("", "check --write-baseline %s %s", known, path);
    cli_said second =
        cli_run("", "check --fail-on note --baseline %s %s", known, path);
    ck_assert_int_eq(second.status, 0);
    cli_release(&first);
    cli_release(&second);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_file_that_cannot_be_read_fails_and_the_rest_goes_on)
{
    folder_of folder;
    folder_make(&folder);
    const char *path = folder_write(&folder, "a.json", cli_document);
    cli_said said = cli_run("", "check /nowhere.json %s", path);
    ck_assert_int_eq(said.status, 1);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "/nowhere.json"));
    ck_assert_ptr_nonnull(strstr(said.out.ptr, path));
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(the_checks_are_listed)
{
    cli_said said = cli_run("", "check --list");
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "keyword-absent "));
    cli_release(&said);
}
END_TEST

START_TEST(values_are_checked)
{
    cli_check("", "check --format letters", 2, "letters");
    cli_check("", "check --fail-on sometimes", 2, "sometimes");
    cli_check("", "check --level loud", 2, "loud");
    cli_check("", "check --jobs 0", 2, "not '0'");
    cli_check("", "check --baseline /nowhere -", 1, "/nowhere");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        findings_are_printed_and_decide_the_status,
        a_baseline_silences_what_it_knows,
        a_file_that_cannot_be_read_fails_and_the_rest_goes_on,
        the_checks_are_listed,
        values_are_checked,
        NULL};
    return suite_run("check", tests);
}
