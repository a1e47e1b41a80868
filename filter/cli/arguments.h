/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_ARGUMENTS_H
#define PT_CLI_ARGUMENTS_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

struct json_object;

/** What the command line asks for. */
typedef enum pt_action {
    PT_ACTION_FILTER,
    PT_ACTION_HELP,
    PT_ACTION_VERSION,
    PT_ACTION_LIST_TYPES,
    PT_ACTION_MAN_OPTIONS /* for the build: the list in the man page */
} pt_action;

/** The command line, understood. */
typedef struct pt_arguments {
    pt_action action;
    pt_str format;                /* borrowed from argv; empty when not given */
    struct json_object *settings; /* the options given */
} pt_arguments;

/**
 * Reads the command line: `--name=value`, `--name value`, `--name`,
 * `--no-name`, FORMAT. Values are checked later, as all settings are.
 *
 * out      owned by the caller: pt_arguments_release, also after a failure
 * Returns  PT_ERR_OPTION for an unknown option, a missing or surplus
 *          argument; PT_ERR_NOMEM.
 */
pt_status pt_arguments_parse(pt_arguments *out, int argc, char **argv,
                             pt_error *err);

void pt_arguments_release(pt_arguments *arguments);

#endif
