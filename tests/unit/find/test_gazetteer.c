/* SPDX-License-Identifier: MIT */
/* Tests of find/gazetteer. */
#include "find/gazetteer.h"

#include <unistd.h>

#include "base/file.h"
#include "document_of.h"
#include "find/never.h"
#include "names/names.h"
#include "suite.h"

typedef struct find_case {
    const char *text, *expected;
} find_case;

static void check_finds(pt_find_fn find, const pt_names *names,
                        const find_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        td.in.names = names;
        pt_mentions mentions = {0};
        pt_buf buf;
        pt_buf_init(&buf);
        ck_assert_int_eq(find(&mentions, &td.in, NULL), PT_OK);
        const pt_str shown = mentions_shown(&buf, &td, &mentions);
        ck_assert_msg(pt_str_is_equal(shown, pt_str_from(cases[i].expected)),
                      "in \"%s\": \"%.*s\"", cases[i].text, (int)shown.len,
                      shown.ptr);
        pt_buf_release(&buf);
        pt_mentions_release(&mentions);
        document_release(&td);
    }
}

START_TEST(known_names_are_found_where_nothing_speaks_against_them)
{
    static const find_case cases[] = {
        {"The Canadian delegation left Ottawa for Beijing.",
         "norp:Canadian|location:Ottawa|location:Beijing"                                                    },
        {"Canada-China ties and Canada’s exports",
         "location:Canada|location:China|location:Canada"                                                    },
        {"reliance on the U.S. and non-U.S. markets, the US and us",
         "location:U.S.|location:U.S.|location:US"                                                           },
        {"the World Economic Forum in Davos",
         "organization:World Economic Forum|location:Davos"                                                  },
        {"two Canadians in São Paulo or Sao Paulo",
         "norp:Canadians|location:São Paulo|location:Sao Paulo"                                             },
        {"BEIJING, CHINA — talks",                                 "location:BEIJING|location:CHINA"       },
        {"Kiev is Kyiv, Burma is Myanmar",
         "location:Kiev|location:Kyiv|location:Burma|location:Myanmar"                                       },
        {"Ivory Coast and Côte d’Ivoire",
         "location:Ivory Coast|location:Côte d’Ivoire"                                                    },
        {"the United\nNations and the E.U.",
         "organization:United\nNations|organization:E.U."                                                    },
        {"Guinea-Bissau, not Guinea",                                "location:Guinea-Bissau|location:Guinea"},
    };
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    check_finds(pt_gazetteer_find, names, cases,
                sizeof cases / sizeof cases[0]);
    pt_names_free(names);
}
END_TEST

START_TEST(single_words_lose_beside_unexplained_capitals)
{
    static const find_case cases[] = {
        {"They met Marlene Jordan there.",                             ""               },
        {"They met Jordan Petersen there.",                            ""               },
        {"In Jordan, they met.",                                       "location:Jordan"},
        {"He may march in May or in Chad.",                            "location:Chad"  },
        {"CHEERS FOR US AND IT AND WHO CAN",                           ""               },
        {"a nice reading of the split orange",                         ""               },
        {"It said so and then went home. WHO IS IT FOR US AND not for "
         "the US at last, which many of them had hoped for?", "location:US"    },
        {"UN AND EU PRAISE U.S. ENVOY",
         "organization:UN|organization:EU|location:U.S."                                },
        {"ROME (Wire) — The talks in ABAN",                          "location:ROME"  },
    };
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    check_finds(pt_gazetteer_find, names, cases,
                sizeof cases / sizeof cases[0]);
    pt_names_free(names);
}
END_TEST

START_TEST(the_users_names_are_taken_at_their_word)
{
    static const find_case cases[] = {
        {"Jordan Blue and Canada Dry, ruritanian",
         "product:Jordan Blue|product:Canada Dry|norp:ruritanian"},
        {"Jordan and Canada",                      ""            },
    };
    char path[] = "/tmp/pt-gazetteer-XXXXXX";
    const int fd = mkstemp(path);
    ck_assert_int_ge(fd, 0);
    const pt_str table = PT_STR("type\tname\nproduct\tJordan Blue\n"
                                "product\tCanada Dry\nnorp\truritanian\n");
    ck_assert_int_eq(pt_file_write_fd(fd, table, path, NULL), PT_OK);
    close(fd);
    pt_names *names = NULL;
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    ck_assert_int_eq(pt_names_add_file(names, path, NULL, -1, NULL), PT_OK);
    unlink(path);
    check_finds(pt_user_names_find, names, cases,
                sizeof cases / sizeof cases[0]);
    pt_names_free(names);
}
END_TEST

/* Shows what the user's finder and the rules leave of a text's mentions. */
static void check_rules(const char *text, const char *expected,
                        const pt_names *names, const pt_names *rules)
{
    test_document td;
    document_of(&td, text);
    td.in.names = names;
    td.in.rules = rules;
    pt_mentions mentions = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    ck_assert_int_eq(pt_user_names_find(&mentions, &td.in, NULL), PT_OK);
    pt_nevers_drop(&mentions);
    const pt_str shown = mentions_shown(&buf, &td, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)),
                  "in \"%s\": \"%.*s\"", text, (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    document_release(&td);
}

START_TEST(rules_of_options_come_before_those_of_gazetteers)
{
    const pt_name_rule of_user[] = {
        {PT_STR("Acme"), -1,             true },
        {PT_STR("Big"),  PT_TYPE_EVENT,  false},
        {PT_STR("Jo"),   PT_TYPE_PERSON, false}
    };
    const pt_name_rule of_option[] = {
        {PT_STR("Acme"),    PT_TYPE_PRODUCT, false},
        {PT_STR("Jo"),      PT_TYPE_PERSON,  true },
        {PT_STR("Jo Acme"), PT_TYPE_WORK,    false}
    };
    pt_names *names = NULL;
    pt_names *rules = NULL;
    ck_assert_int_eq(pt_names_new(&names, false, NULL), PT_OK);
    ck_assert_int_eq(pt_names_new(&rules, false, NULL), PT_OK);
    ck_assert_int_eq(
        pt_names_add_rules(names, &(pt_name_rules){of_user, 3}, NULL), PT_OK);
    ck_assert_int_eq(
        pt_names_add_rules(rules, &(pt_name_rules){of_option, 3}, NULL), PT_OK);
    static const char text[] = "Acme is big and BIG, Jo Acme and Jo say.";
    check_rules(text, "event:big|event:BIG|person:Jo|person:Jo", names, NULL);
    check_rules(text, "product:Acme|event:big|event:BIG|work:Jo Acme", names,
                rules);
    check_rules(text, "product:Acme|work:Jo Acme", NULL, rules);
    pt_names_free(names);
    pt_names_free(rules);
}
END_TEST

START_TEST(without_names_nothing_is_found)
{
    finder_finds(pt_gazetteer_find, "Canada", "");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        known_names_are_found_where_nothing_speaks_against_them,
        single_words_lose_beside_unexplained_capitals,
        the_users_names_are_taken_at_their_word,
        rules_of_options_come_before_those_of_gazetteers,
        without_names_nothing_is_found,
        NULL};
    return suite_run("gazetteer", tests);
}
