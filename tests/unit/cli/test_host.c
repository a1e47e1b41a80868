/* SPDX-License-Identifier: MIT */
/* Tests of cli/host. */
#include "cli/host.h"

#include "base/file.h"
#include "base/str.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

START_TEST(a_path_is_a_file_a_folder_or_nothing)
{
    char folder[] = "/tmp/test_host.XXXXXX";
    char file[64];
    char link[64];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(file, sizeof file, "%s/file", folder);
    snprintf(link, sizeof link, "%s/link", folder);
    ck_assert_int_eq(pt_file_replace(file, PT_STR("x"), NULL), PT_OK);
    ck_assert_int_eq(pt_host_look(folder), PT_HOST_FOLDER);
    ck_assert_int_eq(pt_host_look(file), PT_HOST_FILE);
    ck_assert_int_eq(pt_host_look(link), PT_HOST_NOTHING);
    ck_assert_int_eq(symlink(file, link), 0);
    ck_assert_int_eq(pt_host_look(link), PT_HOST_FILE);
    ck_assert(pt_host_is_same(file, link));
    ck_assert(!pt_host_is_same(file, folder));
    unlink(file);
    ck_assert_int_eq(pt_host_look(link), PT_HOST_NOTHING);
    ck_assert(!pt_host_is_same(file, link));
    ck_assert_int_eq(symlink(folder, file), 0);
    ck_assert_int_eq(pt_host_look(file), PT_HOST_OTHER);
    unlink(link);
    unlink(file);
    rmdir(folder);
}
END_TEST

/* A pt_host_name_fn: counts names, and fails at the second. */
static pt_status count(void *payload, const char *name, pt_error *err)
{
    int *n = payload;
    ck_assert_str_ne(name, ".");
    ck_assert_str_ne(name, "..");
    (void)err;
    return ++*n < 2 ? PT_OK : PT_ERR_RANGE;
}

START_TEST(names_in_a_folder_are_listed_until_a_failure)
{
    char folder[] = "/tmp/test_host.XXXXXX";
    char file[64];
    int n = 0;
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert_int_eq(pt_host_list(folder, count, &n, NULL), PT_OK);
    ck_assert_int_eq(n, 0);
    for (char name = 'a'; name <= 'c'; name++) {
        snprintf(file, sizeof file, "%s/%c", folder, name);
        ck_assert_int_eq(pt_file_replace(file, PT_STR("x"), NULL), PT_OK);
    }
    ck_assert_int_eq(pt_host_list(folder, count, &n, NULL), PT_ERR_RANGE);
    ck_assert_int_eq(n, 2);
    for (char name = 'a'; name <= 'c'; name++) {
        snprintf(file, sizeof file, "%s/%c", folder, name);
        unlink(file);
    }
    rmdir(folder);
    ck_assert_int_eq(pt_host_list(folder, count, &n, NULL), PT_ERR_IO);
}
END_TEST

START_TEST(a_program_reads_and_writes_and_tells_how_it_ended)
{
    static const char *const cat[] = {"cat", NULL};
    static const char *const fails[] = {"false", NULL};
    static const char *const none[] = {"no-such-program-at-all", NULL};
    const pt_str input = PT_STR("bytes\n");
    bool good = false;
    pt_error err = {"", ""};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_host_run(&out, &good, cat, &input, "in", &err), PT_OK);
    ck_assert(good);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), input));
    ck_assert_int_eq(pt_host_run(NULL, &good, fails, NULL, "in", &err), PT_OK);
    ck_assert(!good);
    ck_assert_int_eq(pt_host_run(NULL, &good, none, NULL, "in", &err),
                     PT_ERR_IO);
    ck_assert_str_eq(err.where, "in");
    ck_assert_ptr_nonnull(strstr(err.message, none[0]));
    pt_buf_release(&out);
}
END_TEST

START_TEST(a_clock_runs_and_a_file_is_no_terminal)
{
    const double before = pt_host_seconds();
    ck_assert(pt_host_seconds() >= before);
    ck_assert_uint_ge(pt_host_processors(), 1);
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert(!pt_host_is_terminal(ends[0]));
    close(ends[0]);
    close(ends[1]);
}
END_TEST

/* What a child of the test does with its input until a signal comes. */
static int child_main(int input)
{
    char byte = 0;
    size_t n = 0;
    dup2(input, STDIN_FILENO);
    if (pt_host_catch(NULL) != PT_OK ||
        pt_host_read_input(&byte, 1, &n, NULL) != PT_OK || n != 1)
        return 1;
    raise(SIGTERM);
    if (pt_host_read_input(&byte, 1, &n, NULL) != PT_ERR_IO ||
        pt_host_caught() != SIGTERM)
        return 2;
    pt_host_die(PT_HOST_UNREAD);
    return 3;
}

START_TEST(a_signal_ends_the_input_and_not_the_program)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    const pid_t child = fork();
    if (child == 0)
        _exit(child_main(ends[0]));
    ck_assert_int_eq(write(ends[1], "x", 1), 1);
    int status = 0;
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFSIGNALED(status));
    ck_assert_int_eq(WTERMSIG(status), SIGPIPE);
    close(ends[0]);
    close(ends[1]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_path_is_a_file_a_folder_or_nothing,
                            names_in_a_folder_are_listed_until_a_failure,
                            a_program_reads_and_writes_and_tells_how_it_ended,
                            a_clock_runs_and_a_file_is_no_terminal,
                            a_signal_ends_the_input_and_not_the_program,
                            NULL};
    return suite_run("host", tests);
}
