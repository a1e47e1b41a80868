/* SPDX-License-Identifier: MIT */
/*
 * Checks of the headings: their order, and the keywords in them. A headline
 * and the label of a keyword section are no headings of the text.
 */
#include "check/rules.h"

/* The next heading at or after part `i`; NULL after the last one. */
static const pt_part *next_heading(const pt_checker *c, uint32_t *i)
{
    while (*i < c->doc->parts.len) {
        const pt_part *part = &c->doc->parts.items[(*i)++];
        if (part->level > 0 &&
            (part->role == PT_ROLE_HEADING || part->role == PT_ROLE_HEADLINE))
            return part;
    }
    return NULL;
}

static pt_span span_of(const pt_part *part)
{
    return (pt_span){part->text, part->start, part->end};
}

void pt_check_heading_h1(pt_checker *c)
{
    uint32_t n = 0;
    uint32_t i = 0;
    for (const pt_part *part = next_heading(c, &i); part != NULL;
         part = next_heading(c, &i)) {
        n += part->level == 1;
        if (part->level == 1 && n == 2)
            pt_check_add(c, pt_place_span(c, span_of(part)),
                         "‘%s’ is a second heading of level 1",
                         pt_check_quote(c, pt_check_str(c, span_of(part))));
    }
}

void pt_check_heading_skipped(pt_checker *c)
{
    unsigned level = 0;
    uint32_t i = 0;
    for (const pt_part *part = next_heading(c, &i); part != NULL;
         part = next_heading(c, &i)) {
        if (level > 0 && part->level > level + 1)
            pt_check_add(c, pt_place_span(c, span_of(part)),
                         "‘%s’ is a heading of level %u below one of level %u",
                         pt_check_quote(c, pt_check_str(c, span_of(part))),
                         (unsigned)part->level, level);
        level = part->level;
    }
}

void pt_check_heading_keyword(pt_checker *c)
{
    uint32_t n = 0;
    bool found = false;
    pt_span first = {PT_NONE, 0, 0};
    uint32_t i = 0;
    if (c->analysis->keywords.len == 0)
        return;
    for (const pt_part *part = next_heading(c, &i); part != NULL && !found;
         part = next_heading(c, &i)) {
        if (part->role == PT_ROLE_HEADLINE)
            continue;
        if (n++ == 0)
            first = span_of(part);
        found = pt_check_has_keyword(c, pt_check_str(c, span_of(part)));
    }
    if (!found && n >= c->bounds[0])
        pt_check_add(c, pt_place_span(c, first),
                     "no keyword is in any of the %u headings", n);
}
