/* SPDX-License-Identifier: MIT */
/*
 * Says what each entity is, once its mentions are known. The type is the one
 * with the greatest sum of confidence; the author's own word outweighs all.
 * The canonical name is the knowledge base's, or the longest form in the
 * text; the slug comes from name and type alone, so that edits elsewhere
 * leave it as it is: of two entities with one slug the later takes its type
 * and then a number behind it. Salience is the share of mentions among those
 * of the most mentioned entity, raised for those that come early. Linear in
 * mentions and entities.
 */
#include "entity/describe.h"

#include "base/error.h"
#include "base/utf8.h"
#include "find/person.h"
#include "names/names.h"
#include "text/forms.h"

/* What the author says weighs more than any sum of scores. */
static const float OWN_VOTE = 1e6F;

/* The votes of an entity. */
typedef struct ballot {
    float votes[PT_N_TYPES];
} ballot;

static pt_str surface_of(const pt_find_input *in, const pt_mention *m)
{
    return pt_str_slice(pt_document_text(in->doc, m->text), m->start, m->end);
}

/* Returns whether a text form is a better name than the one so far. */
static bool is_better(pt_str form, pt_str name, pt_type type)
{
    if (name.len == 0)
        return true;
    if (type == PT_TYPE_PERSON) {
        pt_person a;
        pt_person b;
        pt_person_split(&a, form);
        pt_person_split(&b, name);
        if (a.words != b.words)
            return a.words > b.words;
    }
    return form.len > name.len;
}

static pt_status count_votes(pt_entities *entities, pt_mentions *mentions,
                             pt_error *err)
{
    PT_VEC(ballot) ballots = {0};
    if (pt_vec_reserve(&ballots, entities->len, sizeof *ballots.items) ==
            NULL &&
        entities->len > 0)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < entities->len; i++)
        ballots.items[i] = (ballot){{0}};
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        ballots.items[m->entity].votes[m->type] +=
            m->bits & PT_MENTION_OWN ? OWN_VOTE : m->score;
    }
    for (uint32_t i = 0; i < entities->len; i++) {
        const float *votes = ballots.items[i].votes;
        int best = 0;
        for (int type = 1; type < PT_N_TYPES; type++)
            best = votes[type] > votes[best] ? type : best;
        entities->items[i].type = (pt_type)best;
    }
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        pt_mention *m = &mentions->list.items[i];
        if (!(m->bits & PT_MENTION_OWN))
            m->type = (uint8_t)entities->items[m->entity].type;
    }
    pt_vec_release(&ballots);
    return PT_OK;
}

/* Notes names, counts and the author's identifiers. */
static void read_mentions(pt_entities *entities, const pt_mentions *mentions,
                          const pt_find_input *in)
{
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        pt_entity *entity = &entities->items[m->entity];
        const pt_str form = surface_of(in, m);
        if (entity->n_mentions++ == 0)
            entity->first = i;
        if (is_better(form, entity->name, entity->type))
            entity->name = form;
        if (m->value != PT_NONE && entity->wikidata.len == 0)
            entity->wikidata = mentions->values.items[m->value].wikidata;
    }
}

/* Appends what a slug is made of: the name, or what a value comes to, so
   that "$5 million" and "5,000,000 dollars" differ from "5 million km". */
static void add_base(pt_buf *buf, const pt_mentions *mentions,
                     const pt_entity *entity)
{
    const uint32_t i = mentions->list.items[entity->first].value;
    const pt_value *value = i == PT_NONE ? NULL : &mentions->values.items[i];
    if (value == NULL || (value->iso.len == 0 && value->amount.len == 0)) {
        pt_buf_add(buf, entity->name);
        return;
    }
    pt_buf_add(buf, value->iso);
    for (size_t at = 0; at < value->amount.len; at++) {
        if (value->amount.ptr[at] == '-')
            pt_buf_add(buf, PT_STR("minus "));
        else
            pt_buf_add_byte(buf, value->amount.ptr[at]);
    }
    pt_buf_add_byte(buf, ' ');
    pt_buf_add(buf, value->currency);
    pt_buf_add(buf, value->unit);
    if (entity->type == PT_TYPE_PERCENT)
        pt_buf_add(buf, PT_STR("percent"));
}

/* Appends a slug: folded to ASCII where there is such a form. */
static void add_slug(pt_buf *buf, pt_str name, pt_arena *arena)
{
    const pt_arena_mark mark = pt_arena_save(arena);
    const pt_str folded = pt_utf8_fold(arena, name);
    if (folded.ptr == NULL)
        buf->failed = true;
    else
        pt_form_add_slug(buf, folded);
    pt_arena_rewind(arena, mark);
}

