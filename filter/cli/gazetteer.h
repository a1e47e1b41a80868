/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_GAZETTEER_H
#define PT_CLI_GAZETTEER_H

#include "cli/arguments.h"

/**
 * Runs `pandoc-tagger gazetteer`: compiles lists of names into one file, or
 * checks them. Every problem is named with its file and line.
 *
 * Returns the exit status: 1 when there are errors, nothing is written then.
 */
int pt_gazetteer_run(const pt_arguments *arguments);

#endif
