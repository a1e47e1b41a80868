/* SPDX-License-Identifier: MIT */
/*
 * Checks of how people are introduced: the surname before the full name, a
 * surname that two people bear, nobody told who it is. Headings and captions
 * are left out, as surnames do there.
 */
#include "check/rules.h"

#include "base/map.h"
#include "find/lexicon.h"
#include "text/stopword.h"

enum { BEFORE = 8, BEHIND = 12 }; /* words in which a role may stand */

static bool is_in_prose(const pt_checker *c, const pt_mention *m)
{
    return pt_check_role(c, m->text, m->start) == PT_ROLE_BODY;
}

/* The next mention of the entity in running text, at or after `i`. */
static const pt_mention *next_mention(const pt_checker *c, uint32_t entity,
                                      uint32_t *i)
{
    while (*i < c->analysis->mentions.list.len) {
        const pt_mention *m = &c->analysis->mentions.list.items[(*i)++];
        if (m->entity == entity && is_in_prose(c, m))
            return m;
    }
    return NULL;
}

static bool has_space(pt_str s)
{
    return pt_str_find(s, PT_STR(" "), 0) < s.len;
}

/* Whether a full name has the surname as its last word or words. */
static bool ends_with(pt_str name, pt_str surname)
{
    return name.len > surname.len + 1 && pt_str_has_suffix(name, surname) &&
           name.ptr[name.len - surname.len - 1] == ' ';
}

void pt_check_surname_first(pt_checker *c)
{
    for (uint32_t e = 0; e < c->analysis->entities.len; e++) {
        uint32_t i = c->analysis->entities.items[e].first;
        if (c->analysis->entities.items[e].type != PT_TYPE_PERSON)
            continue;
        const pt_mention *first = next_mention(c, e, &i);
        if (first == NULL || !(first->bits & PT_MENTION_SURNAME))
            continue;
        const pt_str surname = pt_place_mention(c, first).subject;
        const pt_mention *full = next_mention(c, e, &i);
        while (full != NULL &&
               !ends_with(pt_place_mention(c, full).subject, surname))
            full = next_mention(c, e, &i);
        if (full == NULL)
            continue;
        const pt_check_place place = pt_place_mention(c, first);
        pt_check_add(c, place, "‘%s’ stands before the full name, ‘%s’",
                     pt_check_quote(c, place.subject),
                     pt_check_quote(c, pt_place_mention(c, full).subject));
    }
}

/* The full name of the first person from `*at` on who bears the surname. */
static pt_str next_bearer(const pt_checker *c, uint32_t *at, pt_str surname)
{
    while (*at < c->analysis->entities.len) {
        const pt_entity *e = &c->analysis->entities.items[(*at)++];
        for (uint32_t i = 0; e->type == PT_TYPE_PERSON && i < e->n_forms; i++)
            if (ends_with(e->forms[i].form, surname))
                return e->forms[i].form;
    }
    return PT_STR("");
}

static void report_ambiguous(pt_checker *c, pt_check_place place)
{
    uint32_t at = 0;
    const pt_str one = next_bearer(c, &at, place.subject);
    const pt_str other = next_bearer(c, &at, place.subject);
    if (other.len > 0)
        pt_check_add(c, place, "‘%s’ may be ‘%s’ or ‘%s’",
                     pt_check_quote(c, place.subject), pt_check_quote(c, one),
                     pt_check_quote(c, other));
    else
        pt_check_add(c, place, "‘%s’ may be either of two people",
                     pt_check_quote(c, place.subject));
}

/* Each such mention is an entity of its own; a surname is told once. */
void pt_check_surname_ambiguous(pt_checker *c)
{
    pt_map seen;
    pt_map_init(&seen);
    for (uint32_t e = 0; e < c->analysis->entities.len && !c->failed; e++) {
        const pt_entity *entity = &c->analysis->entities.items[e];
        if (!(entity->bits & PT_ENTITY_AMBIGUOUS))
            continue;
        const pt_check_place place = pt_place_mention(
            c, &c->analysis->mentions.list.items[entity->first]);
        bool is_new = false;
        c->failed |= pt_map_add(&seen, place.subject, 0, &is_new) == NULL;
        if (is_new)
            report_ambiguous(c, place);
    }
    pt_map_release(&seen);
}

/* Whether a word tells who somebody is. */
static bool is_role(pt_str text, const pt_token *tok)
{
    static const char *const words[] = {"who", "whose", "aged", "whom"};
    const pt_str word = pt_token_str(text, tok);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(words[i])))
            return true;
    return (tok->bits & PT_TOKEN_WORD) != 0 &&
           pt_lexicon_find(&pt_role_words, word) != 0;
}

/* Whether the word before a name may tell what the person is: "healer Anna
   Prado", "Technologist Anna Prado", "River Plate’s Anna Prado". */
static bool is_noun(const pt_checker *c, pt_str text, const pt_token *tok)
{
    const pt_str word = pt_token_str(text, tok);
    if (tok->bits & PT_TOKEN_POSSESSIVE)
        return true;
    if (tok->bits & PT_TOKEN_SENTENCE)
        return false;
    return (tok->bits & PT_TOKEN_WORD) != 0 &&
           !pt_stopword_is(c->doc->lang, word);
}

/* Whether a role, a comma, a bracket or a dash beside the name tells who it
   is. */
static bool is_introduced(const pt_checker *c, const pt_mention *m)
{
    const pt_words *words = &c->analysis->words;
    const pt_str text = pt_document_text(c->doc, m->text);
    const uint32_t from = words->first.items[m->text];
    const uint32_t to = words->first.items[m->text + 1];
    uint32_t first = from;
    while (first < to && words->tokens.items[first].start < m->start)
        first++;
    uint32_t end = first;
    while (end < to && words->tokens.items[end].end <= m->end)
        end++;
    const pt_token *toks = words->tokens.items;
    if ((end < to && (toks[end].bits & PT_TOKEN_PUNCT) &&
         text.ptr[toks[end].start] != '.') ||
        (first > from && (toks[first - 1].bits & PT_TOKEN_PUNCT) &&
         !(toks[first].bits & PT_TOKEN_SENTENCE)))
        return true;
    if (first > from && !(toks[first].bits & PT_TOKEN_SENTENCE) &&
        is_noun(c, text, &toks[first - 1]))
        return true;
    for (uint32_t i = first; i > from && first - i < BEFORE; i--) {
        if (toks[i].bits & PT_TOKEN_SENTENCE)
            break;
        if (is_role(text, &toks[i - 1]))
            return true;
    }
    for (uint32_t i = end; i < to && i - end < BEHIND; i++) {
        if (toks[i].bits & PT_TOKEN_SENTENCE)
            break;
        if (is_role(text, &toks[i]))
            return true;
    }
    return false;
}

void pt_check_person_role(pt_checker *c)
{
    for (uint32_t e = 0; e < c->analysis->entities.len; e++) {
        const pt_entity *entity = &c->analysis->entities.items[e];
        uint32_t i = entity->first;
        if (entity->type != PT_TYPE_PERSON || entity->wikidata.len > 0 ||
            entity->n_mentions < c->bounds[0])
            continue;
        const pt_mention *first = next_mention(c, e, &i);
        if (first == NULL || (first->bits & PT_MENTION_TITLED) ||
            !has_space(pt_place_mention(c, first).subject) ||
            is_introduced(c, first))
            continue;
        const pt_check_place place = pt_place_mention(c, first);
        pt_check_add(c, place, "nothing says who ‘%s’ is at first mention",
                     pt_check_quote(c, place.subject));
    }
}
