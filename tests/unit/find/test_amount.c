/* SPDX-License-Identifier: MIT */
/* Tests of find/amount. */
#include "find/amount.h"

#include "document_of.h"
#include "suite.h"

/* Reads an amount at the first token: its text, its value, what is left. */
static void check_amount(const char *text, const char *covered,
                         const char *value, const char *suffix)
{
    test_document td;
    document_of(&td, text);
    const pt_passage p = pt_passage_of(&td.in, 0);
    pt_amount amount;
    char out[PT_AMOUNT_MAX];
    ck_assert_msg(pt_amount_read(&amount, &p, 0), "\"%s\" is no amount", text);
    const pt_str read = pt_str_slice(p.text, p.toks[amount.first].start,
                                     p.toks[amount.end - 1].end);
    ck_assert_msg(pt_str_is_equal(read, pt_str_from(covered)),
                  "\"%s\": read \"%.*s\"", text, (int)read.len, read.ptr);
    const pt_str written = pt_amount_write(out, &amount);
    ck_assert_msg(pt_str_is_equal(written, pt_str_from(value)),
                  "\"%s\": value %.*s", text, (int)written.len, written.ptr);
    ck_assert(pt_str_is_equal(amount.suffix, pt_str_from(suffix)));
    document_release(&td);
}

START_TEST(digits_words_scales_and_ranges)
{
    static const char *const cases[][4] = {
        {"5 apples",                   "5",                          "5",               ""  },
        {"5bn now",                    "5bn",                        "5",               "bn"},
        {"1.2 million apples",         "1.2 million",                "1200000",         ""  },
        {"30-million-peso",            "30-million",                 "30000000",        ""  },
        {"600-plus billion",           "600-plus billion",           "600000000000",    ""  },
        {"five apples",                "five",                       "5",               ""  },
        {"twenty-five apples",         "twenty-five",                "25",              ""  },
        {"one hundred and five cats",  "one hundred and five",       "105",             ""  },
        {"two thousand three hundred", "two thousand three hundred", "2300",
         ""                                                                                 },
        {"million cats",               "million",                    "1000000",         ""  },
        {"half a million cats",        "half a million",             "500000",          ""  },
        {"half million cats",          "half million",               "500000",          ""  },
        {"one and a half million",     "one and a half million",     "1500000",         ""  },
        {"two dozen eggs",             "two dozen",                  "24",              ""  },
        {"hundred cats",               "hundred",                    "100",             ""  },
        {"5-7 cats",                   "5-7",                        "5/7",             ""  },
        {"5 to 7 million cats",        "5 to 7 million",             "5000000/7000000", ""  },
        {"2 million to 5 million",     "2 million to 5 million",     "2000000/5000000",
         ""                                                                                 },
        {"7 to 5 cats",                "7",                          "7",               ""  },
        {"2010 to 15,000",             "2010",                       "2010",            ""  },
        {"5 lakh",                     "5 lakh",                     "500000",          ""  },
        {"3 crores",                   "3 crores",                   "30000000",        ""  },
        {"hundreds of millions of",    "hundreds of millions",       "",                ""  },
        {"several hundred cats",       "several hundred",            "",                ""  },
        {"1 000 cats",                 "1 000",                      "1000",            ""  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_amount(cases[i][0], cases[i][1], cases[i][2], cases[i][3]);
}
END_TEST

START_TEST(what_is_no_amount)
{
    static const char *const cases[] = {
        "the cat", "a cat",        "half the cats",        "1.2.3",
        "10:30",   "several cats", "99999999999999999999", "www.5.com",
        "%",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        test_document td;
        document_of(&td, cases[i]);
        const pt_passage p = pt_passage_of(&td.in, 0);
        pt_amount amount;
        ck_assert_msg(!pt_amount_read(&amount, &p, 0), "\"%s\"", cases[i]);
        document_release(&td);
    }
}
END_TEST

START_TEST(suffixes_that_are_scales_enter_the_value)
{
    test_document td;
    document_of(&td, "1.5M 5-7bn 5km");
    const pt_passage p = pt_passage_of(&td.in, 0);
    pt_amount amount;
    char out[PT_AMOUNT_MAX];
    ck_assert(pt_amount_read(&amount, &p, 0));
    ck_assert(pt_amount_take_suffix(&amount, &p));
    ck_assert(
        pt_str_is_equal(pt_amount_write(out, &amount), PT_STR("1500000")));
    ck_assert(pt_amount_read(&amount, &p, 1));
    ck_assert(pt_amount_take_suffix(&amount, &p));
    ck_assert(pt_str_is_equal(pt_amount_write(out, &amount),
                              PT_STR("5000000000/7000000000")));
    ck_assert(pt_amount_read(&amount, &p, 4));
    ck_assert(!pt_amount_take_suffix(&amount, &p));
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {digits_words_scales_and_ranges, what_is_no_amount,
                            suffixes_that_are_scales_enter_the_value, NULL};
    return suite_run("amount", tests);
}
