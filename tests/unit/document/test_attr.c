/* SPDX-License-Identifier: MIT */
/* Tests of document/attr. */
#include "document/attr.h"

#include "base/map.h"
#include "suite.h"

static pt_attr read_attr(const char *json, pt_arena *arena)
{
    const pt_document doc = {.source = pt_str_from(json)};
    pt_attr attr = {.n_classes = 99};
    ck_assert_int_eq(pt_attr_read(&attr, &doc, 0, arena, NULL), PT_OK);
    return attr;
}

START_TEST(identifier_classes_and_pairs_are_decoded)
{
    pt_arena *arena = pt_arena_new();
    const pt_attr attr = read_attr(" [ \"x\\u0041\", [\"a\",\"\\u00e9\"], "
                                   "[[\"k\",\"v\\\"w\"],[\"e\",\"\"]] ] , more",
                                   arena);
    ck_assert(pt_str_is_equal(attr.id, PT_STR("xA")));
    ck_assert_uint_eq(attr.n_classes, 2);
    ck_assert(pt_attr_has_class(&attr, PT_STR("é")));
    ck_assert(!pt_attr_has_class(&attr, PT_STR("b")));
    ck_assert(
        pt_str_is_equal(pt_attr_value(&attr, PT_STR("k")), PT_STR("v\"w")));
    ck_assert_ptr_nonnull(pt_attr_value(&attr, PT_STR("e")).ptr);
    ck_assert_ptr_null(pt_attr_value(&attr, PT_STR("x")).ptr);
    pt_arena_free(arena);
}
END_TEST

START_TEST(other_shapes_are_empty)
{
    static const char *const cases[] = {
        "[]",
        "{}",
        "[\"a\",[],[]",
        "[1,[],[]]",
        "[\"a\",[1],[]]",
        "[\"a\",[],[[\"k\"]]]",
        "[\"a\",[],[[\"k\",\"v\",\"w\"]]]",
        "[\"a\",[],[],[]]",
        "[\"a\",[[[[[]]]]],[]]",
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_attr attr = read_attr(cases[i], arena);
        ck_assert_msg(attr.n_classes == 0 && attr.n_pairs == 0 &&
                          attr.id.len == 0,
                      "%s", cases[i]);
    }
    pt_attr attr = {.n_pairs = 9};
    const pt_document doc = {.source = PT_STR("[]")};
    ck_assert_int_eq(pt_attr_read(&attr, &doc, PT_NONE, arena, NULL), PT_OK);
    ck_assert_uint_eq(attr.n_pairs, 0);
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {identifier_classes_and_pairs_are_decoded,
                            other_shapes_are_empty, NULL};
    return suite_run("attr", tests);
}
