/* SPDX-License-Identifier: MIT */
/* Tests of entity/cluster. */
#include "entity/entity.h"

#include <stdio.h>

#include "entities_of.h"
#include "suite.h"

enum { N = 8 };

/* Mentions of a document, "form" in the paragraph of that number. */
typedef struct row {
    uint32_t text;
    const char *form;
    pt_type type;
} row;

#define P PT_TYPE_PERSON
#define O PT_TYPE_ORGANIZATION
#define L PT_TYPE_LOCATION

static void clusters(const char *plain, const row *rows, const char *expected)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, plain);
    for (int i = 0; i < N && rows[i].form != NULL; i++)
        mention_of(&mentions, &td, rows[i].text, rows[i].form, rows[i].type);
    ck_assert_int_eq(pt_entities_cluster(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    const pt_str shown = slugs_shown(&buf, &entities, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)),
                  "in \"%s\": expected \"%s\", found \"%.*s\"", plain, expected,
                  (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}

START_TEST(forms_of_one_person_are_one_entity)
{
    clusters("Ana Prado met Prado.\n\nAna M. Prado left.",
             (row[N]){
                 {0, "Ana Prado",    P},
                 {0, "Prado",        P},
                 {1, "Ana M. Prado", P}
    },
             "ana-m-prado ana-m-prado ana-m-prado");
    clusters("Prado wins\n\nAna Prado won.",
             (row[N]){
                 {0, "Prado",     P},
                 {1, "Ana Prado", P}
    },
             "ana-prado ana-prado");
    clusters("Ana Prado said Ana left.",
             (row[N]){
                 {0, "Ana Prado", P},
                 {0, "Ana",       P}
    },
             "ana-prado ana-prado");
    clusters("Zhao Lin met Zhao and A. Falk, then Adam Falk.",
             (row[N]){
                 {0, "Zhao Lin",  P},
                 {0, "Zhao",      P},
                 {0, "A. Falk",   P},
                 {0, "Adam Falk", P}
    },
             "zhao-lin zhao-lin adam-falk adam-falk");
}
END_TEST

START_TEST(values_that_come_to_the_same_are_one_entity)
{
    const pt_value values[] = {
        {.amount = PT_STR("38"), .unit = PT_STR("%")  },
        {.amount = PT_STR("38"), .unit = PT_STR("%")  },
        {.amount = PT_STR("-3"), .unit = PT_STR("Cel")},
        {.amount = PT_STR("3"),  .unit = PT_STR("Cel")},
    };
    static const char *const forms[] = {"38%", "38 percent", "-3 C", "3 C"};
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    document_of(&td, "38% or 38 percent; -3 C or 3 C");
    for (uint32_t i = 0; i < 4; i++) {
        const pt_type type = i < 2 ? PT_TYPE_PERCENT : PT_TYPE_QUANTITY;
        mention_of(&mentions, &td, 0, forms[i], type)->value = i;
        pt_value *value = pt_vec_add(&mentions.values, sizeof *value);
        ck_assert_ptr_nonnull(value);
        *value = values[i];
    }
    ck_assert_int_eq(pt_entities_cluster(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    const pt_mention *m = mentions.list.items;
    ck_assert_uint_eq(entities.len, 3);
    ck_assert_uint_eq(m[0].entity, m[1].entity);
    ck_assert_uint_ne(m[2].entity, m[3].entity);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

START_TEST(two_people_with_one_surname_are_kept_apart)
{
    clusters("Ana Prado spoke.\n\nPrado left.\n\nEva Prado came.\n\nPrado sat.",
             (row[N]){
                 {0, "Ana Prado", P},
                 {1, "Prado",     P},
                 {2, "Eva Prado", P},
                 {3, "Prado",     P}
    },
             "ana-prado ana-prado eva-prado eva-prado");
    clusters("Ana Prado and Eva Prado spoke.\n\nPrado left.",
             (row[N]){
                 {0, "Ana Prado", P},
                 {0, "Eva Prado", P},
                 {1, "Prado",     P}
    },
             "ana-prado eva-prado prado");
    clusters("John A. Falk and John C. Falk met.",
             (row[N]){
                 {0, "John A. Falk", P},
                 {0, "John C. Falk", P}
    },
             "john-a-falk john-c-falk");
}
END_TEST

START_TEST(acronyms_join_their_long_forms)
{
    clusters("The Northern Trade Forum (NTF) met. The NTF left.",
             (row[N]){
                 {0, "Northern Trade Forum", O},
                 {0, "NTF",                  O},
                 {0, "NTF",                  O}
    },
             "northern-trade-forum northern-trade-forum northern-trade-forum");
}
END_TEST

START_TEST(kinds_are_kept_apart_and_share_no_slug)
{
    clusters("Prado in Prado, near PRADO.",
             (row[N]){
                 {0, "Prado", P},
                 {0, "Prado", L},
                 {0, "PRADO", L}
    },
             "prado prado-location prado-location");
}
END_TEST

START_TEST(types_within_an_entity_agree_by_vote)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    document_of(&td, "Lagoa and Lagoa and Lagoa");
    mention_of(&mentions, &td, 0, "Lagoa", L);
    mention_of(&mentions, &td, 0, "Lagoa", O)->score = 0.5F;
    mention_of(&mentions, &td, 0, "Lagoa", L);
    ck_assert_int_eq(pt_entities_cluster(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    ck_assert_uint_eq(entities.len, 1);
    ck_assert_int_eq(mentions.list.items[1].type, L);
    ck_assert_uint_eq(entities.items[0].n_mentions, 3);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
}
END_TEST

START_TEST(many_people_with_one_surname_take_linear_time)
{
    enum { MANY = 20000 };
    test_document td;
    pt_mentions mentions = {0};
    pt_entities entities = {0};
    pt_buf plain;
    pt_buf_init(&plain);
    for (int i = 0; i < MANY; i++)
        pt_buf_add_format(&plain, "A%u Prado Prado ", (unsigned)i);
    pt_buf_add_byte(&plain, '\0');
    document_of(&td, plain.ptr);
    for (int i = 0; i < MANY; i++) {
        char name[32];
        snprintf(name, sizeof name, "A%u Prado", (unsigned)i);
        mention_of(&mentions, &td, 0, name, P);
        mention_of(&mentions, &td, 0, "Prado", P);
    }
    ck_assert_int_eq(pt_entities_cluster(&entities, &mentions, &td.in, NULL),
                     PT_OK);
    ck_assert_uint_ge(entities.len, MANY);
    pt_vec_release(&entities);
    pt_mentions_release(&mentions);
    document_release(&td);
    pt_buf_release(&plain);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {forms_of_one_person_are_one_entity,
                            values_that_come_to_the_same_are_one_entity,
                            two_people_with_one_surname_are_kept_apart,
                            acronyms_join_their_long_forms,
                            kinds_are_kept_apart_and_share_no_slug,
                            types_within_an_entity_agree_by_vote,
                            many_people_with_one_surname_take_linear_time,
                            NULL};
    return suite_run("cluster", tests);
}
