/* SPDX-License-Identifier: MIT */
/* Tests of keyword/declare. */
#include "keyword/declare.h"

#include "declared_of.h"
#include "suite.h"

#define STR(s)     "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define SPACE      "{\"t\":\"Space\"}"
#define INLINES(c) "{\"t\":\"MetaInlines\",\"c\":[" c "]}"
#define STRING(s)  "{\"t\":\"MetaString\",\"c\":\"" s "\"}"
#define LIST(c)    "{\"t\":\"MetaList\",\"c\":[" c "]}"
#define PARA(c)    "{\"t\":\"Para\",\"c\":[" c "]}"
#define QUOTED(c)  "{\"t\":\"Quoted\",\"c\":[{\"t\":\"DoubleQuote\"},[" c "]]}"

static void check(const char *value, const char *blocks, const char *expected)
{
    pt_buf meta;
    pt_buf_init(&meta);
    if (value[0] != '\0')
        pt_buf_add_format(&meta, "\"keywords\":%s", value);
    pt_buf_add_byte(&meta, '\0');
    declared d;
    declared_of(&d, meta.ptr, blocks);
    pt_buf_clear(&meta);
    declared_show(&meta, &d);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&meta), pt_str_from(expected)),
                  "%s: got %.*s", value, (int)meta.len, meta.ptr);
    declared_release(&d);
    pt_buf_release(&meta);
}

START_TEST(metadata_is_read_in_every_shape)
{
    static const struct {
        const char *value, *expected;
    } cases[] = {
        {"",                                                                      ""                   },
        {LIST(""),                                                                ""                   },
        {LIST(INLINES(STR("deep") "," SPACE "," STR("sea")) "," STRING("toll")),
         "deep sea|toll"                                                                               },
        {LIST(INLINES(STR("Bergen,") "," SPACE "," STR("Norway"))),
         "Bergen, Norway"                                                                              },
        {LIST("{\"t\":\"MetaBlocks\",\"c\":[" PARA(STR("toll")) "]}"),            "toll"               },
        {LIST("{\"t\":\"MetaBlocks\",\"c\":[{\"t\":\"RawBlock\",\"c\":["
              "\"html\",\"<script>\"]}]}"),
         "<script>"                                                                                    },
        {LIST("{\"t\":\"MetaBool\",\"c\":true}"),                                 "true"               },
        {LIST(INLINES("{\"t\":\"Emph\",\"c\":[" STR("toll") "]}")),               "toll"               },
        {STRING("toll, deep sea; ferry"),                                         "toll|deep sea|ferry"},
        {STRING("\\\"ferry, old\\\", toll"),                                      "ferry, old|toll"    },
        {INLINES(STR("deep") "," SPACE "," STR("sea,") "," SPACE
                                                       "," STR("toll")),
         "deep sea|toll"                                                                               },
        {INLINES(QUOTED(STR("ferry,") "," SPACE "," STR("old")) "," STR(
             ",") "," SPACE "," STR("toll")),
         "ferry, old|toll"                                                                             },
        {INLINES(STR("toll") ",{\"t\":\"SoftBreak\"}," STR("sea")),               "toll|sea"           },
        {"{\"t\":\"MetaBlocks\",\"c\":[" PARA(STR("toll,sea")) "," PARA(
             STR("c")) "]}",
         "toll|sea|c"                                                                                  },
        {INLINES("{\"t\":\"RawInline\",\"c\":[\"html\",\"a &amp; b\"]}"),
         "a & b"                                                                                       },
        {LIST(INLINES("{\"t\":\"RawInline\",\"c\":[\"html\",\"&lt;b&gt;\"]}")),
         "<b>"                                                                                         },
        {"{\"t\":\"MetaMap\",\"c\":{}}",                                          ""                   },
        {"{\"t\":\"MetaString\",\"c\":\"a\\ud800\"}",                             ""                   },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(cases[i].value, "x", cases[i].expected);
}
END_TEST

START_TEST(what_is_declared_twice_is_one_keyword_metadata_first)
{
    check(STRING("Toll, deep\\u00a0 sea, toll"), "Tags: ferry, DEEP SEA, tolls",
          "Toll|deep sea|ferry|tolls");
    declared d;
    declared_of(&d, "\"keywords\":" STRING("toll"), "Tags: ferry, toll");
    ck_assert_uint_eq(d.analysis.keywords.items[0].bits,
                      PT_KEYWORD_META | PT_KEYWORD_SECTION);
    ck_assert_uint_eq(d.analysis.keywords.items[1].bits, PT_KEYWORD_SECTION);
    declared_release(&d);
}
END_TEST

START_TEST(slugs_are_unique)
{
    declared d;
    declared_of(&d, "\"keywords\":" STRING("C, C+, C#, &, %, C 2, c-2, C*"),
                "x");
    static const char *const slugs[] = {
        "c", "c-2", "c-3", "keyword", "keyword-2", "c-2-2", "c-2-3", "c-4"};
    ck_assert_uint_eq(d.analysis.keywords.len, 8);
    for (uint32_t i = 0; i < 8; i++)
        ck_assert_msg(pt_str_is_equal(d.analysis.keywords.items[i].slug,
                                      pt_str_from(slugs[i])),
                      "%.*s is not %s",
                      (int)d.analysis.keywords.items[i].slug.len,
                      d.analysis.keywords.items[i].slug.ptr, slugs[i]);
    declared_release(&d);
}
END_TEST

START_TEST(the_configuration_adds_keywords)
{
    declared d;
    declared_of(&d, "", "x");
    pt_str names[] = {PT_STR(" deep  sea "), PT_STR(""), PT_STR("Deep Sea")};
    const pt_keyword_names extra = {names, 3, 3};
    pt_vec_release(&d.analysis.keywords);
    ck_assert_int_eq(pt_keywords_declare(&d.analysis.keywords,
                                         &d.analysis.section, d.doc,
                                         &d.analysis.words, &extra, NULL),
                     PT_OK);
    ck_assert_uint_eq(d.analysis.keywords.len, 1);
    ck_assert_uint_eq(d.analysis.keywords.items[0].bits, PT_KEYWORD_OPTION);
    ck_assert(
        pt_str_is_equal(d.analysis.keywords.items[0].name, PT_STR("deep sea")));
    declared_release(&d);
}
END_TEST

START_TEST(a_hundred_thousand_keywords_take_linear_time)
{
    pt_buf meta;
    pt_buf_init(&meta);
    pt_buf_add(&meta, PT_STR("\"keywords\":{\"t\":\"MetaString\",\"c\":\""));
    for (int i = 0; i < 100000; i++)
        pt_buf_add_format(&meta, "a%.*s,", i % 50, /* one slug for many */
                          "++++++++++++++++++++++++++++++++++++++++++++++++++");
    for (int i = 0; i < 100000; i++)
        pt_buf_add_format(&meta, "a b%d,", i);
    pt_buf_add(&meta, PT_STR("\"}"));
    pt_buf_add_byte(&meta, '\0');
    declared d;
    declared_of(&d, meta.ptr, "x");
    ck_assert_uint_eq(d.analysis.keywords.len, 100050);
    declared_release(&d);
    pt_buf_release(&meta);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        metadata_is_read_in_every_shape,
        what_is_declared_twice_is_one_keyword_metadata_first,
        slugs_are_unique,
        the_configuration_adds_keywords,
        a_hundred_thousand_keywords_take_linear_time,
        NULL};
    return suite_run("declare", tests);
}
