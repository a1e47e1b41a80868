/* SPDX-License-Identifier: MIT */
/*
 * Checks of the beginning: the first paragraph, behind the dateline, should
 * have one of the keywords (Yoast's IntroductionKeyword, for several
 * keywords).
 */
#include "check/rules.h"

void pt_check_introduction_keyword(pt_checker *c)
{
    if (c->lead.text == PT_NONE || c->analysis->keywords.len == 0)
        return;
    const pt_str lead = pt_check_str(c, c->lead);
    if (pt_check_has_keyword(c, lead))
        return;
    const pt_str rest = pt_str_trim(lead);
    pt_span first = c->lead;
    first.start += (uint32_t)(rest.ptr - lead.ptr);
    first.end = first.start + (uint32_t)pt_str_find(rest, PT_STR(" "), 0);
    pt_check_add(c, pt_place_span(c, first),
                 "no keyword is in the first paragraph");
}

void pt_check_text_short(pt_checker *c)
{
    if (c->n_words > 0 && c->n_words < c->bounds[0])
        pt_check_add(c, pt_place_document(),
                     "the text has %u words, fewer "
                     "than %.0f",
                     c->n_words, c->bounds[0]);
}
