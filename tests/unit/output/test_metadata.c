/* SPDX-License-Identifier: MIT */
/* Tests of output/metadata. */
#include "output/metadata.h"

#include "declared_of.h"
#include "suite.h"

#define STR(s)     "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define SPACE      "{\"t\":\"Space\"}"
#define INLINES(c) "{\"t\":\"MetaInlines\",\"c\":[" c "]}"
#define STRING(s)  "{\"t\":\"MetaString\",\"c\":\"" s "\"}"
#define LIST(c)    "{\"t\":\"MetaList\",\"c\":[" c "]}"
#define HTML(s)    INLINES("{\"t\":\"RawInline\",\"c\":[\"html\",\"" s "\"]}")
#define TITLE      "\"title\":" STRING("t")

/* Writes the metadata of a document for a format into `out`. */
static void run_with(pt_buf *out, declared *d, const char *format,
                     const pt_emitters *emitters)
{
    pt_edits edits;
    pt_edits_init(&edits);
    ck_assert_int_eq(pt_metadata_edits(&edits, &d->analysis,
                                       pt_str_from(format), emitters, NULL),
                     PT_OK);
    pt_buf_clear(out);
    declared_apply(out, d, &edits);
    pt_edits_release(&edits);
}

static void run(pt_buf *out, declared *d, const char *format)
{
    static const pt_emitters none = {.json_ld = PT_JSON_LD_OFF};
    run_with(out, d, format, &none);
}

static void check(const char *format, const char *meta, const char *expected)
{
    declared d;
    declared_of(&d, meta, "x");
    d.doc->headline.text = PT_NONE;
    pt_buf result;
    pt_buf_init(&result);
    run(&result, &d, format);
    pt_buf wanted;
    pt_buf_init(&wanted);
    document_json_of(&wanted, expected, "x");
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&result), pt_buf_str(&wanted)),
                  "%s: %s\nwanted %.*s\ngot    %.*s", format, meta,
                  (int)wanted.len, wanted.ptr, (int)result.len, result.ptr);
    /* A second run finds nothing to do. */
    declared again = {.source = result};
    declared_read(&again);
    again.doc->headline.text = PT_NONE;
    pt_buf second;
    pt_buf_init(&second);
    run(&second, &again, format);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&second), pt_buf_str(&wanted)),
                  "again %s: %s", format, meta);
    pt_buf_release(&second);
    declared_release(&again);
    pt_buf_release(&wanted);
    declared_release(&d);
}

START_TEST(keywords_become_what_the_writer_shows_right)
{
    static const char mixed[] = "\"keywords\":" LIST(
        STRING("a & b") "," STRING("\\\"c\\\" <d>") "," STRING("50 % \\\\ #"));
    static const char plain[] = "\"keywords\":" LIST(
        INLINES(STR("a") "," SPACE "," STR("&") "," SPACE "," STR("b")) "," INLINES(
            STR("\\\"c\\\"") "," SPACE "," STR(
                "<d>")) "," INLINES(STR("50") "," SPACE
                                              "," STR("%") "," SPACE "," STR(
                                                  "\\\\") "," SPACE
                                                          "," STR("#")));
    static const char html[] = "\"keywords\":" LIST(HTML("a &amp; b") "," HTML(
        "&quot;c&quot; &lt;d&gt;") "," HTML("50 % \\\\ #"));
    static const char *const plain_formats[] = {
        "", "json", "native", "latex", "docx", "odt", "pptx", "x.lua"};
    static const char *const html_formats[] = {"html", "html4", "html5",
                                               "revealjs", "slidy"};
    for (size_t i = 0; i < 8; i++) {
        check(plain_formats[i], mixed, plain);
        check(plain_formats[i], html, plain);
        check(plain_formats[i], plain, plain);
    }
    for (size_t i = 0; i < 5; i++) {
        check(html_formats[i], mixed, html);
        check(html_formats[i], plain, html);
        check(html_formats[i], html, html);
    }
}
END_TEST

START_TEST(what_is_right_already_keeps_its_bytes)
{
    check("latex",
          "\"a\" : 1, \"keywords\" : {\"c\":[ {\"c\":[" STR(
              "\\u0061") "],\"t\":\"MetaInlines\"} ], \"t\":\"MetaList\"}",
          "\"a\" : 1, \"keywords\" : {\"c\":[ {\"c\":[" STR(
              "\\u0061") "],\"t\":\"MetaInlines\"} ], \"t\":\"MetaList\"}");
    check("html", "", "");
    check("html", "\"keywords\":" LIST(""), "\"keywords\":" LIST(""));
    check("html", "\"keywords\":" STRING("a\\ud800"),
          "\"keywords\":" STRING("a\\ud800"));
}
END_TEST

#define OURS(mark, s)                                                          \
    INLINES("{\"t\":\"RawInline\",\"c\":[\"pandoc-tagger\",\"" mark            \
            "\"]}," STR(s))

/* Writes the metadata once; what is marked the next run takes out first. */
static void check_once(const char *format, const char *meta,
                       const char *expected)
{
    declared d;
    declared_of(&d, meta, "x");
    pt_buf result, wanted;
    pt_buf_init(&result);
    pt_buf_init(&wanted);
    d.doc->headline.text = PT_NONE;
    run(&result, &d, format);
    document_json_of(&wanted, expected, "x");
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&result), pt_buf_str(&wanted)),
                  "%s: %.*s", format, (int)result.len, result.ptr);
    pt_buf_release(&wanted);
    pt_buf_release(&result);
    declared_release(&d);
}

