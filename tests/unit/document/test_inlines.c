/* SPDX-License-Identifier: MIT */
/* Tests of document/inlines: frames and segments. */
#include "document/walk.h"

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

START_TEST(frames_hold_their_contents)
{
    pt_document *doc =
        read(DOC(PARA(STR("a") ",{\"t\":\"Link\",\"c\":[[\"l\",[],[]],[" STR(
            "b") ",{\"t\":\"Quoted\",\"c\":[{\"t\":\"SingleQuote\"},[" STR("c") "]]}],[\"u\",\"\"]]}")));
    ck_assert(pt_str_is_equal(pt_document_text(doc, 0), PT_STR("ab‘c’")));
    ck_assert_uint_eq(doc->frames.len, 2);
    const pt_frame *link = &doc->frames.items[0];
    const pt_frame *quoted = &doc->frames.items[1];
    ck_assert_int_eq(link->kind, PT_INLINE_LINK);
    ck_assert_uint_eq(link->start, 1);
    ck_assert_uint_eq(link->end, 9);
    ck_assert_int_eq(doc->source.ptr[link->attr], '[');
    ck_assert_int_eq(doc->source.ptr[link->inside], '{');
    ck_assert_int_eq(doc->source.ptr[link->close], ']');
    ck_assert_uint_eq(quoted->start, 2);
    ck_assert_uint_eq(quoted->parent, 0);
    ck_assert_uint_eq(quoted->attr, PT_NONE);
    pt_document_free(doc);
}
END_TEST

START_TEST(strs_side_by_side_are_joined)
{
    static const struct {
        const char *json;
        const char *joined; /* by segment: j or - */
    } cases[] = {
        {DOC(PARA(STR("a") "," STR("b"))),                             "-j"},
        {DOC(PARA(STR("a") " , " STR("b"))),                           "-j"},
        {DOC(PARA(STR("a") ",{\"t\":\"Space\"}," STR("b"))),           "--"},
        {DOC(PARA(STR("a") "," STR("") "," STR("b"))),                 "-j"},
        {DOC(PARA(STR("a") ",{\"t\":\"Note\",\"c\":[]}," STR("b"))),   "--"},
        {DOC(PARA(STR("a") ",{\"t\":\"Emph\",\"c\":[" STR("b") "]}")), "--"},
        {DOC(PARA("{\"t\":\"Emph\",\"c\":[" STR("a") "]}," STR("b"))), "--"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_document *doc = read(cases[i].json);
        ck_assert_uint_eq(doc->segments.len, 2);
        for (uint32_t k = 0; k < 2; k++)
            ck_assert_msg(((doc->segments.items[k].bits & PT_SEGMENT_JOINED) !=
                           0) == (cases[i].joined[k] == 'j'),
                          "%s", cases[i].json);
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {frames_hold_their_contents,
                            strs_side_by_side_are_joined, NULL};
    return suite_run("inlines", tests);
}
