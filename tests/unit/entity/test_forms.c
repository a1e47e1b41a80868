/* SPDX-License-Identifier: MIT */
/* Tests of entity/forms. */
#include "entity/forms.h"

#include "entities_of.h"
#include "suite.h"

/* Writes "0: Ana Prado 1, Prado 2; 1: …" for each entity. */
static pt_str forms_shown(pt_buf *buf, const pt_entities *entities)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < entities->len; i++) {
        const pt_entity *entity = &entities->items[i];
        pt_buf_add_format(buf, "%s%u:", i ? "; " : "", i);
        for (uint32_t j = 0; j < entity->n_forms; j++) {
            pt_buf_add(buf, j ? PT_STR(", ") : PT_STR(" "));
            pt_buf_add(buf, entity->forms[j].form);
            pt_buf_add_format(buf, " %u", entity->forms[j].n_mentions);
        }
    }
    return pt_buf_str(buf);
}

START_TEST(forms_are_counted_for_each_entity)
{
    static const char *const forms[] = {"Ana Prado", "Oslo", "Prado", "Prado",
                                        "Prado"};
    static const uint32_t owners[] = {0, 1, 0, 2, 0};
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, "Ana Prado in Oslo: Prado, Prado and Prado");
    for (int i = 0; i < 5; i++)
        mention_of(&mentions, &td, 0, forms[i], PT_TYPE_PERSON)->entity =
            owners[i];
    for (int i = 0; i < 3; i++) {
        pt_entity *entity = pt_vec_add(&entities, sizeof *entity);
        ck_assert_ptr_nonnull(entity);
        *entity = (pt_entity){.entry = PT_NONE};
    }
    ck_assert_int_eq(pt_entity_forms_count(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    const pt_str shown = forms_shown(&buf, &entities);
    ck_assert_msg(pt_str_is_equal(shown, PT_STR("0: Ana Prado 1, Prado 2; "
                                                "1: Oslo 1; 2: Prado 1")),
                  "%.*s", (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {forms_are_counted_for_each_entity, NULL};
    return suite_run("forms", tests);
}
