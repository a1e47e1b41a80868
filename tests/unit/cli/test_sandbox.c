/* SPDX-License-Identifier: MIT */
/* Tests of cli/sandbox. */
#define _DEFAULT_SOURCE 1
#include "cli/sandbox.h"

#include "suite.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ENTERED, NONE, LET_THROUGH, STOPPED_TOO_MUCH };

/* What a process in the sandbox finds that it can do. */
static int try(void)
{
    pt_error err = {"", ""};
    char *const argv[] = {(char *)(uintptr_t) "true", NULL};
    if (pt_sandbox_enter(&err) != PT_OK)
        return strcmp(err.where, "sandbox") == 0 ? NONE : STOPPED_TOO_MUCH;
    char *memory = malloc(1 << 22);
    if (memory == NULL || write(STDERR_FILENO, "", 0) != 0)
        return STOPPED_TOO_MUCH;
    memset(memory, 1, 1 << 22);
    free(memory);
    if (open("/dev/null", O_RDONLY) >= 0 || errno != EPERM)
        return LET_THROUGH;
    if (socket(AF_UNIX, SOCK_STREAM, 0) >= 0 || errno != EPERM)
        return LET_THROUGH;
    if (fork() >= 0 || errno != EPERM)
        return LET_THROUGH;
    execv("/bin/true", argv);
    if (errno != EPERM || unlink("/none") == 0 || errno != EPERM)
        return LET_THROUGH;
    return ENTERED;
}

START_TEST(nothing_is_opened_or_started_from_inside)
{
    int status = -1;
    const pid_t child = fork();
    if (child == 0)
        _exit(try());
    ck_assert_int_eq(waitpid(child, &status, 0), child);
    ck_assert(WIFEXITED(status));
    ck_assert_int_le(WEXITSTATUS(status), NONE);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {nothing_is_opened_or_started_from_inside, NULL};
    return suite_run("sandbox", tests);
}
