/* SPDX-License-Identifier: MIT */
/* Tests of keyword/trie. */
#include "keyword/trie.h"

#include "suite.h"

START_TEST(paths_share_their_beginning)
{
    pt_trie *trie = NULL;
    ck_assert_int_eq(pt_trie_new(&trie, NULL), PT_OK);
    const uint32_t a = pt_trie_add(trie, PT_TRIE_ROOT, 7, false);
    const uint32_t b = pt_trie_add(trie, a, 3, false);
    const uint32_t c = pt_trie_add(trie, a, 9, true);
    ck_assert_uint_eq(pt_trie_add(trie, PT_TRIE_ROOT, 7, false), a);
    ck_assert_uint_eq(pt_trie_add(trie, a, 3, true), b);
    ck_assert(trie->nodes.items[c].is_caps && !trie->nodes.items[b].is_caps);
    ck_assert_uint_eq(pt_trie_add(trie, a, 9, false), c);
    ck_assert(!trie->nodes.items[c].is_caps);
    ck_assert_uint_eq(pt_trie_step(trie, PT_TRIE_ROOT, 7), a);
    ck_assert_uint_eq(pt_trie_step(trie, a, 3), b);
    ck_assert_uint_eq(pt_trie_step(trie, a, 9), c);
    pt_trie_free(trie);
    pt_trie_free(NULL);
}
END_TEST

START_TEST(what_was_not_added_leads_nowhere)
{
    pt_trie *trie = NULL;
    ck_assert_int_eq(pt_trie_new(&trie, NULL), PT_OK);
    ck_assert_uint_eq(pt_trie_step(trie, PT_TRIE_ROOT, 0), PT_NONE);
    const uint32_t a = pt_trie_add(trie, PT_TRIE_ROOT, 5, false);
    ck_assert_uint_eq(pt_trie_step(trie, PT_TRIE_ROOT, 4), PT_NONE);
    ck_assert_uint_eq(pt_trie_step(trie, PT_TRIE_ROOT, 6), PT_NONE);
    ck_assert_uint_eq(pt_trie_step(trie, a, 5), PT_NONE);
    ck_assert_uint_eq(trie->nodes.items[a].keyword, PT_NONE);
    pt_trie_free(trie);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {paths_share_their_beginning,
                            what_was_not_added_leads_nowhere, NULL};
    return suite_run("trie", tests);
}
