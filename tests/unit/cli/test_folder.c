/* SPDX-License-Identifier: MIT */
/* Tests of cli/folder. */
#include "cli/folder.h"

#include "base/file.h"
#include "base/str.h"
#include "suite.h"

#include <stdio.h>
#include <unistd.h>

START_TEST(articles_are_found_in_order_at_all_depths)
{
    static const char *const names[] = {
        "b.md",      "a.docx", "sub/deep/c.html", ".hidden.md",
        ".git/d.md", "e.json", "f.png",           "out/index.html"};
    static const char *const expected[] = {"a.docx", "b.md", "sub/deep/c.html"};
    char folder[] = "/tmp/test_folder.XXXXXX";
    char path[200];
    char out[200];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(out, sizeof out, "%s/out", folder);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        ck_assert_int_eq(pt_file_replace(path, PT_STR("x"), NULL), PT_OK);
    }
    snprintf(path, sizeof path, "%s/loop", folder);
    ck_assert_int_eq(symlink(folder, path), 0);
    pt_arena *arena = pt_arena_new();
    pt_paths paths = {0};
    ck_assert_int_eq(pt_folder_read(&paths, folder, out, arena, NULL), PT_OK);
    ck_assert_uint_eq(paths.len, 3);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert_str_eq(paths.items[i].ptr, expected[i]);
    unlink(path);
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, names[i]);
        unlink(path);
    }
    static const char *const folders[] = {"sub/deep", "sub", ".git", "out", ""};
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        snprintf(path, sizeof path, "%s/%s", folder, folders[i]);
        ck_assert_int_eq(rmdir(path), 0);
    }
    pt_vec_release(&paths);
    pt_arena_free(arena);
}
END_TEST

START_TEST(a_folder_that_is_none_is_an_error)
{
    pt_arena *arena = pt_arena_new();
    pt_paths paths = {0};
    pt_error err = {"", ""};
    ck_assert_int_eq(pt_folder_read(&paths, "/no/such", NULL, arena, &err),
                     PT_ERR_IO);
    ck_assert_str_eq(err.where, "/no/such/");
    pt_vec_release(&paths);
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {articles_are_found_in_order_at_all_depths,
                            a_folder_that_is_none_is_an_error, NULL};
    return suite_run("folder", tests);
}
