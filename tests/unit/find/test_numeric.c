/* SPDX-License-Identifier: MIT */
/* Tests of find/numeric. What finders make of it is in test_date.c. */
#include "find/numeric.h"

#include "find/when_of.h"

START_TEST(dates_in_digits_stand_alone)
{
    static const when_case cases[] = {
        {"2026-01-14,",      "2026-01-14", "2026-01-14"},
        {"2026-01-14-15",    NULL,         ""          },
        {"2026-01-14T25:00", NULL,         ""          },
        {"2026-13-14",       NULL,         ""          },
        {"2026-02-30",       NULL,         ""          },
        {"14.01.2026",       "14.01.2026", "2026-01-14"},
        {"14.01.2026.5",     NULL,         ""          },
        {"1/2/2026",         "1/2/2026",   ""          },
        {"3/3/2026",         "3/3/2026",   "2026-03-03"},
        {"1/2-2026",         NULL,         ""          },
        {"555-20-2019",      NULL,         ""          },
    };
    when_check(pt_numeric_read, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {dates_in_digits_stand_alone, NULL};
    return suite_run("numeric", tests);
}
