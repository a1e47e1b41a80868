/* SPDX-License-Identifier: MIT */
/* Tests of names/format. */
#include "names/format.h"

#include <string.h>

#include "gazetteer_of.h"
#include "names/key.h"
#include "suite.h"

static const char table[] = "name\ttype\tid\n"
                            "New York\tlocation\tQ1384\n"
                            "blockchain\tmisc\t\n";

START_TEST(a_slot_is_found_by_hash)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    const uint64_t one = pt_key_hash(PT_STR("New"), PT_TOKEN_WORD);
    const uint64_t two =
        pt_key_join(one, pt_key_hash(PT_STR("York"), PT_TOKEN_WORD));
    pt_slot slot;
    ck_assert(pt_gazetteer_starts(&tg.gaz, one));
    ck_assert(pt_gazetteer_find_slot(&slot, &tg.gaz, one));
    ck_assert_uint_eq(slot.surface, PT_SLOT_NONE);
    ck_assert(slot.more);
    ck_assert(pt_gazetteer_find_slot(&slot, &tg.gaz, two));
    ck_assert(!slot.more);
    const pt_surface s = pt_gazetteer_surface(&tg.gaz, slot.surface);
    ck_assert(pt_str_is_equal(s.words, PT_STR("New York")));
    ck_assert_uint_eq(s.n_words, 2);
    ck_assert(!pt_gazetteer_find_slot(&slot, &tg.gaz, one ^ 1));
    gazetteer_release(&tg);
}
END_TEST

START_TEST(lower_case_first_words_are_told_by_letter_and_length)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    ck_assert_uint_eq(pt_gazetteer_lowers(&tg.gaz, 'b'), 1u << 10);
    ck_assert_uint_eq(pt_gazetteer_lowers(&tg.gaz, 'n'), 0);
    ck_assert_uint_eq(pt_gazetteer_lowers(&tg.gaz, 0xC3), UINT32_MAX);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(what_is_out_of_range_is_empty)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    pt_reading reading;
    ck_assert_uint_eq(pt_gazetteer_surface(&tg.gaz, 99).words.len, 0);
    ck_assert(!pt_gazetteer_reading(&reading, &tg.gaz, 99));
    ck_assert_uint_eq(pt_gazetteer_entry_at(&tg.gaz, 99).name.len, 0);
    gazetteer_release(&tg);
}
END_TEST

/* What becomes of a gazetteer when four bytes of its header change. */
static pt_status open_changed(const test_gazetteer *tg, size_t at,
                              uint32_t value)
{
    char bytes[4096];
    pt_gazetteer gaz;
    pt_error err;
    ck_assert_uint_lt(tg->bytes.len, sizeof bytes);
    memcpy(bytes, tg->bytes.ptr, tg->bytes.len);
    for (int i = 0; i < 4; i++)
        bytes[at + (size_t)i] = (char)(value >> 8 * i & 0xFF);
    return pt_gazetteer_open(&gaz, (pt_str){bytes, tg->bytes.len}, "t", &err);
}

START_TEST(a_damaged_header_is_refused)
{
    static const struct {
        size_t at;
        uint32_t value;
    } cases[] = {
        {0,  0         }, /* no magic */
        {8,  2         }, /* an earlier version */
        {8,  99        }, /* a version to come */
        {12, 7         }, /* another size */
        {16, 0         }, /* starts in the header */
        {20, 63        }, /* no power of two */
        {20, 0         }, /* … */
        {28, 127       }, /* not that many letters */
        {32, UINT32_MAX}, /* slots outside */
        {36, 1u << 31  }, /* more slots than bytes */
        {44, UINT32_MAX},
        {52, UINT32_MAX},
        {60, UINT32_MAX},
        {68, UINT32_MAX},
    };
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(open_changed(&tg, cases[i].at, cases[i].value) ==
                          PT_ERR_FORMAT,
                      "case %zu", i);
    gazetteer_release(&tg);
}
END_TEST

START_TEST(a_truncated_file_is_refused)
{
    test_gazetteer tg;
    gazetteer_of(&tg, table);
    for (size_t len = 0; len < tg.bytes.len; len++) {
        pt_gazetteer gaz;
        ck_assert_int_eq(
            pt_gazetteer_open(&gaz, (pt_str){tg.bytes.ptr, len}, "t", NULL),
            PT_ERR_FORMAT);
    }
    gazetteer_release(&tg);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        a_slot_is_found_by_hash,
        lower_case_first_words_are_told_by_letter_and_length,
        what_is_out_of_range_is_empty,
        a_damaged_header_is_refused,
        a_truncated_file_is_refused,
        NULL};
    return suite_run("format", tests);
}
