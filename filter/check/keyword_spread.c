/* SPDX-License-Identifier: MIT */
/*
 * Checks of how keywords are spread over the text: one that is repeated too
 * often, a first one that hardly occurs, long stretches without any. Density
 * and its bounds are those of Yoast (KeywordDensity, KeyphraseDistribution,
 * yoastseo 3.6.0): matches × 100 / words × (0.7 + words of the keyword / 3).
 */
#include "check/rules.h"

enum { FEWEST_WORDS = 100, FEWEST_SENTENCES = 15 };

static double density_of(pt_checker *c, uint32_t keyword)
{
    const pt_keyword *k = &c->analysis->keywords.items[keyword];
    const uint32_t len = pt_check_content_words(c, k->name, NULL);
    return k->n_matches * 100.0 / c->n_words * (0.7 + len / 3.0);
}

void pt_check_keyword_stuffing(pt_checker *c)
{
    if (c->n_words < FEWEST_WORDS)
        return;
    for (uint32_t i = 0; i < c->analysis->keywords.len; i++) {
        const pt_keyword *k = &c->analysis->keywords.items[i];
        const double density = density_of(c, i);
        if (density > c->bounds[0])
            pt_check_add(c, pt_place_keyword(c, i),
                         "keyword ‘%s’ stands %u times in %u words: a density "
                         "of %.1f, more than %.1f",
                         pt_check_quote(c, k->name), k->n_matches, c->n_words,
                         density, c->bounds[0]);
    }
}

void pt_check_keyword_rare(pt_checker *c)
{
    if (c->n_words < FEWEST_WORDS || c->analysis->keywords.len == 0)
        return;
    const pt_keyword *k = &c->analysis->keywords.items[0];
    if (k->n_matches > 0 && density_of(c, 0) < c->bounds[0])
        pt_check_add(c, pt_place_keyword(c, 0),
                     "the first keyword, ‘%s’, stands only %s in %u words",
                     pt_check_quote(c, k->name),
                     k->n_matches == 1 ? "once" : "a few times", c->n_words);
}

/* The longest run of sentences without a keyword. */
typedef struct run {
    pt_span start; /* the first word of the longest */
    uint32_t longest;
    uint32_t current;
    pt_span current_start;
    uint32_t n; /* sentences in all */
} run;

static void end_sentence(run *r, bool has_keyword, pt_span word)
{
    r->n++;
    if (has_keyword) {
        r->current = 0;
        return;
    }
    if (r->current++ == 0)
        r->current_start = word;
    if (r->current > r->longest) {
        r->longest = r->current;
        r->start = r->current_start;
    }
}

/* Whether a match lies in [start, end) of the text; `at` moves on. */
static bool has_match(const pt_matches *matches, uint32_t *at, uint32_t text,
                      uint32_t start, uint32_t end)
{
    bool found = false;
    for (; *at < matches->len; (*at)++) {
        const pt_match *m = &matches->items[*at];
        if (m->text > text || (m->text == text && m->start >= end))
            break;
        found |= m->text == text && m->start >= start;
    }
    return found;
}

static void read_text(run *r, const pt_checker *c, uint32_t text, uint32_t *at)
{
    const pt_words *words = &c->analysis->words;
    const uint32_t end = words->first.items[text + 1];
    for (uint32_t i = words->first.items[text]; i < end;) {
        uint32_t next = i + 1;
        while (next < end &&
               !(words->tokens.items[next].bits & PT_TOKEN_SENTENCE))
            next++;
        const pt_token *first = &words->tokens.items[i];
        const uint32_t stop = words->tokens.items[next - 1].end;
        const bool found =
            has_match(&c->analysis->all_matches, at, text, first->start, stop);
        if (next - i > 2 &&
            pt_check_is_prose(pt_check_role(c, text, first->start)))
            end_sentence(r, found, (pt_span){text, first->start, first->end});
        i = next;
    }
}

void pt_check_keyword_distribution(pt_checker *c)
{
    run r = {.n = 0};
    uint32_t at = 0;
    if (c->analysis->keywords.len == 0 || c->analysis->all_matches.len == 0)
        return;
    for (uint32_t text = 0; text < c->doc->texts.len; text++)
        read_text(&r, c, text, &at);
    if (r.n >= FEWEST_SENTENCES && r.longest * 100.0 > c->bounds[0] * r.n)
        pt_check_add(c, pt_place_span(c, r.start),
                     "from here on %u of %u sentences in a row have no keyword",
                     r.longest, r.n);
}
