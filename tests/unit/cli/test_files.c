/* SPDX-License-Identifier: MIT */
/* Tests of cli/files, through the subcommand that has it. */
#include "cli/files.h"

#include "cli/cli_of.h"

START_TEST(each_file_has_its_answer_beside_it)
{
    folder_of folder;
    pt_buf tagged;
    folder_make(&folder);
    const char *path = folder_write(&folder, "a.json", cli_document);
    const char *none = folder_file(&folder, "none.json");
    const char *answer = folder_file(&folder, "a.json.tagged.json");
    cli_said said = cli_run("", "batch --files %s %s", path, none);
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, answer));
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "\"error\""));
    cli_read(&tagged, answer);
    ck_assert_ptr_nonnull(strstr(tagged.ptr, "[\"entity\",\"person\"]"));
    pt_buf_release(&tagged);
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(paths_come_a_line_and_answers_go_under_a_folder)
{
    folder_of folder;
    pt_buf data;
    char name[200];
    folder_make(&folder);
    const char *path = folder_write(&folder, "a.json", cli_document);
    snprintf(name, sizeof name, "out%s.extract.tsv", path);
    const char *answer = folder_file(&folder, name);
    cli_said said =
        cli_run(path, "batch --files --to tsv --output %s/out", folder.path);
    ck_assert_int_eq(said.status, 0);
    cli_read(&data, answer);
    ck_assert_ptr_nonnull(strstr(data.ptr, "Angela Merkel"));
    pt_buf_release(&data);
    cli_release(&said);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_no_path_is_an_answer_too)
{
    cli_said said = cli_run("\xFF\n\n-dash.json\na/../b.json\n",
                            "batch --files --output /dev/null -j 1");
    ck_assert_int_eq(said.status, 0);
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "is no path in UTF-8"));
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "{\"id\":\"-dash.json\""));
    ck_assert_ptr_nonnull(strstr(said.out.ptr, "has \\\"..\\\" in it"));
    cli_release(&said);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {each_file_has_its_answer_beside_it,
                            paths_come_a_line_and_answers_go_under_a_folder,
                            what_is_no_path_is_an_answer_too, NULL};
    return suite_run("files", tests);
}
