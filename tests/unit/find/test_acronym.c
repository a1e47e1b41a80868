/* SPDX-License-Identifier: MIT */
/* Tests of find/acronym. */
#include "find/acronym.h"

#include "document_of.h"
#include "suite.h"

START_TEST(acronyms_fit_the_initials_of_their_long_forms)
{
    static const struct {
        const char *acronym, *name;
        bool fits;
    } cases[] = {
        {"NTO",  "Northern Trade Organization", true },
        {"MoRR", "Ministry of Roads",           false},
        {"BoL",  "Bank of Lagoa",               false}, /* capitals only */
        {"MRR",  "Ministry of Roads and Rail",  true },
        {"NTO",  "Northern Organization",       false},
        {"NO",   "Northern Trade Organization", false},
        {"RPB",  "RuriPetro Bank",              true },
        {"N",    "Northern",                    false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_acronym_fits(pt_str_from(cases[i].acronym),
                                      pt_str_from(cases[i].name)) ==
                          cases[i].fits,
                      "%s", cases[i].acronym);
}
END_TEST

START_TEST(defined_acronyms_are_found_with_their_long_form)
{
    static const char *const cases[][2] = {
        {"The Northern Trade Organization (NTO) met. The NTO agreed.",
         "organization:Northern Trade Organization|organization:NTO|"
         "organization:NTO"                                              },
        {"The NTO (Northern Trade Organization) met.",
         "organization:Northern Trade Organization|organization:NTO"     },
        {"the Lagoa Growth Index (LGI) rose.",
         "misc:Lagoa Growth Index|misc:LGI"                              },
        {"the Lagoa Growth mine (LGM) closed.",                        ""},
        {"The Member of Parliament (MP) and the NTO met.",             ""},
        {"She paid (USD) and the gross domestic product (GDP) rose.",  ""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        finder_finds(pt_acronyms_find, cases[i][0], cases[i][1]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {acronyms_fit_the_initials_of_their_long_forms,
                            defined_acronyms_are_found_with_their_long_form,
                            NULL};
    return suite_run("acronym", tests);
}
