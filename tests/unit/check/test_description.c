/* SPDX-License-Identifier: MIT */
/* Tests of check/description. */
#include "check/rules.h"

#include "check/checked_of.h"

START_TEST(only_a_given_description_counts)
{
    /* clang-format off */
    static const check_case cases[] = {
        {"description-missing", "",
         "Some words here.",
         "-|the metadata have no description"},
        {"description-missing", META("description", "A"),
         "Some words here.",
         ""},
        {"description-length", "",
         "Some words here.",
         ""},
        {"description-length", META("description", "Short."),
         "Words.",
         "description|the description has 6 characters; there is " "room for 156"},
        {"description-length", META("description", "This one has just about as many characters as are needed here."),
         "Words.",
         ""},
        {"description-length", META("description", "This one goes on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on and on."),
         "Words.",
         "description|the description has 157 characters; result " "pages show 156"},
        {"description-keyword", META("description", "On fish.") "," KEYWORDS("trade, fish"),
         "Words.",
         ""},
        {"description-keyword", META("description", "On boats.") "," KEYWORDS("trade, fish"),
         "Words.",
         "description|no keyword is in the description"},
    };
    /* clang-format on */
    CHECKS_HOLD(cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {only_a_given_description_counts, NULL};
    return suite_run("description", tests);
}
