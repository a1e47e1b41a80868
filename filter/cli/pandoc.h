/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_PANDOC_H
#define PT_CLI_PANDOC_H

#include "base/buf.h"

/** Room for pandoc's arguments. */
enum { PT_PANDOC_ARGUMENTS = 8 };

/**
 * Runs pandoc, which must be in the PATH, without a shell; its messages go to
 * standard error.
 *
 * out        appended to: its standard output
 * arguments  NULL-terminated, at most PT_PANDOC_ARGUMENTS
 * input      its standard input; NULL: the program's own
 * where      names the document in errors
 * Returns    PT_ERR_IO where it cannot be run or fails; PT_ERR_NOMEM.
 */
pt_status pt_pandoc_run(pt_buf *out, const char *const *arguments,
                        const pt_str *input, const char *where, pt_error *err);

#endif
