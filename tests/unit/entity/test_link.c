/* SPDX-License-Identifier: MIT */
/* Tests of entity/link. */
#include "entity/link.h"

#include "suite.h"
#include "world_of.h"

#define L PT_TYPE_LOCATION
enum { N = 8 };

static pt_str ids_shown(pt_buf *buf, const pt_mentions *mentions,
                        const pt_names *names)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const uint32_t entry = mentions->list.items[i].entry;
        if (i > 0)
            pt_buf_add_byte(buf, ' ');
        if (entry == PT_NONE)
            pt_buf_add_byte(buf, '-');
        else if (entry == PT_ENTRY_OTHER)
            pt_buf_add(buf, PT_STR("other"));
        else
            pt_buf_add(buf, pt_names_entry(names, entry).id);
    }
    return pt_buf_str(buf);
}

/* Links the rows' mentions and compares the ids; returns mention `i`'s. */
static pt_link links(const char *plain, const world_row *rows,
                     const char *expected, uint32_t i)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_links found = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, plain);
    pt_names *names = world_of();
    td.in.names = names;
    world_mentions(&mentions, &td, rows);
    pt_definitions none = no_definitions(&mentions);
    ck_assert_int_eq(pt_mentions_link(&found, &mentions, &none, &td.in, NULL),
                     PT_OK);
    const pt_str shown = ids_shown(&buf, &mentions, names);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)),
                  "in \"%s\": expected \"%s\", found \"%.*s\"", plain, expected,
                  (int)shown.len, shown.ptr);
    const pt_link link = found.items[i];
    pt_buf_release(&buf);
    pt_vec_release(&found);
    pt_vec_release(&none);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
    return link;
}

START_TEST(the_document_tells_which_place_it_is)
{
    const pt_link link =
        links("Arden saw snow.\n\nHollin, Hollin, Hollin",
              (world_row[N]){
                  {"Arden",  L},
                  {"Hollin", L},
                  {"Hollin", L},
                  {"Hollin", L}
    },
              "Q4 Q11 Q11 Q11", 0);
    ck_assert(link.why & PT_LINK_EVIDENCE);
    ck_assert(link.score > 0.6F && link.rival_score > 0.05F &&
              link.score + link.rival_score < 1);
}
END_TEST

START_TEST(who_holds_an_office_needs_a_word_of_politics)
{
    links("Ann Vole of Freedonia sang.",
          (world_row[N]){
              {"Ann Vole",  PT_TYPE_PERSON},
              {"Freedonia", L             }
    },
          "- Q2", 0);
}
END_TEST

START_TEST(a_place_that_may_be_a_person_is_left_open)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_links found = {0};
    document_of(&td, "Strelsau");
    pt_names *names = world_of();
    td.in.names = names;
    mention_of(&mentions, &td, 0, "Strelsau", L)->bits = PT_MENTION_DOUBTED;
    pt_definitions none = no_definitions(&mentions);
    ck_assert_int_eq(pt_mentions_link(&found, &mentions, &none, &td.in, NULL),
                     PT_OK);
    ck_assert_uint_eq(mentions.list.items[0].entry, PT_NONE);
    pt_vec_release(&found);
    pt_vec_release(&none);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
}
END_TEST

START_TEST(without_a_sign_an_even_choice_is_left_open)
{
    const pt_link link = links("Arden.",
                               (world_row[N]){
                                   {"Arden", L}
    },
                               "-", 0);
    ck_assert(link.score < 0.6F && link.rival_score > 0.2F);
    ck_assert_uint_ne(link.rival, PT_NONE);
}
END_TEST

START_TEST(a_qualifier_decides_there_and_further_on)
{
    links("Marlow, Freedonia, slept. Marlow woke.",
          (world_row[N]){
              {"Marlow",    L},
              {"Freedonia", L},
              {"Marlow",    L}
    },
          "Q8 Q2 Q8", 0);
    links("Marlow woke in Marlow, Freedonia",
          (world_row[N]){
              {"Marlow",    L},
              {"Marlow",    L},
              {"Freedonia", L}
    },
          "Q8 Q8 Q2", 0);
    /* There is a Strelsau that the table does not know. */
    links("Strelsau, Freedonia, is not Strelsau, Ruritania.",
          (world_row[N]){
              {"Strelsau",  L},
              {"Freedonia", L},
              {"Strelsau",  L},
              {"Ruritania", L}
    },
          "other Q2 Q6 Q1", 0);
}
END_TEST

START_TEST(company_and_words_tell_a_country_from_a_region)
{
    const pt_link link =
        links("Ruritania, Arden and Ruritania agree",
              (world_row[N]){
                  {"Ruritania", L},
                  {"Arden",     L},
                  {"Ruritania", L}
    },
              "Q1 Q5 Q1", 1);
    ck_assert(link.why & PT_LINK_COMPANY);
    links("the governor of Arden",
          (world_row[N]){
              {"Arden", L}
    },
          "Q4", 0);
    links("the army of Arden",
          (world_row[N]){
              {"Arden", L}
    },
          "Q5", 0);
}
END_TEST

START_TEST(the_type_chooses_first)
{
    links("Arden and Ann Vole",
          (world_row[N]){
              {"Arden",    PT_TYPE_ORGANIZATION},
              {"Ann Vole", PT_TYPE_PERSON      }
    },
          "Q10 -", 0);
    links("Senator Ann Vole of Freedonia",
          (world_row[N]){
              {"Ann Vole",  PT_TYPE_PERSON},
              {"Freedonia", L             }
    },
          "Q9 Q2", 0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_document_tells_which_place_it_is,
                            without_a_sign_an_even_choice_is_left_open,
                            a_qualifier_decides_there_and_further_on,
                            company_and_words_tell_a_country_from_a_region,
                            the_type_chooses_first,
                            who_holds_an_office_needs_a_word_of_politics,
                            a_place_that_may_be_a_person_is_left_open,
                            NULL};
    return suite_run("link", tests);
}
