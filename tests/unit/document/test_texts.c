/* SPDX-License-Identifier: MIT */
/* Tests of document/texts: roles, scopes, depth. */
#include "document/texts.h"

#include "base/map.h"
#include "document/document.h"
#include "suite.h"

#define DOC(blocks) "{\"meta\":{},\"blocks\":[" blocks "]}"
#define STR(s)      "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define PARA(list)  "{\"t\":\"Para\",\"c\":[" list "]}"

static pt_document *read(const char *json)
{
    pt_document *doc = NULL;
    pt_error err;
    ck_assert_msg(pt_document_read(&doc, pt_str_from(json), NULL, &err) ==
                      PT_OK,
                  "%s: %s", err.where, err.message);
    return doc;
}

/* The roles of all texts, by the initials in pt_role's order. */
static void check_roles(const char *json, const char *expected)
{
    pt_document *doc = read(json);
    pt_buf buf;
    pt_buf_init(&buf);
    for (uint32_t i = 0; i < doc->texts.len; i++)
        pt_buf_add_byte(&buf, "BHTIQCcNK"[doc->texts.items[i].role]);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), pt_str_from(expected)),
                  "%s gave %.*s", json, (int)buf.len, buf.ptr);
    pt_buf_release(&buf);
    pt_document_free(doc);
}

