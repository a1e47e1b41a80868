/* SPDX-License-Identifier: MIT */
/* Tests of find/role. */
#include "find/role.h"

#include "names/names.h"

#include "document_of.h"
#include "suite.h"

START_TEST(people_are_found_by_what_stands_before)
{
    static const char *const cases[][2] = {
        {"Finnish Prime Minister Aino Virta arrived.",        "person:Aino Virta"        },
        {"former U.S. Secretary of State Glenn Howe spoke.",
         "person:Glenn Howe"                                                             },
        {"Premier Zhao Lin and Wang Yuting will talk.",
         "person:Zhao Lin|person:Wang Yuting"                                            },
        {"the arrest of Initech executive Chen Liwei.",
         "organization:Initech|person:Chen Liwei"                                        },
        {"Ms. Okafor and Dr. Lund agreed.",                   "person:Okafor|person:Lund"},
        {"the chief executive officer Paul Rand left.",       "person:Paul Rand"         },
        {"Minister for Trade and Industry Omar Diallo said.",
         "person:Omar Diallo"                                                            },
        {"the lawyers Ines Prado and Jo Falk left early.",
         "person:Ines Prado|person:Jo "
         "Falk"                                                                          },
        {"President-elect Marta Ruiz won.",                   "person:Marta Ruiz"        },
        {"Mayor London Teller opened it.",                    "person:London Teller"     },
        {"Judge Street is closed.",                           ""                         },
        {"General Widget Company rose.",                      ""                         },
        {"The president Monday said so.",                     ""                         },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_roles_find, cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(people_are_found_by_what_follows_and_by_given_names)
{
    static const char *const cases[][2] = {
        {"Outside, Odile Vauban, a lawyer, waited.", "person:Odile Vauban"},
        {"Neighbours saw Ozren Blok, 45, leave.",    "person:Ozren Blok"  },
        {"“We won,” said Ozren Blok at noon.",   "person:Ozren Blok"  },
        {"He wrote to Peter Vance in June.",         "person:Peter Vance" },
        {"Shares of Borealis Widgets rose.",         ""                   },
        {"Peter Vance University opened.",           ""                   },
        {"Her lawyer, Ozren Blok, objected.",        "person:Ozren Blok"  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_roles_find, cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(capitals_of_headings_make_no_people)
{
    static const char *const cases[][2] = {
        {"# What Peter Wants From Strategic Goals",  ""                  },
        {"# Renewing an Old Friendship",             ""                  },
        {"# Prime Minister Peter Vance Visits Rome", "person:Peter Vance"},
        {"PRIME MINISTER OPENS NEW BRIDGE",          ""                  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_roles_find, cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(nations_before_roles_are_proposed)
{
    test_document td;
    pt_mentions mentions = {0};
    pt_names *names = NULL;
    pt_buf buf;
    pt_buf_init(&buf);
    document_of(&td, "The Finnish Prime Minister Aino Virta met New Zealand "
                     "Finance Minister Jo Falk, not the French.");
    ck_assert_int_eq(pt_names_new(&names, true, NULL), PT_OK);
    td.in.names = names;
    ck_assert_int_eq(pt_roles_find(&mentions, &td.in, NULL), PT_OK);
    const pt_str shown = mentions_shown(&buf, &td, &mentions);
    ck_assert_msg(pt_str_is_equal(shown, PT_STR("norp:Finnish|"
                                                "person:Aino Virta|"
                                                "location:New Zealand|"
                                                "person:Jo Falk")),
                  "%.*s", (int)shown.len, shown.ptr);
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    pt_names_free(names);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {people_are_found_by_what_stands_before,
                            people_are_found_by_what_follows_and_by_given_names,
                            capitals_of_headings_make_no_people,
                            nations_before_roles_are_proposed, NULL};
    return suite_run("role", tests);
}
