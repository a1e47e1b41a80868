/* SPDX-License-Identifier: MIT */
/* Tests of report/columns. */
#include "report/columns.h"

#include "suite.h"

static void add_cell(pt_buf *out, const void *payload, uint32_t row, int column)
{
    const char *const *cells = payload;
    pt_columns_add_text(out, pt_str_from(cells[row * 2 + (uint32_t)column]));
}

START_TEST(columns_stand_under_each_other)
{
    static const char *const heads[] = {"name", "n"};
    static const char *const cells[] = {"Ærø", "1", "Hvar island", "12"};
    const pt_columns columns = {heads, 2, 2, add_cell, cells};
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_columns_print(&out, &columns, NULL), PT_OK);
    ck_assert(pt_str_is_equal(pt_buf_str(&out), PT_STR("name         n\n"
                                                       "Ærø          1\n"
                                                       "Hvar island  12\n")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(texts_are_cut_and_harmless)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_columns_add_text(&out, PT_STR("a\x1b[1m\nb"));
    ck_assert(pt_str_is_equal(pt_buf_str(&out), PT_STR("a\uFFFD[1m b")));
    pt_buf_clear(&out);
    pt_columns_add_text(&out,
                        PT_STR("012345678901234567890123456789012345678"));
    ck_assert(pt_str_is_equal(pt_buf_str(&out),
                              PT_STR("01234567890123456789012345678901234…")));
    pt_buf_release(&out);
}
END_TEST

START_TEST(places_are_paragraph_and_character)
{
    static pt_part parts[] = {
        {.end = 5  },
        { .start = 6, .end = 12}
    };
    static pt_text texts[] = {
        {.len = 12, .n_parts = 2}
    };
    static char flat[] = "Éte\nÎle x";
    pt_document doc = {
        .flat = {.ptr = flat, .len = 12}
    };
    doc.texts.items = texts;
    doc.texts.len = 1;
    doc.parts.items = parts;
    doc.parts.len = 2;
    pt_plain plain;
    doc.arena = pt_arena_new();
    ck_assert_int_eq(pt_plain_init(&plain, &doc, NULL), PT_OK);
    pt_buf out;
    pt_buf_init(&out);
    pt_columns_add_place(&out, &plain, 0, 10);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), PT_STR("2:4")), "%.*s",
                  (int)out.len, out.ptr);
    pt_buf_release(&out);
    pt_arena_free(doc.arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {columns_stand_under_each_other,
                            texts_are_cut_and_harmless,
                            places_are_paragraph_and_character, NULL};
    return suite_run("columns", tests);
}
