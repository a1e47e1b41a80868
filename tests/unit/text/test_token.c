/* SPDX-License-Identifier: MIT */
/* Tests of text/token. */
#include "text/token.h"

#include "base/buf.h"
#include "suite.h"

#include <string.h>

typedef struct split_case {
    const char *text;
    const char *tokens; /* with | between them */
} split_case;

/* The tokens of a text, joined by '|'. */
static void join_tokens(pt_buf *out, pt_str text)
{
    pt_tokens tokens = {0};
    ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
    for (uint32_t i = 0; i < tokens.len; i++) {
        if (i > 0)
            pt_buf_add_byte(out, '|');
        pt_buf_add(out, pt_token_str(text, &tokens.items[i]));
    }
    pt_vec_release(&tokens);
}

static void check_split(const split_case *cases, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        pt_buf got;
        pt_buf_init(&got);
        join_tokens(&got, pt_str_from(cases[i].text));
        pt_buf_add_byte(&got, '\0');
        ck_assert_str_eq(got.ptr, cases[i].tokens);
        pt_buf_release(&got);
    }
}

#define CHECK_SPLIT(cases) check_split(cases, sizeof cases / sizeof cases[0])

START_TEST(words_and_marks_are_tokens)
{
    static const split_case cases[] = {
        {"",                       ""                       },
        {"   ",                    ""                       },
        {"Rain fell.",             "Rain|fell|."            },
        {"(Rain, fell);",          "(|Rain|,|fell|)|;"      },
        {"“Rain”, she said",   "“|Rain|”|,|she|said"},
        {"[a]{b}<c>",              "[|a|]|{|b|}|<|c|>"      },
        {"Wait... what?!",         "Wait|...|what|?|!"      },
        {"Wait… what",           "Wait|…|what"          },
        {"yes -- no",              "yes|--|no"              },
        {"and/or",                 "and|/|or"               },
        {"Zürich–Örebro",      "Zürich|–|Örebro"    },
        {"non\u00A0breaking",      "non|breaking"           },
        {"zero\u200Bwidth",        "zero|width"             },
        {"a\uFFFCb",               "a|\uFFFC|b"             },
        {"soft\u00ADhyphen",       "soft\u00ADhyphen"       },
        {"e\u0301tude",            "e\u0301tude"            },
        {"北京 is 北京市",    "北|京|is|北|京|市" },
        {"Москва, Київ", "Москва|,|Київ"},
        {"love \u2764\uFE0F it",   "love|\u2764\uFE0F|it"   },
        {"#Ghana and @ghana_news", "#|Ghana|and|@ghana_news"},
    };
    CHECK_SPLIT(cases);
}
END_TEST

START_TEST(names_end_at_token_edges)
{
    static const split_case cases[] = {
        {"U.S.-based",            "U.S.|-|based"         },
        {"China–EU talks",      "China|–|EU|talks"   },
        {"Ottawa-based",          "Ottawa|-|based"       },
        {"a four-day visit",      "a|four|-|day|visit"   },
        {"Jean-Luc Picard",       "Jean|-|Luc|Picard"    },
        {"Malawi’s capital",    "Malawi|’s|capital"  },
        {"Malawi's capital",      "Malawi|'s|capital"    },
        {"the Alps’ peaks",     "the|Alps|’|peaks"   },
        {"KENYA'S VOTE",          "KENYA|'S|VOTE"        },
        {"U.S.’s",              "U.S.|’s"            },
        {"2018’s",              "2018|’s"            },
        {"Pelé’s goal",        "Pelé|’s|goal"      },
        {"O'Brien and d’Amico", "O'Brien|and|d’Amico"},
        {"I don't, she'll",       "I|don't|,|she|'ll"    },
        {"rock 'n' roll",         "rock|'|n|'|roll"      },
        {"'Sun' and 'Moon'",      "'|Sun|'|and|'|Moon|'" },
        {"AT&T and R & D",        "AT&T|and|R|&|D"       },
        {"Oslo/Bergen",           "Oslo|/|Bergen"        },
    };
    CHECK_SPLIT(cases);
}
END_TEST

