/* SPDX-License-Identifier: MIT */
/* Tests of entity/describe. */
#include "entity/describe.h"

#include "entities_of.h"
#include "suite.h"

START_TEST(the_author_decides_on_type_and_identifier)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    document_of(&td, "Prado and Prado and Ana  Prado");
    mention_of(&mentions, &td, 0, "Prado", PT_TYPE_LOCATION);
    pt_mention *own = mention_of(&mentions, &td, 0, "Prado", PT_TYPE_PERSON);
    own->bits = PT_MENTION_OWN;
    own->value = 0;
    mention_of(&mentions, &td, 0, "Ana  Prado", PT_TYPE_PERSON);
    pt_value *value = pt_vec_add(&mentions.values, sizeof *value);
    ck_assert_ptr_nonnull(value);
    *value = (pt_value){.wikidata = PT_STR("Q1")};
    pt_entity *entity = pt_vec_add(&entities, sizeof *entity);
    ck_assert_ptr_nonnull(entity);
    *entity = (pt_entity){.entry = PT_NONE};
    for (uint32_t i = 0; i < mentions.list.len; i++)
        mentions.list.items[i].entity = 0;
    ck_assert_int_eq(describe(&entities, &mentions, &td.in), PT_OK);
    entity = entities.items;
    ck_assert_int_eq(entity->type, PT_TYPE_PERSON);
    ck_assert_int_eq(mentions.list.items[0].type, PT_TYPE_PERSON);
    ck_assert(pt_str_is_equal(entity->wikidata, PT_STR("Q1")));
    ck_assert(pt_str_is_equal(entity->name, PT_STR("Ana Prado")));
    ck_assert_uint_eq(entity->n_mentions, 3);
    ck_assert_str_eq(entity->schema, "Person");
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_author_decides_on_type_and_identifier, NULL};
    return suite_run("describe", tests);
}
