/* SPDX-License-Identifier: MIT */
/*
 * What mentions need that is no finder's own: the names of the finders, as
 * reports and `explain` print them, and the release of a list.
 */
#include "find/mention.h"

static const char *const names[PT_N_FINDERS] = {
    [PT_FINDER_MARKUP] = "markup",   [PT_FINDER_USER] = "user",
    [PT_FINDER_DATE] = "date",       [PT_FINDER_MONEY] = "money",
    [PT_FINDER_PERCENT] = "percent", [PT_FINDER_QUANTITY] = "quantity",
    [PT_FINDER_ROLE] = "role",       [PT_FINDER_HEAD] = "head",
    [PT_FINDER_ACRONYM] = "acronym", [PT_FINDER_GAZETTEER] = "gazetteer",
    [PT_FINDER_MODEL] = "model",     [PT_FINDER_ALIAS] = "alias",
};

const char *pt_finder_name(pt_finder finder)
{
    return names[finder];
}

void pt_mentions_release(pt_mentions *mentions)
{
    pt_vec_release(&mentions->list);
    pt_vec_release(&mentions->values);
    pt_vec_release(&mentions->nevers);
}
