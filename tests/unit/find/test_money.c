/* SPDX-License-Identifier: MIT */
/* Tests of find/money. */
#include "find/money.h"

#include "find/percent.h"
#include "find/quantity.h"

#include "suite.h"
#include "value_cases.h"

START_TEST(signs_and_codes_before_the_amount)
{
    static const value_case cases[] = {
        {"",      "It cost $5 million.",      "money:$5 million=USD5000000"            },
        {"en-CA", "It cost $5 million.",      "money:$5 million=CAD5000000"            },
        {"",      "It cost US$5.",            "money:US$5=USD5"                        },
        {"",      "It cost U.S.$2 then.",     "money:U.S.$2=USD2"                      },
        {"",      "It cost US $1.5 billion.", "money:US $1.5 billion=USD1500000000"    },
        {"",      "C$20, A$30 and HK$40",
         "money:C$20=CAD20|money:A$30=AUD30|"
         "money:HK$40=HKD40"                                                           },
        {"",      "at €1.2bn",              "money:€1.2bn=EUR1200000000"           },
        {"",      "at £300m",                "money:£300m=GBP300000000"              },
        {"",      "at $ 7.2 billion",         "money:$ 7.2 billion=USD7200000000"      },
        {"",      "Rs 500 crore",             "money:Rs 500 crore=INR5000000000"       },
        {"",      "₹21 crore",              "money:₹21 crore=INR210000000"         },
        {"",      "CHF 20 and USD 5",         "money:CHF 20=CHF20|money:USD 5=USD5"    },
        {"",      "R92 million",              "money:R92 million=ZAR92000000"          },
        {"",      "R120 000",                 "money:R120 000=ZAR120000"               },
        {"",      "Dh2,000",                  "money:Dh2,000=AED2000"                  },
        {"",      "GH₵180,000.00",          "money:GH₵180,000.00=GHS180000"        },
        {"",      "$2.50 each",               "money:$2.50=USD2.5"                     },
        {"",      "ZAR1,7 million",           "money:ZAR1,7 million=ZAR1700000"        },
        {"",      "JP¥500 or CN¥20",        "money:JP¥500=JPY500|money:CN¥20=CNY20"},
        {"",      "¥1,000",                  "money:¥1,000=JPY1000"                  },
    };
    CASES_HOLD(pt_money_find, cases);
}
END_TEST

START_TEST(currencies_behind_the_amount)
{
    static const value_case cases[] = {
        {"",   "5 million euros",             "money:5 million euros=EUR5000000"       },
        {"",   "100 yen",                     "money:100 yen=JPY100"                   },
        {"",   "20 dollars",                  "money:20 dollars=USD20"                 },
        {"",   "2.5 billion U.S. dollars",
         "money:2.5 billion U.S. dollars=USD2500000000"                                },
        {"",   "1 million Hong Kong dollars",
         "money:1 million Hong Kong dollars=HKD1000000"                                },
        {"",   "150,000 Egyptian Pounds",
         "money:150,000 Egyptian Pounds=EGP150000"                                     },
        {"",   "145 billion Korean won",
         "money:145 billion Korean won=KRW145000000000"                                },
        {"",   "50 cents",                    "money:50 cents=USD0.5"                  },
        {"",   "40 pence",                    "money:40 pence=GBP0.4"                  },
        {"",   "a 30-million-dollar temple",
         "money:30-million-dollar=USD30000000"                                         },
        {"",   "300 pesos",                   "money:300 pesos=300"                    },
        {"",   "20 EUR or 7CUP",              "money:20 EUR=EUR20|money:7CUP=CUP7"     },
        {"fr", "3,5 millions d’euros",      "money:3,5 millions d’euros=EUR3500000"},
        {"de", "1.000,50 Euro",               "money:1.000,50 Euro=EUR1000.5"          },
        {"de", "2 Mrd. €",                  "money:2 Mrd. €=EUR2000000000"         },
        {"es", "5 millones de euros",         "money:5 millones de euros=EUR5000000"   },
        {"fr", "50 cents",                    "money:50 cents=EUR0.5"                  },
        {"fr", "deux cents euros",            "money:deux cents euros=EUR200"          },
        {"fr", "deux cents ans",              ""                                       },
        {"fr", "20 € 30",                   "money:20 €=EUR20"                     },
        {"fr", "20 €",                      "money:20 €=EUR20"                     },
    };
    CASES_HOLD(pt_money_find, cases);
}
END_TEST

