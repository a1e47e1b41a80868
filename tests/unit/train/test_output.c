/* SPDX-License-Identifier: MIT */
/* Tests of train/output. */
#include "train/output.h"

#include "base/buf.h"
#include "folder_of.h"

START_TEST(a_model_is_written_as_a_whole)
{
    folder_of folder;
    pt_buf got;
    folder_make(&folder);
    pt_buf_init(&got);
    const char *path = folder_write(&folder, "model", "an older, longer one");
    ck_assert_int_eq(pt_output_write(path, PT_STR("model"), NULL), PT_OK);
    ck_assert_int_eq(pt_file_read(&got, path, 100, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&got), PT_STR("model")));
    pt_buf_release(&got);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_cannot_be_written_is_an_error)
{
    folder_of folder;
    pt_error err = {"", ""};
    folder_make(&folder);
    ck_assert_int_eq(pt_output_write(folder.path, PT_STR("model"), &err),
                     PT_ERR_IO);
    ck_assert_str_ne(err.message, "");
    ck_assert_int_eq(pt_output_status(PT_ERR_IO, &err), 1);
    ck_assert_int_eq(pt_output_status(PT_OK, &err), 0);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_model_is_written_as_a_whole,
                            what_cannot_be_written_is_an_error, NULL};
    return suite_run("output", tests);
}
