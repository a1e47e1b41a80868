/* SPDX-License-Identifier: MIT */
/*
 * The table of subcommands, in the order of --help.
 */
#include "cli/command.h"

#include "base/str.h"
#include "cli/filter.h"

static const pt_command table[] = {
    {"", "[FORMAT]",
     "tag the Pandoc document on standard input for the writer FORMAT", NULL, 0,
     1, pt_filter_run},
};

const pt_command *pt_command_table(size_t *n_out)
{
    *n_out = sizeof table / sizeof table[0];
    return table;
}

const pt_command *pt_command_find(pt_str name)
{
    for (size_t i = 1; i < sizeof table / sizeof table[0]; i++)
        if (pt_str_is_equal(name, pt_str_from(table[i].name)))
            return &table[i];
    return NULL;
}

const pt_flag *pt_command_flag(const pt_command *command, pt_str name)
{
    for (uint32_t i = 0; i < command->n_flags; i++)
        if (pt_str_is_equal(name, pt_str_from(command->flags[i].name)))
            return &command->flags[i];
    return NULL;
}
