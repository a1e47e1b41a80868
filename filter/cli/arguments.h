/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_ARGUMENTS_H
#define PT_CLI_ARGUMENTS_H

#include <stdbool.h>

#include "base/buf.h"
#include "base/vec.h"
#include "cli/command.h"

struct json_object;

/** What the command line asks for. */
typedef enum pt_action {
    PT_ACTION_RUN, /* the subcommand */
    PT_ACTION_HELP,
    PT_ACTION_VERSION,
    PT_ACTION_LIST_TYPES,
    PT_ACTION_MAN_OPTIONS, /* for the build: the list in the man page */
    PT_ACTION_MAN_COMMANDS /* and that of the subcommands */
} pt_action;

/** The command line, understood. */
typedef struct pt_arguments {
    pt_action action;
    const pt_command *command;
    PT_VEC(const char *) operands; /* borrowed from argv */
    struct json_object *flags;     /* the subcommand's own options given:
                                      true, or the value as a string */
    struct json_object *settings;  /* the common options given */
} pt_arguments;

/** Appends the options of the filter as JSON, a layer of settings. */
void pt_arguments_write(pt_buf *out, const pt_arguments *arguments);

/**
 * Reads the command line: a subcommand as the first word, `--name=value`,
 * `--name value`, `--name`, `--no-name`, `-o value`, operands. The values of
 * common options are checked later, as all settings are.
 *
 * out      owned by the caller: pt_arguments_release, also after a failure
 * Returns  PT_ERR_OPTION for an unknown option, a missing or surplus
 *          argument; PT_ERR_NOMEM.
 */
pt_status pt_arguments_parse(pt_arguments *out, int argc, char **argv,
                             pt_error *err);

void pt_arguments_release(pt_arguments *arguments);

/** Returns operand `i`, or NULL when fewer were given. */
const char *pt_arguments_operand(const pt_arguments *arguments, uint32_t i);

/** Returns whether an option of the subcommand was given. */
bool pt_arguments_has(const pt_arguments *arguments, const char *flag);

/**
 * Returns the value of an option of the subcommand, or NULL when it was not
 * given. Of several the last holds. Borrowed from the arguments.
 */
const char *pt_arguments_value(const pt_arguments *arguments, const char *flag);

#endif
