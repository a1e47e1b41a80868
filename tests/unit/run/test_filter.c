/* SPDX-License-Identifier: MIT */
/* Tests of run/filter. */
#include "run/tagger_of.h"

static const char sentence[] =
    "President Ana Prado said on 5 May 2026 that Prado’s plan costs $5 "
    "million.";

/* Filters `source` into `out`, which is cleared first. */
static pt_status run(pt_buf *out, const char *settings, pt_str source,
                     const char *format, pt_error *err)
{
    pt_tagger *tagger = tagger_of(settings);
    pt_buf_clear(out);
    const pt_status st = pt_tagger_filter(tagger, source, pt_str_from(format),
                                          append_piece, out, NULL, err);
    pt_tagger_free(tagger);
    return st;
}

START_TEST(names_and_values_are_tagged)
{
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}", sentence);
    ck_assert_int_eq(run(&out, "{}", pt_buf_str(&source), "", NULL), PT_OK);
    ck_assert(buf_has(&out, "[\"entity\",\"person\"],[[\"entity\",\"ana-prado"
                            "\"]]],[{\"t\":\"Str\",\"c\":\"Prado\"}]]},{\"t\""
                            ":\"Str\",\"c\":\"’s\"}"));
    ck_assert(buf_has(&out, "[\"iso\",\"2026-05-05\"]"));
    ck_assert(buf_has(&out, "[\"amount\",\"5000000\"],[\"currency\",\"USD\"]"));
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(twice_is_once_and_strip_gives_the_source_back)
{
    static const char *const formats[] = {"",     "json",  "html5", "epub3",
                                          "jats", "latex", "slidy"};
    static const char meta[] =
        "{\"subject\":{\"t\":\"MetaString\",\"c\":\"s\"},\"header-includes\":"
        "{\"t\":\"MetaList\",\"c\":[ {\"t\":\"MetaInlines\",\"c\":[]}] }}";
    pt_buf source, once, again;
    pt_buf_init(&source);
    pt_buf_init(&once);
    pt_buf_init(&again);
    document_json(&source, meta, sentence);
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        ck_assert_int_eq(
            run(&once, "{}", pt_buf_str(&source), formats[i], NULL), PT_OK);
        ck_assert_uint_gt(once.len, source.len);
        ck_assert_int_eq(run(&again, "{}", pt_buf_str(&once), formats[i], NULL),
                         PT_OK);
        ck_assert(pt_str_is_equal(pt_buf_str(&once), pt_buf_str(&again)));
        ck_assert_int_eq(run(&again, "{\"strip\":true}", pt_buf_str(&once),
                             formats[i], NULL),
                         PT_OK);
        ck_assert(pt_str_is_equal(pt_buf_str(&source), pt_buf_str(&again)));
    }
    pt_buf_release(&source);
    pt_buf_release(&once);
    pt_buf_release(&again);
}
END_TEST

START_TEST(periods_keep_their_value_beside_the_recogniser)
{
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}",
                  "The fair ran between 14 and 17 September 2024 in Oslo.");
    ck_assert_int_eq(run(&out, "{}", pt_buf_str(&source), "", NULL), PT_OK);
    ck_assert(buf_has(&out, "[\"iso\",\"2024-09-14/2024-09-17\"]"));
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(everyday_senses_are_no_names)
{
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}",
                  "Turkey sandwiches sold well. Reading the report took an "
                  "hour. They may agree.");
    ck_assert_int_eq(run(&out, "{}", pt_buf_str(&source), "", NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), pt_buf_str(&source)));
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(writers_that_would_show_spans_get_none)
{
    static const struct {
        const char *settings;
        const char *format;
        bool spans;
    } cases[] = {
        {"{}",                   "gfm",  false},
        {"{\"spans\":\"on\"}",   "gfm",  true },
        {"{}",                   "html", true },
        {"{\"spans\":\"off\"}",  "html", false},
        {"{\"entities\":false}", "html", false},
    };
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}", sentence);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(run(&out, cases[i].settings, pt_buf_str(&source),
                             cases[i].format, NULL),
                         PT_OK);
        ck_assert_int_eq(buf_has(&out, "Span"), cases[i].spans);
    }
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(other_encodings_are_answered_in_utf8)
{
    static const char utf16[] = "\xFF\xFE{\0\"\0m\0e\0t\0a\0\"\0:\0{\0}\0,\0"
                                "\"\0b\0l\0o\0c\0k\0s\0\"\0:\0[\0]\0}\0";
    static const char bom[] = "\xEF\xBB\xBF{\"meta\":{},\"blocks\":[]}";
    const pt_str plain = PT_STR("{\"meta\":{},\"blocks\":[]}");
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(
        run(&out, "{}", (pt_str){utf16, sizeof utf16 - 1}, "", NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), plain));
    ck_assert_int_eq(run(&out, "{}", pt_str_from(bom), "", NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), plain));
    pt_buf_release(&out);
}
END_TEST

