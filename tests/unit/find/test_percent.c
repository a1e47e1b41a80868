/* SPDX-License-Identifier: MIT */
/* Tests of find/percent. */
#include "find/percent.h"

#include "suite.h"
#include "value_cases.h"

START_TEST(signs_and_words_of_per_cent)
{
    static const value_case cases[] = {
        {"",   "including 100 % duties", "percent:100 %=100"                },
        {"",   "100\xC2\xA0% duties",    "percent:100\xC2\xA0%=100"         },
        {"",   "up 50%.",                "percent:50%=50"                   },
        {"",   "five per cent",          "percent:five per cent=5"          },
        {"",   "a 10-percent rise",      "percent:10-percent=10"            },
        {"",   "3.5 percentage points",  "percent:3.5 percentage points=3.5"},
        {"",   "thirty-five percent",    "percent:thirty-five percent=35"   },
        {"",   "5–7 %",                "percent:5–7 %=5/7"              },
        {"",   "5 to 7 percent",         "percent:5 to 7 percent=5/7"       },
        {"",   "7¾ per cent",           "percent:7¾ per cent=7.75"        },
        {"",   "½%",                    "percent:½%=0.5"                  },
        {"",   "down to -5%",            "percent:-5%=-5"                   },
        {"",   ".5%",                    "percent:.5%=0.5"                  },
        {"",   "25 pct",                 "percent:25 pct=25"                },
        {"de", "3,5 Prozent",            "percent:3,5 Prozent=3.5"          },
        {"fr", "12,5 %",                 "percent:12,5 %=12.5"              },
        {"fr", "dix pour cent",          "percent:dix pour cent=10"         },
        {"es", "5 por ciento",           "percent:5 por ciento=5"           },
    };
    CASES_HOLD(pt_percents_find, cases);
}
END_TEST

START_TEST(what_is_no_percentage_is_silent)
{
    static const value_case cases[] = {
        {"", "5 per person",             ""},
        {"", "% alone",                  ""},
        {"", "the percentage fell",      ""},
        {"", "version 1.2.3%",           ""},
        {"", "12345678901234567890123%", ""},
    };
    CASES_HOLD(pt_percents_find, cases);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {signs_and_words_of_per_cent,
                            what_is_no_percentage_is_silent, NULL};
    return suite_run("percent", tests);
}
