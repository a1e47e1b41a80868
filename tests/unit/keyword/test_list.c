/* SPDX-License-Identifier: MIT */
/* Tests of keyword/list. */
#include "keyword/list.h"

#include "base/buf.h"
#include "suite.h"

#include <string.h>

/* The items, each in brackets. */
static void show(pt_buf *buf, const pt_keyword_names *names)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < names->len; i++) {
        pt_buf_add_byte(buf, '[');
        pt_buf_add(buf, names->items[i]);
        pt_buf_add_byte(buf, ']');
    }
}

typedef struct pair {
    const char *in, *out;
} pair;

static void check_pairs(const pair *pairs, size_t n, pt_list_origin origin)
{
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < n; i++) {
        pt_keyword_names names = {0};
        ck_assert_int_eq(
            pt_list_split(&names, pt_str_from(pairs[i].in), origin, NULL),
            PT_OK);
        show(&buf, &names);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(pairs[i].out)),
            "\"%s\": expected %s, got %.*s", pairs[i].in, pairs[i].out,
            (int)buf.len, buf.ptr);
        pt_vec_release(&names);
    }
    pt_buf_release(&buf);
}

START_TEST(marks_bullets_and_lines_separate)
{
    static const pair pairs[] = {
        {"",                                  ""                                },
        {" , ;; \n\v,",                       ""                                },
        {"a",                                 "[a]"                             },
        {"a, b,c ;d",                         "[a][b][c][d]"                    },
        {"fish farms, tax | coast",           "[fish farms][tax][coast]"        },
        {"• a • b c • d",               "[a][b c][d]"                     },
        {"· a · b",                         "[a][b]"                          },
        {"col·lecció, b",                   "[col·lecció][b]"               },
        {"- a - b c - d",                     "[a][b c][d]"                     },
        {"* a * b",                           "[a][b]"                          },
        {"- a\n- b-c\n- d",                   "[a][b-c][d]"                     },
        {"1. a\n2. b\n10) c",                 "[a][b][c]"                       },
        {"a\nb c\nd",                         "[a][b c][d]"                     },
        {"- a,\n- b,\n- c",                   "[a][b][c]"                       },
        {"a\vb, c",                           "[a][b][c]"                       },
        {"贸易，外交、北京；中国", "[贸易][外交][北京][中国]"},
        {"1,000 jobs, 5 % tax",               "[1,000 jobs][5 % tax]"           },
        {"\u00A0a\u00A0b\u00A0,c ",           "[a\u00A0b][c]"                   },
        {"China & EU, C++, .NET, #1",         "[China & EU][C++][.NET][#1]"     },
        {"2026 trade deal",                   "[2026 trade deal]"               },
    };
    check_pairs(pairs, sizeof pairs / sizeof pairs[0], PT_LIST_VALUE);
}
END_TEST

START_TEST(quoted_keywords_stay_whole)
{
    static const pair pairs[] = {
        {"\"a, b\", c",                      "[a, b][c]"                  },
        {"“a, b”; “c”",              "[a, b][c]"                  },
        {"„a, b“, «c, d», ‹e, f›", "[a, b][c, d][e, f]"         },
        {"‘a, b’, 'c, d'",               "[a, b][c, d]"               },
        {"‘Canada’s trade, too’, b",   "[Canada’s trade, too][b]" },
        {"the “a, b” case, c",           "[the “a, b” case][c]"   },
        {"“a” and “b”, c",           "[“a” and “b”][c]"   },
        {"15\" screen, 20\" screen",         "[15\" screen][20\" screen]" },
        {"workers’ rights, d’Or",        "[workers’ rights][d’Or]"},
        {"\"open, b, c",                     "[\"open][b][c]"             },
        {"'tis the season, b's",             "['tis the season][b's]"     },
        {"\"\", \"",                         "[\"]"                       },
    };
    check_pairs(pairs, sizeof pairs / sizeof pairs[0], PT_LIST_VALUE);
}
END_TEST

START_TEST(wrapped_lines_are_joined_where_commas_separate)
{
    static const pair pairs[] = {
        {"harbour toll reform, coastal shipping rules, new\n"
         "ferry lines, island post", "[harbour toll reform][coastal shipping rules][new\nferry lines]"
         "[island post]"             },
        {"harbour toll reform, coastal shipping rules and more of it,\n"
         "ferry lines\nisland post", "[harbour toll reform][coastal shipping rules and more of it]"
         "[ferry lines][island post]"},
        {"a, b\nc, d",                        "[a][b][c][d]"                      },
    };
    check_pairs(pairs, sizeof pairs / sizeof pairs[0], PT_LIST_VALUE);
}
END_TEST

