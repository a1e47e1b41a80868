/* SPDX-License-Identifier: MIT */
/* Tests of find/year. What finders make of it is in test_date.c. */
#include "find/year.h"

#include "find/when_of.h"

START_TEST(numbers_that_are_years)
{
    static const when_case cases[] = {
        {"2018 was",    "2018",        "2018"     },
        {"2018-19 was", "2018-19",     "2018/2019"},
        {"2019-18",     NULL,          ""         },
        {"2018-19-20",  NULL,          ""         },
        {"1543-4",      "1543-4",      "1543/1544"},
        {"1990s",       "1990s",       "1990/1999"},
        {"1800s",       "1800s",       "1800/1899"},
        {"90s",         NULL,          ""         },
        {"1293 cats",   NULL,          ""         },
        {"2018%",       NULL,          ""         },
        {"2018 km",     NULL,          ""         },
        {"XIX century", "XIX century", "1801/1900"},
        {"1 BC",        "1 BC",        ""         },
        {"79 AD",       "79 AD",       "0079"     },
    };
    when_check(pt_year_read, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {numbers_that_are_years, NULL};
    return suite_run("year", tests);
}