START_TEST(ranges_words_and_sums_without_a_value)
{
    static const value_case cases[] = {
        {"", "$5–7 million",                       "money:$5–7 million=USD5000000/7000000"},
        {"", "$500-580M",                            "money:$500-580M=USD500000000/580000000" },
        {"", "($3.18-$3.81)",                        "money:$3.18-$3.81=USD3.18/3.81"         },
        {"", "as low as $5 to $15",                  "money:$5=USD5|money:$15=USD15"          },
        {"", "between 2 and 2.2 billion dollars",
         "money:2 and 2.2 billion dollars=USD2000000000/2200000000"                           },
        {"", "five million dollars",                 "money:five million dollars=USD5000000"  },
        {"", "two to three million euros",
         "money:two to three million euros=EUR2000000/3000000"                                },
        {"", "50 euro cents",                        "money:50 euro cents=EUR0.5"             },
        {"", "a million euros",                      "money:million euros=EUR1000000"         },
        {"", "half a billion dollars",
         "money:half a billion dollars=USD500000000"                                          },
        {"", "two dozen dollars",                    "money:two dozen dollars=USD24"          },
        {"", "hundreds of millions of dollars",
         "money:hundreds of millions of dollars=USD"                                          },
        {"", "one and a half million pounds",
         "money:one and a half million pounds=GBP1500000"                                     },
        {"", "two hundred and fifty thousand euros",
         "money:two hundred and fifty thousand euros=EUR250000"                               },
        {"", "$0.1 and $1.10",                       "money:$0.1=USD0.1|money:$1.10=USD1.1"   },
        {"", "$999999999999999999",
         "money:$999999999999999999=USD999999999999999999"                                    },
    };
    CASES_HOLD(pt_money_find, cases);
}
END_TEST

START_TEST(what_is_no_money_is_silent)
{
    static const value_case cases[] = {
        {"", "The two won the race.",               ""},
        {"", "COP27 and COP 27",                    ""},
        {"", "It weighed 12 pounds.",               ""},
        {"", "an N95 mask on the R20",              ""},
        {"", "the dollar fell",                     ""},
        {"", "$ and € alone",                     ""},
        {"", "5 million people",                    ""},
        {"", "SOS 5, ALL 3",                        ""},
        {"", "$9999999999999999999999 is too much", ""},
        {"", "A100 and a US-based firm",            ""},
    };
    CASES_HOLD(pt_money_find, cases);
}
END_TEST

/* Text `unit` repeated, a million bytes of it. */
static void finds_without_end(pt_find_fn find, const char *unit)
{
    pt_buf buf;
    pt_buf_init(&buf);
    while (buf.len < 1000000)
        pt_buf_add(&buf, pt_str_from(unit));
    pt_buf_add_byte(&buf, '\0');
    ck_assert(!pt_buf_failed(&buf));
    test_document td;
    document_of(&td, buf.ptr);
    pt_mentions mentions = {0};
    ck_assert_int_eq(find(&mentions, &td.in, NULL), PT_OK);
    pt_mentions_release(&mentions);
    document_release(&td);
    pt_buf_release(&buf);
}

START_TEST(hostile_text_takes_linear_time)
{
    static const char *const units[] = {
        "1",      "$",   "hundreds of ", "million ", "one hundred ",
        "1 000 ", "5-",  "twenty-",      "R1 ",      "half a ",
        "5 to ",  "US$", "$5 ",          "a ",       "Hong "};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        finds_without_end(pt_money_find, units[i]);
        finds_without_end(pt_percents_find, units[i]);
        finds_without_end(pt_quantities_find, units[i]);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        signs_and_codes_before_the_amount,     currencies_behind_the_amount,
        ranges_words_and_sums_without_a_value, what_is_no_money_is_silent,
        hostile_text_takes_linear_time,        NULL};
    return suite_run("money", tests);
}
