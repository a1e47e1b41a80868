/* SPDX-License-Identifier: MIT */
/*
 * The table of options (option_table.c) as the API shows it: by number, by
 * name, by the name that is nearest to one that is none (edit distance of
 * restricted Damerau, base/str.h). Each look-up is a pass over the table.
 */
#include "pandoc-tagger/options.h"

#include "base/str.h"
#include "run/options.h"

#include <string.h>

enum { NEAR = 3 };

const pt_option_info *pt_option_describe(size_t index)
{
    size_t n = 0;
    const pt_option *rows = pt_option_table(&n);
    return index < n ? &rows[index].info : NULL;
}

const pt_option_info *pt_option_find(pt_str name)
{
    const pt_option_info *info;
    for (size_t i = 0; (info = pt_option_describe(i)) != NULL; i++)
        if (pt_str_is_equal(name, pt_str_from(info->name)))
            return info;
    return NULL;
}

const pt_option_info *pt_option_nearest(pt_str name)
{
    const pt_option_info *best = NULL;
    const pt_option_info *info;
    unsigned least = NEAR + 1;
    for (size_t i = 0; (info = pt_option_describe(i)) != NULL; i++) {
        const unsigned d = pt_str_distance(name, pt_str_from(info->name), NEAR);
        if (d < least && d < name.len) {
            least = d;
            best = info;
        }
    }
    return best;
}

int pt_option_is_switch(const pt_option_info *option)
{
    return option->kind == PT_OPTION_BOOL || option->kind == PT_OPTION_CHECKS;
}

int pt_option_can_be_off(const pt_option_info *option)
{
    switch (option->kind) {
    case PT_OPTION_BOOL:
    case PT_OPTION_CHECKS:
    case PT_OPTION_TARGET:
    case PT_OPTION_FILE:
    case PT_OPTION_FILES:
    case PT_OPTION_RULES:
        return 1;
    case PT_OPTION_CHOICE:
        return strstr(option->choices, "off") != NULL;
    case PT_OPTION_BY_FORMAT:
    case PT_OPTION_SCORE:
    case PT_OPTION_COUNT:
    case PT_OPTION_TYPES:
    case PT_OPTION_TEXT:
    case PT_OPTION_CHECK_IDS:
    case PT_OPTION_SECONDS:
        return 0;
    }
    return 0;
}
