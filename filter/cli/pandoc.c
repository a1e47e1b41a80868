/* SPDX-License-Identifier: MIT */
/*
 * Pandoc as a child process: its name, and the error when it cannot read a
 * document.
 */
#include "cli/pandoc.h"

#include "base/error.h"
#include "cli/host.h"

pt_status pt_pandoc_run(pt_buf *out, const char *const *arguments,
                        const pt_str *input, const char *where, pt_error *err)
{
    const char *argv[PT_PANDOC_ARGUMENTS + 2] = {"pandoc"};
    for (int i = 0; i < PT_PANDOC_ARGUMENTS && arguments[i] != NULL; i++)
        argv[i + 1] = arguments[i];
    bool good = false;
    const pt_status st = pt_host_run(out, &good, argv, input, where, err);
    return st == PT_OK && !good
               ? pt_error_set(err, PT_ERR_IO, where, "pandoc cannot read it")
               : st;
}
