/* SPDX-License-Identifier: MIT */
/* Tests of keyword/titles. */
#include "keyword/titles.h"

#include "base/map.h"
#include "suite.h"

static uint64_t key_of(const char *first, const char *second)
{
    uint64_t key = pt_titles_key(0, pt_hash(pt_str_from(first)));
    if (second != NULL)
        key = pt_titles_key(key, pt_hash(pt_str_from(second)));
    return key;
}

START_TEST(what_was_put_in_is_found)
{
    enum { BYTES = 64 };
    char bytes[4 + BYTES] = {0};
    bytes[1] = (char)(BYTES * 8 >> 8);
    const uint64_t key = key_of("game", "theori");
    for (uint32_t i = 0; i < PT_TITLES_PROBES; i++) {
        const uint32_t bit = pt_titles_bit(key, i, BYTES * 8);
        ck_assert_uint_lt(bit, BYTES * 8);
        bytes[4 + bit / 8] = (char)(bytes[4 + bit / 8] | 1 << bit % 8);
    }
    pt_titles titles;
    ck_assert_int_eq(
        pt_titles_read(&titles, (pt_str){bytes, sizeof bytes}, NULL), PT_OK);
    ck_assert(pt_titles_has(&titles, key));
    ck_assert(!pt_titles_has(&titles, key_of("theori", "game")));
    ck_assert(!pt_titles_has(&titles, key_of("game", NULL)));
}
END_TEST

START_TEST(an_empty_set_has_nothing)
{
    pt_titles titles;
    ck_assert_int_eq(pt_titles_read(&titles, (pt_str){"\0\0\0\0", 4}, NULL),
                     PT_OK);
    ck_assert(!pt_titles_has(&titles, key_of("game", NULL)));
}
END_TEST

START_TEST(wrong_sizes_are_refused)
{
    pt_titles titles;
    ck_assert_int_eq(pt_titles_read(&titles, (pt_str){"\7\0\0\0\0", 5}, NULL),
                     PT_ERR_FORMAT);
    ck_assert_int_eq(pt_titles_read(&titles, (pt_str){"\20\0\0\0\0", 5}, NULL),
                     PT_ERR_FORMAT);
    ck_assert_int_eq(pt_titles_read(&titles, (pt_str){NULL, 0}, NULL),
                     PT_ERR_FORMAT);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {what_was_put_in_is_found, an_empty_set_has_nothing,
                            wrong_sizes_are_refused, NULL};
    return suite_run("titles", tests);
}
