/* SPDX-License-Identifier: MIT */
/* Tests of entity/slug, through what describes entities. */
#include "entity/slug.h"

#include "entities_of.h"
#include "entity/describe.h"
#include "suite.h"

START_TEST(slugs_are_unique_and_come_from_name_and_type)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, "Évora Évora Évora Évora 北京 ?!");
    for (int i = 0; i < 4; i++)
        mention_of(&mentions, &td, 0, "Évora", PT_TYPE_LOCATION);
    mention_of(&mentions, &td, 0, "北京", PT_TYPE_LOCATION);
    mention_of(&mentions, &td, 0, "?!", PT_TYPE_WORK);
    for (uint32_t i = 0; i < mentions.list.len; i++) {
        pt_entity *entity = pt_vec_add(&entities, sizeof *entity);
        ck_assert_ptr_nonnull(entity);
        *entity = (pt_entity){.entry = PT_NONE};
        mentions.list.items[i].entity = i;
    }
    ck_assert_int_eq(describe(&entities, &mentions, &td.in), PT_OK);
    const pt_str shown = slugs_shown(&buf, &entities, &mentions);
    ck_assert_msg(
        pt_str_is_equal(shown, PT_STR("evora evora-location evora-location-2 "
                                      "evora-location-3 北京 work")),
        "%.*s", (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

START_TEST(values_have_slugs_of_what_they_come_to)
{
    const pt_value values[] = {
        {.iso = PT_STR("2026-01-14/2026-01-17")},
        {                         .amount = PT_STR("1.5"),             .currency = PT_STR("EUR")},
        {                         .amount = PT_STR("100")                                     },
        { .amount = PT_STR("-5/10"),                                      .unit = PT_STR("Cel")},
    };
    static const pt_type types[] = {PT_TYPE_DATE, PT_TYPE_MONEY,
                                    PT_TYPE_PERCENT, PT_TYPE_QUANTITY};
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, "a b c d");
    for (uint32_t i = 0; i < 4; i++) {
        mention_of(&mentions, &td, 0, (const char *[]){"a", "b", "c", "d"}[i],
                   types[i])
            ->value = i;
        mentions.list.items[i].entity = i;
        pt_value *value = pt_vec_add(&mentions.values, sizeof *value);
        pt_entity *entity = pt_vec_add(&entities, sizeof *entity);
        ck_assert(value != NULL && entity != NULL);
        *value = values[i];
        *entity = (pt_entity){.entry = PT_NONE};
    }
    ck_assert_int_eq(describe(&entities, &mentions, &td.in), PT_OK);
    const pt_str shown = slugs_shown(&buf, &entities, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, PT_STR("2026-01-14-2026-01-17 "
                                                "1-5-eur 100-percent "
                                                "minus-5-10-cel")),
                  "%.*s", (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {slugs_are_unique_and_come_from_name_and_type,
                            values_have_slugs_of_what_they_come_to, NULL};
    return suite_run("slug", tests);
}
