/* SPDX-License-Identifier: MIT */
/* Tests of cli/stream. */
#include "cli/stream.h"

#include <signal.h>

#include "cli/cli_of.h"
#include "cli/host.h"

START_TEST(input_is_read_to_its_end)
{
    folder_of folder;
    char to[4];
    size_t n = 0;
    folder_make(&folder);
    const char *path = folder_write(&folder, "in", "abcdef");
    const int kept = cli_redirect(0, path, O_RDONLY);
    ck_assert_int_eq(pt_stream_read(NULL, to, sizeof to, &n, NULL), PT_OK);
    ck_assert_uint_eq(n, 4);
    ck_assert_int_eq(pt_stream_read(NULL, to, sizeof to, &n, NULL), PT_OK);
    ck_assert_uint_eq(n, 2);
    ck_assert_int_eq(pt_stream_read(NULL, to, sizeof to, &n, NULL), PT_OK);
    ck_assert_uint_eq(n, 0);
    cli_restore(0, kept);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_signal_ends_the_input)
{
    char to[4];
    size_t n = 0;
    pt_error err = {"", ""};
    const int kept = cli_redirect(0, "/dev/zero", O_RDONLY);
    ck_assert_int_eq(pt_host_catch(&err), PT_OK);
    ck_assert_int_eq(pt_stream_read(NULL, to, sizeof to, &n, &err), PT_OK);
    raise(SIGTERM);
    ck_assert_int_eq(pt_stream_read(NULL, to, sizeof to, &n, &err), PT_ERR_IO);
    ck_assert_int_eq(pt_host_caught(), SIGTERM);
    ck_assert_str_eq(err.where, "standard input");
    cli_restore(0, kept);
}
END_TEST

START_TEST(a_reader_that_is_gone_is_told_from_other_failures)
{
    int ends[2];
    bool is_closed = false;
    pt_error err = {"", ""};
    pt_host_start();
    ck_assert_int_eq(pipe(ends), 0);
    close(ends[0]);
    int kept = dup(1);
    dup2(ends[1], 1);
    pt_status st = pt_stream_write(&is_closed, PT_STR("words"), &err);
    cli_restore(1, kept);
    ck_assert_int_eq(st, PT_ERR_IO);
    ck_assert(is_closed);
    kept = cli_redirect(1, "/dev/null", O_RDONLY);
    st = pt_stream_write(&is_closed, PT_STR("words"), &err);
    cli_restore(1, kept);
    ck_assert_int_eq(st, PT_ERR_IO);
    ck_assert(!is_closed);
    close(ends[1]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {input_is_read_to_its_end, a_signal_ends_the_input,
                            a_reader_that_is_gone_is_told_from_other_failures,
                            NULL};
    return suite_run("stream", tests);
}
