/* SPDX-License-Identifier: MIT */
/* Tests of run/extract. */
#include "run/tagger_of.h"

static pt_status run(pt_buf *out, const pt_extraction *extraction,
                     pt_str source)
{
    pt_tagger *tagger = tagger_of("{\"model\":false}");
    pt_buf_clear(out);
    const pt_status st = pt_tagger_extract(tagger, source, extraction,
                                           append_piece, out, NULL, NULL);
    pt_tagger_free(tagger);
    return st;
}

START_TEST(a_document_is_identified_by_its_uri_or_its_name)
{
    static const struct {
        const char *name, *uri, *wanted;
    } cases[] = {
        {"",        "",           "\"uri\":\"file:document\""   },
        {"a b#.md", "",           "\"uri\":\"file:a%20b%23.md\""},
        {"ü.md",   "",           "\"uri\":\"file:%C3%BC.md\""  },
        {"a.md",    "https://x/", "\"uri\":\"https://x/\""      },
    };
    pt_buf source, out;
    pt_buf_init(&source);
    pt_buf_init(&out);
    document_json(&source, "{}", "A plan of Oslo.");
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_extraction extraction = {.name = pt_str_from(cases[i].name),
                                          .uri = pt_str_from(cases[i].uri),
                                          .one_line = 1};
        ck_assert_int_eq(run(&out, &extraction, pt_buf_str(&source)), PT_OK);
        ck_assert(buf_has(&out, cases[i].wanted));
        ck_assert(buf_has(&out, "\"entity\":\"oslo\""));
        ck_assert_uint_eq(pt_str_find(pt_buf_str(&out), PT_STR("\n"), 0),
                          out.len - 1);
    }
    pt_buf_release(&source);
    pt_buf_release(&out);
}
END_TEST

START_TEST(what_fails_writes_nothing)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_extraction extraction = {.format = PT_STR("json")};
    ck_assert_int_eq(run(&out, &extraction, PT_STR("[")), PT_ERR_JSON);
    extraction.format = PT_STR("xml");
    ck_assert_int_eq(
        run(&out, &extraction,
            PT_STR(
                "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[]}")),
        PT_ERR_OPTION);
    ck_assert_uint_eq(out.len, 0);
    pt_buf_release(&out);
}
END_TEST

START_TEST(formats_are_listed)
{
    pt_buf out;
    pt_buf_init(&out);
    size_t n = 0;
    for (const char *name; (name = pt_extraction_format(n)) != NULL; n++) {
        const pt_extraction extraction = {.format = pt_str_from(name)};
        ck_assert_int_eq(
            run(&out, &extraction,
                PT_STR(
                    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[]}")),
            PT_OK);
    }
    ck_assert_uint_eq(n, 7);
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_schema_is_a_json_text)
{
    ck_assert_int_eq(pt_extraction_schema()[0], '{');
    ck_assert_ptr_nonnull(strstr(pt_extraction_schema(), "\"$defs\""));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_document_is_identified_by_its_uri_or_its_name,
                            what_fails_writes_nothing, formats_are_listed,
                            the_schema_is_a_json_text, NULL};
    return suite_run("extract", tests);
}
