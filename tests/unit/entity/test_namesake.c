/* SPDX-License-Identifier: MIT */
/* Tests of entity/namesake. */
#include "entity/namesake.h"

#include "suite.h"
#include "world_of.h"

#define L PT_TYPE_LOCATION
#define P PT_TYPE_PERSON
enum { N = 6 };

/* The types of the rows' mentions afterwards: 'p' or 'l' each. */
static void retypes(const char *plain, const world_row *rows,
                    const char *expected)
{
    test_document td;
    pt_mentions mentions = {0};
    char types[N + 1] = {0};
    document_of(&td, plain);
    world_mentions(&mentions, &td, rows);
    ck_assert_int_eq(pt_namesakes_retype(&mentions, &td.in, NULL), PT_OK);
    for (uint32_t i = 0; i < mentions.list.len; i++)
        types[i] = mentions.list.items[i].type == P ? 'p' : 'l';
    ck_assert_msg(strcmp(types, expected) == 0, "in \"%s\": %s", plain, types);
    pt_mentions_release(&mentions);
    document_release(&td);
}

START_TEST(who_speaks_or_begins_a_sentence_is_a_person)
{
    retypes("Ann Marlow came. Marlow said so. Then Marlow said it.",
            (world_row[N]){
                {"Ann Marlow", P},
                {"Marlow",     L},
                {"Marlow",     L}
    },
            "ppp");
    retypes("Ann Marlow came. Marlow slept. They saw the other Marlow.",
            (world_row[N]){
                {"Ann Marlow", P},
                {"Marlow",     L},
                {"Marlow",     L}
    },
            "ppp");
}
END_TEST

START_TEST(where_one_goes_to_is_a_place)
{
    retypes("Ann Marlow came to Marlow. She saw Marlow and Oslo.",
            (world_row[N]){
                {"Ann Marlow", P},
                {"Marlow",     L},
                {"Marlow",     L},
                {"Oslo",       L}
    },
            "plll");
    retypes("Marlow slept. Bob Falk said so.",
            (world_row[N]){
                {"Marlow",   L},
                {"Bob Falk", P}
    },
            "lp");
}
END_TEST

START_TEST(a_given_name_has_to_speak)
{
    retypes("Marlow Falk came. Marlow slept. Marlow said so.",
            (world_row[N]){
                {"Marlow Falk", P},
                {"Marlow",      L},
                {"Marlow",      L}
    },
            "plp");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {who_speaks_or_begins_a_sentence_is_a_person,
                            where_one_goes_to_is_a_place,
                            a_given_name_has_to_speak, NULL};
    return suite_run("namesake", tests);
}
