/* SPDX-License-Identifier: MIT */
/* Tests of find/clock. What finders make of it is in test_date.c. */
#include "find/clock.h"

#include "find/when_of.h"

START_TEST(times_of_day_are_marked_as_such)
{
    static const when_case cases[] = {
        {"5 p.m.",       "5 p.m.",       "17:00"      },
        {"12:00pm",      "12:00pm",      "12:00"      },
        {"13 p.m.",      NULL,           ""           },
        {"25:00 GMT",    NULL,           ""           },
        {"17:60 GMT",    NULL,           ""           },
        {"3:2",          NULL,           ""           },
        {"10:30",        NULL,           ""           },
        {"17:30",        "17:30",        "17:30"      },
        {"5-5-5-5 p.m.", NULL,           ""           },
        {"10–11 a.m.", "10–11 a.m.", "10:00/11:00"},
        {"17:30:45 GMT", "17:30:45 GMT", "17:30Z"     },
        {"17:30:61 GMT", NULL,           ""           },
        {"noon",         "noon",         "12:00"      },
        {"1830 GMT",     "1830 GMT",     "18:30Z"     },
        {"8:15 ET",      "8:15 ET",      "08:15"      },
    };
    when_check(pt_clock_read, cases, sizeof cases / sizeof cases[0]);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {times_of_day_are_marked_as_such, NULL};
    return suite_run("clock", tests);
}
