/* SPDX-License-Identifier: MIT */
/* Tests of find/when. */
#include "find/when.h"

#include "document_of.h"
#include "suite.h"

START_TEST(days_are_those_of_the_calendar)
{
    ck_assert(pt_day_is_valid((pt_day){2024, 2, 29}));
    ck_assert(!pt_day_is_valid((pt_day){2023, 2, 29}));
    ck_assert(!pt_day_is_valid((pt_day){1900, 2, 29}));
    ck_assert(pt_day_is_valid((pt_day){2000, 2, 29}));
    ck_assert(pt_day_is_valid((pt_day){0, 2, 29}));
    ck_assert(!pt_day_is_valid((pt_day){2024, 4, 31}));
    ck_assert(!pt_day_is_valid((pt_day){2024, 13, 1}));
    ck_assert(!pt_day_is_valid((pt_day){2024, 0, 1}));
}
END_TEST

START_TEST(iso_forms_are_as_precise_as_the_words)
{
    char iso[PT_ISO_MAX];
    pt_day_write(iso, (pt_day){2026, 1, 14});
    ck_assert_str_eq(iso, "2026-01-14");
    pt_day_write(iso, (pt_day){2026, 1, 0});
    ck_assert_str_eq(iso, "2026-01");
    pt_day_write(iso, (pt_day){476, 0, 0});
    ck_assert_str_eq(iso, "0476");
    pt_day_write(iso, (pt_day){-43, 0, 0});
    ck_assert_str_eq(iso, "-0043");
    pt_day_write(iso, (pt_day){0, 1, 14});
    ck_assert_str_eq(iso, "");
    pt_day_write(iso, (pt_day){2026, 2, 30});
    ck_assert_str_eq(iso, "");
    pt_period_write(iso, (pt_day){2026, 1, 14}, (pt_day){2026, 1, 17});
    ck_assert_str_eq(iso, "2026-01-14/2026-01-17");
    pt_period_write(iso, (pt_day){2026, 1, 17}, (pt_day){2026, 1, 14});
    ck_assert_str_eq(iso, "");
}
END_TEST

START_TEST(tokens_that_are_days_and_years)
{
    static const struct {
        const char *text;
        int day;
        int year;
    } cases[] = {
        {"14",    14, 0   },
        {"14th",  14, 0   },
        {"1er",   1,  0   },
        {"32",    0,  0   },
        {"0",     0,  0   },
        {"2018",  0,  2018},
        {"0999",  0,  0   },
        {"3000",  0,  0   },
        {"14x",   0,  0   },
        {"x",     0,  0   },
        {"2,018", 0,  0   },
        {"123",   0,  0   }
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i].text);
        const pt_passage p = pt_passage_of(&td.in, 0);
        ck_assert_int_eq(pt_passage_day(&p, 0), cases[i].day);
        ck_assert_int_eq(pt_passage_year(&p, 0), cases[i].year);
        document_release(&td);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {days_are_those_of_the_calendar,
                            iso_forms_are_as_precise_as_the_words,
                            tokens_that_are_days_and_years, NULL};
    return suite_run("when", tests);
}
