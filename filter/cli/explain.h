/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_EXPLAIN_H
#define PT_CLI_EXPLAIN_H

#include "cli/arguments.h"

/**
 * Prints why each mention of a document is what it was taken for; returns
 * the exit status.
 */
int pt_explain_run(const pt_arguments *arguments);

#endif