START_TEST(bad_documents_write_nothing)
{
    static const struct {
        const char *source;
        pt_status status;
    } cases[] = {
        {"",                                                    PT_ERR_JSON  },
        {"{\"meta\":{},\"blocks\":[",                           PT_ERR_JSON  },
        {"{\"meta\":{},\"blocks\":[]} x",                       PT_ERR_JSON  },
        {"[1,2]",                                               PT_ERR_AST   },
        {"{\"meta\":{},\"blocks\":[\"\xC0\xAF\"]}",             PT_ERR_UTF8  },
        {"{\"meta\":{\"tagger\":{\"t\":\"MetaMap\",\"c\":{\"x\":{\"t\":"
         "\"MetaBool\",\"c\":true}}}},\"blocks\":[]}", PT_ERR_OPTION},
    };
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_error err = {"", ""};
        ck_assert_msg(run(&out, "{}", pt_str_from(cases[i].source), "", &err) ==
                          cases[i].status,
                      "%s: %s", cases[i].source, err.message);
        ck_assert_uint_eq(out.len, 0);
        ck_assert(err.message[0] != '\0');
    }
    ck_assert_int_eq(run(&out, "{\"max-bytes\":10}",
                         PT_STR("{\"meta\":{},\"blocks\":[]}"), "", NULL),
                     PT_ERR_LIMIT);
    ck_assert_int_eq(run(&out, "{\"max-depth\":3}",
                         PT_STR("{\"meta\":{},\"blocks\":[[[[]]]]}"), "", NULL),
                     PT_ERR_LIMIT);
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_summary_counts_by_type)
{
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}", sentence);
    pt_tagger *tagger = tagger_of("{\"verbose\":true}");
    pt_summary summary;
    ck_assert_int_eq(pt_tagger_filter(tagger, pt_buf_str(&source), PT_STR(""),
                                      append_piece, &out, &summary, NULL),
                     PT_OK);
    ck_assert_uint_eq(summary.n_mentions[PT_TYPE_PERSON], 2);
    ck_assert_uint_eq(summary.n_mentions[PT_TYPE_DATE], 1);
    ck_assert_uint_eq(summary.n_mentions[PT_TYPE_MONEY], 1);
    ck_assert_uint_eq(summary.n_entities, 3);
    ck_assert_int_eq(summary.verbose, 1);
    pt_tagger_free(tagger);
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(typst_gets_quotation_marks_where_its_template_has_none)
{
    static const struct {
        const char *version, *keyword;
    } cases[] = {
        {"3.10",   "[\"typst\",\"\\\"a \\\\\\\"b\\\\\\\"\\\"\"]"},
        {"3.1.2",  "[\"typst\","                                },
        {"2.17.1", "[\"typst\","                                },
        {"3.11",   "{\"t\":\"Str\",\"c\":\"a\"}"                },
        {"4",      "{\"t\":\"Str\",\"c\":\"a\"}"                },
        {"",       "{\"t\":\"Str\",\"c\":\"a\"}"                },
    };
    pt_buf source, once, again;
    pt_buf_init(&source);
    pt_buf_init(&once);
    pt_buf_init(&again);
    document_json(&source,
                  "{\"keywords\":{\"t\":\"MetaString\",\"c\":\"a \\\"b\\\"\"}}",
                  "A text.");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf settings;
        pt_buf_init(&settings);
        pt_buf_add_format(&settings, "{\"pandoc-version\":\"%s\"}%c",
                          cases[i].version, '\0');
        ck_assert_int_eq(
            run(&once, settings.ptr, pt_buf_str(&source), "typst", NULL),
            PT_OK);
        ck_assert_msg(buf_has(&once, cases[i].keyword), "%s: %.*s",
                      cases[i].version, (int)once.len, once.ptr);
        ck_assert_int_eq(
            run(&again, settings.ptr, pt_buf_str(&once), "typst", NULL), PT_OK);
        ck_assert(pt_str_is_equal(pt_buf_str(&once), pt_buf_str(&again)));
        pt_buf_release(&settings);
    }
    pt_buf_release(&source);
    pt_buf_release(&once);
    pt_buf_release(&again);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        names_and_values_are_tagged,
        twice_is_once_and_strip_gives_the_source_back,
        periods_keep_their_value_beside_the_recogniser,
        everyday_senses_are_no_names,
        writers_that_would_show_spans_get_none,
        other_encodings_are_answered_in_utf8,
        bad_documents_write_nothing,
        the_summary_counts_by_type,
        typst_gets_quotation_marks_where_its_template_has_none,
        NULL};
    return suite_run("filter", tests);
}
