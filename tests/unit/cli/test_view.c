/* SPDX-License-Identifier: MIT */
/* Tests of cli/view. */
#include "cli/view.h"

#include "cli/cli_of.h"

START_TEST(the_page_goes_where_it_should)
{
    folder_of folder;
    pt_buf page;
    folder_make(&folder);
    const char *path = folder_file(&folder, "view.html");
    cli_said out = cli_run(cli_document, "view");
    ck_assert_int_eq(out.status, 0);
    ck_assert_ptr_nonnull(strstr(out.out.ptr, "<html"));
    ck_assert_ptr_nonnull(strstr(out.out.ptr, "Angela Merkel"));
    cli_said file = cli_run(cli_document, "view -o %s", path);
    ck_assert_int_eq(file.status, 0);
    ck_assert_uint_eq(file.out.len, 1);
    cli_read(&page, path);
    ck_assert_str_eq(page.ptr, out.out.ptr);
    pt_buf_release(&page);
    cli_release(&out);
    cli_release(&file);
    folder_remove(&folder);
}
END_TEST

START_TEST(options_need_each_other)
{
    cli_check("", "view --open", 2, "'--open' needs a file");
    cli_check("", "view --site a -o b c.md", 2, "no article can be named");
    cli_check("", "view --site a", 2, "-o");
    cli_check("none", "view", 1, "malformed JSON");
    cli_check(cli_document, "view -o /dev/null/a.html", 1, "/dev/null");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_page_goes_where_it_should,
                            options_need_each_other, NULL};
    return suite_run("view", tests);
}
