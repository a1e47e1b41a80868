/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_EXTRACT_H
#define PT_CLI_EXTRACT_H

#include "cli/arguments.h"

/**
 * Prints what is found in a document as data, or the JSON Schema of it;
 * returns the exit status.
 */
int pt_extract_run(const pt_arguments *arguments);

#endif
