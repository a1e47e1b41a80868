/* SPDX-License-Identifier: MIT */
/*
 * Runs a command RUNS times with standard input from a file and standard
 * output to nowhere, and prints the least CPU time (user and system) and the
 * least wall-clock time in milliseconds, and the highest peak of memory in
 * kilobytes (getrusage).
 *
 *     measure RUNS INPUT COMMAND [ARGUMENT…]
 */
#define _DEFAULT_SOURCE 1 /* wait4 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double in_ms(struct timeval t)
{
    return (double)t.tv_sec * 1e3 + (double)t.tv_usec / 1e3;
}

static double now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static void run_child(const char *input, char **command)
{
    const int in = open(input, O_RDONLY);
    const int out = open("/dev/null", O_WRONLY);
    if (in >= 0 && out >= 0 && dup2(in, 0) == 0 && dup2(out, 1) == 1)
        execvp(command[0], command);
    perror(command[0]);
    _exit(127);
}

int main(int argc, char **argv)
{
    if (argc < 4)
        return EXIT_FAILURE;
    double cpu = 1e300;
    double wall = 1e300;
    long peak = 0;
    for (int i = atoi(argv[1]); i > 0; i--) {
        const double start = now_ms();
        const pid_t child = fork();
        if (child == 0)
            run_child(argv[2], argv + 3);
        int status = 0;
        struct rusage used;
        if (wait4(child, &status, 0, &used) != child || status != 0)
            return EXIT_FAILURE;
        const double lasted = now_ms() - start;
        const double busy = in_ms(used.ru_utime) + in_ms(used.ru_stime);
        wall = lasted < wall ? lasted : wall;
        cpu = busy < cpu ? busy : cpu;
        peak = used.ru_maxrss > peak ? used.ru_maxrss : peak;
    }
    printf("%.3f %.3f %ld\n", cpu, wall, peak);
    return EXIT_SUCCESS;
}