START_TEST(epub_gets_subjects_and_jats_tags)
{
    static const char keywords[] =
        "\"keywords\":" LIST(INLINES(STR("a")) "," INLINES(STR("b")));
    pt_buf expected;
    pt_buf_init(&expected);
    pt_buf_add_format(&expected, "%s,\"tags\":%s", keywords,
                      LIST(OURS("new", "a") "," OURS("new", "b")));
    pt_buf_add_byte(&expected, '\0');
    check_once("jats", keywords, expected.ptr);
    pt_buf_release(&expected);
    check_once(
        "epub3",
        "\"keywords\":" LIST(HTML("a") "," HTML("b")) ",\"subject\":" LIST(
            STRING("B") "," INLINES(STR("z"))),
        "\"keywords\":" LIST(HTML("a") "," HTML("b")) ",\"subject\":" LIST(
            STRING("B") "," INLINES(STR("z")) "," OURS("added", "a")));
    check_once("epub",
               "\"keywords\":" LIST(HTML("a")) ",\"subject\":" STRING("z/y"),
               "\"keywords\":" LIST(HTML("a")) ",\"subject\":" LIST(
                   STRING("z/y") "," OURS("wrapped", "a")));
    check("epub", "\"subject\":" STRING("z"), "\"subject\":" STRING("z"));
    check("epub", "\"keywords\":" LIST(HTML("a")) ",\"subject\":" STRING("A"),
          "\"keywords\":" LIST(HTML("a")) ",\"subject\":" STRING("A"));
}
END_TEST

START_TEST(our_configuration_stays_only_where_it_is_read_again)
{
    static const char *const meta = TITLE
        ",\"tagger\":{\"t\":\"MetaMap\",\"c\":{}},\"tagger.spans\":" STRING(
            "off") ",\"taggers\":" STRING("x");
    static const char *const rest = TITLE ",\"taggers\":" STRING("x");
    check("", meta, meta);
    check("json", meta, meta);
    check("native", meta, meta);
    check("docx", meta, rest);
    check("html", meta, rest);
    check("markdown", meta, rest);
}
END_TEST

static void check_title(const char *format, const char *meta,
                        const char *blocks, const char *expected)
{
    declared d;
    declared_of(&d, meta, blocks);
    d.doc->headline = (pt_span){0, 0, d.doc->texts.items[0].len};
    pt_buf result;
    pt_buf_init(&result);
    run(&result, &d, format);
    pt_buf wanted;
    pt_buf_init(&wanted);
    document_json_of(&wanted, expected, blocks);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&result), pt_buf_str(&wanted)),
                  "%s: %.*s", format, (int)result.len, result.ptr);
    pt_buf_release(&wanted);
    pt_buf_release(&result);
    declared_release(&d);
}

START_TEST(html_without_title_is_called_after_its_headline)
{
    static const char *const page = "\"pagetitle\":" INLINES(
        "{\"t\":\"RawInline\",\"c\":[\"pandoc-tagger\",\"new\"]}," STR(
            "Toll") "," SPACE "," STR("&") "," SPACE "," STR("<sea>"));
    check_title("html5", "", "# Toll & *<sea>*", page);
    check_title("revealjs", "", "# Toll & *<sea>*", page);
    check_title("html5", TITLE, "# Toll", TITLE);
    check_title("html5", "\"pagetitle\":" STRING("x"), "# Toll",
                "\"pagetitle\":" STRING("x"));
    check_title("latex", "", "# Toll", "");
    check_title("epub", "", "# Toll", "");
    check_title("", "", "# Toll", "");
}
END_TEST

START_TEST(a_head_is_for_html_that_allows_it)
{
    static const pt_emitters all = {.open_graph = true, .description = true};
    static const struct {
        const char *format;
        bool description;
        bool head;
    } cases[] = {
        {"",      false, false},
        {"json",  false, false},
        {"latex", false, false},
        {"html",  true,  true },
        {"html4", true,  true },
        {"epub3", true,  true },
        {"epub2", true,  false},
        {"slidy", true,  true },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        declared d;
        declared_of(&d, "", "A ferry sails.");
        pt_buf out;
        pt_buf_init(&out);
        run_with(&out, &d, cases[i].format, &all);
        const pt_str all_bytes = pt_buf_str(&out);
        ck_assert_int_eq(pt_str_find(all_bytes, PT_STR("og:type"), 0) < out.len,
                         cases[i].head);
        ck_assert_int_eq(pt_str_find(all_bytes, PT_STR("ld+json"), 0) < out.len,
                         cases[i].head);
        ck_assert_int_eq(pt_str_find(all_bytes, PT_STR("\"description\""), 0) <
                             out.len,
                         cases[i].description);
        pt_buf_release(&out);
        declared_release(&d);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keywords_become_what_the_writer_shows_right,
                            what_is_right_already_keeps_its_bytes,
                            epub_gets_subjects_and_jats_tags,
                            our_configuration_stays_only_where_it_is_read_again,
                            html_without_title_is_called_after_its_headline,
                            a_head_is_for_html_that_allows_it,
                            NULL};
    return suite_run("metadata", tests);
}
