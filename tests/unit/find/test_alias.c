/* SPDX-License-Identifier: MIT */
/* Tests of find/alias. */
#include "find/alias.h"

#include "find/find.h"

#include "document_of.h"
#include "suite.h"

static pt_status find_all(pt_mentions *out, const pt_find_input *in,
                          pt_error *err)
{
    return pt_find_all(out, in, NULL, err);
}

START_TEST(sure_names_are_carried_to_the_rest_of_the_document)
{
    static const char *const cases[][2] = {
        {"Senator Ana Prado spoke.\n\nPrado’s trip was long.",
         "person:Ana Prado|person:Prado"                                                                               },
        {"Premier Zhao Lin and Wang Yuting met.\n\nLater Zhao and Wang left.",
         "person:Zhao Lin|person:Wang Yuting|person:Zhao|person:Wang"                                                  },
        {"Senator Ana Prado spoke.\n\nThe firm of Vila Prado Costa and the "
         "Prado Museum closed.",                                      "person:Ana Prado|facility:Prado Museum"},
        {"# Prado Renews Old Ties\n\nSenator Ana Prado spoke.",
         "person:Prado|person:Ana Prado"                                                                               },
        {"PRADO WINS\n\nSenator Ana Prado spoke.",
         "person:PRADO|person:Ana Prado"                                                                               },
        {"Initech Ltd. rose. Initech said so.",
         "organization:Initech Ltd.|organization:Initech"                                                              },
        {"Mr. Jan van der Berg spoke. Van der Berg left.",
         "person:Jan van der Berg|person:Van der Berg"                                                                 },
        {"President Omar al-Khatib fled. Al-Khatib left; Khatib is here.",
         "person:Omar al-Khatib|person:Al-Khatib|person:Khatib"                                                        },
        {"Senator Peter Vance spoke. Then Peter left.",
         "person:Peter Vance|person:Peter"                                                                             },
        {"Mr. Jan van der Berg spoke. Then van der Berg left.",
         "person:Jan van der Berg|person:van der Berg"                                                                 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(find_all, cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(an_untyped_mention_of_the_authors_gives_no_type_to_others)
{
    static const struct {
        unsigned bits;
        uint32_t proposals;
    } cases[] = {
        {PT_MENTION_OWN,                      2},
        {PT_MENTION_OWN | PT_MENTION_UNTYPED, 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        pt_mentions found = {0};
        pt_mentions out = {0};
        document_of(&td, "Prado spoke. Later Prado left.");
        pt_mention *m = pt_vec_add(&found.list, sizeof *m);
        ck_assert_ptr_nonnull(m);
        *m = (pt_mention){.end = 5,
                          .score = 1,
                          .type = PT_TYPE_ORGANIZATION,
                          .finder = PT_FINDER_MARKUP,
                          .bits = (uint8_t)cases[i].bits};
        ck_assert_int_eq(pt_aliases_find(&out, &found, &td.in, NULL), PT_OK);
        ck_assert_uint_eq(out.list.len, cases[i].proposals);
        pt_mentions_release(&out);
        pt_mentions_release(&found);
        document_release(&td);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        sure_names_are_carried_to_the_rest_of_the_document,
        an_untyped_mention_of_the_authors_gives_no_type_to_others, NULL};
    return suite_run("alias", tests);
}
