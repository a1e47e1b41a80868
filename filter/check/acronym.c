/* SPDX-License-Identifier: MIT */
/*
 * Checks of acronyms of organizations: one that the text never spells out,
 * though its readers may not know it, and one that it spells out twice. What
 * everybody knows, and what is a name in itself ("IBM", "BBC"), is silent.
 */
#include "check/rules.h"

#include "base/map.h"
#include "find/acronym.h"
#include "names/names.h"

enum { SHORTEST = 2, LONGEST = 6, WORDS = 12 };

/* Acronyms that news write without explanation: collected by hand, from the
   lists of abbreviations for first use of the Guardian's and the AP's style
   guides. Sorted. */
static const char *const known[] = {
    "ABC",    "AFP",  "AIDS", "ASEAN", "AU",   "BBC", "BP",  "CBS",
    "CDC",    "CIA",  "CNN",  "COP",   "EU",   "FAO", "FBI", "FDA",
    "FIFA",   "G20",  "G7",   "GOP",   "HSBC", "IBM", "IMF", "IOC",
    "IRA",    "IS",   "ITV",  "KGB",   "LG",   "MI5", "MI6", "MTV",
    "NASA",   "NATO", "NBA",  "NBC",   "NFL",  "NHL", "NHS", "NPR",
    "OPEC",   "PBS",  "RAF",  "UAE",   "UEFA", "UK",  "UN",  "UNESCO",
    "UNICEF", "US",   "USA",  "USSR",  "WHO",  "WTO", "WWF", "YMCA"};

static bool is_known(pt_str word)
{
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(known[i])))
            return true;
    return false;
}

static bool is_acronym(pt_str s)
{
    if (s.len < SHORTEST || s.len > LONGEST)
        return false;
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < 'A' || s.ptr[i] > 'Z')
            return false;
    return true;
}

/* Whether every form of the entity is an acronym. */
static bool is_never_expanded(const pt_entity *e)
{
    for (uint32_t i = 0; i < e->n_forms; i++)
        if (!is_acronym(e->forms[i].form))
            return false;
    return e->n_forms > 0;
}

/* What the knowledge base says it stands for; empty where nothing. */
static pt_str expansion_of(const pt_checker *c, const pt_entity *e)
{
    if (c->names == NULL || e->entry >= PT_NONE - 1)
        return PT_STR("");
    const pt_name_entry entry = pt_names_entry(c->names, e->entry);
    const bool is_name =
        (entry.bits & (PT_NAME_COMPANY | PT_NAME_MEDIA | PT_NAME_TEAM)) != 0;
    return is_name ||
                   pt_str_find(entry.name, PT_STR(" "), 0) == entry.name.len ||
                   !pt_acronym_fits(e->forms[0].form, entry.name)
               ? PT_STR("")
               : entry.name;
}

void pt_check_acronym_unexpanded(pt_checker *c)
{
    for (uint32_t i = 0; i < c->analysis->entities.len; i++) {
        const pt_entity *e = &c->analysis->entities.items[i];
        const pt_str name =
            e->type == PT_TYPE_ORGANIZATION && is_never_expanded(e)
                ? expansion_of(c, e)
                : PT_STR("");
        if (name.len == 0 || is_known(e->forms[0].form))
            continue;
        pt_check_add(
            c, pt_place_mention(c, &c->analysis->mentions.list.items[e->first]),
            "‘%s’ is never spelt out; is it ‘%s’?",
            pt_check_quote(c, e->forms[0].form), pt_check_quote(c, name));
    }
}

/* Whether the words before token `bracket` are the long form. */
static bool has_long_form(pt_str text, const pt_token *first,
                          const pt_token *bracket, pt_str acronym)
{
    if (bracket == first)
        return false;
    const uint32_t end = bracket[-1].end;
    for (int i = 1; i <= WORDS && bracket - i >= first; i++) {
        const pt_token *tok = bracket - i;
        const pt_str name = pt_str_slice(text, tok->start, end);
        if ((tok->bits & PT_TOKEN_UPPER) && pt_acronym_fits(acronym, name))
            return pt_str_find(name, acronym, 0) == name.len;
        if (tok->bits & PT_TOKEN_SENTENCE)
            break;
    }
    return false;
}

static void read_text(pt_checker *c, pt_map *seen, uint32_t text)
{
    const pt_words *words = &c->analysis->words;
    const pt_str all = pt_document_text(c->doc, text);
    if (words->tokens.len == 0)
        return;
    const pt_token *first = words->tokens.items + words->first.items[text];
    const pt_token *end = words->tokens.items + words->first.items[text + 1];
    for (const pt_token *tok = first; tok + 2 < end; tok++) {
        if (all.ptr[tok->start] != '(' || all.ptr[tok[2].start] != ')')
            continue;
        const pt_str acronym = pt_token_str(all, tok + 1);
        if (!is_acronym(acronym) || !has_long_form(all, first, tok, acronym) ||
            !pt_check_is_prose(pt_check_role(c, text, tok->start)))
            continue;
        bool is_new = true;
        uint32_t *n = pt_map_add(seen, acronym, 1, &is_new);
        c->failed |= n == NULL;
        if (n != NULL && !is_new && ++*n == 2)
            pt_check_add(
                c, pt_place_span(c, (pt_span){text, tok[1].start, tok[1].end}),
                "‘%s’ is spelt out a second time", pt_check_quote(c, acronym));
    }
}

void pt_check_acronym_twice(pt_checker *c)
{
    pt_map seen;
    pt_map_init(&seen);
    for (uint32_t i = 0; i < c->doc->texts.len && !c->failed; i++)
        read_text(c, &seen, i);
    pt_map_release(&seen);
}
