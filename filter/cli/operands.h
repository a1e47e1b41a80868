/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_OPERANDS_H
#define PT_CLI_OPERANDS_H

#include "cli/arguments.h"
#include "pandoc-tagger/batch.h"

/** The operands of the command line as lines to read. */
typedef struct pt_operands {
    const pt_arguments *arguments;
    uint32_t next; /* the operand that is read next */
    size_t at;     /* and how much of it has been */
} pt_operands;

/** Gives the operands as lines: a pt_read_fn; `payload` is a pt_operands. */
pt_status pt_operands_read(void *payload, char *to, size_t room, size_t *n_out,
                           pt_error *err);

/** Returns PT_ERR_OPTION when an operand has a line break in it. */
pt_status pt_operands_check(const pt_arguments *arguments, pt_error *err);

#endif
