/* SPDX-License-Identifier: MIT */
/*
 * Checks for keywords that the article is about and does not declare: the
 * best suggestions that neither are declared nor share their content words
 * with one that is.
 */
#include "check/rules.h"

#include "base/map.h"
#include "keyword/suggest.h"

enum { LOOKED_AT = 8, FEWEST_WORDS = 150 };

/* Whether a declared keyword has all its words, or it all of theirs. */
static bool is_declared(pt_checker *c, pt_str name)
{
    const pt_keywords *keywords = &c->analysis->keywords;
    for (uint32_t i = 0; i < keywords->len; i++)
        if (pt_check_has_words(c, keywords->items[i].name, name) ||
            pt_check_has_words(c, name, keywords->items[i].name))
            return true;
    return false;
}

/* Whether the thing a suggestion names is declared under another name. */
static bool is_same_thing(const pt_checker *c, const pt_suggestion *s)
{
    const pt_matches *matches = &c->analysis->all_matches;
    const pt_mentions *mentions = &c->analysis->mentions;
    for (uint32_t i = 0; i < mentions->list.len && s->entity != PT_NONE; i++) {
        const pt_mention *m = &mentions->list.items[i];
        for (uint32_t k = 0; m->entity == s->entity && k < matches->len; k++)
            if (matches->items[k].text == m->text &&
                matches->items[k].start == m->start &&
                matches->items[k].end == m->end)
                return true;
    }
    return false;
}

void pt_check_keyword_suggested(pt_checker *c)
{
    pt_suggestions found = {0};
    if (c->suggester == NULL || c->analysis->keywords.len == 0 ||
        c->n_words < FEWEST_WORDS)
        return;
    c->failed |= pt_suggestions_find(&found, c->analysis, c->suggester,
                                     PT_LIST_PHRASES, LOOKED_AT, NULL) != PT_OK;
    for (uint32_t i = 0; i < found.list.len && !c->failed; i++) {
        const pt_suggestion *s = &found.list.items[i];
        if ((double)s->score < c->bounds[0] || s->n_matches < c->bounds[1] ||
            is_declared(c, s->name) || is_same_thing(c, s))
            continue;
        pt_check_add(c, pt_place_span(c, found.matches.items[s->matches]),
                     "‘%s’ (%u time%s) could be a keyword",
                     pt_check_quote(c, s->name), s->n_matches,
                     s->n_matches == 1 ? "" : "s");
    }
    pt_suggestions_release(&found);
}