START_TEST(in_text_hashtags_and_a_last_stop_are_stripped)
{
    static const pair pairs[] = {
        {"#China #TradeWar",          "[China][TradeWar]"          },
        {"#China, #TradeWar",         "[China][TradeWar]"          },
        {"#1 hit",                    "[#1 hit]"                   },
        {"# a, b",                    "[# a][b]"                   },
        {"steel, fish trade.",        "[steel][fish trade]"        },
        {"steel, U.S.",               "[steel][U.S.]"              },
        {"fish, tax, and steel",      "[fish][tax][steel]"         },
        {"fish and chips, and so on", "[fish and chips][and so on]"},
        {"fish, tax, Andes",          "[fish][tax][Andes]"         },
        {"steel, Nord Inc.",          "[steel][Nord Inc.]"         },
    };
    check_pairs(pairs, sizeof pairs / sizeof pairs[0], PT_LIST_SECTION);
}
END_TEST

START_TEST(prose_is_no_list)
{
    static const struct {
        const char *text;
        bool expected; /* with PT_LIST_EXPECTED */
        bool doubted;  /* with PT_LIST_DOUBTED */
    } cases[] = {
        {"harbour toll, ferry lines, island post",               true,  true },
        {"harbour toll",                                         true,  true },
        {"economy, trade, tariffs.",                             true,  true },
        {"visit of the King, ferry lines",                       true,  false},
        {"the company said it would, in time, sell them",        false, false},
        {"We tagged the animals. They swam away.",               false, false},
        {"Readers like them.",                                   false, false},
        {"they are what you make of them",                       false, false},
        {"new rules for old boats came into force on a Monday",  false, false},
        {"Jane wrote the first part, John edited all the rest.", false, false},
        {"",                                                     false, false},
    };
    pt_buf scratch;
    pt_buf_init(&scratch);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str text = pt_str_from(cases[i].text);
        pt_keyword_names names = {0};
        ck_assert_int_eq(pt_list_split(&names, text, PT_LIST_SECTION, NULL),
                         PT_OK);
        ck_assert_msg(pt_list_is_plausible(names.items, names.len, text,
                                           PT_STR(""), PT_LIST_EXPECTED,
                                           &scratch) == cases[i].expected,
                      "expected: %s", cases[i].text);
        ck_assert_msg(pt_list_is_plausible(names.items, names.len, text,
                                           PT_STR(""), PT_LIST_DOUBTED,
                                           &scratch) == cases[i].doubted,
                      "doubted: %s", cases[i].text);
        pt_vec_release(&names);
    }
    pt_buf_release(&scratch);
}
END_TEST

START_TEST(function_words_count_by_language)
{
    const pt_str text =
        pt_str_from("droits de l'homme, politique de la ville, le commerce");
    pt_keyword_names names = {0};
    pt_buf scratch;
    pt_buf_init(&scratch);
    ck_assert_int_eq(pt_list_split(&names, text, PT_LIST_SECTION, NULL), PT_OK);
    ck_assert(pt_list_is_plausible(names.items, names.len, text,
                                   PT_STR("fr-FR"), PT_LIST_EXPECTED,
                                   &scratch));
    pt_buf_release(&scratch);
    pt_vec_release(&names);
}
END_TEST

START_TEST(hostile_lists_take_linear_time)
{
    static const char *const units[] = {"\"", " \"", "“",   "‘a, ", "\n",
                                        "- ", "a\n", "#a ", ",,",   "a, \"b "};
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        pt_buf buf;
        pt_buf_init(&buf);
        while (buf.len < 1000000)
            pt_buf_add(&buf, pt_str_from(units[i]));
        pt_keyword_names names = {0};
        ck_assert_int_eq(
            pt_list_split(&names, pt_buf_str(&buf), PT_LIST_SECTION, NULL),
            PT_OK);
        pt_vec_release(&names);
        pt_buf_release(&buf);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {marks_bullets_and_lines_separate,
                            quoted_keywords_stay_whole,
                            wrapped_lines_are_joined_where_commas_separate,
                            in_text_hashtags_and_a_last_stop_are_stripped,
                            prose_is_no_list,
                            function_words_count_by_language,
                            hostile_lists_take_linear_time,
                            NULL};
    return suite_run("list", tests);
}
