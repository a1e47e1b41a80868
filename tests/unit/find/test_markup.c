/* SPDX-License-Identifier: MIT */
/* Tests of find/markup. */
#include "find/markup.h"

#include "document_of.h"
#include "suite.h"

#define ATTR(class) "[\"\",[" class "],[[\"wikidata\",\"Q1\"]]]"
#define STR(s)      "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define SPACE       "{\"t\":\"Space\"}"
#define SPAN(class, inlines)                                                   \
    "{\"t\":\"Span\",\"c\":[" ATTR(class) ",[" inlines "]]}"
#define PARA(inlines) "{\"t\":\"Para\",\"c\":[" inlines "]}"
#define DOCUMENT(blocks)                                                       \
    "{\"pandoc-api-version\":[1,23],\"meta\":{},\"blocks\":[" blocks "]}"

static void marks(const char *json, const char *expected)
{
    pt_document *doc = NULL;
    pt_mentions mentions = {0};
    pt_buf buf;
    pt_buf_init(&buf);
    ck_assert_int_eq(pt_document_read(&doc, pt_str_from(json), NULL, NULL),
                     PT_OK);
    const pt_find_input in = {.doc = doc, .arena = doc->arena};
    ck_assert_int_eq(pt_markup_find(&mentions, &in, NULL), PT_OK);
    for (uint32_t i = 0; i < mentions.list.len; i++) {
        const pt_mention *m = &mentions.list.items[i];
        pt_buf_add(&buf,
                   m->bits & PT_MENTION_FORBIDDEN
                       ? PT_STR("no")
                       : pt_str_from(pt_type_describe((pt_type)m->type)->name));
        pt_buf_add_byte(&buf, ':');
        pt_buf_add(&buf, pt_str_slice(pt_document_text(doc, m->text), m->start,
                                      m->end));
        pt_buf_add_byte(&buf, '|');
        if (m->value != PT_NONE)
            pt_buf_add(&buf, mentions.values.items[m->value].wikidata);
    }
    const pt_str shown = pt_buf_str(&buf);
    ck_assert_msg(pt_str_is_equal(shown, pt_str_from(expected)),
                  "expected \"%s\", found \"%.*s\"", expected, (int)shown.len,
                  shown.ptr);
    pt_buf_release(&buf);
    pt_mentions_release(&mentions);
    pt_document_free(doc);
}

START_TEST(own_spans_are_mentions_and_others_forbid)
{
    marks(DOCUMENT(PARA(SPAN("\"entity\",\"person\"",
                             STR("Ana") "," SPACE "," STR("Prado")))),
          "person:Ana Prado|Q1");
    marks(DOCUMENT(PARA(SPAN("\"entity\"", STR("Ana")))), "misc:Ana|Q1");
    marks(DOCUMENT(PARA(STR("In") "," SPACE "," SPAN(
              "\"no-entity\"", SPACE "," STR("Lagoa") "," SPACE))),
          "no:Lagoa|");
    marks(DOCUMENT(PARA(SPAN("\"entity\",\"person\"", ""))), "");
    marks(DOCUMENT(PARA(SPAN("\"person\"", STR("Ana")))), "");
}
END_TEST

START_TEST(divs_and_headers_forbid_all_that_is_in_them)
{
    marks(DOCUMENT("{\"t\":\"Div\",\"c\":[" ATTR(
              "\"no-entity\"") ",["
                               "{\"t\":\"BlockQuote\",\"c\":[" PARA(
                                   STR("Ana")) "]}]]}," PARA(STR("Eva"))),
          "no:Ana|");
    marks(DOCUMENT("{\"t\":\"Header\",\"c\":[1," ATTR("\"no-entity\"") ",[" STR(
              "Ana") "]]}," PARA(STR("Eva"))),
          "no:Ana|");
}
END_TEST

int main(void)
{
    const TTest *tests[] = {own_spans_are_mentions_and_others_forbid,
                            divs_and_headers_forbid_all_that_is_in_them, NULL};
    return suite_run("markup", tests);
}
