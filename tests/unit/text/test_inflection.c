/* SPDX-License-Identifier: MIT */
/* Tests of text/inflection. */
#include "text/inflection.h"

#include "suite.h"

START_TEST(endings_tell_inflections)
{
    static const struct {
        const char *a, *b;
        bool inflected;
    } cases[] = {
        {"tax",      "taxes",        true },
        {"tax",      "tax",          true },
        {"trade",    "trading",      true },
        {"trade",    "traded",       true },
        {"ban",      "banned",       true },
        {"policy",   "policies",     true },
        {"die",      "dying",        true },
        {"quiz",     "quizzes",      true },
        {"occur",    "occurring",    true },
        {"carry",    "carried",      true },
        {"nation",   "national",     false},
        {"relation", "relationship", false},
        {"organ",    "organize",     false},
        {"employ",   "employment",   false},
        {"universe", "university",   false},
        {"",         "",             true },
        {"",         "s",            true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str a = pt_str_from(cases[i].a);
        const pt_str b = pt_str_from(cases[i].b);
        ck_assert_msg(pt_inflection_is(a, b) == cases[i].inflected, "%s %s",
                      cases[i].a, cases[i].b);
        ck_assert_msg(pt_inflection_is(b, a) == cases[i].inflected, "%s %s",
                      cases[i].b, cases[i].a);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {endings_tell_inflections, NULL};
    return suite_run("inflection", tests);
}