START_TEST(numbers_keep_separators)
{
    static const split_case cases[] = {
        {"1,000.5 km",      "1,000.5|km"       },
        {"at 10:30, 5",     "at|10:30|,|5"     },
        {"5%, 100 %",       "5|%|,|100|%"      },
        {"$5bn or €3.20", "$|5bn|or|€|3.20"},
        {"January 14–17", "January|14|–|17"},
        {"2018-01-14",      "2018|-|01|-|14"   },
        {"3/4",             "3|/|4"            },
        {"up .5 points",    "up|.5|points"     },
        {"the 1990s, 14th", "the|1990s|,|14th" },
        {"in 1999. Then",   "in|1999|.|Then"   },
        {"١٢٣ items",    "١٢٣|items"     },
    };
    CHECK_SPLIT(cases);
}
END_TEST

START_TEST(full_stops_belong_to_abbreviations)
{
    static const split_case cases[] = {
        {"Mr. Osei met Dr. Ba.", "Mr.|Osei|met|Dr.|Ba|." },
        {"Acme Corp. said",      "Acme|Corp.|said"       },
        {"on Jan. 3",            "on|Jan.|3"             },
        {"at 9 a.m. today",      "at|9|a.m.|today"       },
        {"the U.S. and U.K.",    "the|U.S.|and|U.K."     },
        {"8°C. Ana A. Prado",   "8|°|C|.|Ana|A.|Prado" },
        {"e.g. this, i.e. that", "e.g.|this|,|i.e.|that" },
        {"No. 5, but no. Nor",   "No.|5|,|but|no|.|Nor"  },
        {"J. K. Ama, J.P. Oro",  "J.|K.|Ama|,|J.P.|Oro"  },
        {"plan B. The",          "plan|B|.|The"          },
        {"É. Dupont",           "É.|Dupont"            },
        {"a Ph.D. thesis",       "a|Ph.D.|thesis"        },
        {"Gen. Ode, the gen. x", "Gen.|Ode|,|the|gen|.|x"},
        {"It ended.Then",        "It|ended|.|Then"       },
    };
    CHECK_SPLIT(cases);
}
END_TEST

START_TEST(addresses_are_one_token)
{
    static const split_case cases[] = {
        {"see https://a.org/b?c=d,", "see|https://a.org/b?c=d|,"},
        {"www.example.net.",         "www.example.net|."        },
        {"(http://x.y/z)",           "(|http://x.y/z|)"         },
        {"Write a.b-c@d.example!",   "Write|a.b-c@d.example|!"  },
        {"Shopping.com's",           "Shopping.com|'s"          },
        {"node.js",                  "node|.|js"                },
        {"a@b",                      "a|@|b"                    },
    };
    CHECK_SPLIT(cases);
}
END_TEST

