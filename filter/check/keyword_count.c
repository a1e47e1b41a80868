/* SPDX-License-Identifier: MIT */
/*
 * Checks of how many keywords there are: none, few, many.
 */
#include "check/rules.h"

void pt_check_keywords_missing(pt_checker *c)
{
    if (c->analysis->keywords.len == 0 && c->n_words > 0)
        pt_check_add(c, pt_place_document(), "the article has no keywords");
}

void pt_check_keyword_count(pt_checker *c)
{
    const uint32_t n = c->analysis->keywords.len;
    if (n == 0)
        return;
    const pt_check_place place = pt_place_keyword(c, 0);
    if (n < c->bounds[0])
        pt_check_add(c, place, "the article has %u keyword%s, fewer than %.0f",
                     n, n == 1 ? "" : "s", c->bounds[0]);
    else if (n > c->bounds[1])
        pt_check_add(c, place, "the article has %u keywords, more than %.0f", n,
                     c->bounds[1]);
}
