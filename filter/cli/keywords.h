/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_KEYWORDS_H
#define PT_CLI_KEYWORDS_H

#include "cli/arguments.h"

/** Runs the subcommand keywords; returns the exit status. */
int pt_keywords_run(const pt_arguments *arguments);

#endif
