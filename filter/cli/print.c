/* SPDX-License-Identifier: MIT */
/*
 * What the subcommands print in the same way: results on standard output,
 * errors on standard error as one line.
 */
#include "cli/print.h"

#include "base/error.h"
#include "base/file.h"
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
    return pt_file_close_fd(PT_STDOUT, "standard output", err);
}

int pt_print_status(pt_status status, const pt_error *err)
{
    if (status == PT_OK)
        return EXIT_SUCCESS;
    if (err->where[0] == '\0')
        fprintf(stderr, "pandoc-tagger: %s\n", err->message);
    else
        fprintf(stderr, "pandoc-tagger: %s: %s\n", err->where, err->message);
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
