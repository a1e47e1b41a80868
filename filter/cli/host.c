/* SPDX-License-Identifier: MIT */
/*
 * The program's POSIX calls: folders, child processes, signals, the terminal.
 * A child's output comes through a pipe; what it is to read lies in a file
 * without a name, since two pipes could each wait for the other end. A signal
 * is noted by a handler that writes a byte into a pipe (D. J. Bernstein's
 * self-pipe), which poll watches beside standard input; so none is lost
 * between a test and a read.
 */
#include "cli/host.h"

#include "base/error.h"
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum { NOT_RUN = 127 }; /* the exit status of a program that is not there */

/* Whether who started the program wants no signal from a closed pipe. */
static bool ignores_pipes;

/* A standard stream that is closed would be the next file to be opened. */
static void occupy(int fd, int flags)
{
    if (fcntl(fd, F_GETFD) >= 0 || errno != EBADF)
        return;
    const int null = open("/dev/null", flags);
    if (null >= 0 && null != fd) {
        dup2(null, fd);
        close(null);
    }
}

void pt_host_start(void)
{
    /* Used the wrong way round they fail, as a closed one does. */
    occupy(STDIN_FILENO, O_WRONLY);
    occupy(STDOUT_FILENO, O_RDONLY);
    occupy(STDERR_FILENO, O_RDONLY);
    ignores_pipes = signal(SIGPIPE, SIG_IGN) == SIG_IGN;
    signal(SIGXFSZ, SIG_IGN); /* a file too large is an error of write(2) */
}

bool pt_host_is_terminal(int fd)
{
    return isatty(fd) == 1;
}

uint32_t pt_host_processors(void)
{
    const long n = sysconf(_SC_NPROCESSORS_ONLN);
    return n < 1 ? 1 : (uint32_t)n;
}

