/* SPDX-License-Identifier: MIT */
/*
 * Checks that every keyword is in the text. One that is there only under
 * another name ("EU" for "European Union"), or with its words apart, is a
 * note and not more; one that is not there at all comes with what is nearest
 * to it.
 */
#include "check/rules.h"

#include "base/map.h"

enum { SLACK = 10, LOOKED_AT = 100 }; /* bytes of function words; matches */

/* How often a match's words stand for the keyword. */
static uint32_t count_same(pt_checker *c, uint32_t keyword, pt_str words)
{
    const pt_matches *matches = &c->analysis->all_matches;
    uint32_t n = 0;
    for (uint32_t i = 0; i < matches->len; i++) {
        const pt_match *m = &matches->items[i];
        n += m->keyword == keyword &&
             pt_str_is_equal_nocase(
                 pt_check_str(c, (pt_span){m->text, m->start, m->end}), words);
    }
    return n;
}

/* The words that most often stand for the keyword. */
static uint32_t find_usual(pt_str *out, pt_checker *c, uint32_t keyword)
{
    const pt_matches *matches = &c->analysis->all_matches;
    uint32_t most = 0;
    uint32_t n_seen = 0;
    for (uint32_t i = 0; i < matches->len && n_seen < LOOKED_AT; i++) {
        const pt_match *m = &matches->items[i];
        if (m->keyword != keyword)
            continue;
        const pt_str words =
            pt_check_str(c, (pt_span){m->text, m->start, m->end});
        n_seen++;
        const uint32_t n = count_same(c, keyword, words);
        if (n > most) {
            most = n;
            *out = words;
        }
    }
    return most;
}

static void report_other(pt_checker *c, uint32_t keyword)
{
    const pt_keyword *k = &c->analysis->keywords.items[keyword];
    pt_str usual = PT_STR("");
    const uint32_t n = find_usual(&usual, c, keyword);
    if (usual.len > 2 * k->name.len + SLACK) {
        pt_check_add_at_most(c, PT_CHECK_NOTE, pt_place_keyword(c, keyword),
                             "the words of keyword ‘%s’ stand apart in the "
                             "text: ‘%s’",
                             pt_check_quote(c, k->name),
                             pt_check_quote(c, usual));
        return;
    }
    pt_check_add_at_most(c, PT_CHECK_NOTE, pt_place_keyword(c, keyword),
                         "keyword ‘%s’ is not in the text in these words; "
                         "the text says ‘%s’ (%u time%s)",
                         pt_check_quote(c, k->name), pt_check_quote(c, usual),
                         n, n == 1 ? "" : "s");
}

static void report_absent(pt_checker *c, uint32_t keyword)
{
    const pt_keyword *k = &c->analysis->keywords.items[keyword];
    const pt_check_place place = pt_place_keyword(c, keyword);
    const char *name = pt_check_quote(c, k->name);
    if (k->nearest.text == PT_NONE || k->n_near * 2 < k->n_words)
        pt_check_add(c, place, "keyword ‘%s’ is not in the text", name);
    else
        pt_check_add(c, place,
                     "keyword ‘%s’ is not in the text; the nearest is ‘%s’",
                     name, pt_check_quote(c, pt_check_str(c, k->nearest)));
}

void pt_check_keyword_absent(pt_checker *c)
{
    for (uint32_t i = 0; i < c->analysis->keywords.len; i++) {
        const pt_keyword *k = &c->analysis->keywords.items[i];
        if (c->n_words == 0 || k->n_words == 0 ||
            k->grade <= PT_KEYWORD_INFLECTED)
            continue;
        if (k->grade == PT_KEYWORD_SCATTERED)
            report_other(c, i);
        else
            report_absent(c, i);
    }
}
