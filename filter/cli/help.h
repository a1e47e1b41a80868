/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_HELP_H
#define PT_CLI_HELP_H

#include "base/buf.h"

/** Appends the text of --help. */
void pt_help_write(pt_buf *out);

/** Appends the text of --list-types: name, schema.org type, meaning. */
void pt_help_write_types(pt_buf *out);

/**
 * Appends the list of options as man page source (roff), for the target that
 * makes the man page.
 */
void pt_help_write_man(pt_buf *out);

#endif
