/* SPDX-License-Identifier: MIT */
/* Tests of find/role_words. */
#include "find/lexicon_of.h"

START_TEST(words_may_do_what_they_do)
{
    static const lexicon_case cases[] = {
        {"Senator",   PT_ROLE_TITLE | PT_ROLE_JOB               },
        {"lawyer",    PT_ROLE_JOB                               },
        {"CEO",       PT_ROLE_TITLE | PT_ROLE_JOB | PT_ROLE_FIRM},
        {"former",    PT_ROLE_MODIFIER                          },
        {"finance",   PT_ROLE_PORTFOLIO                         },
        {"architect", PT_ROLE_JOB | PT_ROLE_WEAK                },
        {"river",     0                                         },
    };
    lexicon_check(&pt_role_words, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_may_do_what_they_do, NULL};
    return suite_run("role_words", tests);
}
