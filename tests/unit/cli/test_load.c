/* SPDX-License-Identifier: MIT */
/* Tests of cli/load. */
#include "cli/load.h"

#include "cli/cli_of.h"

static void check(const char *path, const char *reader, pt_status status,
                  const char *part)
{
    pt_buf out;
    pt_error err = {"", ""};
    pt_buf_init(&out);
    ck_assert_int_eq(pt_load_document_from(&out, path, reader, &err), status);
    pt_buf_add_byte(&out, '\0');
    ck_assert_ptr_nonnull(strstr(out.ptr, part));
    ck_assert_str_eq(err.where, status == PT_OK ? "" : path);
    pt_buf_release(&out);
}

START_TEST(json_is_read_and_the_rest_is_pandocs)
{
    folder_of folder;
    folder_make(&folder);
    check(folder_write(&folder, "a.json", "as it is"), NULL, PT_OK, "as it is");
    check(folder_write(&folder, "a.md", "*a*"), NULL, PT_OK, "\"Emph\"");
    check(folder_write(&folder, "b.md", "<i>a</i>"), "html", PT_OK, "\"Emph\"");
    check(folder_write(&folder, "c.md", "a"), "letters", PT_ERR_IO, "");
    check(folder_file(&folder, "none.json"), NULL, PT_ERR_IO, "");
    check(folder_file(&folder, "none.md"), NULL, PT_ERR_IO, "");
    folder_remove(&folder);
}
END_TEST

START_TEST(a_name_that_begins_with_a_dash_is_no_option)
{
    check("-nothing.md", NULL, PT_ERR_IO, "");
}
END_TEST

START_TEST(pandocs_version_is_a_setting)
{
    static const char *const versions[] = {"3.1", "none; of them", ""};
    for (size_t i = 0; i < sizeof versions / sizeof versions[0]; i++) {
        setenv("PANDOC_VERSION", versions[i], 1);
        cli_said said = cli_run(cli_document, "html");
        ck_assert_int_eq(said.status, 0);
        cli_release(&said);
    }
    unsetenv("PANDOC_VERSION");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {json_is_read_and_the_rest_is_pandocs,
                            a_name_that_begins_with_a_dash_is_no_option,
                            pandocs_version_is_a_setting, NULL};
    return suite_run("load", tests);
}
