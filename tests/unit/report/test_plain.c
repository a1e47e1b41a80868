/* SPDX-License-Identifier: MIT */
/* Tests of report/plain. */
#include "report/plain.h"

#include "base/utf8.h"
#include "blocks_of.h"
#include "suite.h"

static pt_document *read_blocks(pt_buf *source, const char *meta,
                                const char *blocks)
{
    pt_document *doc = NULL;
    pt_buf_init(source);
    document_json_of(source, meta, blocks);
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(source), NULL, NULL),
                     PT_OK);
    return doc;
}

START_TEST(texts_are_divided_by_blank_lines)
{
    pt_buf source, out;
    pt_document *doc =
        read_blocks(&source, "", "# One\ntwo~three\n---\n- a | b");
    pt_buf_init(&out);
    pt_plain_add(&out, doc);
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("One\n\ntwo three\n\na\n\nb\n")));
    pt_buf_release(&out);
    pt_document_free(doc);
    pt_buf_release(&source);
}
END_TEST

START_TEST(positions_count_code_points_of_the_plain_text)
{
    pt_buf source;
    pt_document *doc =
        read_blocks(&source, "", "# Øy\n北京 and\n\xF0\x9F\x93\xB0");
    pt_plain place;
    ck_assert_int_eq(pt_plain_init(&place, doc, NULL), PT_OK);
    static const struct {
        uint32_t text, offset, position, byte;
    } cases[] = {
        {0, 0, 0,  0 },
        {0, 2, 1,  2 },
        {0, 3, 2,  3 },
        {1, 0, 4,  5 },
        {1, 6, 6,  11},
        {2, 0, 12, 17},
        {2, 4, 13, 21},
        {0, 2, 1,  2 }, /* back */
        {1, 3, 5,  8 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_uint_eq(
            pt_plain_position(&place, cases[i].text, cases[i].offset),
            cases[i].position);
        ck_assert_uint_eq(pt_plain_byte(&place, cases[i].text, cases[i].offset),
                          cases[i].byte);
    }
    pt_document_free(doc);
    pt_buf_release(&source);
}
END_TEST

START_TEST(a_long_text_is_counted_at_every_byte)
{
    enum { N = 3000 };
    static char words[3 * N + 3] = "a ";
    for (size_t i = 0; i < N; i++)
        memcpy(words + 2 + i * 3, i % 3 == 0 ? "a\u00D8" : "\u5317", 3);
    pt_buf source;
    pt_document *doc = read_blocks(&source, "", words);
    pt_plain plain;
    ck_assert_int_eq(pt_plain_init(&plain, doc, NULL), PT_OK);
    const pt_str text = pt_document_text(doc, 0);
    for (uint32_t at = 0; at <= text.len; at++) {
        const uint32_t n = (uint32_t)pt_utf8_length(pt_str_slice(text, 0, at));
        ck_assert_uint_eq(pt_plain_position(&plain, 0, at), n);
        const pt_plain_place place = pt_plain_find(&plain, 0, at);
        ck_assert(place.paragraph == 0 || place.character == n + 1);
    }
    ck_assert_uint_eq(pt_plain_find(&plain, 0, 0).paragraph, 1);
    pt_document_free(doc);
    pt_buf_release(&source);
}
END_TEST

START_TEST(a_lone_surrogate_becomes_a_replacement_character)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_plain_add_clean(&out, PT_STR("a\xED\xA0\xBD"
                                    "b\xED\xB8\x80"));
    ck_assert(pt_str_is_equal(pt_buf_str(&out), PT_STR("a\xEF\xBF\xBD"
                                                       "b\xEF\xBF\xBD")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(the_title_is_the_metadatas_or_the_headline)
{
    static const struct {
        const char *meta, *blocks, *title;
    } cases[] = {
        {"\"title\":{\"t\":\"MetaString\",\"c\":\"T\"}", "# Head\ntext.", "T"   },
        {"",                                             "# Head\ntext.", "Head"},
        {"",                                             "text.",         ""    },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf source, out;
        pt_document *doc = read_blocks(&source, cases[i].meta, cases[i].blocks);
        pt_buf_init(&out);
        ck_assert_int_eq(pt_plain_add_title(&out, doc, NULL), PT_OK);
        ck_assert(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].title)));
        pt_buf_release(&out);
        pt_document_free(doc);
        pt_buf_release(&source);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {texts_are_divided_by_blank_lines,
                            positions_count_code_points_of_the_plain_text,
                            a_long_text_is_counted_at_every_byte,
                            a_lone_surrogate_becomes_a_replacement_character,
                            the_title_is_the_metadatas_or_the_headline,
                            NULL};
    return suite_run("plain", tests);
}