double pt_host_seconds(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

pt_host_kind pt_host_look(const char *path)
{
    struct stat info;
    if (lstat(path, &info) != 0)
        return PT_HOST_NOTHING;
    if (S_ISDIR(info.st_mode))
        return PT_HOST_FOLDER;
    if (S_ISLNK(info.st_mode) && stat(path, &info) != 0)
        return PT_HOST_NOTHING;
    return S_ISREG(info.st_mode) ? PT_HOST_FILE : PT_HOST_OTHER;
}

bool pt_host_is_same(const char *a, const char *b)
{
    struct stat left;
    struct stat right;
    return stat(a, &left) == 0 && stat(b, &right) == 0 &&
           left.st_dev == right.st_dev && left.st_ino == right.st_ino;
}

pt_status pt_host_list(const char *folder, pt_host_name_fn each, void *payload,
                       pt_error *err)
{
    DIR *open = opendir(folder);
    if (open == NULL)
        return pt_error_set(err, PT_ERR_IO, folder, "%s", strerror(errno));
    pt_status st = PT_OK;
    while (st == PT_OK) {
        errno = 0;
        const struct dirent *entry = readdir(open);
        if (entry == NULL && errno != 0)
            st = pt_error_set(err, PT_ERR_IO, folder, "%s", strerror(errno));
        if (entry == NULL)
            break;
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            st = each(payload, entry->d_name, err);
    }
    closedir(open);
    return st;
}

/* A program at work. */
typedef struct child {
    pid_t pid;
    int input;     /* what it reads; -1: our own standard input */
    int output[2]; /* a pipe from it; -1: our own standard output */
} child;

/* Makes a pipe of which another thread's child keeps no end open. */
static pt_status open_pipe(int *ends, const char *where, pt_error *err)
{
    if (pipe(ends) != 0)
        return pt_error_set(err, PT_ERR_IO, where, "no pipe: %s",
                            strerror(errno));
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return PT_OK;
}

static int spawn(child *c, const char *const *argv)
{
    posix_spawn_file_actions_t actions;
    int code = posix_spawn_file_actions_init(&actions);
    if (code != 0)
        return code;
    if (c->output[0] >= 0) {
        posix_spawn_file_actions_addclose(&actions, c->output[0]);
        posix_spawn_file_actions_adddup2(&actions, c->output[1], STDOUT_FILENO);
        posix_spawn_file_actions_addclose(&actions, c->output[1]);
    }
    if (c->input >= 0)
        posix_spawn_file_actions_adddup2(&actions, c->input, STDIN_FILENO);
    /* POSIX leaves the strings alone, but has no const. */
    code = posix_spawnp(&c->pid, argv[0], &actions, NULL,
                        (char *const *)(uintptr_t)argv, environ);
    posix_spawn_file_actions_destroy(&actions);
    return code;
}

/* Runs a program whose streams are in `c`. */
static pt_status run(pt_buf *out, bool *good_out, child *c,
                     const char *const *argv, const char *where, pt_error *err)
{
    pt_status st = out == NULL ? PT_OK : open_pipe(c->output, where, err);
    if (st != PT_OK)
        return st;
    const int code = spawn(c, argv);
    if (out != NULL)
        close(c->output[1]);
    if (code != 0)
        st = pt_error_set(err, PT_ERR_IO, where, "cannot run %s: %s", argv[0],
                          strerror(code));
    if (st == PT_OK && out != NULL)
        st = pt_file_read_fd(out, c->output[0], UINT32_MAX, where, err);
    if (out != NULL)
        close(c->output[0]);
    int status = 0;
    while (code == 0 && waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
        continue;
    /* POSIX lets a child that cannot be started say so itself. */
    if (st == PT_OK && WIFEXITED(status) && WEXITSTATUS(status) == NOT_RUN)
        st = pt_error_set(err, PT_ERR_IO, where, "cannot run %s", argv[0]);
    *good_out = st == PT_OK && WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return st;
}

pt_status pt_host_run(pt_buf *out, bool *good_out, const char *const *argv,
                      const pt_str *input, const char *where, pt_error *err)
{
    child c = {
        .input = -1, .output = {-1, -1}
    };
    if (input == NULL)
        return run(out, good_out, &c, argv, where, err);
    FILE *file = tmpfile();
    if (file == NULL)
        return pt_error_set(err, PT_ERR_IO, where, "no temporary file: %s",
                            strerror(errno));
    c.input = fileno(file);
    fcntl(c.input, F_SETFD, FD_CLOEXEC);
    pt_status st = pt_file_write_fd(c.input, *input, "temporary file", err);
    if (st == PT_OK && lseek(c.input, 0, SEEK_SET) != 0)
        st = pt_error_set(err, PT_ERR_IO, where, "no temporary file: %s",
                          strerror(errno));
    if (st == PT_OK)
        st = run(out, good_out, &c, argv, where, err);
    fclose(file);
    return st;
}

/* A handler is given nothing, so what it needs is the program's own. */
static atomic_int caught;
static int wake_up[2] = {-1, -1};

static void on_signal(int number)
{
    const int kept = errno;
    caught = number;
    const ssize_t n = write(wake_up[1], "", 1);
    (void)n; /* a full pipe wakes up as well */
    errno = kept;
}

pt_status pt_host_catch(pt_error *err)
{
    static const int signals[] = {SIGTERM, SIGINT, SIGHUP};
    if (pipe(wake_up) != 0)
        return pt_error_io(err, "watch", "signals", errno);
    for (int i = 0; i < 2; i++) {
        fcntl(wake_up[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake_up[i], F_SETFL, O_NONBLOCK);
    }
    struct sigaction action = {.sa_handler = on_signal};
    action.sa_flags = SA_RESTART | (int)SA_RESETHAND;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
        struct sigaction before;
        if (sigaction(signals[i], NULL, &before) == 0 &&
            before.sa_handler != SIG_IGN)
            sigaction(signals[i], &action, NULL);
    }
    return PT_OK;
}

int pt_host_caught(void)
{
    return caught;
}

pt_status pt_host_read_input(char *to, size_t room, size_t *n_out,
                             pt_error *err)
{
    for (;;) {
        struct pollfd ready[] = {
            {.fd = wake_up[0],   .events = POLLIN},
            {.fd = STDIN_FILENO, .events = POLLIN},
        };
        if (poll(ready, 2, -1) < 0 && errno != EINTR)
            return pt_error_io(err, "read", "standard input", errno);
        if (caught != 0)
            return pt_error_set(err, PT_ERR_IO, "standard input",
                                "ended by a signal (%s)", strsignal(caught));
        if (ready[1].revents == 0)
            continue;
        const ssize_t n = read(STDIN_FILENO, to, room);
        if (n >= 0) {
            *n_out = (size_t)n;
            return PT_OK;
        }
        if (errno != EINTR && errno != EAGAIN)
            return pt_error_io(err, "read", "standard input", errno);
    }
}

void pt_host_die(int signal_number)
{
    const int number =
        signal_number == PT_HOST_UNREAD ? SIGPIPE : signal_number;
    if (number == SIGPIPE && ignores_pipes)
        return;
    signal(number, SIG_DFL);
    raise(number);
}
