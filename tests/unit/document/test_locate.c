/* SPDX-License-Identifier: MIT */
/* Tests of document/locate. */
#include "document/locate.h"

#include "base/map.h"
#include "suite.h"

#define STR(s) "{\"t\":\"Str\",\"c\":\"" s "\"}"
#define HEAD   "{\"meta\":{},\"blocks\":[{\"t\":\"Para\",\"c\":["
#define TAIL   "]}]}"

static pt_document *read(const char *json)
{
    pt_document *doc = NULL;
    pt_error err;
    ck_assert_msg(pt_document_read(&doc, pt_str_from(json), NULL, &err) ==
                      PT_OK,
                  "%s", err.message);
    return doc;
}

START_TEST(segments_are_found_by_offset)
{
    /* "ab c" and an opaque inline */
    pt_document *doc = read(HEAD STR("ab") ",{\"t\":\"Space\"}," STR(
        "c") ",{\"t\":\"Code\",\"c\":0}" TAIL);
    static const uint32_t found[] = {0, 0, 1, 1, 2, 2, 2, 3};
    for (uint32_t offset = 0; offset < 8; offset++)
        ck_assert_uint_eq(pt_segment_find(doc, 0, offset), found[offset]);
    ck_assert_uint_eq(pt_segment_len(doc, 0), 2);
    ck_assert_uint_eq(pt_segment_literal(doc, 2), 0);
    ck_assert_uint_eq(pt_segment_literal_end(doc, 2), 0);
    pt_document_free(doc);
}
END_TEST

START_TEST(the_cursor_never_stops_inside_an_escape)
{
    static const char json[] =
        HEAD STR("a\\u00e9\\ud83d\\ude00\\\"b\xC3\xA9") TAIL;
    /* offsets at which characters begin, and how far they are in the source */
    static const uint32_t places[][2] = {
        {0,  0 },
        {1,  1 },
        {3,  7 },
        {7,  19},
        {8,  21},
        {9,  22},
        {11, 24}
    };
    pt_document *doc = read(json);
    const uint32_t literal = pt_segment_literal(doc, 0);
    pt_cursor cursor;
    pt_cursor_init(&cursor, doc, 0);
    for (int twice = 0; twice < 2; twice++)
        for (size_t i = 0; i < sizeof places / sizeof places[0]; i++)
            ck_assert_uint_eq(pt_cursor_move(&cursor, 0, places[i][0]),
                              literal + places[i][1]);
    ck_assert_uint_eq(pt_segment_literal_end(doc, 0), literal + 24);
    ck_assert_int_eq(json[literal + 24], '"');
    pt_document_free(doc);
}
END_TEST

START_TEST(what_does_not_fit_a_segment_is_found)
{
    enum { LONG = 200000, FAR = 300 };
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add_format(&buf, HEAD "{\"x\":\"%0*d\",\"t\":\"Str\",\"c\":\"", FAR,
                      0);
    const size_t literal = buf.len;
    for (int i = 0; i < LONG; i++)
        pt_buf_add_byte(&buf, 'a');
    pt_buf_add(&buf, PT_STR("\"}," STR("b") TAIL));
    pt_buf_add_byte(&buf, '\0');
    pt_document *doc = read(buf.ptr);
    ck_assert_uint_eq(pt_segment_len(doc, 0), LONG);
    ck_assert_uint_eq(pt_segment_literal(doc, 0), literal);
    ck_assert_uint_eq(pt_segment_literal_end(doc, 0), literal + LONG);
    ck_assert_uint_eq(pt_segment_find(doc, 0, LONG - 1), 0);
    ck_assert_uint_eq(pt_segment_find(doc, 0, LONG), 1);
    pt_document_free(doc);
    pt_buf_release(&buf);
}
END_TEST

START_TEST(the_innermost_frame_is_found)
{
    /* a, Emph[b, Strong[c], d], e, Emph[f] */
    pt_document *doc = read(
        HEAD STR("a") ",{\"t\":\"Emph\",\"c\":[" STR("b") ",{\"t\":\"Strong\",\"c\":[" STR(
            "c") "]}," STR("d") "]}," STR("e") ",{\"t\":\"Emph\",\"c\":[" STR("f") "]}" TAIL);
    static const uint32_t frames[] = {PT_NONE, 0, 1, 0, PT_NONE, 2, PT_NONE};
    pt_cursor cursor;
    pt_cursor_init(&cursor, doc, 0);
    for (int twice = 0; twice < 2; twice++)
        for (uint32_t offset = 0; offset < 7; offset++)
            ck_assert_uint_eq(pt_cursor_frame(&cursor, offset), frames[offset]);
    pt_document_free(doc);
}
END_TEST

START_TEST(frames_are_found_by_where_they_begin)
{
    /* a, Emph[b], c, Emph[d] */
    pt_document *doc = read(HEAD STR("a") ",{\"t\":\"Emph\",\"c\":[" STR(
        "b") "]}," STR("c") ",{\"t\":\"Emph\",\"c\":[" STR("d") "]}" TAIL);
    static const uint32_t found[] = {0, 0, 1, 1, 2};
    for (uint32_t offset = 0; offset < 5; offset++)
        ck_assert_uint_eq(pt_frame_find(doc, &doc->texts.items[0], offset),
                          found[offset]);
    pt_document_free(doc);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {segments_are_found_by_offset,
                            the_cursor_never_stops_inside_an_escape,
                            what_does_not_fit_a_segment_is_found,
                            the_innermost_frame_is_found,
                            frames_are_found_by_where_they_begin,
                            NULL};
    return suite_run("locate", tests);
}
