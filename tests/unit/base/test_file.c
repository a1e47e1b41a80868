/* SPDX-License-Identifier: MIT */
/* Tests of base/file. */
#include "base/file.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "suite.h"

static char path[] = "/tmp/pt-test-file-XXXXXX";

static void make_file(pt_str bytes)
{
    strcpy(path + sizeof path - 7, "XXXXXX");
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_eq(pt_file_write_fd(fd, bytes, path, NULL), PT_OK);
    close(fd);
}

START_TEST(what_was_written_is_read_and_mapped)
{
    make_file(PT_STR("some bytes"));
    pt_buf buf;
    pt_buf_init(&buf);
    ck_assert_int_eq(pt_file_read(&buf, path, 100, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&buf), PT_STR("some bytes")));
    pt_buf_release(&buf);
    pt_mapping mapping = {
        {NULL, 0},
        NULL
    };
    ck_assert_int_eq(pt_mapping_read(&mapping, path, NULL), PT_OK);
    ck_assert(pt_str_is_equal(mapping.bytes, PT_STR("some bytes")));
    pt_mapping_release(&mapping);
    unlink(path);
}
END_TEST

START_TEST(an_empty_file_maps_to_nothing)
{
    make_file(PT_STR(""));
    pt_mapping mapping = {
        {NULL, 9},
        NULL
    };
    ck_assert_int_eq(pt_mapping_read(&mapping, path, NULL), PT_OK);
    ck_assert_uint_eq(mapping.bytes.len, 0);
    pt_mapping_release(&mapping);
    unlink(path);
}
END_TEST

START_TEST(the_limit_is_an_error)
{
    make_file(PT_STR("0123456789"));
    pt_buf buf;
    pt_buf_init(&buf);
    pt_error err;
    ck_assert_int_eq(pt_file_read(&buf, path, 9, &err), PT_ERR_LIMIT);
    ck_assert_str_eq(err.where, path);
    pt_buf_clear(&buf);
    ck_assert_int_eq(pt_file_read(&buf, path, 10, &err), PT_OK);
    pt_buf_release(&buf);
    unlink(path);
}
END_TEST

START_TEST(failures_name_the_path)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_error err;
    pt_mapping mapping;
    ck_assert_int_eq(pt_file_read(&buf, "/no/such", 10, &err), PT_ERR_IO);
    ck_assert_str_eq(err.where, "/no/such");
    ck_assert_int_eq(pt_mapping_read(&mapping, "/tmp", &err), PT_ERR_IO);
    ck_assert_str_eq(err.message, "not a regular file");
    const int full = open("/dev/full", O_WRONLY);
    if (full >= 0) {
        ck_assert_int_eq(pt_file_write_fd(full, PT_STR("x"), "out", &err),
                         PT_ERR_IO);
        ck_assert_str_eq(err.where, "out");
        close(full);
    }
    pt_buf_release(&buf);
}
END_TEST

START_TEST(a_file_is_replaced_as_a_whole)
{
    char folder[] = "/tmp/pt-test-folder-XXXXXX";
    char deep[64];
    pt_error err;
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(deep, sizeof deep, "%s/a/b/file", folder);
    pt_buf buf;
    pt_buf_init(&buf);
    for (int i = 0; i < 2; i++) {
        const pt_str bytes = i == 0 ? PT_STR("first") : PT_STR("2nd");
        ck_assert_int_eq(pt_file_replace(deep, bytes, NULL), PT_OK);
        pt_buf_clear(&buf);
        ck_assert_int_eq(pt_file_read(&buf, deep, 100, NULL), PT_OK);
        ck_assert(pt_str_is_equal(pt_buf_str(&buf), bytes));
    }
    pt_buf_release(&buf);
    unlink(deep);
    *strrchr(deep, '/') = '\0';
    ck_assert_int_eq(pt_file_replace(deep, PT_STR("x"), &err), PT_ERR_IO);
    ck_assert_str_eq(err.where, deep);
    ck_assert_int_eq(pt_file_replace("/dev/null", PT_STR("x"), &err),
                     PT_ERR_IO);
    ck_assert_int_eq(rmdir(deep), 0); /* nothing is left in it */
    *strrchr(deep, '/') = '\0';
    ck_assert_int_eq(rmdir(deep), 0);
    ck_assert_int_eq(rmdir(folder), 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_was_written_is_read_and_mapped,
                            an_empty_file_maps_to_nothing,
                            the_limit_is_an_error,
                            failures_name_the_path,
                            a_file_is_replaced_as_a_whole,
                            NULL};
    return suite_run("file", tests);
}