START_TEST(bits_say_what_a_token_is)
{
    static const struct {
        const char *text;
        uint32_t set, clear;
    } cases[] = {
        {"Oslo",    PT_TOKEN_WORD | PT_TOKEN_UPPER | PT_TOKEN_ASCII,
         PT_TOKEN_CAPS | PT_TOKEN_LOWER                                              },
        {"oslo",    PT_TOKEN_LOWER,                                  PT_TOKEN_UPPER  },
        {"EU",      PT_TOKEN_CAPS | PT_TOKEN_UPPER,                  PT_TOKEN_LOWER  },
        {"A",       PT_TOKEN_UPPER,                                  PT_TOKEN_CAPS   },
        {"Ørsted", PT_TOKEN_UPPER | PT_TOKEN_WORD,                  PT_TOKEN_ASCII  },
        {"G20",     PT_TOKEN_WORD | PT_TOKEN_UPPER,                  PT_TOKEN_NUMBER },
        {"1,000",   PT_TOKEN_NUMBER | PT_TOKEN_ASCII,                PT_TOKEN_WORD   },
        {"J. Ro",   PT_TOKEN_INITIAL | PT_TOKEN_ABBREV,              PT_TOKEN_CAPS   },
        {"U.S.",    PT_TOKEN_ABBREV | PT_TOKEN_CAPS,                 PT_TOKEN_INITIAL},
        {";",       PT_TOKEN_PUNCT,                                  PT_TOKEN_WORD   },
        {"\uFFFC",  PT_TOKEN_OPAQUE,                                 PT_TOKEN_PUNCT  },
        {"www.x.y", PT_TOKEN_URL,                                    0               },
        {"@you",    PT_TOKEN_URL,                                    0               },
        {"x",       PT_TOKEN_SPACED | PT_TOKEN_SENTENCE,             PT_TOKEN_BREAK  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_tokens tokens = {0};
        pt_tokens_read(&tokens, pt_str_from(cases[i].text), NULL, 0, NULL);
        ck_assert_uint_ge(tokens.len, 1);
        const uint32_t bits = tokens.items[0].bits;
        ck_assert_msg((bits & cases[i].set) == cases[i].set, "%s: %x",
                      cases[i].text, bits);
        ck_assert_msg((bits & cases[i].clear) == 0, "%s: %x", cases[i].text,
                      bits);
        pt_vec_release(&tokens);
    }
}
END_TEST

START_TEST(the_apostrophe_of_a_plural_is_possessive_but_a_quote_is_not)
{
    static const struct {
        const char *text;
        uint32_t index;
        bool possessive;
    } cases[] = {
        {"the miners' pay",   2, true },
        {"the miners’ pay", 2, true },
        {"'the miners' x",    3, false},
        {"Ode's x",           1, true },
        {"she'll x",          1, false},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_tokens tokens = {0};
        pt_tokens_read(&tokens, pt_str_from(cases[i].text), NULL, 0, NULL);
        ck_assert_uint_gt(tokens.len, cases[i].index);
        const uint32_t bits = tokens.items[cases[i].index].bits;
        ck_assert_msg(((bits & PT_TOKEN_POSSESSIVE) != 0) ==
                          cases[i].possessive,
                      "%s", cases[i].text);
        pt_vec_release(&tokens);
    }
}
END_TEST

START_TEST(breaks_end_tokens_and_sentences)
{
    const pt_str text = PT_STR("No end herenew line");
    const uint32_t breaks[] = {11};
    pt_tokens tokens = {0};
    ck_assert_int_eq(pt_tokens_read(&tokens, text, breaks, 1, NULL), PT_OK);
    ck_assert_uint_eq(tokens.len, 5);
    const uint32_t both = PT_TOKEN_BREAK | PT_TOKEN_SENTENCE;
    ck_assert_uint_eq(tokens.items[2].end, 11);
    ck_assert_uint_eq(tokens.items[3].bits & both, both);
    ck_assert_uint_eq(tokens.items[0].bits & both, PT_TOKEN_SENTENCE);
    pt_vec_release(&tokens);
}
END_TEST

/* Repeats a piece up to a length; the result is malloc'ed. */
static pt_str repeat(const char *piece, size_t len)
{
    char *s = malloc(len);
    const size_t n = strlen(piece);
    for (size_t i = 0; i < len; i++)
        s[i] = piece[i % n];
    return (pt_str){s, len};
}

START_TEST(hostile_texts_take_linear_time_and_give_ordered_tokens)
{
    static const char *const pieces[] = {
        "a.",
        "a-",
        "a@",
        "'",
        "“",
        ".",
        "a' ",
        "x",
        "1,",
        "a_",
        "A. ",
        "\xC3",
        "\xED\xA0\x80",
        "www.",
        "h://",
        "é",
        "a&A",
        "\n",
        "\xEF\xBF",
        "No.                                                            "};
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        const pt_str text = repeat(pieces[i], 3000001);
        pt_tokens tokens = {0};
        ck_assert_int_eq(pt_tokens_read(&tokens, text, NULL, 0, NULL), PT_OK);
        uint32_t end = 0;
        for (uint32_t j = 0; j < tokens.len; j++) {
            if (tokens.items[j].start < end ||
                tokens.items[j].end <= tokens.items[j].start)
                ck_abort_msg("token %u of \"%s\"", j, pieces[i]);
            end = tokens.items[j].end;
        }
        ck_assert_uint_le(end, text.len);
        pt_vec_release(&tokens);
        free((void *)(uintptr_t)text.ptr);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        words_and_marks_are_tokens,
        names_end_at_token_edges,
        numbers_keep_separators,
        full_stops_belong_to_abbreviations,
        addresses_are_one_token,
        bits_say_what_a_token_is,
        the_apostrophe_of_a_plural_is_possessive_but_a_quote_is_not,
        breaks_end_tokens_and_sentences,
        hostile_texts_take_linear_time_and_give_ordered_tokens,
        NULL};
    return suite_run("token", tests);
}
