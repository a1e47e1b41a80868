/* SPDX-License-Identifier: MIT */
/* Tests of cli/site, through the subcommand that has it. */
#include "cli/site.h"

#include "cli/cli_of.h"

START_TEST(every_article_has_a_page_and_all_have_an_overview)
{
    folder_of folder;
    pt_buf page;
    folder_make(&folder);
    folder_write(&folder, "in/a.md", "# Fish\n\nAngela Merkel is in Oslo.\n");
    folder_write(&folder, "in/deep/b.md", "Nobody is in Oslo.\n");
    const char *first = folder_file(&folder, "out/a.md.html");
    const char *second = folder_file(&folder, "out/deep/b.md.html");
    const char *overview = folder_file(&folder, "out/index.html");
    cli_said said =
        cli_run("", "view --site %s/in -o %s/out", folder.path, folder.path);
    ck_assert_int_eq(said.status, 0);
    cli_read(&page, first);
    ck_assert_ptr_nonnull(strstr(page.ptr, "Angela Merkel"));
    pt_buf_release(&page);
    cli_read(&page, second);
    ck_assert_ptr_nonnull(strstr(page.ptr, "../index.html"));
    pt_buf_release(&page);
    cli_read(&page, overview);
    ck_assert_ptr_nonnull(strstr(page.ptr, "a.md.html"));
    ck_assert_ptr_nonnull(strstr(page.ptr, "deep/b.md.html"));
    pt_buf_release(&page);
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(one_that_cannot_be_read_is_told_and_fails_in_the_end)
{
    folder_of folder;
    folder_make(&folder);
    folder_write(&folder, "in/a.md", "Ann Lee is in Oslo.\n");
    folder_write(&folder, "in/bad.docx", "no document");
    folder_file(&folder, "out/a.md.html");
    const char *overview = folder_file(&folder, "out/index.html");
    pt_buf page;
    cli_said said =
        cli_run("", "view --site %s/in -o %s/out", folder.path, folder.path);
    ck_assert_int_eq(said.status, 1);
    ck_assert_ptr_nonnull(strstr(said.err.ptr, "bad.docx"));
    cli_read(&page, overview);
    ck_assert_ptr_nonnull(strstr(page.ptr, "bad.docx"));
    pt_buf_release(&page);
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_folder_that_is_not_there_is_an_error)
{
    cli_check("", "view --site /nowhere -o /nowhere/out", 1, "/nowhere");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        every_article_has_a_page_and_all_have_an_overview,
        one_that_cannot_be_read_is_told_and_fails_in_the_end,
        a_folder_that_is_not_there_is_an_error, NULL};
    return suite_run("site", tests);
}
