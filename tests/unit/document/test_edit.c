/* SPDX-License-Identifier: MIT */
/* Tests of document/edit. */
#include "document/edit.h"

#include "base/error.h"
#include "base/str.h"
#include "suite.h"

#include <string.h>

static pt_status collect(void *payload, pt_str bytes, pt_error *err)
{
    (void)err;
    pt_buf_add(payload, bytes);
    return PT_OK;
}

static pt_status refuse(void *payload, pt_str bytes, pt_error *err)
{
    (void)payload;
    (void)bytes;
    return pt_error_set(err, PT_ERR_IO, "pipe", "closed");
}

/* Applies and compares; releases the edits. */
static void check(pt_edits *edits, const char *source, const char *expected)
{
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(
        pt_edits_apply(edits, pt_str_from(source), collect, &out, NULL), PT_OK);
    ck_assert_msg(pt_str_is_equal(pt_buf_str(&out), pt_str_from(expected)),
                  "got %.*s", (int)out.len, out.ptr);
    pt_buf_release(&out);
    pt_edits_release(edits);
}

START_TEST(no_edit_gives_the_source)
{
    pt_edits edits;
    pt_edits_init(&edits);
    check(&edits, "abc", "abc");
}
END_TEST

START_TEST(edits_are_applied_in_the_order_of_the_source)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_edits_add(&edits, 6, 0, PT_STR("!"));
    pt_edits_add(&edits, 0, 1, PT_STR("A"));
    pt_edits_add(&edits, 3, 2, PT_STR(""));
    check(&edits, "abcdef", "Abcf!");
}
END_TEST

START_TEST(insertions_at_one_place_keep_their_order)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_edits_add(&edits, 2, 0, PT_STR("z"));
    pt_edits_add(&edits, 1, 0, PT_STR("1"));
    const uint32_t place = pt_edits_share(&edits, PT_STR("23"));
    pt_edits_add_shared(&edits, 1, 0, place, 1);
    pt_edits_add_shared(&edits, 1, 0, place + 1, 1);
    pt_edits_add(&edits, 1, 1, PT_STR("4"));
    check(&edits, "abc", "a1234zc");
}
END_TEST

START_TEST(overlaps_and_failed_writes_are_errors)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_edits_add(&edits, 0, 2, PT_STR("x"));
    pt_edits_add(&edits, 1, 1, PT_STR("y"));
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(pt_edits_apply(&edits, PT_STR("abc"), collect, &out, NULL),
                     PT_ERR_RANGE);
    ck_assert_uint_eq(out.len, 0);
    pt_edits_release(&edits);
    pt_edits_add(&edits, 9, 0, PT_STR("x"));
    ck_assert_int_eq(pt_edits_apply(&edits, PT_STR("abc"), collect, &out, NULL),
                     PT_ERR_RANGE);
    pt_edits_release(&edits);
    pt_edits_add(&edits, 1, 0, PT_STR("x"));
    ck_assert_int_eq(pt_edits_apply(&edits, PT_STR("abc"), refuse, NULL, NULL),
                     PT_ERR_IO);
    pt_edits_release(&edits);
    pt_buf_release(&out);
}
END_TEST

START_TEST(large_sources_come_out_whole)
{
    enum { N = 1000000 };
    char *source = malloc(N);
    for (size_t i = 0; i < N; i++)
        source[i] = (char)('a' + i % 26);
    pt_edits edits;
    pt_edits_init(&edits);
    for (uint32_t at = 0; at < N; at += 997)
        pt_edits_add(&edits, at, 1, PT_STR("#"));
    pt_buf out;
    pt_buf_init(&out);
    ck_assert_int_eq(
        pt_edits_apply(&edits, (pt_str){source, N}, collect, &out, NULL),
        PT_OK);
    ck_assert_uint_eq(out.len, N);
    for (size_t i = 0; i < N; i++)
        if (out.ptr[i] != (i % 997 == 0 ? '#' : source[i]))
            ck_abort_msg("byte %zu", i);
    pt_buf_release(&out);
    pt_edits_release(&edits);
    free(source);
}
END_TEST

/* Whatever the size of what is gathered, it is written in order. */
START_TEST(a_long_stretch_stays_behind_the_edit_before_it)
{
    enum { N = 600000 };
    char *source = malloc(N);
    memset(source, 'a', N);
    for (uint32_t n = 1000; n <= N; n += 32000) {
        pt_edits edits;
        pt_edits_init(&edits);
        pt_edits_add(&edits, 10, 1, PT_STR("#"));
        pt_buf out;
        pt_buf_init(&out);
        ck_assert_int_eq(
            pt_edits_apply(&edits, (pt_str){source, n}, collect, &out, NULL),
            PT_OK);
        ck_assert_uint_eq(out.len, n);
        ck_assert_msg(out.ptr[10] == '#', "a source of %u bytes", (unsigned)n);
        pt_buf_release(&out);
        pt_edits_release(&edits);
    }
    free(source);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {no_edit_gives_the_source,
                            edits_are_applied_in_the_order_of_the_source,
                            insertions_at_one_place_keep_their_order,
                            overlaps_and_failed_writes_are_errors,
                            large_sources_come_out_whole,
                            a_long_stretch_stays_behind_the_edit_before_it,
                            NULL};
    return suite_run("edit", tests);
}
