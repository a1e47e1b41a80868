/* SPDX-License-Identifier: MIT */
/* Tests of find/never. */
#include "find/never.h"

#include "pandoc-tagger/types.h"
#include "suite.h"

static void add(pt_mentions *to, uint32_t text, uint32_t start, uint32_t end,
                pt_type type, unsigned bits)
{
    pt_mention *m = pt_vec_add(&to->list, sizeof *m);
    ck_assert_ptr_nonnull(m);
    *m = (pt_mention){.text = text,
                      .start = start,
                      .end = end,
                      .type = (uint8_t)type,
                      .bits = (uint8_t)bits};
}

static void forbid(pt_mentions *to, uint32_t text, uint32_t start, uint32_t end,
                   uint32_t types)
{
    pt_never *never = pt_vec_add(&to->nevers, sizeof *never);
    ck_assert_ptr_nonnull(never);
    *never = (pt_never){text, start, end, types};
}

START_TEST(only_what_lies_inside_and_has_the_type_is_dropped)
{
    pt_mentions m = {0};
    forbid(&m, 1, 10, 20, UINT32_MAX);
    forbid(&m, 0, 10, 20, 1u << PT_TYPE_PERSON);
    forbid(&m, 1, 12, 14, 1u << PT_TYPE_EVENT);
    add(&m, 0, 10, 20, PT_TYPE_PERSON, 0);
    add(&m, 0, 10, 20, PT_TYPE_LOCATION, 0);              /* stays */
    add(&m, 1, 10, 20, PT_TYPE_LOCATION, PT_MENTION_OWN); /* stays */
    add(&m, 1, 15, 20, PT_TYPE_LOCATION, 0);
    add(&m, 1, 9, 20, PT_TYPE_LOCATION, 0);  /* stays */
    add(&m, 1, 10, 21, PT_TYPE_LOCATION, 0); /* stays */
    add(&m, 2, 10, 20, PT_TYPE_LOCATION, 0); /* stays */
    pt_nevers_drop(&m);
    static const uint32_t ends[] = {20, 20, 20, 21, 20};
    static const uint32_t texts[] = {0, 1, 1, 1, 2};
    ck_assert_uint_eq(m.list.len, 5);
    for (uint32_t i = 0; i < 5; i++) {
        ck_assert_uint_eq(m.list.items[i].end, ends[i]);
        ck_assert_uint_eq(m.list.items[i].text, texts[i]);
    }
    ck_assert_uint_eq(m.list.items[0].type, PT_TYPE_LOCATION);
    pt_mentions_release(&m);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {only_what_lies_inside_and_has_the_type_is_dropped,
                            NULL};
    return suite_run("never", tests);
}
