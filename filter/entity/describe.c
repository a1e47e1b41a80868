/* SPDX-License-Identifier: MIT */
/*
 * Says what each entity is, once its mentions are known. The type is the one
 * with the greatest sum of confidence, in which what the knowledge base knows
 * takes part; the author's own word outweighs all.
 * The canonical name is the knowledge base's, or the longest form in the
 * text. Linear in mentions and entities.
 */
#include "entity/describe.h"

#include "base/error.h"
#include "entity/evidence.h"
#include "entity/forms.h"
#include "entity/salience.h"
#include "entity/slug.h"
#include "find/person.h"
#include "names/names.h"
#include "text/forms.h"

/* What the author says weighs more than any sum of scores; what the
   knowledge base knows as much as two mentions. */
static const float OWN_VOTE = 1e6F;
static const float KNOWN_VOTE = 2.0F;

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
                             const pt_names *names, pt_error *err)
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
        const uint32_t entry = entities->items[i].entry;
        if (entry != PT_NONE && names != NULL)
            ballots.items[i].votes[pt_names_entry(names, entry).type] +=
                KNOWN_VOTE;
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

/* Takes over the surest link; one to the entity's entry before any other. */
static void note_link(pt_entity *entity, const pt_mention *m,
                      const pt_link *link)
{
    const bool taken =
        entity->entry != PT_NONE && entity->link.entry == entity->entry;
    if (entity->entry != PT_NONE && m->entry == entity->entry) {
        if (!taken || link->score > entity->link.score)
            entity->link = *link;
    } else if (!taken && link->score > entity->link.score) {
        entity->link = *link;
    }
}

/* Notes names, counts, links and the author's identifiers. */
static void read_mentions(pt_entities *entities, const pt_mentions *mentions,
                          const pt_links *links, const pt_find_input *in)
{
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        pt_entity *entity = &entities->items[m->entity];
        const pt_str form = surface_of(in, m);
        if (entity->n_mentions++ == 0) {
            entity->first = i;
            entity->link = PT_LINK_NONE;
        }
        note_link(entity, m, &links->items[i]);
        if (is_better(form, entity->name, entity->type))
            entity->name = form;
        if (m->value != PT_NONE && entity->wikidata.len == 0)
            entity->wikidata = mentions->values.items[m->value].wikidata;
    }
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
        entity->ref = pt_name_ref(&entry);
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

static pt_known known_as(const pt_names *names, uint32_t entry)
{
    if (entry >= PT_ENTRY_OTHER || names == NULL)
        return (pt_known){
            {NULL, 0},
            {NULL, 0}
        };
    const pt_name_entry e = pt_names_entry(names, entry);
    return (pt_known){e.name, pt_name_wikidata(&e)};
}

/* Says what the knowledge base calls what the entity may be, and where that
   is. */
static void settle_known(pt_entity *entity, const pt_names *names)
{
    if (entity->entry == PT_NONE && names != NULL &&
        entity->link.entry < PT_ENTRY_OTHER &&
        pt_names_entry(names, entity->link.entry).type != entity->type)
        entity->link = PT_LINK_NONE; /* of a mention that is something else */
    entity->likeliest = known_as(names, entity->link.entry);
    entity->rival = known_as(names, entity->link.rival);
    if (entity->entry == PT_NONE || names == NULL)
        return;
    const pt_chain chain = pt_chain_of(names, entity->entry);
    if (chain.len > 1)
        entity->country = known_as(names, chain.entries[chain.len - 1]);
}

/* What schema.org calls an entity: finer than its type where the knowledge
   base says what kind of place it is. */
static const char *schema_of(const pt_entity *entity, const pt_names *names)
{
    static const struct {
        unsigned bit;
        const char *schema;
    } kinds[] = {
        {PT_NAME_COUNTRY,   "Country"           },
        {PT_NAME_CITY,      "City"              },
        {PT_NAME_REGION,    "AdministrativeArea"},
        {PT_NAME_CONTINENT, "Continent"         },
        {PT_NAME_WATER,     "BodyOfWater"       },
    };
    const char *general = pt_type_describe(entity->type)->schema;
    if (entity->entry == PT_NONE || names == NULL)
        return general;
    const pt_name_entry entry = pt_names_entry(names, entity->entry);
    if (entry.type != entity->type)
        return general;
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (entry.bits & kinds[i].bit)
            return kinds[i].schema;
    return general;
}

pt_status pt_entities_describe(pt_entities *entities, pt_mentions *mentions,
                               const pt_links *links, const pt_find_input *in,
                               pt_error *err)
{
    pt_status st = count_votes(entities, mentions, in->names, err);
    if (st == PT_OK)
        read_mentions(entities, mentions, links, in);
    for (uint32_t i = 0; i < entities->len && st == PT_OK; i++) {
        pt_entity *entity = &entities->items[i];
        st = settle_name(entity, in, err);
        settle_known(entity, in->names);
        entity->schema = schema_of(entity, in->names);
    }
    if (st == PT_OK)
        st = pt_slugs_give(entities, mentions, in->arena, err);
    if (st == PT_OK)
        st = pt_entity_forms_count(entities, mentions, in, err);
    pt_salience_give(entities, mentions, in->doc);
    return st;
}
