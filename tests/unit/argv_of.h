/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_ARGV_OF_H
#define PT_TESTS_UNIT_ARGV_OF_H

#include <stdarg.h>
#include <stdio.h>

#include "pandoc-tagger/base.h"
#include "suite.h"

/** What is called with a command line: main, or part of one. */
typedef int (*argv_fn)(int argc, char **argv);

/** Calls a main with the words, between single spaces, of what the format
 * gives; returns what it returns. */
PT_PRINTF(2, 3)
static inline int argv_run(argv_fn fn, const char *fmt, ...)
{
    char line[1000];
    char *argv[40];
    int argc = 0;
    va_list args;
    va_start(args, fmt);
    const int len = vsnprintf(line, sizeof line, fmt, args);
    va_end(args);
    ck_assert_int_lt(len, (int)sizeof line);
    for (char *at = line; *at != '\0';) {
        ck_assert_int_lt(argc, 39);
        argv[argc++] = at;
        while (*at != ' ' && *at != '\0')
            at++;
        if (*at == ' ')
            *at++ = '\0';
    }
    argv[argc] = NULL;
    return fn(argc, argv);
}

#endif
