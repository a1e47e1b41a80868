/* SPDX-License-Identifier: MIT */
/*
 * What the subcommands print in the same way: results on standard output,
 * errors on standard error as one line.
 */
#include "cli/print.h"

#include "base/error.h"
#include "base/file.h"
#include "base/line.h"
#include "base/str.h"
#include "cli/host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_USAGE = 2 };

pt_status pt_print(void *payload, pt_str bytes, pt_error *err)
{
    (void)payload;
    return pt_file_write_fd(PT_STDOUT, bytes, "standard output", err);
}

pt_status pt_print_end(pt_error *err)
{
    return pt_file_settle_fd(PT_STDOUT, "standard output", err);
}

void pt_print_told(const char *const *parts)
{
    pt_buf line;
    pt_buf_init(&line);
    for (; *parts != NULL; parts++)
        pt_line_add(&line, pt_str_from(*parts));
    if (pt_buf_failed(&line))
        fputs("pandoc-tagger: out of memory\n", stderr);
    else
        fprintf(stderr, "%.*s\n", (int)line.len, line.ptr);
    pt_buf_release(&line);
}

int pt_print_status(pt_status status, const pt_error *err)
{
    if (status == PT_OK)
        return EXIT_SUCCESS;
    const bool has_place = err->where[0] != '\0';
    pt_print_told((const char *const[]){"pandoc-tagger: ", err->where,
                                        has_place ? ": " : "", err->message,
                                        NULL});
    const bool usage =
        status == PT_ERR_OPTION &&
        (strcmp(err->where, "command line") == 0 || err->where[0] == '\0');
    return usage ? EXIT_USAGE : EXIT_FAILURE;
}

bool pt_print_colours(int fd)
{
    const char *off = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    return pt_host_is_terminal(fd) && (off == NULL || off[0] == '\0') &&
           terminal != NULL && strcmp(terminal, "dumb") != 0;
}
