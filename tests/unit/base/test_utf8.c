/* SPDX-License-Identifier: MIT */
/* Tests of base/utf8. */
#include "base/utf8.h"

#include "base/str.h"
#include "suite.h"

/* Well-formed by arithmetic: decode, then ask whether it was the shortest. */
static bool is_two_bytes(unsigned a, unsigned b)
{
    return (a & 0xE0) == 0xC0 && (b & 0xC0) == 0x80 &&
           ((a & 0x1F) << 6 | (b & 0x3F)) >= 0x80;
}

static bool is_three_bytes(unsigned a, unsigned b, unsigned c)
{
    if ((a & 0xF0) != 0xE0 || (b & 0xC0) != 0x80 || (c & 0xC0) != 0x80)
        return false;
    const unsigned cp = (a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F);
    return cp >= 0x800 && !(cp >= 0xD800 && cp <= 0xDFFF);
}

START_TEST(all_two_byte_sequences_are_judged_by_table_3_7)
{
    for (unsigned a = 0x80; a < 0x100; a++) {
        for (unsigned b = 0; b < 0x100; b++) {
            const char s[] = {(char)a, (char)b};
            const bool good = pt_utf8_check((pt_str){s, 2}) == 2;
            ck_assert_msg(good == is_two_bytes(a, b), "%02x %02x", a, b);
        }
    }
}
END_TEST

START_TEST(all_three_byte_sequences_are_judged_by_table_3_7)
{
    for (unsigned a = 0xE0; a < 0x100; a++) {
        for (unsigned b = 0; b < 0x100; b++) {
            for (unsigned c = 0; c < 0x100; c++) {
                const char s[] = {(char)a, (char)b, (char)c};
                const bool good = pt_utf8_check((pt_str){s, 3}) == 3;
                if (good != is_three_bytes(a, b, c))
                    ck_abort_msg("%02x %02x %02x", a, b, c);
            }
        }
    }
}
END_TEST

START_TEST(the_first_bad_byte_is_found)
{
    static const struct {
        pt_str text;
        size_t at;
    } cases[] = {
        {{"", 0},                       0 },
        {{"plain and é 中 😀", 21}, 21},
        {{"0123456789\xFF", 11},        10},
        {{"\xC0\xAF", 2},               0 },
        {{"a\xED\xA0\x80", 4},          1 },
        {{"\xF0\x8F\xBF\xBF", 4},       0 },
        {{"\xF4\x90\x80\x80", 4},       0 },
        {{"\xF4\x8F\xBF\xBF", 4},       4 },
        {{"ab\xE4\xB8", 4},             2 },
        {{"\x80", 1},                   0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_uint_eq(pt_utf8_check(cases[i].text), cases[i].at);
}
END_TEST

START_TEST(characters_are_read_both_ways)
{
    const pt_str s = PT_STR("aé中😀");
    const uint32_t chars[] = {'a', 0xE9, 0x4E2D, 0x1F600};
    size_t at = 0;
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(pt_utf8_next(s, &at), chars[i]);
    ck_assert_uint_eq(at, s.len);
    for (size_t i = 4; i-- > 0;)
        ck_assert_uint_eq(pt_utf8_previous(s, &at), chars[i]);
    ck_assert_uint_eq(at, 0);
    ck_assert_uint_eq(pt_utf8_length(s), 4);
    ck_assert(pt_utf8_is_boundary(s, 1) && !pt_utf8_is_boundary(s, 2));
}
END_TEST

START_TEST(properties_follow_unicode)
{
    ck_assert(pt_char_is_upper('A') && pt_char_is_upper(0xC9));
    ck_assert(!pt_char_is_upper('a') && pt_char_is_lower(0xE9));
    ck_assert(pt_char_is_letter(0x4E2D) && !pt_char_is_letter('1'));
    ck_assert(pt_char_is_digit('7') && pt_char_is_digit(0x0667));
    ck_assert(pt_char_is_space(0xA0) && pt_char_is_space(0x202F));
    ck_assert(pt_char_is_punct(0x2014) && !pt_char_is_punct('x'));
    ck_assert_uint_eq(pt_char_lower(0xC9), 0xE9);
    ck_assert_uint_eq(pt_char_upper(0xE9), 0xC9);
}
END_TEST

START_TEST(names_fold_to_one_form)
{
    static const char *const cases[][2] = {
        {"Zürich",    "zurich"   },
        {"ZURICH",     "zurich"   },
        {"São Paulo", "sao paulo"},
        {"Łódź",    "lodz"     },
        {"Straße",    "strasse"  },
        {"O’Brien",  "o'brien"  },
        {"China–EU", "china-eu" },
        {"ﬁn",       "fin"      },
        {"北京",     "北京"   },
    };
    pt_arena *arena = pt_arena_new();
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str got = pt_utf8_fold(arena, pt_str_from(cases[i][0]));
        ck_assert_msg(pt_str_is_equal(got, pt_str_from(cases[i][1])),
                      "%s gave %.*s", cases[i][0], (int)got.len, got.ptr);
    }
    ck_assert(pt_str_is_equal(pt_utf8_lower(arena, PT_STR("ÉCOLE İ")),
                              PT_STR("école i")));
    pt_arena_free(arena);
}
END_TEST

START_TEST(folding_always_has_room)
{
    pt_arena *arena = pt_arena_new();
    for (uint32_t cp = 0x80; cp < 0x110000; cp++) {
        if (cp >= 0xD800 && cp < 0xE000)
            continue;
        char s[4];
        size_t len = 2;
        if (cp < 0x800) {
            s[0] = (char)(0xC0 | cp >> 6);
        } else if (cp < 0x10000) {
            s[0] = (char)(0xE0 | cp >> 12);
            s[1] = (char)(0x80 | (cp >> 6 & 0x3F));
            len = 3;
        } else {
            s[0] = (char)(0xF0 | cp >> 18);
            s[1] = (char)(0x80 | (cp >> 12 & 0x3F));
            s[2] = (char)(0x80 | (cp >> 6 & 0x3F));
            len = 4;
        }
        s[len - 1] = (char)(0x80 | (cp & 0x3F));
        ck_assert_uint_le(pt_utf8_fold(arena, (pt_str){s, len}).len, 12 * len);
        ck_assert_uint_le(pt_utf8_lower(arena, (pt_str){s, len}).len, 2 * len);
        pt_arena_clear(arena);
    }
    pt_arena_free(arena);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {all_two_byte_sequences_are_judged_by_table_3_7,
                            all_three_byte_sequences_are_judged_by_table_3_7,
                            the_first_bad_byte_is_found,
                            characters_are_read_both_ways,
                            properties_follow_unicode,
                            names_fold_to_one_form,
                            folding_always_has_room,
                            NULL};
    return suite_run("utf8", tests);
}
