/* SPDX-License-Identifier: MIT */
/* Tests of output/opening. */
#include "output/opening.h"

#include "base/map.h"
#include "base/str.h"
#include "output/format.h"
#include "suite.h"

/* Two values and two entities. */
typedef struct world {
    pt_value values[2];
    pt_entity entities[2];
    pt_analysis analysis;
} world;

static void world_make(world *w)
{
    *w = (world){
        .values = {{.iso = PT_STR("2026-01-14")},
                   {.amount = PT_STR("5"), .currency = PT_STR("EUR")}},
        .entities = {{.slug = PT_STR("oslo"),
                      .name = PT_STR("Oslo"),
                      .wikidata = PT_STR("Q585")},
                   {.slug = PT_STR("a\"b")}                          }
    };
    w->analysis.mentions.values.items = w->values;
    w->analysis.mentions.values.len = 2;
    w->analysis.entities.items = w->entities;
    w->analysis.entities.len = 2;
}

static void check(pt_buf *out, const char *wanted)
{
    pt_buf_add_byte(out, '\0');
    ck_assert_str_eq(out->ptr, wanted);
    pt_buf_clear(out);
}

START_TEST(a_mention_has_its_type_entity_and_value)
{
    world w;
    world_make(&w);
    const pt_span_style plain = {.joint = NULL};
    const pt_mention place = {.type = PT_TYPE_LOCATION, .value = PT_NONE};
    const pt_mention date = {.type = PT_TYPE_DATE, .entity = 1, .value = 0};
    const pt_mention money = {.type = PT_TYPE_MONEY, .entity = 1, .value = 1};
    pt_buf out;
    pt_buf_init(&out);
    pt_opening_add_mention(&out, &w.analysis, &place, &plain);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"location\"],"
                "[[\"entity\",\"oslo\"],[\"wikidata\",\"Q585\"]]],[");
    pt_opening_add_mention(&out, &w.analysis, &date, &plain);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"date\"],"
                "[[\"entity\",\"a\\\"b\"],[\"iso\",\"2026-01-14\"]]],[");
    pt_opening_add_mention(&out, &w.analysis, &money, &plain);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"\",[\"entity\",\"money\"],"
                "[[\"entity\",\"a\\\"b\"],[\"amount\",\"5\"],"
                "[\"currency\",\"EUR\"]]],[");
    pt_buf_release(&out);
}
END_TEST

START_TEST(writers_get_what_they_read)
{
    world w;
    world_make(&w);
    const pt_mention place = {.type = PT_TYPE_LOCATION, .value = PT_NONE};
    const pt_span_style jats = {.format =
                                    PT_FORMAT_JATS | PT_FORMAT_TYPE_FIRST};
    const pt_span_style all = {.joint = "start",
                               .url = PT_STR("/t/oslo"),
                               .id = PT_STR("entity-oslo-1"),
                               .number = 3,
                               .named = true};
    pt_buf out;
    pt_buf_init(&out);
    pt_opening_add_mention(&out, &w.analysis, &place, &jats);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"\",[\"location\",\"entity\"],"
                "[[\"entity\",\"oslo\"],[\"wikidata\",\"Q585\"],"
                "[\"vocab\",\"wikidata\"],"
                "[\"vocab-identifier\",\"http://www.wikidata.org/entity/\"],"
                "[\"vocab-term\",\"Oslo\"],"
                "[\"vocab-term-identifier\",\"Q585\"]]],[");
    pt_opening_add_mention(&out, &w.analysis, &place, &all);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"entity-oslo-1\","
                "[\"entity\",\"location\"],[[\"entity\",\"oslo\"],"
                "[\"wikidata\",\"Q585\"],[\"custom-style\",\"Entity Place\"],"
                "[\"link\",\"/t/oslo\"],[\"number\",\"3\"],"
                "[\"joint\",\"start\"]]],[");
    pt_buf_release(&out);
}
END_TEST

START_TEST(keywords_links_and_raw_inlines)
{
    world w;
    world_make(&w);
    const pt_keyword keyword = {.slug = PT_STR("beef-quota")};
    const pt_span_style style = {.joint = "end", .named = true};
    pt_buf out;
    pt_buf_init(&out);
    pt_opening_add_keyword(&out, &keyword, &style);
    check(&out, "{\"t\":\"Span\",\"c\":[[\"\",[\"keyword\"],"
                "[[\"keyword\",\"beef-quota\"],"
                "[\"custom-style\",\"Keyword\"],[\"joint\",\"end\"]]],[");
    pt_opening_add_link(&out, &w.entities[0]);
    pt_closing_add_link(&out, PT_STR("/a\"b"));
    check(&out, "{\"t\":\"Link\",\"c\":[[\"\",[\"entity-link\"],"
                "[[\"entity\",\"oslo\"]]],[],[\"/a\\\"b\",\"\"]]}");
    pt_opening_add_raw(&out, "latex", PT_STR("\\index{a}"));
    check(&out, "{\"t\":\"RawInline\",\"c\":[\"latex\",\"\\\\index{a}\"]}");
    pt_buf_release(&out);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_mention_has_its_type_entity_and_value,
                            writers_get_what_they_read,
                            keywords_links_and_raw_inlines, NULL};
    return suite_run("opening", tests);
}
