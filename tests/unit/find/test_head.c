/* SPDX-License-Identifier: MIT */
/* Tests of find/head. */
#include "find/head.h"

#include "document_of.h"
#include "suite.h"

START_TEST(head_words_make_names)
{
    static const char *const cases[][2] = {
        {"at the Northern Trade Forum in May.",
         "organization:Northern Trade Forum"                                       },
        {"She left the University of Lagoa.",
         "organization:University of Lagoa"                                        },
        {"the Ministry of Roads, Rail and Ports said so.",
         "organization:Ministry of Roads, Rail and Ports"                          },
        {"The Constitutional Court of Ruritania ruled.",
         "organization:Constitutional Court of Ruritania"                          },
        {"Shares of Initech Widgets, Inc. rose.",
         "organization:Initech Widgets, Inc."                                      },
        {"buying Hooli AG for cash.",                      "organization:Hooli AG" },
        {"sailed over Lake Verde by night.",               "location:Lake Verde"   },
        {"near Verde River and Mount Alto.",
         "location:Verde River|location:Mount Alto"                                },
        {"Northern Trade Bank President Ana Silva spoke.",
         "organization:Northern Trade Bank"                                        },
        {"from Lagoa Airport to town.",                    "facility:Lagoa Airport"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_heads_find, cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(what_only_looks_like_a_name_is_left)
{
    static const char *const cases[][2] = {
        {"The Court adjourned. In Court she smiled.", ""},
        {"# Strategy of the Northern Party",          ""},
        {"NORTHERN PARTY WINS AGAIN",                 ""},
        {"the university of life is free.",           ""},
        {"Was Sa there with Se today?",               ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_heads_find, cases[i][0], cases[i][1]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {head_words_make_names,
                            what_only_looks_like_a_name_is_left, NULL};
    return suite_run("head", tests);
}
