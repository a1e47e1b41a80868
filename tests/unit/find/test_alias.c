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

int main(void)
{
    const TTest *tests[] = {sure_names_are_carried_to_the_rest_of_the_document,
                            NULL};
    return suite_run("alias", tests);
}
