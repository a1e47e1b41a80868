/* SPDX-License-Identifier: MIT */
/* Tests of entity/context and of the words it looks for. */
#include "entity/context.h"

#include "entity/place_words.h"
#include "suite.h"
#include "world_of.h"

static const world_row marlow[] = {
    {"Marlow", PT_TYPE_LOCATION},
    {NULL,     PT_TYPE_MISC    }
};

static const world_row marlow_ruritania[] = {
    {"Marlow",    PT_TYPE_LOCATION},
    {"Ruritania", PT_TYPE_LOCATION},
    {NULL,        PT_TYPE_MISC    }
};

static const world_row strelsau[] = {
    {"Strelsau",  PT_TYPE_LOCATION},
    {"Ruritania", PT_TYPE_LOCATION},
    {NULL,        PT_TYPE_MISC    }
};

/* What is said of a mention as what has an id. */
typedef struct finding {
    int qualifier;
    bool company; /* of countries */
    unsigned kinds;
} finding;

static finding look_at(const char *plain, const world_row *rows, const char *id,
                       uint32_t i)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_readings r;
    document_of(&td, plain);
    pt_names *names = world_of();
    td.in.names = names;
    world_mentions(&mentions, &td, rows);
    pt_definitions none = no_definitions(&mentions);
    ck_assert_int_eq(pt_readings_read(&r, &mentions, &none, &td.in, NULL),
                     PT_OK);
    const pt_context x = {&td.in, &r};
    const pt_chain chain = pt_chain_of(names, entry_of(names, id));
    const finding f = {pt_context_qualifier(&x, i, &chain),
                       pt_context_has_company(&x, i, PT_NAME_COUNTRY),
                       pt_context_kinds(&x, i)};
    pt_readings_release(&r);
    pt_vec_release(&none);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
    return f;
}

static finding look(const char *plain, const world_row *rows, const char *id)
{
    return look_at(plain, rows, id, 0);
}

START_TEST(what_stands_behind_a_city_qualifies_it)
{
    ck_assert_int_eq(
        look("in Marlow, Ruritania.", marlow_ruritania, "Q7").qualifier, 1);
    ck_assert_int_eq(
        look("in Marlow, Ruritania.", marlow_ruritania, "Q8").qualifier, -1);
    ck_assert_int_eq(
        look("Marlow in Ruritania.", marlow_ruritania, "Q7").qualifier, 1);
    ck_assert_int_eq(
        look("Marlow in Ruritania.", marlow_ruritania, "Q8").qualifier, 0);
    ck_assert_int_eq(
        look("Marlow met Ruritania.", marlow_ruritania, "Q7").qualifier, 0);
    ck_assert_int_eq(look("in Marlow.", marlow, "Q7").qualifier, 0);
    ck_assert_int_eq(
        look_at("Strelsau, Ruritania", strelsau, "Q1", 1).qualifier, 1);
}
END_TEST

START_TEST(names_in_a_list_are_company)
{
    ck_assert(look("Marlow and Ruritania", marlow_ruritania, "Q7").company);
    ck_assert(look("Marlow, Ruritania", marlow_ruritania, "Q7").company);
    ck_assert(!look("Marlow for Ruritania", marlow_ruritania, "Q7").company);
}
END_TEST

START_TEST(words_beside_a_place_tell_its_kind)
{
    ck_assert_uint_eq(look("the town of Marlow said", marlow, "Q7").kinds,
                      PT_NAME_CITY);
    ck_assert_uint_eq(look("Marlow’s governor", marlow, "Q7").kinds,
                      PT_NAME_REGION);
    ck_assert_uint_eq(look("A governor left. Marlow slept", marlow, "Q7").kinds,
                      0);
    ck_assert_uint_eq(look("Marlow slept. Mayor Vole", marlow, "Q7").kinds, 0);
}
END_TEST

START_TEST(the_words_are_sorted)
{
    for (size_t i = 1; i < pt_place_words.len; i++)
        ck_assert_str_lt(pt_place_words.words[i - 1].word,
                         pt_place_words.words[i].word);
    ck_assert_uint_eq(pt_lexicon_find(&pt_place_words, PT_STR("Gov.")),
                      PT_NAME_REGION);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        what_stands_behind_a_city_qualifies_it, names_in_a_list_are_company,
        words_beside_a_place_tell_its_kind, the_words_are_sorted, NULL};
    return suite_run("context", tests);
}
