/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_COMMAND_H
#define PT_CLI_COMMAND_H

#include <stdint.h>

#include "pandoc-tagger/base.h"

struct pt_arguments;

/**
 * The subcommands. One table (command.c) makes what the command line takes,
 * `--help` and the man page; a new subcommand is one row there and one file.
 */

/** An option of one subcommand, beside those that all of them take. */
typedef struct pt_flag {
    const char *name;     /* "json" */
    const char *argument; /* "FILE"; NULL: it takes no value */
    const char *help;     /* for --help */
    char letter;          /* 'o' for -o, or 0 */
} pt_flag;

/** A subcommand. */
typedef struct pt_command {
    const char *name;     /* "explain"; empty: the filter itself */
    const char *operands; /* for --help: "[FILE]" */
    const char *help;     /* what it does, one sentence */
    const pt_flag *flags; /* [n_flags] */
    uint32_t n_flags;
    uint32_t n_operands;  /* at most so many */
    const char *settings; /* its own defaults of the common options, as JSON;
                             empty: none */
    int (*run)(const struct pt_arguments *arguments); /* the exit status */
} pt_command;

/** Returns the rows, the filter first, and how many; valid for ever. */
const pt_command *pt_command_table(size_t *n_out);

/** Finds a subcommand by its name; NULL when there is none. */
const pt_command *pt_command_find(pt_str name);

/** Finds an option of a subcommand; NULL when it has none of that name. */
const pt_flag *pt_command_flag(const pt_command *command, pt_str name);

#endif
