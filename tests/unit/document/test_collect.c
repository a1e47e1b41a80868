/* SPDX-License-Identifier: MIT */
/* Tests of document/collect. */
#include "document/collect.h"

#include "base/map.h"
#include "suite.h"

static const char SOURCE[] = "{\"a\"}{\"\\u0062\"}{}";

static void add(pt_collector *c, uint32_t begin, uint32_t literal,
                uint32_t literal_end, uint8_t bits)
{
    const pt_origin from = {.begin = begin,
                            .end = literal_end + 2,
                            .literal = literal,
                            .literal_end = literal_end,
                            .bits = bits};
    pt_collector_add_str(c, &from);
}

static void release(pt_document *doc, pt_collector *c)
{
    pt_collector_release(c);
    pt_buf_release(&doc->flat);
    pt_vec_release(&doc->texts);
    pt_vec_release(&doc->segments);
    pt_vec_release(&doc->frames);
    pt_vec_release(&doc->wides);
}

START_TEST(inner_texts_come_behind_the_outer_one)
{
    pt_document doc = {
        .source = {SOURCE, sizeof SOURCE - 1}
    };
    pt_collector c = {.doc = &doc, .text = PT_NONE, .frame = PT_NONE};
    pt_collector_open(&c, (pt_text){.kind = PT_BLOCK_PARA});
    add(&c, 0, 2, 3, 0);
    pt_collector_open_frame(&c, (pt_frame){.kind = PT_INLINE_EMPH});
    pt_collector_open(&c, (pt_text){.kind = PT_BLOCK_PLAIN});
    add(&c, 5, 7, 13, PT_SEGMENT_ESCAPED);
    pt_collector_close(&c, 1);
    pt_collector_add_opaque(&c, 15, 17);
    pt_collector_close_frame(&c, 2);
    pt_collector_close(&c, 3);
    ck_assert(!c.failed);
    ck_assert(
        pt_str_is_equal(pt_document_text(&doc, 0), PT_STR("a\xEF\xBF\xBC")));
    ck_assert(pt_str_is_equal(pt_document_text(&doc, 1), PT_STR("b")));
    ck_assert_uint_eq(doc.texts.items[0].n_segments, 2);
    ck_assert_uint_eq(doc.texts.items[1].segments, 2);
    ck_assert_uint_eq(doc.frames.items[0].start, 1);
    ck_assert_uint_eq(doc.frames.items[0].end, 4);
    release(&doc, &c);
}
END_TEST

START_TEST(breaks_are_kept_of_paras_in_the_documents_list)
{
    pt_document doc = {
        .source = {SOURCE, sizeof SOURCE - 1}
    };
    pt_collector c = {.doc = &doc, .text = PT_NONE, .frame = PT_NONE};
    const uint8_t bits[] = {0, PT_TEXT_TOP, PT_TEXT_TOP};
    const pt_block_kind kinds[] = {PT_BLOCK_PARA, PT_BLOCK_PARA,
                                   PT_BLOCK_HEADER};
    for (size_t i = 0; i < 3; i++) {
        pt_collector_open(&c, (pt_text){.kind = kinds[i], .bits = bits[i]});
        pt_collector_add_plain(&c, PT_STR("x"));
        pt_collector_add_break(&c, ' ');
        pt_collector_close(&c, 0);
    }
    ck_assert_uint_eq(c.breaks.len, 1);
    ck_assert_uint_eq(c.breaks.items[0], 3);
    release(&doc, &c);
}
END_TEST

START_TEST(an_empty_str_has_no_segment)
{
    pt_document doc = {
        .source = {SOURCE, sizeof SOURCE - 1}
    };
    pt_collector c = {.doc = &doc, .text = PT_NONE, .frame = PT_NONE};
    pt_collector_open(&c, (pt_text){.kind = PT_BLOCK_PARA});
    add(&c, 0, 2, 2, 0);
    pt_collector_close(&c, 3);
    ck_assert_uint_eq(doc.segments.len, 0);
    ck_assert_uint_eq(doc.texts.items[0].len, 0);
    release(&doc, &c);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {inner_texts_come_behind_the_outer_one,
                            breaks_are_kept_of_paras_in_the_documents_list,
                            an_empty_str_has_no_segment, NULL};
    return suite_run("collect", tests);
}
