/* SPDX-License-Identifier: MIT */
/* Tests of find/given_names. */
#include "find/lexicon_of.h"

START_TEST(names_that_are_words_are_marked)
{
    static const lexicon_case cases[] = {
        {"Anna",   1},
        {"mark",   1},
        {"hope",   2},
        {"will",   0},
        {"london", 2},
        {"oslo",   0},
    };
    lexicon_check(&pt_given_names, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {names_that_are_words_are_marked, NULL};
    return suite_run("given_names", tests);
}
