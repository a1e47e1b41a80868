/* SPDX-License-Identifier: MIT */
/* Tests of output/structure. */
#include "output/structure.h"

#include "suite.h"

#define STR(s)    "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define BREAK     ",{\"t\":\"SoftBreak\"},"
#define PARA(x)   "{\"t\":\"Para\",\"c\":[" x "]}"
#define HEADER(x) "{\"t\":\"Header\",\"c\":[2,[\"\",[],[]],[" x "]]}"
#define LONG                                                                   \
    "The council met on Monday and spoke for hours about the harbour, its "    \
    "boats and its debts. Nobody left before the vote, which the mayor won "   \
    "by a single voice. More talks follow."
#define DOC(meta, blocks)                                                      \
    "{\"pandoc-api-version\":[1,22],\"meta\":" meta ",\"blocks\":[" blocks "]}"

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

START_TEST(pasted_articles_become_blocks)
{
    static const struct {
        const char *source;
        const char *expected;
    } cases[] = {
        {DOC("{}",                                             PARA(STR("Harbour keeps its boats") BREAK STR(LONG)
                            BREAK STR("What next") BREAK STR(LONG))),
         DOC("{\"title\":{\"t\":\"MetaInlines\",\"c\":[" STR(
                 "Harbour keeps its boats") "]}}",
         PARA(STR(LONG)) "," HEADER(STR("What next")) "," PARA(STR(LONG)))                                             },
        {DOC("{\"title\":{\"t\":\"MetaString\",\"c\":\"T\"}}",
         PARA(STR(LONG) BREAK STR("What next") BREAK STR(LONG))),
         DOC("{\"title\":{\"t\":\"MetaString\",\"c\":\"T\"}}",
         PARA(STR(LONG)) "," HEADER(STR("What next")) "," PARA(STR(LONG)))                                             },
        {DOC("{}",                                             PARA(STR("short") BREAK STR("lines") BREAK STR("only"))),
         DOC("{}",                                             PARA(STR("short") BREAK STR("lines") BREAK STR("only")))},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str source = pt_str_from(cases[i].source);
        pt_document *doc = NULL;
        ck_assert_int_eq(pt_document_read(&doc, source, NULL, NULL), PT_OK);
        pt_edits edits;
        pt_edits_init(&edits);
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(pt_structure_edits(&edits, doc, NULL), PT_OK);
        ck_assert_int_eq(pt_edits_apply(&edits, source, collect, &out, NULL),
                         PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].expected)),
            "got  %.*s\nwant %s", (int)out.len, out.ptr, cases[i].expected);
        pt_buf_release(&out);
        pt_edits_release(&edits);
        pt_document_free(doc);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {pasted_articles_become_blocks, NULL};
    return suite_run("structure", tests);
}
