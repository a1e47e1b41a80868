/* SPDX-License-Identifier: MIT */
/* Tests of keyword/inlines. */
#include "keyword/inlines.h"

#include "base/str.h"
#include "suite.h"

#include <json-c/json.h>

typedef pt_status (*add_fn)(pt_buf *, json_object *, pt_error *);

static void check(add_fn add, const char *json, const char *expected)
{
    json_object *value = json_tokener_parse(json);
    ck_assert_msg(value != NULL, "%s", json);
    pt_buf buf;
    pt_buf_init(&buf);
    ck_assert_int_eq(add(&buf, value, NULL), PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "%s: got %.*s", json, (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    json_object_put(value);
}

#define STR(s)     "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define META(c)    "{\"t\":\"MetaInlines\",\"c\":[" c "]}"
#define HTML(text) "{\"t\":\"RawInline\",\"c\":[\"html\",\"" text "\"]}"

START_TEST(every_kind_of_value_gives_its_text)
{
    static const struct {
        const char *json, *text;
    } cases[] = {
        {"{\"t\":\"MetaString\",\"c\":\"a, b\"}",                                                    "a, b"    },
        {"{\"t\":\"MetaBool\",\"c\":true}",                                                          "true"    },
        {META(STR("a") ",{\"t\":\"Space\"}," STR("b")),                                              "a b"     },
        {META("{\"t\":\"SoftBreak\",\"c\":[]},{\"t\":\"LineBreak\"}"),                               "\n\v"    },
        {META("{\"t\":\"Emph\",\"c\":[" STR("a") "]}"),                                              "a"       },
        {META("{\"t\":\"Link\",\"c\":[[\"i\",[\"k\"],[[\"x\",\"y\"]]],[" STR(
             "a") "],[\"u\",\"t\"]]}"),
         "a"                                                                                                   },
        {META("{\"t\":\"Link\",\"c\":[[" STR("a") "],[\"u\",\"t\"]]}"),                              "a"       },
        {META("{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"x=1\"]}"),                                      "x=1"     },
        {META("{\"t\":\"Quoted\",\"c\":[{\"t\":\"DoubleQuote\"},[" STR(
             "a") ",{\"t\":\"Quoted\",\"c\":[{\"t\":\"SingleQuote\"},[" STR("b") "]]}]]}"),
         "“a‘b’”"                                                                                      },
        {META(STR("a") ",{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[" STR(
             "n") "]}]}"),
         "a"                                                                                                   },
        {META(HTML("<b>") "," STR("x")),                                                             "<b>x"    },
        {"{\"t\":\"MetaBlocks\",\"c\":[{\"t\":\"Para\",\"c\":[" STR("a") "]},{\"t\":\"BulletList\",\"c\":[[{\"t\":\"Plain\",\"c\":[" STR(
             "b") "]}],[{\"t\":\"Plain\",\"c\":[" STR("c") "]}]]}]}",
         "a\vb\vc\v"                                                                                           },
        {"{\"t\":\"MetaBlocks\",\"c\":[{\"t\":\"RawBlock\",\"c\":[\"html\","
         "\"<script>\"]}]}",                                                                "<script>"},
        {"{\"t\":\"MetaMap\",\"c\":{\"t\":{\"t\":\"MetaString\",\"c\":\"a\"}}}",
         ""                                                                                                    },
        {"[1,\"a\",null,{\"c\":\"a\"},{\"t\":3}]",                                                   ""        },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(pt_inlines_add_text, cases[i].json, cases[i].text);
}
END_TEST

START_TEST(what_an_earlier_run_escaped_is_read_back)
{
    static const struct {
        const char *json, *text;
    } cases[] = {
        {META(HTML("a &amp; &lt;b&gt; &quot;c&quot; &amp;lt; &x;")),
         "a & <b> \"c\" &lt; &x;"                                                    },
        {META(HTML("<b>a</b> &amp;")),                               "<b>a</b> &amp;"},
        {META(HTML("&amp;") "," STR("b")),                           "&amp;b"        },
        {META("{\"t\":\"RawInline\",\"c\":[\"tex\",\"&amp;\"]}"),    "&amp;"         },
        {META(STR("&amp;")),                                         "&amp;"         },
        {META(""),                                                   ""              },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check(pt_inlines_add_keyword, cases[i].json, cases[i].text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_kind_of_value_gives_its_text,
                            what_an_earlier_run_escaped_is_read_back, NULL};
    return suite_run("inlines", tests);
}
