/* SPDX-License-Identifier: MIT */
/* Tests of check/person. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(surnames_follow_full_names)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"surname-first", "",
         "Prime Minister Carney spoke. Mark Carney left. Carney " "ate.",
         "Carney|‘Carney’ stands before the full name, ‘Mark " "Carney’"},
        {"surname-first", "",
         "Prime Minister Mark Carney spoke. Carney left.",
         ""},
        {"surname-first", "",
         "# Carney speaks\nPrime Minister Mark Carney spoke. Carney " "left.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(two_people_of_one_surname_are_told)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"surname-ambiguous", "",
         "Minister Anna Crawford met Senator Paul Crawford. Then " "Crawford left. Crawford ate.",
         "Crawford|‘Crawford’ may be ‘Anna Crawford’ or ‘Paul Crawford’"},
        {"surname-ambiguous", "",
         "Minister Anna Crawford met Senator Paul Prado. Then " "Prado left.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

START_TEST(people_are_introduced)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"person-role", "",
         "Peter Hansen left. Later Peter Hansen returned. Hansen " "ate. Peter Hansen slept.",
         "Peter Hansen|nothing says who ‘Peter Hansen’ is at " "first mention"},
        {"person-role", "",
         "Peter Hansen, a fisherman, left. Later Peter Hansen " "returned. Hansen ate.",
         ""},
        {"person-role", "",
         "The lawyer Peter Hansen left. Later Peter Hansen " "returned. Hansen ate.",
         ""},
        {"person-role", "",
         "Peter Hansen left.",
         ""},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {surnames_follow_full_names,
                            two_people_of_one_surname_are_told,
                            people_are_introduced, NULL};
    return suite_run("person", tests);
}
