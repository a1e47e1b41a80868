/* SPDX-License-Identifier: MIT */
/* Tests of base/arena. */
#include "base/arena.h"

#include <stdalign.h>
#include <string.h>

#include "base/str.h"
#include "suite.h"

START_TEST(memory_is_zeroed_and_aligned)
{
    pt_arena *arena = pt_arena_new();
    for (size_t size = 1; size < 3000; size += 7) {
        unsigned char *at = pt_arena_alloc(arena, size, 1);
        ck_assert_ptr_nonnull(at);
        ck_assert_uint_eq((uintptr_t)at % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            ck_assert_uint_eq(at[i], 0);
        memset(at, 0xFF, size);
    }
    pt_arena_free(arena);
}
END_TEST

START_TEST(rewinding_takes_back_what_came_after)
{
    pt_arena *arena = pt_arena_new();
    const pt_str kept = pt_arena_copy(arena, PT_STR("kept"));
    const pt_arena_mark mark = pt_arena_save(arena);
    void *first = pt_arena_alloc(arena, 100, 1);
    for (int i = 0; i < 1000; i++)
        memset(pt_arena_alloc(arena, 1000, 1), 1, 1000);
    pt_arena_rewind(arena, mark);
    ck_assert_ptr_eq(pt_arena_alloc(arena, 100, 1), first);
    ck_assert(pt_str_is_equal(kept, PT_STR("kept")));
    pt_arena_clear(arena);
    ck_assert_ptr_eq(pt_arena_copy(arena, PT_STR("new")).ptr, kept.ptr);
    pt_arena_free(arena);
}
END_TEST

START_TEST(impossible_sizes_give_null)
{
    pt_arena *arena = pt_arena_new();
    ck_assert_ptr_null(pt_arena_alloc(arena, SIZE_MAX / 2, 4));
    ck_assert_ptr_null(pt_arena_alloc(arena, SIZE_MAX, 1));
    ck_assert_ptr_nonnull(pt_arena_alloc(arena, 0, 8));
    pt_arena_free(arena);
}
END_TEST

START_TEST(copies_end_in_nul_and_are_never_null)
{
    pt_arena *arena = pt_arena_new();
    const pt_str empty = pt_arena_copy(arena, (pt_str){NULL, 0});
    ck_assert_ptr_nonnull(empty.ptr);
    ck_assert_int_eq(empty.ptr[0], '\0');
    ck_assert_str_eq(pt_arena_copy(arena, PT_STR("abc")).ptr, "abc");
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        memory_is_zeroed_and_aligned, rewinding_takes_back_what_came_after,
        impossible_sizes_give_null, copies_end_in_nul_and_are_never_null, NULL};
    return suite_run("arena", tests);
}
