/* SPDX-License-Identifier: MIT */
/* Tests of text/lookup. */
#include "text/lookup.h"

#include "suite.h"

typedef struct row {
    const char *word;
    int value;
} row;

static const row rows[] = {
    {"acre",  1},
    {"are",   2},
    {"metre", 3},
    {"ton",   4}
};

static int find_nocase(const char *word)
{
    const row *found =
        pt_lookup_nocase(rows, 4, sizeof(row), pt_str_from(word));
    return found == NULL ? 0 : found->value;
}

START_TEST(finds_every_row_and_nothing_else)
{
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(find_nocase(rows[i].word), rows[i].value);
    ck_assert_int_eq(find_nocase("METRE"), 3);
    ck_assert_int_eq(find_nocase("metres"), 0);
    ck_assert_int_eq(find_nocase("metr"), 0);
    ck_assert_int_eq(find_nocase(""), 0);
    ck_assert_int_eq(find_nocase("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"),
                     0);
    ck_assert_ptr_null(pt_lookup_exact(rows, 4, sizeof(row), PT_STR("Ton")));
    ck_assert_ptr_nonnull(pt_lookup_exact(rows, 4, sizeof(row), PT_STR("ton")));
}
END_TEST

START_TEST(three_letters_turn_a_word_down)
{
    pt_letter_set set = {{0}};
    const uint32_t hash = pt_letters_hash(PT_STR("tonne"));
    set.bits[hash >> 5] |= 1U << (hash & 31);
    ck_assert(pt_letters_may_begin(&set, PT_STR("ton")));
    ck_assert(pt_letters_may_begin(&set, PT_STR("TONGA")));
    ck_assert(!pt_letters_may_begin(&set, PT_STR("the")));
    ck_assert(!pt_letters_may_begin(&set, PT_STR("to")));
    ck_assert(!pt_letters_may_begin(&set, PT_STR("")));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {finds_every_row_and_nothing_else,
                            three_letters_turn_a_word_down, NULL};
    return suite_run("lookup", tests);
}