START_TEST(roles_tell_where_texts_stand)
{
    static const char *const cases[][2] = {
        {DOC(PARA("") ",{\"t\":\"Header\",\"c\":[1,[\"\",[],[]],[]]}"), "BH"},
        {DOC("{\"t\":\"Div\",\"c\":[[\"\",[],[]],[" PARA("") "]]}"),    "B" },
        {DOC("{\"t\":\"BlockQuote\",\"c\":[" PARA(
             "") ",{\"t\":\"BulletList\","
                 "\"c\":[[" PARA("") "]]}," PARA("") "]}"),
         "QIQ"                                                              },
        {DOC(PARA("{\"t\":\"Note\",\"c\":[{\"t\":\"BulletList\",\"c\":[[" PARA(
             "") "]]}]}")),
         "BN"                                                               },
        {DOC("{\"t\":\"Table\",\"c\":[[" STR("a") "],[],[],[[" PARA(
             "") "]],[]]}"),
         "Cc"                                                               },
        {DOC("{\"t\":\"Table\",\"c\":[[\"\",[],[]],[null,[" PARA(
             "") "]],[],[[\"\",[],[]],[]],[[[\"\",[],[]],0,[],[[[\"\",[],[]],[["
                 "[\"\",[],[]],{\"t\":\"AlignDefault\"},1,1,[" PARA(
                     "") "]]]]]]],[[\"\",[],[]],[]]]}"),
         "Cc"                                                               },
        {DOC("{\"t\":\"Figure\",\"c\":[[\"\",[],[]],[null,[" PARA(
             "") "]],[" PARA("") "]]}"),
         "CB"                                                               },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        check_roles(cases[i][0], cases[i][1]);
}
END_TEST

START_TEST(scopes_have_attributes_and_parents)
{
    static const char json[] =
        DOC("{\"t\":\"Div\",\"c\":[[\"d\",[],[]],[{\"t\":\"Header\",\"c\":["
            "2,[\"h\",[],[]],[]]}]]},{\"t\":\"Table\",\"c\":[[\"t\",[],[]],["
            "null,[" PARA("") "]]]},{\"t\":\"BlockQuote\",\"c\":[]}");
    static const struct {
        pt_block_kind kind;
        const char *attr; /* NULL: none */
        uint32_t parent;
    } scopes[] = {
        {PT_BLOCK_DIV,         "[\"d\"", PT_NONE},
        {PT_BLOCK_HEADER,      "[\"h\"", 0      },
        {PT_BLOCK_TABLE,       "[\"t\"", PT_NONE},
        {PT_BLOCK_BLOCK_QUOTE, NULL,     PT_NONE},
    };
    pt_document *doc = read(json);
    ck_assert_uint_eq(doc->scopes.len, 4);
    for (uint32_t i = 0; i < 4; i++) {
        const pt_scope *scope = &doc->scopes.items[i];
        ck_assert_uint_eq(scope->kind, scopes[i].kind);
        ck_assert_uint_eq(scope->parent, scopes[i].parent);
        ck_assert_int_eq(json[scope->begin], '{');
        ck_assert_int_eq(json[scope->finish - 1], '}');
        if (scopes[i].attr == NULL)
            ck_assert_uint_eq(scope->attr, PT_NONE);
        else
            ck_assert(pt_str_has_prefix(pt_str_from(json + scope->attr),
                                        pt_str_from(scopes[i].attr)));
    }
    ck_assert_uint_eq(doc->texts.items[0].scope, 1);
    ck_assert_uint_eq(doc->texts.items[0].level, 2);
    pt_document_free(doc);
}
END_TEST

START_TEST(a_note_leaves_its_text_in_one_piece)
{
    pt_document *doc = read(DOC(PARA(STR("a") ",{\"t\":\"Note\",\"c\":[" PARA(
        STR("n") ",{\"t\":\"Note\",\"c\":[" PARA(STR("m")) "]}," STR(
            "o")) "]}," STR("b")) "," PARA(STR("z"))));
    static const char *const texts[] = {"ab", "no", "m", "z"};
    ck_assert_uint_eq(doc->texts.len, 4);
    for (uint32_t i = 0; i < 4; i++) {
        const pt_text *text = &doc->texts.items[i];
        ck_assert(
            pt_str_is_equal(pt_document_text(doc, i), pt_str_from(texts[i])));
        ck_assert_uint_eq((text->bits & PT_TEXT_TOP) != 0, i == 0 || i == 3);
        const pt_segment *first = &doc->segments.items[text->segments];
        ck_assert_int_eq(doc->source.ptr[first->begin + first->literal],
                         texts[i][0]);
    }
    pt_document_free(doc);
}
END_TEST

START_TEST(a_list_of_more_than_inlines_is_left_alone)
{
    pt_document *doc = read(DOC(PARA(STR("a") ",{\"t\":\"Note\",\"c\":[" PARA(
        STR("n")) "]},[]," STR("b")) "," PARA(STR("z"))));
    static const char *const texts[] = {"", "n", "z"};
    ck_assert_uint_eq(doc->texts.len, 3);
    for (uint32_t i = 0; i < 3; i++)
        ck_assert(
            pt_str_is_equal(pt_document_text(doc, i), pt_str_from(texts[i])));
    ck_assert_uint_eq(doc->texts.items[0].n_segments, 0);
    pt_document_free(doc);
}
END_TEST

START_TEST(a_million_block_quotes_need_no_stack)
{
    enum { DEEP = 1000000 };
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add(&buf, PT_STR("{\"meta\":{},\"blocks\":["));
    for (int i = 0; i < DEEP; i++)
        pt_buf_add(&buf, PT_STR("{\"t\":\"BlockQuote\",\"c\":["));
    pt_buf_add(&buf, PT_STR(PARA(STR("x"))));
    for (int i = 0; i < DEEP; i++)
        pt_buf_add(&buf, PT_STR("]}"));
    pt_buf_add(&buf, PT_STR("]}"));
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&buf), NULL, NULL),
                     PT_OK);
    ck_assert_uint_eq(doc->texts.len, 1);
    pt_document_free(doc);
    const pt_limits limits = {.depth = DEEP};
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&buf), &limits, NULL),
                     PT_ERR_LIMIT);
    pt_buf_release(&buf);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {roles_tell_where_texts_stand,
                            scopes_have_attributes_and_parents,
                            a_note_leaves_its_text_in_one_piece,
                            a_list_of_more_than_inlines_is_left_alone,
                            a_million_block_quotes_need_no_stack,
                            NULL};
    return suite_run("texts", tests);
}
