/* SPDX-License-Identifier: MIT */
/*
 * What the user's rules forbid. The finder of the user's names notes where
 * forbidden names stand; here every proposal is looked up among these places.
 * A binary search, and a few steps back over names that begin earlier: as
 * many as can overlap in the length of the longest.
 */
#include "find/never.h"

#include <stdlib.h>

static int compare(const void *left, const void *right)
{
    const pt_never *a = left;
    const pt_never *b = right;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    if (a->start != b->start)
        return a->start < b->start ? -1 : 1;
    if (a->end != b->end)
        return a->end < b->end ? -1 : 1;
    return a->types < b->types ? -1 : a->types > b->types;
}

/* How many begin where the mention does, or before it. */
static uint32_t count_before(const pt_mentions *mentions, const pt_mention *m)
{
    const pt_never *items = mentions->nevers.items;
    uint32_t low = 0;
    uint32_t high = mentions->nevers.len;
    while (low < high) {
        const uint32_t mid = low + (high - low) / 2;
        const bool before = items[mid].text != m->text
                                ? items[mid].text < m->text
                                : items[mid].start <= m->start;
        if (before)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

static bool is_forbidden(const pt_mentions *mentions, const pt_mention *m,
                         uint32_t longest)
{
    for (uint32_t i = count_before(mentions, m); i > 0; i--) {
        const pt_never *never = &mentions->nevers.items[i - 1];
        if (never->text != m->text || m->start - never->start > longest)
            return false;
        if (never->end >= m->end && never->types >> m->type & 1)
            return true;
    }
    return false;
}

void pt_nevers_drop(pt_mentions *mentions)
{
    const uint32_t own = PT_MENTION_OWN | PT_MENTION_FORBIDDEN;
    uint32_t longest = 0;
    uint32_t to = 0;
    if (mentions->nevers.len == 0)
        return;
    qsort(mentions->nevers.items, mentions->nevers.len,
          sizeof *mentions->nevers.items, compare);
    for (uint32_t i = 0; i < mentions->nevers.len; i++) {
        const pt_never *never = &mentions->nevers.items[i];
        if (never->end - never->start > longest)
            longest = never->end - never->start;
    }
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        if (m->bits & own || !is_forbidden(mentions, m, longest))
            mentions->list.items[to++] = *m;
    }
    mentions->list.len = to;
}
