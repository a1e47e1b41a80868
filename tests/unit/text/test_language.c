/* SPDX-License-Identifier: MIT */
/* Tests of text/language. */
#include "text/language.h"

#include "suite.h"

START_TEST(tags_tell_language_order_and_dollar)
{
    static const struct {
        const char *tag;
        pt_language language;
        bool comma, day_first, month_first;
        const char *dollar;
    } cases[] = {
        {"",           PT_LANGUAGE_EN, false, false, false, "USD"},
        {"en",         PT_LANGUAGE_EN, false, false, false, "USD"},
        {"en-US",      PT_LANGUAGE_EN, false, false, true,  "USD"},
        {"en_GB",      PT_LANGUAGE_EN, false, true,  false, "USD"},
        {"en-CA",      PT_LANGUAGE_EN, false, false, false, "CAD"},
        {"en-Latn-AU", PT_LANGUAGE_EN, false, true,  false, "AUD"},
        {"fr",         PT_LANGUAGE_FR, true,  true,  false, "USD"},
        {"FR-ca",      PT_LANGUAGE_FR, true,  true,  false, "CAD"},
        {"de-CH",      PT_LANGUAGE_DE, false, true,  false, "USD"},
        {"es-MX",      PT_LANGUAGE_ES, false, true,  false, "MXN"},
        {"zh-CN",      PT_LANGUAGE_EN, false, false, false, "USD"},
        {"deu",        PT_LANGUAGE_EN, false, false, false, "USD"},
        {"x",          PT_LANGUAGE_EN, false, false, false, "USD"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_locale locale = pt_locale_find(pt_str_from(cases[i].tag));
        ck_assert_int_eq(locale.language, cases[i].language);
        ck_assert_int_eq(locale.comma, cases[i].comma);
        ck_assert_int_eq(locale.day_first, cases[i].day_first);
        ck_assert_int_eq(locale.month_first, cases[i].month_first);
        ck_assert_str_eq(locale.dollar, cases[i].dollar);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {tags_tell_language_order_and_dollar, NULL};
    return suite_run("language", tests);
}
