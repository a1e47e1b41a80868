/* SPDX-License-Identifier: MIT */
/* Tests of find/date. */
#include "find/date.h"

#include "suite.h"
#include "value_cases.h"

START_TEST(english_orders_of_day_month_and_year)
{
    static const value_case cases[] = {
        {"",      "It opens on 14 January 2026 in Oslo.",
         "date:14 January 2026=2026-01-14"                                                       },
        {"",      "It opens on Jan. 14, 2026.",              "date:Jan. 14, 2026=2026-01-14"     },
        {"",      "It opens on January 14th, 2026.",
         "date:January 14th, 2026=2026-01-14"                                                    },
        {"",      "It opens the 14th of January 2026.",
         "date:14th of January 2026=2026-01-14"                                                  },
        {"",      "Monday, January 14, 2026, was dry.",
         "date:Monday, January 14, 2026=2026-01-14"                                              },
        {"",      "On Wednesday 14 January 2026 it snowed.",
         "date:Wednesday 14 January 2026=2026-01-14"                                             },
        {"",      "On Sunday the 26 June, 2022.",
         "date:Sunday the 26 June, 2022=2022-06-26"                                              },
        {"",      "Opened 2026-01-14, closed later.",        "date:2026-01-14=2026-01-14"        },
        {"",      "Due 14.01.2026.",                         "date:14.01.2026=2026-01-14"        },
        {"",      "Due Tuesday 26/07/2022.",                 "date:Tuesday 26/07/2022=2022-07-26"},
        {"",      "Due 4/6/2022.",                           "date:4/6/2022"                     },
        {"en-GB", "Due 4/6/2022.",                           "date:4/6/2022=2022-06-04"          },
        {"en-US", "Due 4/6/2022.",                           "date:4/6/2022=2022-04-06"          },
        {"",      "Due 2022/06/04.",                         "date:2022/06/04=2022-06-04"        },
        {"",      "On July 4 they left.",                    "date:July 4"                       },
        {"",      "From 5 Nov they left.",                   "date:5 Nov"                        },
        {"",      "February 30, 2022, does not exist.",      "date:February 30, 2022"            },
        {"",      "February 29, 2024, does.",                "date:February 29, 2024=2024-02-29" },
        {"",      "At 2026-01-14T17:30:00Z it began.",
         "date:2026-01-14T17:30:00Z=2026-01-14T17:30:00Z"                                        },
        {"",      "At 2026-01-14T17:30+05:30 it began.",
         "date:2026-01-14T17:30+05:30=2026-01-14T17:30+05:30"                                    },
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(periods_of_days_are_one_mention)
{
    static const value_case cases[] = {
        {"", "from January 14–17, 2026, in Lima",
         "date:January 14–17, 2026=2026-01-14/2026-01-17"                     },
        {"", "from January 14-17, 2026, in Lima",
         "date:January 14-17, 2026=2026-01-14/2026-01-17"                       },
        {"", "from January 14 to 17, 2026",
         "date:January 14 to 17, 2026=2026-01-14/2026-01-17"                    },
        {"", "from 14 to 17 January 2026",
         "date:14 to 17 January 2026=2026-01-14/2026-01-17"                     },
        {"", "from July 31 to August 4, 2026",
         "date:July 31 to August 4, 2026=2026-07-31/2026-08-04"                 },
        {"", "from 30 December – 2 January 2026",
         "date:30 December – 2 January 2026=2025-12-30/2026-01-02"            },
        {"", "on July 15 and 16",                   "date:July 15 and 16"       },
        {"", "on 4 and 11 May 2026",                "date:4 and 11 May 2026"    },
        {"", "Between 4 and 11 May 2026",
         "date:4 and 11 May 2026=2026-05-04/2026-05-11"                         },
        {"", "in January–March 2026",
         "date:January–March 2026=2026-01/2026-03"                            },
        {"", "on July 15 and August 2",             "date:July 15|date:August 2"},
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(months_with_and_without_a_year)
{
    static const value_case cases[] = {
        {"", "in March 2022",                   "date:March 2022=2022-03"    },
        {"", "in August of 2018",               "date:August of 2018=2018-08"},
        {"", "in April, 2019,",                 "date:April, 2019=2019-04"   },
        {"", "Nov 2021 was wet.",               "date:Nov 2021=2021-11"      },
        {"", "It rained in May.",               "date:May"                   },
        {"", "It has rained since last March.", "date:March"                 },
        {"", "between January and June 2022",
         "date:January|date:June 2022=2022-06"                               },
        {"", "prices fell in mid-March",        "date:March"                 },
        {"", "In April and May it rains.",      "date:April|date:May"        },
        {"", "The September vote was close.",   "date:September"             },
        {"", "The March election was close.",   "date:March"                 },
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(words_and_names_that_look_like_months_are_silent)
{
    static const value_case cases[] = {
        {"", "May agree to it.",                     ""},
        {"", "They may agree.",                      ""},
        {"", "Theresa May resigned.",                ""},
        {"", "The March on Washington drew crowds.", ""},
        {"", "They march to town.",                  ""},
        {"", "The Long March 5 rocket",              ""},
        {"", "August Wilson wrote plays.",           ""},
        {"", "April Ryan asked.",                    ""},
        {"", "He read the Sunday Times.",            ""},
        {"", "The sun rose; she sat.",               ""},
        {"", "Sun Yat-sen and Mon people",           ""},
        {"", "an august house",                      ""},
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(days_of_the_week_and_parts_of_them)
{
    static const value_case cases[] = {
        {"", "They met on Tuesday.",            "date:Tuesday"                    },
        {"", "Closed Mondays.",                 "date:Mondays"                    },
        {"", "It struck late on Monday night.", "time:late on Monday night"       },
        {"", "It struck Saturday morning.",     "time:Saturday morning"           },
        {"", "Shops opened on Black Friday.",   "date:Black Friday"               },
        {"", "They left on Christmas Eve.",     "date:Christmas Eve"              },
        {"", "Fri, 14 Jan 2022",                "date:Fri, 14 Jan 2022=2022-01-14"},
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(years_and_periods_of_years)
{
    static const value_case cases[] = {
        {"", "in 2018",                       "date:2018=2018"                         },
        {"", "Canada’s 2018 arrest of her", "date:2018=2018"                         },
        {"", "Canada foreign policy 2026",    "date:2026=2026"                         },
        {"", "between 2010 and 2015",         "date:2010=2010|date:2015=2015"          },
        {"", "the 2025-26 season",            "date:2025-26=2025/2026"                 },
        {"", "the 2021/22 budget",            "date:2021/22=2021/2022"                 },
        {"", "from 2015–2019",              "date:2015–2019=2015/2019"             },
        {"", "during 1999-00",                "date:1999-00=1999/2000"                 },
        {"", "the 1990s",                     "date:1990s=1990/1999"                   },
        {"", "in the 1960s and 70s",          "date:1960s=1960/1969|date:70s=1970/1979"},
        {"", "in the 19th century",           "date:19th century=1801/1900"            },
        {"", "since mid-2014",                "date:2014=2014"                         },
        {"", "in 44 BC",                      "date:44 BC=-0043"                       },
        {"", "It ruled from 1293.",           "date:1293=1293"                         },
        {"", "FY2024 results",                "date:FY2024"                            },
        {"", "the first quarter of 2025",
         "date:first quarter of 2025=2025-01/2025-03"                                  },
        {"", "Q3 2024 was good",              "date:Q3 2024=2024-07/2024-09"           },
        {"", "the second half of 2022",
         "date:second half of 2022=2022-07/2022-12"                                    },
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(numbers_that_are_no_dates_are_silent)
{
    static const value_case cases[] = {
        {"", "Call 555-2019 or 0800 2019 114.",               ""},
        {"", "Version 1.2.3 and 10.2.2019.4 came.",           ""},
        {"", "They won 3-2, after 1-1.",                      ""},
        {"", "odds of 3:1 and 2:1",                           ""},
        {"", "No. 5 in Section 12 of Article 2019",           ""},
        {"", "a Boeing 747 and a Boeing 2707",                ""},
        {"", "the G20 on Route 66",                           ""},
        {"", "open 24/7 since page 1984",                     ""},
        {"", "ISBN 978-3-16-148410-0",                        ""},
        {"", "Luke 10:30 says so.",                           ""},
        {"", "about 2000 people and 1500 soldiers",           ""},
        {"", "a 2000-seat hall, 1500 metres long",            ""},
        {"", "the 2500 year old paintings",                   ""},
        {"", "192.168.2.1 and 2001:db8::1",                   ""},
        {"", "$2000 and €1999",                             ""},
        {"", "UN Resolution 1973",                            ""},
        {"", "the Companies Act, 2013",                       ""},
        {"", "#2019 and 2019%",                               ""},
        {"", "last week, next month and two weeks ago",       ""},
        {"", "nearly eight years, a four-day visit, aged 45", ""},
        {"", "later this year, yesterday, today",             ""},
        {"", "the past decade and the next one",              ""},
        {"", "code 99-2018-2017-5",                           ""},
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(times_of_day)
{
    static const value_case cases[] = {
        {"",   "at 5 p.m. sharp",            "time:5 p.m.=17:00"               },
        {"",   "It begins at 5 p.m.",        "time:5 p.m.=17:00"               },
        {"",   "at 5:30pm",                  "time:5:30pm=17:30"               },
        {"",   "around 11:30am on Thursday", "time:11:30am=11:30|date:Thursday"},
        {"",   "at 10.46pm",                 "time:10.46pm=22:46"              },
        {"",   "at 17:30 GMT",               "time:17:30 GMT=17:30Z"           },
        {"",   "at 9:15",                    "time:9:15=09:15"                 },
        {"",   "by 1830 GMT",                "time:1830 GMT=18:30Z"            },
        {"",   "from 5–7 p.m.",            "time:5–7 p.m.=17:00/19:00"     },
        {"",   "at 12 a.m.",                 "time:12 a.m.=00:00"              },
        {"",   "at 8 o’clock",             "time:8 o’clock=08:00"          },
        {"",   "before noon",                "time:noon=12:00"                 },
        {"fr", "à 17h30",                   "time:17h30=17:30"                },
        {"de", "um 17 Uhr",                  "time:17 Uhr=17:00"               },
        {"",   "a 4:3 screen",               ""                                },
        {"",   "5 pmol",                     ""                                },
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

START_TEST(other_languages_have_their_own_order)
{
    static const value_case cases[] = {
        {"fr",    "le 14 janvier 2026",            "date:14 janvier 2026=2026-01-14"    },
        {"fr",    "le 1er mars 2026",              "date:1er mars 2026=2026-03-01"      },
        {"fr",    "du 14 au 17 janvier 2026",
         "date:14 au 17 janvier 2026=2026-01-14/2026-01-17"                             },
        {"fr-CA", "lundi 3 août 2026",            "date:lundi 3 août 2026=2026-08-03" },
        {"de",    "am 14. Januar 2026",            "date:14. Januar 2026=2026-01-14"    },
        {"de-AT", "vom 14. bis 17. Januar 2026",
         "date:14. bis 17. Januar 2026=2026-01-14/2026-01-17"                           },
        {"de",    "am Montag, den 3. März 2026",
         "date:Montag, den 3. März 2026=2026-03-03"                                    },
        {"es",    "el 14 de enero de 2026",        "date:14 de enero de 2026=2026-01-14"},
        {"es",    "del 14 al 17 de enero de 2026",
         "date:14 al 17 de enero de 2026=2026-01-14/2026-01-17"                         },
        {"pt-BR", "em 3 de março de 2026",
         "date:3 de março de 2026=2026-03-03"                                          },
        {"it",    "il 14 gennaio 2026",            "date:14 gennaio 2026=2026-01-14"    },
        {"nl",    "op 14 januari 2026",            "date:14 januari 2026=2026-01-14"    },
        {"fr",    "in January 2026",               "date:2026=2026"                     },
    };
    CASES_HOLD(pt_dates_find, cases);
}
END_TEST

/* Text `unit` repeated, `n` bytes at least. */
static void finds_without_end(const char *unit, size_t n)
{
    pt_buf buf;
    pt_buf_init(&buf);
    while (buf.len < n)
        pt_buf_add(&buf, pt_str_from(unit));
    pt_buf_add_byte(&buf, '\0');
    ck_assert(!pt_buf_failed(&buf));
    test_document td;
    document_of(&td, buf.ptr);
    pt_mentions mentions = {0};
    ck_assert_int_eq(pt_dates_find(&mentions, &td.in, NULL), PT_OK);
    pt_mentions_release(&mentions);
    document_release(&td);
    pt_buf_release(&buf);
}

START_TEST(hostile_text_takes_linear_time)
{
    static const char *const units[] = {
        "1",      "2-",         "5–",       "12 and ", "Monday, ",
        "Jan 1-", "1990s and ", "2026-01-", "14.",     "5 p.m. to ",
        "May ",   "1 000 ",     "\xC2\xBD"};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++)
        finds_without_end(units[i], 1000000);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {english_orders_of_day_month_and_year,
                            periods_of_days_are_one_mention,
                            months_with_and_without_a_year,
                            words_and_names_that_look_like_months_are_silent,
                            days_of_the_week_and_parts_of_them,
                            years_and_periods_of_years,
                            numbers_that_are_no_dates_are_silent,
                            times_of_day,
                            other_languages_have_their_own_order,
                            hostile_text_takes_linear_time,
                            NULL};
    return suite_run("date", tests);
}
