/* SPDX-License-Identifier: MIT */
/*
 * A stream that signals end at a record. The handler notes the signal and
 * writes a byte into a pipe (D. J. Bernstein's self-pipe), which poll watches
 * beside standard input; so no signal is lost between a test and a read.
 */
#include "cli/stream.h"

#include "base/error.h"
#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

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

pt_status pt_stream_open(pt_error *err)
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

pt_status pt_stream_read(void *payload, char *to, size_t room, size_t *n_out,
                         pt_error *err)
{
    (void)payload;
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

pt_status pt_stream_write(void *payload, pt_str bytes, pt_error *err)
{
    const pt_status st =
        pt_file_write_fd(STDOUT_FILENO, bytes, "standard output", err);
    if (st != PT_OK)
        *(bool *)payload = errno == EPIPE;
    return st;
}

int pt_stream_signal(void)
{
    return caught;
}

void pt_stream_die(int signal_number)
{
    signal(signal_number, SIG_DFL);
    raise(signal_number);
}
