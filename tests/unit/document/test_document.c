/* SPDX-License-Identifier: MIT */
/* Tests of document/document. */
#include "document/document.h"

#include "base/map.h"
#include "suite.h"

#define DOC(blocks)                                                            \
    "{\"pandoc-api-version\":[1,22],\"meta\":{},\"blocks\":[" blocks "]}"
#define STR(text)     "{\"t\":\"Str\",\"c\":\"" text "\"}"
#define PARA(inlines) "{\"t\":\"Para\",\"c\":[" inlines "]}"

/* All texts, one a line. */
static void check_texts(const char *json, const char *expected)
{
    pt_document *doc = NULL;
    pt_error err = {.message = ""};
    const pt_status st = pt_document_read(&doc, pt_str_from(json), NULL, &err);
    ck_assert_msg(st == PT_OK, "%s: %s in %s", err.where, err.message, json);
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        pt_buf_add(&buf, pt_document_text(doc, i));
        pt_buf_add_byte(&buf, '|');
    }
    pt_buf_add_byte(&buf, '\0');
    ck_assert_str_eq(buf.ptr, expected);
    pt_buf_release(&buf);
    pt_document_free(doc);
}

START_TEST(inlines_become_texts)
{
    static const char *const cases[][2] = {
        {DOC(PARA(STR("a") ",{\"t\":\"Space\"}," STR("b"))),           "a b|" },
        {DOC(PARA(STR("a") ",{\"t\":\"SoftBreak\"}," STR("b"))),       "a b|" },
        {DOC(PARA(STR("a") ",{\"t\":\"LineBreak\"}," STR("b"))),       "a\nb|"},
        {DOC(PARA(STR("a") ",{\"t\":\"Space\",\"c\":[]}," STR("b"))),  "a b|" },
        {DOC(PARA("{\"t\":\"Emph\",\"c\":[" STR("a") "]}," STR("b"))), "ab|"  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_texts(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(spelling_does_not_matter)
{
    static const char *const cases[][2] = {
        {"{\"blocks\":[" PARA(STR("a")) "],\"meta\":{}}",                "a|"                       },
        {"[{\"unMeta\":{}},[" PARA(STR("a")) "]]",                       "a|"                       },
        {DOC("{\"c\":[{\"c\":\"a\",\"t\":\"Str\"}],\"t\":\"Para\"}"),    "a|"                       },
        {DOC("\r\n{ \"t\" : \"Para\",\r\n\"c\" : [ " STR("a") " ] }\n"), "a|"                       },
        {DOC("{\"\\u0074\":\"P\\u0061ra\",\"c\":[" STR("a") "]}"),       "a|"                       },
        {DOC("{\"t\":\"Para\",\"x\":[1],\"c\":[" STR("a") "]}"),         "a|"                       },
        {DOC(PARA(STR("\\u00e9\\ud83d\\ude00\\n"))),
         "\xC3\xA9\xF0\x9F\x98\x80\n|"                                                              },
        {DOC(PARA(STR("\\ud800\\u0000"))),                               "\xEF\xBF\xBD\xEF\xBF\xBD|"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_texts(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(blocks_of_every_shape_have_texts)
{
    static const char *const cases[][2] = {
        {DOC("{\"t\":\"Header\",\"c\":[1,[\"\",[],[]],[" STR("a") "]]}"),              "a|"},
        {DOC("{\"t\":\"BulletList\",\"c\":[[" PARA(STR("a")) "],[" PARA(
             STR("b")) "]]}"),
         "a|b|"                                                                            },
        {DOC("{\"t\":\"LineBlock\",\"c\":[[" STR("a") "],[" STR("b") "]]}"),
         "a|b|"                                                                            },
        {DOC("{\"t\":\"DefinitionList\",\"c\":[[[" STR("a") "],[[" PARA(
             STR("b")) "]]]]}"),
         "a|b|"                                                                            },
        {DOC("{\"t\":\"Table\",\"c\":[[" STR(
             "a") "],[{\"t\":\"AlignLeft\"}],[0],[[" PARA(STR("b")) "]],[[["
                                                                    "]]]]}"),
         "a|b|"                                                                            },
        {DOC(PARA(STR("a") ",{\"t\":\"Note\",\"c\":[" PARA(STR("n")) "]}," STR(
             "b"))),
         "ab|n|"                                                                           },
        {DOC(PARA("{\"t\":\"Quoted\",\"c\":[{\"t\":\"SingleQuote\"},[" STR(
             "a") "]]}")),
         "\xE2\x80\x98"
         "a\xE2\x80\x99|"                                                                  },
        {DOC(PARA(STR("a") ",{\"t\":\"Code\",\"c\":[[\"\",[],[]],\"x\"]}")),
         "a\xEF\xBF\xBC|"                                                                  },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_texts(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(wrong_shapes_pass)
{
    static const char *const cases[][2] = {
        {DOC("{\"t\":\"Para\"}"),                               ""             },
        {DOC("{\"t\":\"Para\",\"c\":5}"),                       ""             },
        {DOC("{\"t\":\"Para\",\"c\":[[" STR("a") "]]}"),        "|"            },
        {DOC("{\"t\":\"Unheard\",\"c\":[" PARA(STR("a")) "]}"), ""             },
        {DOC("5,[],null,{}"),                                   ""             },
        {DOC(PARA("{\"t\":\"Str\"}")),                          "\xEF\xBF\xBC|"},
        {DOC(PARA("{\"t\":\"Unheard\",\"c\":[" STR("a") "]}")),
         "\xEF\xBF\xBC|"                                                       },
        {DOC("{\"t\":\"Header\",\"c\":[" STR("a") "]}"),        ""             },
        {DOC("{\"t\":\"Table\",\"c\":{}}"),                     ""             },
        {DOC(PARA("{\"t\":\"Link\",\"c\":[" STR("a") "]}")),    "\xEF\xBF\xBC|"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_texts(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(refusals_name_byte_line_and_cause)
{
    static const struct {
        const char *json;
        pt_status status;
        const char *where;
    } cases[] = {
        {"",                          PT_ERR_JSON, "byte 0, line 1" },
        {" \n",                       PT_ERR_JSON, "byte 0, line 1" },
        {"{",                         PT_ERR_JSON, "byte 1, line 1" },
        {"{\"meta\":{},\n\"x\":tru",  PT_ERR_JSON, "byte 19, line 2"},
        {"{\"meta\":{},\n\"x\":trux", PT_ERR_JSON, "byte 19, line 2"},
        {DOC("") "x",                 PT_ERR_JSON, "byte 51, line 1"},
        {"{\"\xC0\x80\":1}",          PT_ERR_UTF8, "byte 2, line 1" },
        {"\xFF",                      PT_ERR_UTF8, "byte 0, line 1" },
        {"42",                        PT_ERR_AST,  "byte 0, line 1" },
        {"{\"blocks\":[]}",           PT_ERR_AST,  "byte 0, line 1" },
        {"{\"meta\":{}}",             PT_ERR_AST,  "byte 0, line 1" },
        {"[{},[]]",                   PT_ERR_AST,  "byte 0, line 1" },
        {"[{\"unMeta\":{}}]",         PT_ERR_AST,  "byte 0, line 1" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document *doc = NULL;
        pt_error err = {.message = ""};
        const pt_str json = pt_str_from(cases[i].json);
        ck_assert_int_eq(pt_document_read(&doc, json, NULL, &err),
                         cases[i].status);
        ck_assert_str_eq(err.where, cases[i].where);
        ck_assert_ptr_null(doc);
    }
}
END_TEST

START_TEST(metadata_fields_are_found)
{
    static const char *const cases[] = {
        "{\"blocks\":[],\"meta\":{\"a\":{\"t\":\"MetaBool\",\"c\":true}}}",
        "[{\"unMeta\":{\"a\":{\"t\":\"MetaBool\",\"c\":true}}},[]]",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document *doc = NULL;
        ck_assert_int_eq(
            pt_document_read(&doc, pt_str_from(cases[i]), NULL, NULL), PT_OK);
        ck_assert_uint_eq(doc->meta.len, 1);
        const pt_meta_field *field = &doc->meta.items[0];
        ck_assert(pt_str_is_equal(field->key, PT_STR("a")));
        ck_assert(
            pt_str_is_equal(pt_str_slice(doc->source, field->begin, field->end),
                            PT_STR("{\"t\":\"MetaBool\",\"c\":true}")));
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {inlines_become_texts,
                            spelling_does_not_matter,
                            blocks_of_every_shape_have_texts,
                            wrong_shapes_pass,
                            refusals_name_byte_line_and_cause,
                            metadata_fields_are_found,
                            NULL};
    return suite_run("document", tests);
}
