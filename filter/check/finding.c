/* SPDX-License-Identifier: MIT */
/*
 * The levels of findings by name, as configuration, command line and reports
 * spell them.
 */
#include "check/finding.h"

static const char *const names[] = {"off", "note", "warning", "error"};

const char *pt_check_level_name(pt_check_level level)
{
    return (unsigned)level < PT_N_CHECK_LEVELS ? names[level] : "";
}

int pt_check_level_find(pt_check_level *out, pt_str name)
{
    for (int i = 0; i < PT_N_CHECK_LEVELS; i++)
        if (pt_str_is_equal(name, pt_str_from(names[i]))) {
            *out = (pt_check_level)i;
            return 1;
        }
    return 0;
}
