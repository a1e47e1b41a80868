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
        pt_inline_data as;
        const char *before, *behind;
    } cases[] = {
        {0,                                    PT_FORMAT_LATEX, PT_INLINE_DATA_OFF, "",            ""                                                   },
        {PT_DRESS_ID,                          PT_FORMAT_LATEX, PT_INLINE_DATA_OFF, "",            ""                                                   },
        {PT_DRESS_LINK,                        0,               PT_INLINE_DATA_OFF,
         "{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\"],[[\"entity\",\"e\"]]],"
         "[",                                                                                      "],[\"u\",\"\"]]}"                                   },
        {PT_DRESS_MARKUP,                      PT_FORMAT_TEI,   PT_INLINE_DATA_OFF,
         RAW("tei",                                                                                "<placeName key=\\\"e\\\">") ",",
         "," RAW("tei", "</placeName>")},
        {PT_DRESS_MARKUP | PT_DRESS_ENTRY,                     PT_FORMAT_LATEX,                                    PT_INLINE_DATA_OFF,
         RAW("latex", "\\\\textcolor[HTML]{1B5E20}{") ",",
         "," RAW("latex", "}") "," RAW("latex", "\\\\index{e@E}")},
        {PT_DRESS_NAME, PT_FORMAT_HTML5,                                       PT_INLINE_DATA_RDFA,
         "{\"t\":\"Span\",\"c\":[[\"\",[\"entity-name\"],"
         "[[\"property\",\"schema:name\"]]],[",                                 "]]}"                                                                                     },
        {PT_DRESS_NAME | PT_DRESS_LINK,                     PT_FORMAT_HTML5,
         PT_INLINE_DATA_MICRODATA,                                     "{\"t\":\"Span\",\"c\":[[\"\",[\"entity-name\"],"
         "[[\"itemprop\",\"name\"]]],["
         "{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\"],[[\"entity\",\"e\"]]],"
         "[",             "],[\"u\",\"\"]]}]]}"},
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
                            &(pt_span_style){.format = cases[i].format,
                                             .inline_data = cases[i].as});
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

START_TEST(html_dresses_dates_and_things)
{
    static const struct {
        pt_type type;
        const char *iso;
        bool time;
        pt_inline_data as;
        unsigned dress;
    } cases[] = {
        {PT_TYPE_DATE,   "2026-05-05",            true,  PT_INLINE_DATA_OFF,  PT_DRESS_MARKUP},
        {PT_TYPE_DATE,   "2026-05-05",            false, PT_INLINE_DATA_RDFA, 0              },
        {PT_TYPE_DATE,   "2026-05-05/2026-05-06", true,  PT_INLINE_DATA_OFF,  0              },
        {PT_TYPE_DATE,   "",                      true,  PT_INLINE_DATA_RDFA, 0              },
        {PT_TYPE_MONEY,  "",                      true,  PT_INLINE_DATA_RDFA, 0              },
        {PT_TYPE_PERSON, "",                      true,  PT_INLINE_DATA_RDFA, PT_DRESS_NAME  },
        {PT_TYPE_PERSON, "",                      true,  PT_INLINE_DATA_OFF,  0              },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_value value = {.iso = pt_str_from(cases[i].iso)};
        pt_mention m = {.value = value.iso.len > 0 ? 0 : UINT32_MAX,
                        .type = (uint8_t)cases[i].type};
        pt_entity entity = {.type = cases[i].type};
        pt_analysis analysis = {.doc = NULL};
        analysis.entities.items = &entity;
        analysis.mentions.list.items = &m;
        analysis.mentions.values.items = &value;
        const pt_presentation p = {.markup = cases[i].time,
                                   .inline_data = cases[i].as};
        ck_assert_uint_eq(pt_dress_html(&analysis, 0, &p), cases[i].dress);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_stands_before_the_words_is_undone_behind_them,
                            html_dresses_dates_and_things, NULL};
    return suite_run("dress", tests);
}
