/* SPDX-License-Identifier: MIT */
/* Tests of cli/print. */
#include "cli/print.h"

#include "cli/cli_of.h"

START_TEST(the_status_tells_usage_from_failure)
{
    const pt_error line = {"'--what' is unknown", "command line"};
    const pt_error bare = {"'--list' takes words", ""};
    const pt_error meta = {"option 'types' takes …", "metadata"};
    const pt_error file = {"cannot open", "a.md"};
    ck_assert_int_eq(pt_print_status(PT_OK, &file), 0);
    ck_assert_int_eq(pt_print_status(PT_ERR_OPTION, &line), 2);
    ck_assert_int_eq(pt_print_status(PT_ERR_OPTION, &bare), 2);
    ck_assert_int_eq(pt_print_status(PT_ERR_OPTION, &meta), 1);
    ck_assert_int_eq(pt_print_status(PT_ERR_IO, &file), 1);
}
END_TEST

START_TEST(an_error_is_one_line)
{
    folder_of folder;
    pt_buf said;
    folder_make(&folder);
    const char *path = folder_file(&folder, "err");
    const pt_error file = {"cannot open", "a.md"};
    const pt_error bare = {"no memory", ""};
    const int kept = cli_redirect(2, path, O_WRONLY | O_CREAT);
    pt_print_status(PT_ERR_IO, &file);
    pt_print_status(PT_ERR_NOMEM, &bare);
    cli_restore(2, kept);
    cli_read(&said, path);
    ck_assert_str_eq(said.ptr, "pandoc-tagger: a.md: cannot open\n"
                               "pandoc-tagger: no memory\n");
    pt_buf_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_cannot_be_written_is_an_error)
{
    pt_error err = {"", ""};
    const int kept = cli_redirect(1, "/dev/null", O_RDONLY);
    const pt_status st = pt_print(NULL, PT_STR("words"), &err);
    cli_restore(1, kept);
    ck_assert_int_eq(st, PT_ERR_IO);
    ck_assert_str_eq(err.where, "standard output");
}
END_TEST

START_TEST(a_file_gets_no_colours)
{
    const int kept = cli_redirect(1, "/dev/null", O_WRONLY);
    const bool colours = pt_print_colours(1);
    cli_restore(1, kept);
    ck_assert(!colours);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        the_status_tells_usage_from_failure, an_error_is_one_line,
        what_cannot_be_written_is_an_error, a_file_gets_no_colours, NULL};
    return suite_run("print", tests);
}
