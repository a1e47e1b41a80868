/* SPDX-License-Identifier: MIT */
/*
 * Names in keywords, and which entities of the document they mean. The forms
 * of all mentions go into a map, so that "Mark Carney" finds the man who is
 * once called so, with all his mentions. So do the entries of the knowledge
 * base that the entities are, come from or govern: it knows what the document
 * does not say, that "EU" is the European Union, that "Chinese" is of China
 * and Ottawa speaks for Canada. Then each run of a keyword's words that
 * begins with a capital is looked up. Linear in keywords and mentions.
 */
#include "keyword/named.h"

#include "base/error.h"
#include "base/map.h"
#include "names/names.h"

#include <string.h>

enum {
    RUN_WORDS = 6,   /* of a name that the document has */
    RUN_ENTITIES = 8 /* entities that one name may mean */
};

/* One entity under a key. */
typedef struct reading {
    uint32_t entity;
    uint32_t next; /* another under the same key, or PT_NONE */
} reading;

typedef struct finder {
    pt_named_list out;
    const pt_phrases *phrases;
    const pt_find_input *in;
    pt_map keys; /* a mention's form, or an entry's bytes → first reading */
    PT_VEC(reading) readings;
    pt_arena *scratch; /* the keys */
    pt_buf form;
    pt_tokens tokens; /* of the keyword at work */
    pt_error *err;
} finder;

/* Makes a surface comparable: lower case, no stops, single spaces. */
static void set_form(finder *f, pt_str surface)
{
    pt_buf_clear(&f->form);
    pt_form_add_normal(&f->form, surface);
    size_t len = 0;
    for (size_t i = 0; i < f->form.len; i++) {
        char c = f->form.ptr[i];
        c = c == '-' || c == '\n' ? ' ' : c;
        if (c != '.' && !(c == ' ' && len > 0 && f->form.ptr[len - 1] == ' '))
            f->form.ptr[len++] = c;
    }
    f->form.len = len;
}

/* Adds an entity to those under the key in f->form. */
static pt_status add_reading(finder *f, uint32_t entity)
{
    const pt_str key = pt_buf_str(&f->form);
    if (pt_buf_failed(&f->form))
        return pt_error_nomem(f->err);
    const uint32_t first = pt_map_find(&f->keys, key);
    uint32_t n = 0;
    for (uint32_t i = first; i != PT_NONE; i = f->readings.items[i].next)
        if (f->readings.items[i].entity == entity || ++n == RUN_ENTITIES)
            return PT_OK;
    const pt_str copy = first == PT_NONE ? pt_arena_copy(f->scratch, key) : key;
    reading *added = pt_vec_add(&f->readings, sizeof *added);
    if (copy.ptr == NULL || added == NULL)
        return pt_error_nomem(f->err);
    *added = (reading){entity, first};
    uint32_t *at = pt_map_add(&f->keys, copy, PT_NONE, NULL);
    if (at == NULL)
        return pt_error_nomem(f->err);
    *at = f->readings.len - 1;
    return PT_OK;
}

static void set_entry(finder *f, uint32_t entry)
{
    pt_buf_clear(&f->form);
    pt_buf_add_byte(&f->form, '\0'); /* no form begins so */
    for (int i = 0; i < 4; i++)
        pt_buf_add_byte(&f->form, (char)(entry >> 8 * i & 0xFF));
}

/* The country that a demonym is of, or PT_NONE. */
static uint32_t country_of(const pt_name_entry *entry)
{
    return entry->type == PT_TYPE_NORP ? entry->country : PT_NONE;
}

/* Adds an entity under its entry and the country that it stands for. */
static pt_status add_entries(finder *f, const pt_entity *entity, uint32_t index)
{
    if (entity->entry == PT_NONE || f->in->names == NULL)
        return PT_OK;
    const pt_name_entry entry = pt_names_entry(f->in->names, entity->entry);
    const uint32_t country = (entry.bits & PT_NAME_CAPITAL) != 0
                                 ? entry.country
                                 : country_of(&entry);
    set_entry(f, entity->entry);
    const pt_status st = add_reading(f, index);
    if (st != PT_OK || country == PT_NONE)
        return st;
    set_entry(f, country);
    return add_reading(f, index);
}

static pt_status add_document(finder *f, const pt_mentions *mentions,
                              const pt_entities *entities)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < mentions->list.len && st == PT_OK; i++) {
        const pt_mention *m = &mentions->list.items[i];
        set_form(f, pt_str_slice(pt_document_text(f->in->doc, m->text),
                                 m->start, m->end));
        if (m->entity != PT_NONE)
            st = add_reading(f, m->entity);
    }
    for (uint32_t i = 0; i < entities->len && st == PT_OK; i++)
        st = add_entries(f, &entities->items[i], i);
    return st;
}

