/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_FILTER_H
#define PT_CLI_FILTER_H

#include "cli/arguments.h"

/** Filters standard input to standard output; returns the exit status. */
int pt_filter_run(const pt_arguments *arguments);

#endif
