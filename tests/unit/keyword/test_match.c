/* SPDX-License-Identifier: MIT */
/* Tests of keyword/match. */
#include "keyword/match.h"

#include "document_of.h"
#include "keywords_of.h"
#include "suite.h"

#include <stdio.h>

static const pt_mentions no_mentions;
static const pt_entities no_entities;

/* The matches as "words in the text=number of the keyword|…": those with
 * Spans, or all with the letter of their grade. */
static void show(pt_buf *buf, const pt_document *doc, const pt_matches *matches,
                 bool all)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < matches->len; i++) {
        const pt_match *m = &matches->items[i];
        if (!all && !pt_match_is_span(m))
            continue;
        if (buf->len > 0)
            pt_buf_add_byte(buf, '|');
        pt_buf_add(buf, pt_str_slice(pt_document_text(doc, m->text), m->start,
                                     m->end));
        pt_buf_add_format(buf, "=%u", m->keyword);
        if (all)
            pt_buf_add_format(
                buf, "%c",
                pt_keyword_grade_name((pt_keyword_grade)m->grade)[0]);
    }
}

static void check(const char *lang, const char *names, const char *plain,
                  const char *expected, bool all)
{
    test_document td;
    document_of(&td, plain);
    td.doc.lang = pt_str_from(lang);
    pt_keywords keywords = {0};
    keywords_of(&keywords, names);
    pt_matches matches = {0};
    ck_assert_int_eq(pt_keywords_match(&matches, &keywords, &td.in,
                                       &no_mentions, &no_entities, NULL),
                     PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    show(&buf, &td.doc, &matches, all);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "%s in \"%s\": expected %s, got %.*s", names, plain, expected,
                  (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_vec_release(&matches);
    pt_vec_release(&keywords);
    document_release(&td);
}

typedef struct row {
    const char *lang, *keywords, *text, *expected;
} row;

static void check_rows(const row *rows, size_t n)
{
    for (size_t i = 0; i < n; i++)
        check(rows[i].lang, rows[i].keywords, rows[i].text, rows[i].expected,
              false);
}

START_TEST(verbatim_and_inflected_occurrences_are_found)
{
    static const row rows[] = {
        {"",   "harbour toll",                 "The harbour tolls rose. Harbour Toll!",
         "harbour tolls=0|Harbour Toll=0"                                                                               },
        {"",   "harbour toll",                 "harbour\u00A0toll, harbour\ntoll",
         "harbour\u00A0toll=0|harbour\ntoll=0"                                                                          },
        {"",   "harbour toll",                 "toll harbour; harbour, toll; harbour. Toll",       ""                   },
        {"",   "Norway trade",                 "Norway’s trade; Norway-trade; Norway – trade",
         "Norway’s trade=0|Norway-trade=0"                                                                            },
        {"",   "Norway",                       "Norway’s coast",                                 "Norway=0"           },
        {"",   "Norway's coast",               "the Norway coast",                                 "Norway coast=0"     },
        {"",   "fish|fish farm|fish farm tax", "a fish farm and fish farm taxes",
         "fish farm=1|fish farm taxes=2"                                                                                },
        {"",   "a b c|b",                      "a b d",                                            "b=1"                },
        {"",   "Fish & Chips|C#",              "fish & chips in C#",                               "fish & chips=0|C#=1"},
        {"",   "Bergen, Norway",               "in Bergen, Norway or Bergen Norway. Norway",
         "Bergen, Norway=0|Bergen Norway=0"                                                                             },
        {"",   "ferry \"Nordwind\"",           "the ferry “Nordwind” sails",
         "ferry “Nordwind=0"                                                                                          },
        {"",   "Bergen Norway",                "Bergen, Norway",                                   ""                   },
        {"",   "x|y",                          "",                                                 ""                   },
        {"",   "",                             "x y",                                              ""                   },
        {"de", "Haus",                         "Die Häuser am See",                               "Häuser=0"          },
        {"fr", "élections locales",           "Une élection locale",                             "élection locale=0" },
        {"zh", "贸易",                       "中国贸易关系",                               "贸易=0"           },
        {"xx", "boat",                         "boat boats",                                       "boat=0"             },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(function_words_and_signs_alone_do_not_match)
{
    static const row rows[] = {
        {"",   "the|of|&|-",   "the & of - it",                                   ""              },
        {"",   "US|IT|WHO",    "Let us see who it is: the US, IT, WHO, the U.S.",
         "US=0|IT=1|WHO=2|U.S.=0"                                                                 },
        {"",   "us",           "us, US",                                          ""              },
        {"",   "the who",      "So The Who played",                               "The Who=0"     },
        {"",   "CANADA TRADE", "Canada trade",                                    "Canada trade=0"},
        {"fr", "dans|mer",     "dans la mer",                                     "mer=1"         },
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}
END_TEST

START_TEST(keyword_sections_are_passed_over)
{
    check("", "boat", "[] boat, ship\n\n# A boat\n\nboats", "boat=0|boats=0",
          false);
}
END_TEST

START_TEST(a_section_inside_a_pasted_text_is_passed_over)
{
    test_document td;
    document_of(&td, "A boat. Tags boat boat. A boat.");
    pt_part *parts = pt_vec_reserve(&td.doc.parts, 2, sizeof *parts);
    ck_assert_ptr_nonnull(parts);
    td.doc.parts.items[0].end = 7;
    parts[0] = (pt_part){.start = 8, .end = 23, .role = PT_ROLE_KEYWORDS};
    parts[1] = (pt_part){.start = 24, .end = 31};
    td.doc.parts.len = td.doc.texts.items[0].n_parts = 3;
    pt_keywords keywords = {0};
    keywords_of(&keywords, "boat");
    pt_matches matches = {0};
    ck_assert_int_eq(pt_keywords_match(&matches, &keywords, &td.in,
                                       &no_mentions, &no_entities, NULL),
                     PT_OK);
    ck_assert_uint_eq(matches.len, 2);
    ck_assert_uint_eq(matches.items[1].start, 26);
    ck_assert_uint_eq(keywords.items[0].n_matches, 2);
    pt_vec_release(&matches);
    pt_vec_release(&keywords);
    document_release(&td);
}
END_TEST

START_TEST(every_place_has_its_grade)
{
    static const row rows[] = {
        {"",   "fish|fish farm",      "a fish farm, fishes",
         "fish farm=1e|fish=0e|fishes=0i"                                                                                                },
        {"",   "ferry strike",
         "The strike of the ferries ends. A ferry is no strike!",                        "strike of the ferries=0s|ferry is no strike=0s"},
        {"",   "trade relations",
         "Their relationship in trading. Trade relations",                               "relationship in trading=0s|Trade relations=0e" },
        {"",   "trade relations",     "Trade. Relations",                                ""                                              },
        {"",   "ferry",               "Ferries; a ferryman",                             "Ferries=0i"                                    },
        {"",   "buy boats",           "They bought a boat; buyers of one boat",
         "bought a boat=0i|buyers of one boat=0s"                                                                                        },
        {"",   "US steel",            "steel for us. Steel for the US",
         "Steel for the US=0s"                                                                                                           },
        {"",   "New York New Jersey", "from Jersey, not new, to York",
         "Jersey, not new, to York=0s"                                                                                                   },
        {"",   "grain tax",           "grain of no use in a tax on grain, tax of grain",
         "grain, tax=0s"                                                                                                                 },
        {"fr", "emploi des jeunes",   "L'emploi, pour les jeunes",
         "emploi, pour les jeunes=0s"                                                                                                    },
    };
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check(rows[i].lang, rows[i].keywords, rows[i].text, rows[i].expected,
              true);
}
END_TEST

START_TEST(keywords_know_their_best_grade_and_the_nearest_words)
{
    test_document td;
    document_of(&td, "Boats and a ferry tax.\n\nBoats, grain; the tax of a "
                     "ferry on boats.");
    pt_keywords keywords = {0};
    keywords_of(&keywords, "boat|ferry tax|ferry boat tax|grain boat tax law|"
                           "rail|of");
    pt_matches matches = {0};
    ck_assert_int_eq(pt_keywords_match(&matches, &keywords, &td.in,
                                       &no_mentions, &no_entities, NULL),
                     PT_OK);
    const pt_keyword *k = keywords.items;
    ck_assert_uint_eq(k[0].grade, PT_KEYWORD_INFLECTED);
    ck_assert_uint_eq(k[0].n_matches, 3);
    ck_assert_uint_eq(k[1].grade, PT_KEYWORD_EXACT);
    ck_assert_uint_eq(k[1].n_matches, 2);
    ck_assert_uint_eq(k[2].grade, PT_KEYWORD_SCATTERED);
    ck_assert_uint_eq(k[2].nearest.text, PT_NONE);
    ck_assert_uint_eq(k[3].grade, PT_KEYWORD_ABSENT);
    ck_assert_uint_eq(k[3].n_words, 4);
    ck_assert_uint_eq(k[3].n_near, 3);
    ck_assert_uint_eq(k[3].nearest.text, 1);
    ck_assert_uint_eq(k[3].nearest.start, 0);
    ck_assert_uint_eq(k[3].nearest.end, 21);
    ck_assert_uint_eq(k[4].grade, PT_KEYWORD_ABSENT);
    ck_assert_uint_eq(k[4].nearest.text, PT_NONE);
    ck_assert_uint_eq(k[5].grade, PT_KEYWORD_ABSENT);
    ck_assert_uint_eq(k[5].n_words, 0);
    pt_vec_release(&matches);
    pt_vec_release(&keywords);
    document_release(&td);
}
END_TEST

/* A document of n words "a", and keywords made to walk far and fail. */
START_TEST(hostile_keywords_take_linear_time)
{
    enum { N = 300000 };
    pt_buf plain;
    pt_buf_init(&plain);
    for (int i = 0; i < N; i++)
        pt_buf_add(&plain, PT_STR("z "));
    pt_buf_add_byte(&plain, '\0');
    test_document td;
    document_of(&td, plain.ptr);
    pt_buf names;
    pt_buf_init(&names);
    for (int i = 0; i < 100000; i++) {
        for (int j = 0; j < i % 40; j++)
            pt_buf_add(&names, PT_STR("z "));
        pt_buf_add_format(&names, "y%d|", i);
    }
    pt_buf_add_byte(&names, '\0');
    pt_keywords keywords = {0};
    keywords_of(&keywords, names.ptr);
    pt_matches matches = {0};
    ck_assert_int_eq(pt_keywords_match(&matches, &keywords, &td.in,
                                       &no_mentions, &no_entities, NULL),
                     PT_OK);
    ck_assert_uint_eq(matches.len, 0);
    pt_vec_release(&keywords);
    keywords_of(&keywords, "z");
    ck_assert_int_eq(pt_keywords_match(&matches, &keywords, &td.in,
                                       &no_mentions, &no_entities, NULL),
                     PT_OK);
    ck_assert_uint_eq(matches.len, N);
    pt_vec_release(&matches);
    pt_vec_release(&keywords);
    pt_buf_release(&names);
    pt_buf_release(&plain);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        verbatim_and_inflected_occurrences_are_found,
        function_words_and_signs_alone_do_not_match,
        keyword_sections_are_passed_over,
        a_section_inside_a_pasted_text_is_passed_over,
        every_place_has_its_grade,
        keywords_know_their_best_grade_and_the_nearest_words,
        hostile_keywords_take_linear_time,
        NULL};
    return suite_run("match", tests);
}
