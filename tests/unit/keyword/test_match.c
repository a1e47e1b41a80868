/* SPDX-License-Identifier: MIT */
/* Tests of keyword/match. */
#include "keyword/match.h"

#include "document_of.h"
#include "suite.h"

#include <stdio.h>

/* Adds the keywords of "a|b|c". */
static void add_keywords(pt_keywords *keywords, const char *names)
{
    const pt_str all = pt_str_from(names);
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR("|"), at);
        pt_keyword *keyword = pt_vec_add(keywords, sizeof *keyword);
        ck_assert_ptr_nonnull(keyword);
        *keyword = (pt_keyword){.name = pt_str_slice(all, at, end)};
        at = end + 1;
    }
}

/* The matches as "words in the text=number of the keyword|…". */
static void show(pt_buf *buf, const pt_document *doc, const pt_matches *matches)
{
    pt_buf_clear(buf);
    for (uint32_t i = 0; i < matches->len; i++) {
        const pt_match *m = &matches->items[i];
        if (i > 0)
            pt_buf_add_byte(buf, '|');
        pt_buf_add(buf, pt_str_slice(pt_document_text(doc, m->text), m->start,
                                     m->end));
        pt_buf_add_format(buf, "=%u", m->keyword);
    }
}

static void check(const char *lang, const char *names, const char *plain,
                  const char *expected)
{
    test_document td;
    document_of(&td, plain);
    td.doc.lang = pt_str_from(lang);
    pt_keywords keywords = {0};
    add_keywords(&keywords, names);
    pt_matches matches = {0};
    ck_assert_int_eq(
        pt_keywords_match(&matches, &keywords, &td.doc, &td.words, NULL),
        PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    show(&buf, &td.doc, &matches);
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
        check(rows[i].lang, rows[i].keywords, rows[i].text, rows[i].expected);
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
    check("", "boat", "[] boat, ship\n\n# A boat\n\nboats", "boat=0|boats=0");
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
    add_keywords(&keywords, "boat");
    pt_matches matches = {0};
    ck_assert_int_eq(
        pt_keywords_match(&matches, &keywords, &td.doc, &td.words, NULL),
        PT_OK);
    ck_assert_uint_eq(matches.len, 2);
    ck_assert_uint_eq(matches.items[1].start, 26);
    ck_assert_uint_eq(keywords.items[0].n_matches, 2);
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
    add_keywords(&keywords, names.ptr);
    pt_matches matches = {0};
    ck_assert_int_eq(
        pt_keywords_match(&matches, &keywords, &td.doc, &td.words, NULL),
        PT_OK);
    ck_assert_uint_eq(matches.len, 0);
    pt_vec_release(&keywords);
    add_keywords(&keywords, "z");
    ck_assert_int_eq(
        pt_keywords_match(&matches, &keywords, &td.doc, &td.words, NULL),
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
    const TTest *tests[] = {verbatim_and_inflected_occurrences_are_found,
                            function_words_and_signs_alone_do_not_match,
                            keyword_sections_are_passed_over,
                            a_section_inside_a_pasted_text_is_passed_over,
                            hostile_keywords_take_linear_time,
                            NULL};
    return suite_run("match", tests);
}
