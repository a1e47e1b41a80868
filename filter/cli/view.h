/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_VIEW_H
#define PT_CLI_VIEW_H

#include "cli/arguments.h"

/** The subcommand view. Returns the exit status. */
int pt_view_run(const pt_arguments *arguments);

#endif
