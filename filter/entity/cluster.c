/* SPDX-License-Identifier: MIT */
/*
 * From mentions to entities: people are told from places of their name
 * (namesake.c); short forms are found that the text defines (definition.c,
 * pieces.c); every mention is linked to the knowledge base (link.c); forms
 * that name one thing are united (forest.c, bodies.c); short forms of people
 * find their person (people.c); and each tree becomes an entity, in the order
 * of first mentions, which describe.c then describes. Linear in mentions.
 */
#include "entity/entity.h"

#include "base/error.h"
#include "entity/author.h"
#include "entity/bodies.h"
#include "entity/describe.h"
#include "entity/forest.h"
#include "entity/namesake.h"
#include "entity/people.h"
#include "entity/pieces.h"

/* Adds the entity of a tree. */
static pt_status add_entity(pt_entities *out, const pt_form *root,
                            pt_error *err)
{
    pt_entity *entity = pt_vec_add(out, sizeof *entity);
    if (entity == NULL)
        return pt_error_nomem(err);
    *entity = (pt_entity){.entry = root->entry == PT_ENTRY_OTHER ? PT_NONE
                                                                 : root->entry,
                          .bits = root->ambiguous ? PT_ENTITY_AMBIGUOUS : 0};
    return PT_OK;
}

/* Makes one entity for each tree, in the order of first mentions. */
static pt_status make_entities(pt_entities *out, pt_mentions *mentions,
                               pt_forest *forest)
{
    PT_VEC(uint32_t) entity_of = {0};
    const uint32_t n_forms = forest->forms.len;
    pt_status st = PT_OK;
    if (n_forms == 0)
        return PT_OK;
    if (pt_vec_reserve(&entity_of, n_forms, sizeof *entity_of.items) == NULL)
        return pt_error_nomem(forest->err);
    for (uint32_t f = 0; f < n_forms; f++)
        entity_of.items[f] = PT_NONE;
    for (uint32_t i = 0; i < mentions->list.len && st == PT_OK; i++) {
        const uint32_t root = pt_forest_root(forest, forest->form_of.items[i]);
        if (entity_of.items[root] == PT_NONE) {
            st = add_entity(out, &forest->forms.items[root], forest->err);
            entity_of.items[root] = out->len - 1;
        }
        mentions->list.items[i].entity = entity_of.items[root];
    }
    pt_vec_release(&entity_of);
    return st;
}

pt_status pt_entities_cluster(pt_entities *out, pt_mentions *mentions,
                              const pt_find_input *in, pt_error *err)
{
    pt_forest forest = {.in = in};
    pt_entities entities = {0};
    pt_definitions definitions = {0};
    pt_links links = {0};
    pt_status st = pt_author_types_spread(mentions, in, err);
    if (st == PT_OK)
        st = pt_namesakes_retype(mentions, in, err);
    if (st == PT_OK)
        st = pt_definitions_read(&definitions, mentions, in, err);
    if (st == PT_OK)
        st = pt_pieces_find(&definitions, mentions, in, err);
    if (st == PT_OK)
        st = pt_mentions_link(&links, mentions, &definitions, in, err);
    if (st == PT_OK)
        st = pt_forest_read(&forest, mentions, in, err);
    if (st == PT_OK)
        st = pt_bodies_unite(&forest, &definitions);
    if (st == PT_OK)
        st = pt_people_place(&forest);
    if (st == PT_OK)
        st = make_entities(&entities, mentions, &forest);
    if (st == PT_OK)
        st = pt_entities_describe(&entities, mentions, &links, in, err);
    pt_forest_release(&forest);
    pt_vec_release(&links);
    pt_vec_release(&definitions);
    if (st == PT_OK)
        *out = entities;
    else
        pt_vec_release(&entities);
    return st;
}