/* Takes the slug in `buf` if it is free. */
static pt_status try_slug(bool *free_out, pt_entity *entity, pt_map *taken,
                          const pt_buf *buf, pt_arena *arena, pt_error *err)
{
    *free_out = false;
    if (!pt_buf_failed(buf) && pt_map_find(taken, pt_buf_str(buf)) != PT_NONE)
        return PT_OK;
    const pt_str slug = pt_arena_copy(arena, pt_buf_str(buf));
    if (pt_buf_failed(buf) || slug.ptr == NULL ||
        pt_map_add(taken, slug, 2, NULL) == NULL)
        return pt_error_nomem(err);
    entity->slug = slug;
    *free_out = true;
    return PT_OK;
}

/* Gives an entity a slug that is not in `taken`, whose values are the next
   number to try behind a slug. */
static pt_status give_slug(pt_entity *entity, const pt_mentions *mentions,
                           pt_map *taken, pt_arena *arena, pt_error *err)
{
    const char *type = pt_type_describe(entity->type)->name;
    bool is_free;
    pt_buf base;
    pt_buf buf;
    pt_buf_init(&base);
    pt_buf_init(&buf);
    add_base(&base, mentions, entity);
    add_slug(&buf, pt_buf_str(&base), arena);
    buf.failed |= pt_buf_failed(&base);
    pt_buf_release(&base);
    if (buf.len == 0)
        pt_buf_add(&buf, pt_str_from(type));
    pt_status st = try_slug(&is_free, entity, taken, &buf, arena, err);
    if (st == PT_OK && !is_free) {
        pt_buf_add_format(&buf, "-%s", type);
        st = try_slug(&is_free, entity, taken, &buf, arena, err);
    }
    const size_t len = buf.len;
    while (st == PT_OK && !is_free) {
        buf.len = len;
        uint32_t *number = pt_map_add(taken, pt_buf_str(&buf), 2, NULL);
        pt_buf_add_format(&buf, "-%u", (*number)++);
        st = try_slug(&is_free, entity, taken, &buf, arena, err);
    }
    pt_buf_release(&buf);
    return st;
}

/* Takes name and identifier from the knowledge base where there is an entry;
   copies what the text gave, white space made single. */
static pt_status settle_name(pt_entity *entity, const pt_find_input *in,
                             pt_error *err)
{
    if (entity->entry != PT_NONE && in->names != NULL) {
        const pt_name_entry entry = pt_names_entry(in->names, entity->entry);
        if (entity->wikidata.len == 0)
            entity->wikidata = pt_name_wikidata(&entry);
        if (entry.name.len > 0) {
            entity->name = entry.name;
            return PT_OK;
        }
    }
    pt_buf buf;
    pt_buf_init(&buf);
    pt_form_add_single(&buf, entity->name);
    const pt_str name = pt_arena_copy(in->arena, pt_buf_str(&buf));
    const bool failed = pt_buf_failed(&buf) || name.ptr == NULL;
    pt_buf_release(&buf);
    if (failed)
        return pt_error_nomem(err);
    entity->name = name;
    return PT_OK;
}

/* Half for the share of mentions, half for how early the first one is. */
static void give_salience(pt_entities *entities, uint32_t n_mentions)
{
    uint32_t most = 1;
    for (uint32_t i = 0; i < entities->len; i++) {
        if (entities->items[i].n_mentions > most)
            most = entities->items[i].n_mentions;
    }
    for (uint32_t i = 0; i < entities->len; i++) {
        pt_entity *entity = &entities->items[i];
        const float share = (float)entity->n_mentions / (float)most;
        const float early =
            1 - (float)entity->first / (float)(n_mentions ? n_mentions : 1);
        entity->salience = 0.5F * share + 0.5F * early;
    }
}

pt_status pt_entities_describe(pt_entities *entities, pt_mentions *mentions,
                               const pt_find_input *in, pt_error *err)
{
    pt_map taken;
    pt_map_init(&taken);
    pt_status st = count_votes(entities, mentions, err);
    if (st == PT_OK)
        read_mentions(entities, mentions, in);
    for (uint32_t i = 0; i < entities->len && st == PT_OK; i++) {
        pt_entity *entity = &entities->items[i];
        st = settle_name(entity, in, err);
        if (st == PT_OK)
            st = give_slug(entity, mentions, &taken, in->arena, err);
    }
    give_salience(entities, mentions->list.len);
    pt_map_release(&taken);
    return st;
}
