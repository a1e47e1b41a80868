/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_BATCH_H
#define PT_CLI_BATCH_H

#include "cli/arguments.h"

/** Tags an archive: JSON Lines, or files; returns the exit status. */
int pt_batch_command(const pt_arguments *arguments);

#endif
