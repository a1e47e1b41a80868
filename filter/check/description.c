/* SPDX-License-Identifier: MIT */
/*
 * Checks of the description in the metadata. One that the filter would derive
 * from the lead counts as missing, and is not judged otherwise.
 */
#include "check/rules.h"

#include "base/utf8.h"

static bool is_given(const pt_checker *c)
{
    return c->article->description.len > 0 && !c->article->is_derived;
}

void pt_check_description_missing(pt_checker *c)
{
    if (!is_given(c) && c->n_words > 0)
        pt_check_add(c, pt_place_document(),
                     "the metadata have no description");
}

void pt_check_description_length(pt_checker *c)
{
    const size_t n = pt_utf8_length(c->article->description);
    if (!is_given(c))
        return;
    const pt_check_place place =
        pt_place_key("description", c->article->description);
    if ((double)n < c->bounds[0])
        pt_check_add(c, place,
                     "the description has %zu characters; there is room for "
                     "%.0f",
                     n, c->bounds[1]);
    else if ((double)n > c->bounds[1])
        pt_check_add(c, place,
                     "the description has %zu characters; result pages show "
                     "%.0f",
                     n, c->bounds[1]);
}

void pt_check_description_keyword(pt_checker *c)
{
    if (is_given(c) && c->analysis->keywords.len > 0 &&
        !pt_check_has_keyword(c, c->article->description))
        pt_check_add(c, pt_place_key("description", c->article->description),
                     "no keyword is in the description");
}