/* Whether words [first, end) are known to name an entity already. */
static bool is_named(const finder *f, uint32_t first, uint32_t end,
                     uint32_t entity)
{
    for (uint32_t i = f->out.len; i > 0 && f->out.items[i - 1].first == first;
         i--)
        if (f->out.items[i - 1].end == end &&
            f->out.items[i - 1].entity == entity)
            return true;
    return false;
}

/* Tells that words [first, end) name what is under the key in f->form. */
static pt_status add_named(finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = pt_map_find(&f->keys, pt_buf_str(&f->form)); i != PT_NONE;
         i = f->readings.items[i].next) {
        const uint32_t entity = f->readings.items[i].entity;
        if (is_named(f, first, end, entity))
            continue;
        pt_named *added = pt_vec_add(&f->out, sizeof *added);
        if (added == NULL)
            return pt_error_nomem(f->err);
        *added = (pt_named){first, end, entity};
    }
    return PT_OK;
}

/* Looks up the runs of words that begin at word `first`. */
static pt_status find_runs(finder *f, uint32_t first, uint32_t end)
{
    const pt_phrase_word *words = f->phrases->words.items;
    pt_buf text;
    pt_buf_init(&text);
    pt_status st = PT_OK;
    for (uint32_t i = first; i < end && i - first < RUN_WORDS && st == PT_OK;
         i++) {
        if (i > first)
            pt_buf_add_byte(&text, ' ');
        pt_buf_add(&text, words[i].form);
        set_form(f, pt_buf_str(&text));
        st = pt_buf_failed(&text) ? pt_error_nomem(f->err)
                                  : add_named(f, first, i + 1);
    }
    pt_buf_release(&text);
    return st;
}

/* Asks the knowledge base what begins at word `first`. */
static pt_status find_known(finder *f, pt_str name, uint32_t first,
                            uint32_t end)
{
    const pt_phrase_word *words = f->phrases->words.items;
    const uint32_t token = words[first].token;
    pt_name_match match;
    if (f->in->names == NULL ||
        !pt_names_find(&match, f->in->names, name, &f->tokens.items[token],
                       f->tokens.len - token, PT_NAMES_ALL))
        return PT_OK;
    uint32_t last = first + 1;
    while (last < end && words[last].token < token + match.n_tokens)
        last++;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < match.n_candidates && st == PT_OK; i++) {
        const uint32_t known = match.candidates[i].entry;
        const pt_name_entry entry = pt_names_entry(f->in->names, known);
        set_entry(f, known);
        st = add_named(f, first, last);
        set_entry(f, country_of(&entry));
        if (st == PT_OK && country_of(&entry) != PT_NONE)
            st = add_named(f, first, last);
    }
    return st;
}

static pt_status find_in_phrase(finder *f, pt_str name, const pt_phrase *phrase)
{
    f->tokens.len = 0;
    pt_status st = pt_tokens_read(&f->tokens, name, NULL, 0, f->err);
    for (uint32_t i = phrase->first; i < phrase->end && st == PT_OK; i++) {
        if ((f->phrases->words.items[i].bits & PT_PHRASE_UPPER) == 0)
            continue;
        st = find_runs(f, i, phrase->end);
        if (st == PT_OK)
            st = find_known(f, name, i, phrase->end);
    }
    return st;
}

pt_status pt_named_find(pt_named_list *out, const pt_phrases *phrases,
                        const pt_keywords *keywords, const pt_find_input *in,
                        const pt_mentions *mentions,
                        const pt_entities *entities, pt_error *err)
{
    finder f = {.phrases = phrases, .in = in, .err = err};
    pt_map_init(&f.keys);
    pt_buf_init(&f.form);
    f.scratch = pt_arena_new();
    pt_status st = f.scratch == NULL ? pt_error_nomem(err)
                                     : add_document(&f, mentions, entities);
    for (uint32_t i = 0; i < keywords->len && st == PT_OK; i++)
        st = find_in_phrase(&f, keywords->items[i].name,
                            &phrases->list.items[i]);
    pt_map_release(&f.keys);
    pt_vec_release(&f.readings);
    pt_buf_release(&f.form);
    pt_vec_release(&f.tokens);
    pt_arena_free(f.scratch);
    if (st == PT_OK)
        *out = f.out;
    else
        pt_vec_release(&f.out);
    return st;
}
