/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_CHECK_H
#define PT_CLI_CHECK_H

#include "cli/arguments.h"

/**
 * The subcommand check: what is wrong with articles' keywords, metadata and
 * names.
 *
 * Returns the exit status: 1 when a file could not be read, 3 for findings
 *         at or above `--fail-on`.
 */
int pt_check_command(const pt_arguments *arguments);

#endif
