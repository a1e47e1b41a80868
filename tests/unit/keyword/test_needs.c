/* SPDX-License-Identifier: MIT */
/* Tests of keyword/needs. */
#include "keyword/needs.h"

#include "keywords_of.h"
#include "suite.h"

typedef struct needed {
    pt_keywords keywords;
    pt_vocabulary *vocabulary;
    pt_phrases phrases;
    pt_needs needs;
} needed;

static void needed_init(needed *n, const char *names, const pt_named *named,
                        uint32_t n_named)
{
    *n = (needed){.vocabulary = NULL};
    keywords_of(&n->keywords, names);
    ck_assert_int_eq(pt_vocabulary_new(&n->vocabulary, PT_STR("en"), NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_phrases_read(&n->phrases, &n->keywords, n->vocabulary, NULL), PT_OK);
    pt_named_list list = {0};
    for (uint32_t i = 0; i < n_named; i++) {
        pt_named *added = pt_vec_add(&list, sizeof *added);
        ck_assert_ptr_nonnull(added);
        *added = named[i];
    }
    ck_assert_int_eq(
        pt_needs_init(&n->needs, &n->phrases, &list, 4, n->vocabulary, NULL),
        PT_OK);
    pt_vec_release(&list);
}

static void needed_release(needed *n)
{
    pt_needs_release(&n->needs);
    pt_phrases_release(&n->phrases);
    pt_vocabulary_free(n->vocabulary);
    pt_vec_release(&n->keywords);
}

START_TEST(equal_words_are_one_need)
{
    needed n;
    needed_init(&n, "boat tax|tax of boats|boat boat|of", NULL, 0);
    const uint32_t *first = n.needs.first.items;
    ck_assert_uint_eq(n.needs.list.len, 2);
    ck_assert_uint_eq(first[1], 2);
    ck_assert_uint_eq(first[2], 4);
    ck_assert_uint_eq(first[3], 5);
    ck_assert_uint_eq(first[4], 5);
    needed_release(&n);
}
END_TEST

START_TEST(longer_names_ask_for_the_entity_alone)
{
    static const pt_named named[] = {
        {0, 2, 3},
        {1, 2, 1},
        {3, 4, 3}
    };
    needed n;
    needed_init(&n, "Ann Vole visit|Vole", named, 3);
    ck_assert_uint_eq(n.needs.list.len, 4);
    ck_assert_uint_eq(n.needs.list.items[0].family, PT_NONE);
    ck_assert_uint_eq(n.needs.list.items[1].family, PT_NONE);
    ck_assert_uint_ne(n.needs.list.items[2].family, PT_NONE);
    ck_assert_uint_ne(n.needs.list.items[3].family, PT_NONE);
    ck_assert(pt_needs_begin(&n.needs, 0));
    const pt_mention mention = {.start = 5, .end = 9, .entity = 3};
    ck_assert(pt_needs_add_mention(&n.needs, &mention));
    ck_assert_uint_eq(n.needs.occurrences.len, 3);
    const pt_mention nobody = {.entity = PT_NONE};
    ck_assert(pt_needs_add_mention(&n.needs, &nobody));
    ck_assert_uint_eq(n.needs.occurrences.len, 3);
    needed_release(&n);
}
END_TEST

START_TEST(words_meet_their_families_needs)
{
    needed n;
    needed_init(&n, "US tax", NULL, 0);
    ck_assert(pt_needs_begin(&n.needs, 7));
    const uint32_t us = n.needs.list.items[0].family;
    const uint32_t tax = n.needs.list.items[1].family;
    ck_assert(pt_needs_add_word(&n.needs, us, false, 0, 2));
    ck_assert_uint_eq(n.needs.occurrences.len, 0);
    ck_assert(pt_needs_add_word(&n.needs, us, true, 0, 2));
    ck_assert(pt_needs_begin(&n.needs, 8));
    ck_assert(pt_needs_add_word(&n.needs, tax, false, 3, 6));
    ck_assert_uint_eq(n.needs.occurrences.len, 2);
    ck_assert_uint_eq(n.needs.occurrences.items[0].sentence, 0);
    ck_assert_uint_eq(n.needs.occurrences.items[1].sentence, 1);
    ck_assert_uint_eq(n.needs.sentences.items[1], 8);
    needed_release(&n);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {equal_words_are_one_need,
                            longer_names_ask_for_the_entity_alone,
                            words_meet_their_families_needs, NULL};
    return suite_run("needs", tests);
}
