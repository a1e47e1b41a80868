/* SPDX-License-Identifier: MIT */
/* Tests of output/head. */
#include "output/head.h"

#include "declared_of.h"
#include "suite.h"

#define MARK(kind, mark)                                                       \
    "{\"t\":\"" kind "\",\"c\":[\"pandoc-tagger\",\"" mark "\"]}"
#define STR(s)  "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define TEXT(s) "{\"t\":\"MetaString\",\"c\":\"" s "\"}"
#define OG                                                                     \
    "{\"t\":\"RawBlock\",\"c\":[\"html\",\"<meta property=\\\"og:type\\\" "    \
    "content=\\\"article\\\" />\"]}"
#define OURS(mark)                                                             \
    "{\"t\":\"MetaBlocks\",\"c\":[" MARK("RawBlock", mark) "," OG "]}"

/* Writes a document with its head. */
static void run(pt_buf *out, const char *meta, const char *blocks,
                const pt_emitters *emitters)
{
    declared d;
    declared_of(&d, meta, blocks);
    pt_edits edits;
    pt_edits_init(&edits);
    pt_meta_changes changes;
    pt_meta_changes_init(&changes);
    ck_assert_int_eq(
        pt_head_edits(&edits, &changes, &d.analysis, emitters, NULL), PT_OK);
    ck_assert_int_eq(pt_meta_edits(&edits, d.doc, &changes, NULL), PT_OK);
    pt_buf_clear(out);
    declared_apply(out, &d, &edits);
    pt_edits_release(&edits);
    pt_meta_changes_release(&changes);
    declared_release(&d);
}

static void check(const char *meta, const char *blocks,
                  const pt_emitters *emitters, const char *expected)
{
    pt_buf out, wanted;
    pt_buf_init(&out);
    pt_buf_init(&wanted);
    run(&out, meta, blocks, emitters);
    document_json_of(&wanted, expected, blocks);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_buf_str(&wanted)),
                  "%.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
    pt_buf_release(&wanted);
}

START_TEST(a_missing_description_is_the_lead)
{
    const pt_emitters on = {.description = true, .json_ld = PT_JSON_LD_OFF};
    const pt_emitters off = {.json_ld = PT_JSON_LD_OFF};
    check(
        "", "A ferry sails.", &on,
        "\"description\":{\"t\":\"MetaInlines\",\"c\":[" MARK("RawInline", "new") "," STR(
            "A") ",{\"t\":\"Space\"}," STR("ferry") ",{\"t\":\"Space\"}," STR("sails.") "]}");
    check("\"description\":" TEXT("x"), "A ferry sails.", &on,
          "\"description\":" TEXT("x"));
    const pt_emitters slides = {.description = true,
                                .say_description = true,
                                .json_ld = PT_JSON_LD_OFF};
    check(
        "\"description\":" TEXT("x & y"), "---", &slides,
        "\"description\":" TEXT(
            "x & y") ",\"header-includes\":{\"t\":"
                     "\"MetaList\",\"c\":[{\"t\":\"MetaBlocks\",\"c\":[" MARK(
                         "RawBlock",
                         "new") ",{\"t\":\"RawBlock\",\"c\":[\"html\",\"<meta name=\\\"description\\\" "
                                "content=\\\"x &amp; y\\\" />\"]}]}]}");
    check("\"description\":" TEXT(""), "A ferry sails.", &on,
          "\"description\":" TEXT(""));
    check("", "---", &on, "");
    check("", "A ferry sails.", &off, "");
}
END_TEST

START_TEST(what_the_author_includes_stays_before_ours)
{
    const pt_emitters og = {.open_graph = true, .json_ld = PT_JSON_LD_OFF};
    check("", "---", &og,
          "\"header-includes\":{\"t\":\"MetaList\",\"c\":[" OURS("new") "]}");
    check("\"header-includes\":" TEXT("<x>"), "---", &og,
          "\"header-includes\":{\"t\":\"MetaList\",\"c\":[" TEXT(
              "<x>") "," OURS("wrapped") "]}");
    check("\"header-includes\": {\"t\":\"MetaList\",\"c\":[ " TEXT("<x>") " ]}",
          "---", &og,
          "\"header-includes\": {\"t\":\"MetaList\",\"c\":[ " TEXT(
              "<x>") " ," OURS("added") "]}");
}
END_TEST

static bool ends_with(const pt_buf *buf, const char *end)
{
    return pt_str_has_suffix(pt_buf_str(buf), pt_str_from(end));
}

START_TEST(json_ld_may_stand_behind_the_last_block)
{
    static const char div[] =
        "{\"t\":\"Div\",\"c\":[[\"\",[],[[\"tagger\",\"json-ld\"]]],["
        "{\"t\":\"RawBlock\",\"c\":[\"html\",\"<script "
        "type=\\\"application/ld+json\\\">\\u000a{\\\"@context\\\":"
        "\\\"https://schema.org\\\",\\\"@type\\\":\\\"Article\\\"}\\u000a"
        "</script>\"]}]]}]}";
    pt_emitters body = {.json_ld = PT_JSON_LD_BODY};
    pt_buf out, wanted;
    pt_buf_init(&out);
    pt_buf_init(&wanted);
    run(&out, "", "---", &body);
    pt_buf_add_format(&wanted, "{\"t\":\"HorizontalRule\"},%s", div);
    pt_buf_add_byte(&wanted, '\0');
    ck_assert_msg(ends_with(&out, wanted.ptr), "%.*s", (int)out.len, out.ptr);
    pt_buf_clear(&wanted);
    pt_buf_add_format(&wanted, "\"blocks\":[%s", div);
    pt_buf_add_byte(&wanted, '\0');
    run(&out, "", "", &body);
    ck_assert(ends_with(&out, wanted.ptr));
    body.no_blocks = true;
    run(&out, "", "---", &body);
    pt_buf_clear(&wanted);
    pt_buf_add_format(&wanted, "{\"t\":\"HorizontalRule\"}%s", div);
    pt_buf_add_byte(&wanted, '\0');
    ck_assert(ends_with(&out, wanted.ptr));
    pt_buf_release(&out);
    pt_buf_release(&wanted);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_missing_description_is_the_lead,
                            what_the_author_includes_stays_before_ours,
                            json_ld_may_stand_behind_the_last_block, NULL};
    return suite_run("head", tests);
}
