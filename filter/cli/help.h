/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_HELP_H
#define PT_CLI_HELP_H

#include "base/buf.h"
#include "cli/command.h"

/** Appends the text of --help for a subcommand, or for the filter. */
void pt_help_write(pt_buf *out, const pt_command *command);

/** Appends the text of --list-types: name, schema.org type, meaning. */
void pt_help_write_types(pt_buf *out);

/**
 * Appends the list of options as man page source (roff), for the target that
 * makes the man page.
 */
void pt_help_write_man_options(pt_buf *out);

/** Appends the list of subcommands in the same way. */
void pt_help_write_man_commands(pt_buf *out);

#endif
