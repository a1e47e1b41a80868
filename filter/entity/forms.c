/* SPDX-License-Identifier: MIT */
/*
 * Counts surface forms: one pass over the mentions notes each form of each
 * entity once, in a map from the form's bytes to a chain of those entities
 * that have it; a second lays them out entity by entity, in the order of the
 * text. An entity of one mention needs no look-up, so that the chains are
 * short however many people share a name: linear.
 */
#include "entity/forms.h"

#include "base/error.h"

/* A form of one entity. */
typedef struct record {
    pt_str form;
    uint32_t entity;
    uint32_t n_mentions;
    uint32_t next; /* the same bytes for another entity, or PT_NONE */
} record;

typedef struct counter {
    pt_map by_bytes; /* form → the first of its records */
    PT_VEC(record) records;
} counter;

/* Notes a form that no other mention of its entity can have. */
static bool count_once(counter *c, pt_str form, uint32_t entity)
{
    record *added = pt_vec_add(&c->records, sizeof *added);
    if (added == NULL)
        return false;
    *added = (record){form, entity, 1, PT_NONE};
    return true;
}

static bool count(counter *c, pt_str form, uint32_t entity)
{
    uint32_t *at = pt_map_add(&c->by_bytes, form, PT_NONE, NULL);
    if (at == NULL)
        return false;
    for (uint32_t i = *at; i != PT_NONE; i = c->records.items[i].next) {
        if (c->records.items[i].entity == entity) {
            c->records.items[i].n_mentions++;
            return true;
        }
    }
    record *added = pt_vec_add(&c->records, sizeof *added);
    if (added == NULL)
        return false;
    *added = (record){form, entity, 1, *at};
    *at = c->records.len - 1;
    return true;
}

/* Lays the records out in the arena, those of one entity together. */
static bool lay_out(pt_entities *entities, const counter *c, pt_arena *arena)
{
    const uint32_t n = c->records.len;
    pt_entity_form *forms = pt_arena_alloc(arena, n, sizeof *forms);
    if (forms == NULL)
        return false;
    for (uint32_t i = 0; i < n; i++)
        entities->items[c->records.items[i].entity].n_forms++;
    const pt_entity_form *from = forms;
    for (uint32_t i = 0; i < entities->len; i++) {
        pt_entity *entity = &entities->items[i];
        entity->forms = from;
        from += entity->n_forms;
        entity->n_forms = 0;
    }
    for (uint32_t i = 0; i < n; i++) {
        const record *r = &c->records.items[i];
        pt_entity *entity = &entities->items[r->entity];
        const size_t at = (size_t)(entity->forms - forms) + entity->n_forms++;
        forms[at] = (pt_entity_form){r->form, r->n_mentions};
    }
    return true;
}

pt_status pt_entity_forms_count(pt_entities *entities,
                                const pt_mentions *mentions,
                                const pt_find_input *in, pt_error *err)
{
    counter c = {.records = {0}};
    bool good = true;
    if (mentions->list.len == 0)
        return PT_OK;
    pt_map_init(&c.by_bytes);
    for (uint32_t i = 0; i < mentions->list.len && good; i++) {
        const pt_mention *m = &mentions->list.items[i];
        const pt_str text = pt_document_text(in->doc, m->text);
        const pt_str form = pt_str_slice(text, m->start, m->end);
        good = entities->items[m->entity].n_mentions == 1
                   ? count_once(&c, form, m->entity)
                   : count(&c, form, m->entity);
    }
    good = good && lay_out(entities, &c, in->arena);
    pt_map_release(&c.by_bytes);
    pt_vec_release(&c.records);
    return good ? PT_OK : pt_error_nomem(err);
}
