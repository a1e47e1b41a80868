/* SPDX-License-Identifier: MIT */
/*
 * Checks of each keyword for itself: too long to be searched for, or without
 * a word that says anything. What counts are content words, as in Yoast's
 * KeyphraseLength and FunctionWordsInKeyphrase.
 */
#include "check/rules.h"

void pt_check_keyword_long(pt_checker *c)
{
    for (uint32_t i = 0; i < c->analysis->keywords.len; i++) {
        const pt_str name = c->analysis->keywords.items[i].name;
        const uint32_t n = pt_check_content_words(c, name, NULL);
        if (n > c->bounds[0])
            pt_check_add(c, pt_place_keyword(c, i),
                         "keyword ‘%s’ has %u content words, more than %.0f",
                         pt_check_quote(c, name), n, c->bounds[0]);
    }
}

void pt_check_keyword_function_words(pt_checker *c)
{
    for (uint32_t i = 0; i < c->analysis->keywords.len; i++) {
        const pt_str name = c->analysis->keywords.items[i].name;
        uint32_t n_all = 0;
        if (pt_check_content_words(c, name, &n_all) == 0 && n_all > 0)
            pt_check_add(c, pt_place_keyword(c, i),
                         "keyword ‘%s’ has function words only",
                         pt_check_quote(c, name));
    }
}
