/* SPDX-License-Identifier: MIT */
/*
 * Pandoc as a child process: its output comes through a pipe. What it is to
 * read lies in a file without a name, since two pipes could each wait for the
 * other end.
 */
#include "cli/pandoc.h"

#include "base/error.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

/* Makes a pipe of which another thread's pandoc keeps no end open. */
static pt_status open_pipe(int *ends, const char *where, pt_error *err)
{
    if (pipe(ends) != 0)
        return pt_error_set(err, PT_ERR_IO, where, "no pipe: %s",
                            strerror(errno));
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return PT_OK;
}

/* Starts pandoc with its standard output in a pipe. */
static pt_status spawn(pid_t *pid_out, int *fd_out,
                       const char *const *arguments, int input,
                       const char *where, pt_error *err)
{
    char *argv[PT_PANDOC_ARGUMENTS + 2] = {(char *)(uintptr_t) "pandoc"};
    int ends[2];
    for (int i = 0; i < PT_PANDOC_ARGUMENTS && arguments[i] != NULL; i++)
        argv[i + 1] = (char *)(uintptr_t)arguments[i];
    const pt_status st = open_pipe(ends, where, err);
    if (st != PT_OK)
        return st;
    posix_spawn_file_actions_t actions;
    int code = posix_spawn_file_actions_init(&actions);
    if (code == 0) {
        posix_spawn_file_actions_addclose(&actions, ends[0]);
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, ends[1]);
        if (input >= 0)
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
        code = posix_spawnp(pid_out, "pandoc", &actions, NULL, argv, environ);
        posix_spawn_file_actions_destroy(&actions);
    }
    close(ends[1]);
    if (code == 0) {
        *fd_out = ends[0];
        return PT_OK;
    }
    close(ends[0]);
    return pt_error_set(err, PT_ERR_IO, where, "cannot run pandoc: %s",
                        strerror(code));
}

/* Runs pandoc with a descriptor, or -1, as its standard input. */
static pt_status run(pt_buf *out, const char *const *arguments, int input,
                     const char *where, pt_error *err)
{
    pid_t pid = -1;
    int fd = -1;
    pt_status st = spawn(&pid, &fd, arguments, input, where, err);
    if (st != PT_OK)
        return st;
    st = pt_file_read_fd(out, fd, UINT32_MAX, where, err);
    close(fd);
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (st == PT_OK && (!WIFEXITED(status) || WEXITSTATUS(status) != 0))
        st = pt_error_set(err, PT_ERR_IO, where, "pandoc cannot read it");
    return st;
}

pt_status pt_pandoc_run(pt_buf *out, const char *const *arguments,
                        const pt_str *input, const char *where, pt_error *err)
{
    if (input == NULL)
        return run(out, arguments, -1, where, err);
    FILE *file = tmpfile();
    if (file == NULL)
        return pt_error_set(err, PT_ERR_IO, where, "no temporary file: %s",
                            strerror(errno));
    const int fd = fileno(file);
    fcntl(fd, F_SETFD, FD_CLOEXEC);
    pt_status st = pt_file_write_fd(fd, *input, "temporary file", err);
    if (st == PT_OK && lseek(fd, 0, SEEK_SET) != 0)
        st = pt_error_set(err, PT_ERR_IO, where, "no temporary file: %s",
                          strerror(errno));
    if (st == PT_OK)
        st = run(out, arguments, fd, where, err);
    fclose(file);
    return st;
}
