/* SPDX-License-Identifier: MIT */
/* Tests of output/dress. */
#include "output/dress.h"

#include "base/str.h"
#include "output/format.h"
#include "suite.h"

#define RAW(format, text)                                                      \
    "{\"t\":\"RawInline\",\"c\":[\"" format "\",\"" text "\"]}"

START_TEST(what_stands_before_the_words_is_undone_behind_them)
{
    static const struct {
        unsigned dress, format;
        const char *before, *behind;
    } cases[] = {
        {0,              PT_FORMAT_LATEX,                  "", ""},
        { PT_DRESS_ID, PT_FORMAT_LATEX, "",                                  "" },
        {                                                        PT_DRESS_LINK,                                        0,
         "{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\"],[[\"entity\",\"e\"]]],"
         "[",          "],[\"u\",\"\"]]}"                                           },
        {                             PT_DRESS_MARKUP,                                        PT_FORMAT_TEI,
         RAW("tei",                                      "<placeName key=\\\"e\\\">") ",",
         "," RAW("tei", "</placeName>")},
        {   PT_DRESS_MARKUP | PT_DRESS_ENTRY,              PT_FORMAT_LATEX,
         RAW("latex",                                            "\\\\textcolor[HTML]{1B5E20}{") ",",
         "," RAW("latex", "}") "," RAW("latex", "\\\\index{e@E}")},
    };
    pt_arena *arena = pt_arena_new();
    const pt_document doc = {.arena = arena};
    pt_entity entity = {
        .name = PT_STR("E"), .slug = PT_STR("e"), .type = PT_TYPE_LOCATION};
    pt_analysis analysis = {.doc = &doc};
    analysis.entities.items = &entity;
    analysis.entities.len = 1;
    const pt_mention m = {.value = UINT32_MAX, .type = PT_TYPE_LOCATION};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_buf out;
        pt_buf_init(&out);
        pt_dress_add_before(&out, &analysis, &m, cases[i].dress,
                            cases[i].format);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].before)),
            "%.*s", (int)out.len, out.ptr);
        pt_buf_clear(&out);
        ck_assert_int_eq(pt_dress_add_behind(&out, &analysis, &m,
                                             cases[i].dress, cases[i].format,
                                             PT_STR("u"), NULL),
                         PT_OK);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].behind)),
            "%.*s", (int)out.len, out.ptr);
        pt_buf_release(&out);
    }
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_stands_before_the_words_is_undone_behind_them,
                            NULL};
    return suite_run("dress", tests);
}
