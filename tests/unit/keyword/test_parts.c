/* SPDX-License-Identifier: MIT */
/* Tests of keyword/parts. */
#include "keyword/parts.h"

#include "document_of.h"
#include "suite.h"

static void add_span(pt_spans *spans, uint32_t text, uint32_t start,
                     uint32_t end)
{
    pt_span *span = pt_vec_add(spans, sizeof *span);
    ck_assert_ptr_nonnull(span);
    *span = (pt_span){text, start, end};
}

/* The parts as "0:[0,5)k" and so on, k for keywords. */
static void show(pt_buf *buf, const pt_document *doc)
{
    for (uint32_t i = 0; i < doc->texts.len; i++)
        for (uint32_t j = 0; j < doc->texts.items[i].n_parts; j++) {
            const pt_part *part =
                &doc->parts.items[doc->texts.items[i].parts + j];
            ck_assert_uint_eq(part->text, i);
            pt_buf_add_format(buf, "%u:[%u,%u)%s ", i, part->start, part->end,
                              part->role == PT_ROLE_KEYWORDS ? "k" : "");
        }
}

START_TEST(parts_are_divided_at_the_edges_of_sections)
{
    test_document td;
    document_of(&td, "0123456789\n\n0123456789\n\n0123456789\n\n0123456789");
    td.doc.headline = (pt_span){2, 3, 6};
    pt_spans spans = {0};
    add_span(&spans, 2, 0, 10);
    add_span(&spans, 1, 6, 8);
    add_span(&spans, 0, 4, 10);
    add_span(&spans, 1, 2, 4);
    ck_assert_int_eq(pt_parts_mark_keywords(&td.doc, &spans, NULL), PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    show(&buf, &td.doc);
    const pt_str expected =
        PT_STR("0:[0,4) 0:[4,10)k 1:[0,2) 1:[2,4)k 1:[4,6) 1:[6,8)k "
               "1:[8,10) 2:[0,10)k 3:[0,10) ");
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&buf), expected), "%.*s",
                  (int)buf.len, buf.ptr);
    ck_assert_uint_eq(td.doc.headline.text, 0); /* found anew */
    pt_buf_release(&buf);
    pt_vec_release(&spans);
    document_release(&td);
}
END_TEST

START_TEST(lines_of_a_pasted_text_are_parts_already)
{
    test_document td;
    document_of(&td, "0123456789");
    pt_part *second = pt_vec_add(&td.doc.parts, sizeof *second);
    ck_assert_ptr_nonnull(second);
    *second = (pt_part){.start = 6, .end = 10};
    td.doc.parts.items[0].end = 5;
    td.doc.texts.items[0].n_parts = 2;
    pt_spans spans = {0};
    add_span(&spans, 0, 6, 10);
    ck_assert_int_eq(pt_parts_mark_keywords(&td.doc, &spans, NULL), PT_OK);
    pt_buf buf;
    pt_buf_init(&buf);
    show(&buf, &td.doc);
    ck_assert(pt_str_is_equal(pt_buf_str(&buf), PT_STR("0:[0,5) 0:[6,10)k ")));
    pt_buf_release(&buf);
    pt_vec_release(&spans);
    document_release(&td);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {parts_are_divided_at_the_edges_of_sections,
                            lines_of_a_pasted_text_are_parts_already, NULL};
    return suite_run("parts", tests);
}
