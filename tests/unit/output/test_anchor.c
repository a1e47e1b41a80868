/* SPDX-License-Identifier: MIT */
/* Tests of output/anchor. */
#include "output/anchor.h"

#include "base/str.h"
#include "suite.h"

START_TEST(the_prefix_begins_no_string_of_the_document)
{
    static const struct {
        const char *source, *prefix;
    } cases[] = {
        {"[\"x\"]",                       "entity-"      },
        {"[\"entity\",\"my-entity-1\"]",  "entity-"      },
        {"[\"entity-oslo-1\"]",           "entity-at-"   },
        {"[\"entity-\",\"entity-at-x\"]", "entity-at-at-"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_document doc = {.source = pt_str_from(cases[i].source)};
        pt_buf out;
        pt_buf_init(&out);
        pt_anchor_add_prefix(&out, &doc);
        ck_assert(
            pt_str_is_equal(pt_buf_str(&out), pt_str_from(cases[i].prefix)));
        pt_buf_release(&out);
    }
}
END_TEST

START_TEST(places_are_numbered_within_their_entity)
{
    pt_mention mentions[] = {
        {.entity = 0}, {.entity = 1}, {.entity = 0}, {.entity = 0}};
    uint8_t bits[] = {PT_SHOWN_PLACE, PT_SHOWN_PLACE, PT_SHOWN_SPAN,
                      PT_SHOWN_PLACE | PT_SHOWN_SPAN};
    static const uint32_t wanted[] = {1, 1, 0, 2};
    pt_entity entities[2] = {{.slug = PT_STR("oslo")}, {.n_mentions = 1}};
    pt_analysis analysis = {.doc = NULL};
    analysis.mentions.list.items = mentions;
    analysis.mentions.list.len = 4;
    analysis.entities.items = entities;
    analysis.entities.len = 2;
    const pt_shown shown = {.items = bits, .len = 4};
    pt_anchors anchors = {0};
    ck_assert_int_eq(pt_anchors_number(&anchors, &analysis, &shown, NULL),
                     PT_OK);
    for (uint32_t i = 0; i < 4; i++)
        ck_assert_uint_eq(anchors.items[i], wanted[i]);
    pt_vec_release(&anchors);
    pt_buf id;
    pt_buf_init(&id);
    pt_anchor_add(&id, PT_STR("entity-"), &entities[0], 2);
    ck_assert(pt_str_is_equal(pt_buf_str(&id), PT_STR("entity-oslo-2")));
    pt_buf_release(&id);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {the_prefix_begins_no_string_of_the_document,
                            places_are_numbered_within_their_entity, NULL};
    return suite_run("anchor", tests);
}
