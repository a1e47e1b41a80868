/* SPDX-License-Identifier: MIT */
/*
 * Checks for names that a heading has and the running text does not: a sign
 * that a paragraph was cut, or a name misspelt. As recognition is least sure
 * in headings, only names that are known otherwise count, and a name any word
 * of which is in the text is silent.
 */
#include "check/rules.h"

#include "base/map.h"
#include "base/utf8.h"
#include "text/stopword.h"

enum { SURE = 85, MOST = 100, SHORT = 4 }; /* hundredths; bytes of a word */

static bool is_heading(pt_role role)
{
    return role == PT_ROLE_HEADING || role == PT_ROLE_HEADLINE;
}

/* Whether a mention stands in a Header or the headline; lines of a pasted
   article that look like headings may be anything. */
static bool is_in_header(const pt_checker *c, const pt_mention *m)
{
    const pt_role role = pt_check_role(c, m->text, m->start);
    return role == PT_ROLE_HEADLINE ||
           (role == PT_ROLE_HEADING &&
            c->doc->texts.items[m->text].kind == PT_BLOCK_HEADER);
}

/* Whether some mention of the entity is outside headings. */
static bool is_in_text(const pt_checker *c, uint32_t entity)
{
    const pt_mentions *mentions = &c->analysis->mentions;
    for (uint32_t i = c->analysis->entities.items[entity].first;
         i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        if (m->entity == entity &&
            !is_heading(pt_check_role(c, m->text, m->start)))
            return true;
    }
    return false;
}

/* Whether a word of the name, by its first letters, is in running text. */
static bool has_word(const pt_checker *c, pt_str name)
{
    const pt_words *words = &c->analysis->words;
    for (uint32_t text = 0; text < c->doc->texts.len; text++) {
        const pt_str all = pt_document_text(c->doc, text);
        for (uint32_t i = words->first.items[text];
             i < words->first.items[text + 1]; i++) {
            const pt_token *tok = &words->tokens.items[i];
            const pt_str word = pt_token_str(all, tok);
            if (word.len < SHORT || !(tok->bits & PT_TOKEN_UPPER) ||
                is_heading(pt_check_role(c, text, tok->start)))
                continue;
            const pt_str stem = pt_str_slice(word, 0, SHORT);
            for (size_t at = 0; at + SHORT <= name.len; at++)
                if ((at == 0 || name.ptr[at - 1] == ' ') &&
                    pt_str_is_equal(pt_str_slice(name, at, at + SHORT), stem))
                    return true;
        }
    }
    return false;
}

void pt_check_heading_name(pt_checker *c)
{
    if (c->n_words < c->bounds[0])
        return;
    for (uint32_t e = 0; e < c->analysis->entities.len; e++) {
        const pt_entity *entity = &c->analysis->entities.items[e];
        const pt_mention *m = &c->analysis->mentions.list.items[entity->first];
        const bool is_name = entity->type == PT_TYPE_PERSON ||
                             entity->type == PT_TYPE_ORGANIZATION;
        if (!is_name || m->score * MOST < SURE || !is_in_header(c, m) ||
            is_in_text(c, e))
            continue;
        const pt_check_place place = pt_place_mention(c, m);
        if (place.subject.len < SHORT || has_word(c, place.subject))
            continue;
        pt_check_add(c, place, "‘%s’ is in a heading and nowhere else",
                     pt_check_quote(c, place.subject));
    }
}
