/* SPDX-License-Identifier: MIT */
/* Tests of text/currency_nouns. */
#include "text/currency_nouns.h"

#include "suite.h"

START_TEST(adjectives_decide_the_code)
{
    static const struct {
        const char *noun, *qualifier, *code;
    } cases[] = {
        {"dollars", "",           "$"  },
        {"dollars", "Australian", "AUD"},
        {"dollar",  "hong kong",  "HKD"},
        {"Pounds",  "",           "GBP"},
        {"pounds",  "egyptian",   "EGP"},
        {"won",     "korean",     "KRW"},
        {"pesos",   "",           ""   },
        {"francs",  "Swiss",      "CHF"},
        {"yen",     "",           "JPY"},
        {"złoty",  "",           "PLN"}
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_currency *found = pt_currency_noun_find(
            pt_str_from(cases[i].noun), pt_str_from(cases[i].qualifier));
        ck_assert_msg(found != NULL, "%s is not found", cases[i].noun);
        ck_assert_str_eq(found->code, cases[i].code);
    }
    ck_assert_ptr_null(pt_currency_noun_find(PT_STR("yen"), PT_STR("swiss")));
    ck_assert_ptr_null(pt_currency_noun_find(PT_STR("apples"), PT_STR("")));
    ck_assert(pt_currency_noun_is(PT_STR("Dollars")));
    ck_assert(!pt_currency_noun_is(PT_STR("dolls")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {adjectives_decide_the_code, NULL};
    return suite_run("currency_nouns", tests);
}
