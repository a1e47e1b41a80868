/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_PRINT_H
#define PT_CLI_PRINT_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/** Writes to standard output: a pt_write_fn; `payload` is not used. */
pt_status pt_print(void *payload, pt_str bytes, pt_error *err);

/** Closes standard output, which tells whether all of it was written. */
pt_status pt_print_end(pt_error *err);

/**
 * Writes a line of standard error: the parts one behind the other, so that a
 * terminal and a reader see one line whatever names and texts are in them.
 *
 * parts  NULL behind the last
 */
void pt_print_told(const char *const *parts);

/**
 * Returns the exit status for how things went: 0, 1 for a failure, 2 for a
 * wrong command line. Says on standard error what went wrong.
 */
int pt_print_status(pt_status status, const pt_error *err);

/**
 * Returns whether to write colours to a descriptor: on a terminal that can,
 * unless NO_COLOR is set (no-color.org).
 */
bool pt_print_colours(int fd);

#endif
