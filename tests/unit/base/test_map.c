/* SPDX-License-Identifier: MIT */
/* Tests of base/map. */
#include "base/map.h"

#include <stdio.h>

#include "base/str.h"
#include "suite.h"

enum { N = 5000, KEY = 12 };

START_TEST(finds_every_key_it_was_given)
{
    static char keys[N][KEY];
    pt_map map;
    pt_map_init(&map);
    for (uint32_t i = 0; i < N; i++) {
        snprintf(keys[i], KEY, "key%u", i);
        bool is_new = false;
        ck_assert_ptr_nonnull(
            pt_map_add(&map, pt_str_from(keys[i]), i, &is_new));
        ck_assert(is_new);
    }
    for (uint32_t i = 0; i < N; i++)
        ck_assert_uint_eq(pt_map_find(&map, pt_str_from(keys[i])), i);
    ck_assert_uint_eq(pt_map_find(&map, PT_STR("key5001")), PT_NONE);
    ck_assert_uint_eq(map.len, N);
    pt_map_release(&map);
}
END_TEST

START_TEST(adding_again_finds_the_first_value)
{
    pt_map map;
    pt_map_init(&map);
    bool is_new = true;
    pt_map_add(&map, PT_STR("a"), 1, NULL);
    ck_assert_uint_eq(*pt_map_add(&map, PT_STR("a"), 2, &is_new), 1);
    ck_assert(!is_new);
    *pt_map_add(&map, PT_STR("a"), 0, NULL) = 7;
    ck_assert_uint_eq(pt_map_find(&map, PT_STR("a")), 7);
    pt_map_release(&map);
}
END_TEST

START_TEST(the_empty_key_is_a_key)
{
    pt_map map;
    pt_map_init(&map);
    ck_assert_uint_eq(pt_map_find(&map, (pt_str){NULL, 0}), PT_NONE);
    pt_map_add(&map, (pt_str){NULL, 0}, 3, NULL);
    ck_assert_uint_eq(pt_map_find(&map, PT_STR("")), 3);
    pt_map_clear(&map);
    ck_assert_uint_eq(pt_map_find(&map, PT_STR("")), PT_NONE);
    pt_map_release(&map);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {finds_every_key_it_was_given,
                            adding_again_finds_the_first_value,
                            the_empty_key_is_a_key, NULL};
    return suite_run("map", tests);
}
