/* SPDX-License-Identifier: MIT */
/* Tests of train/score, with the program's own recogniser. */
#include "train/score.h"

#include "folder_of.h"

/* One right, one of another type, one of other edges, one found too many. */
static const char gold[] =
    "{\"paragraphs\":[{\"text\":\"Mr John Smith of London met Angela Merkel "
    "in Berlin on Tuesday.\",\"mentions\":[[3,13,\"person\"],"
    "[17,23,\"facility\"],[28,41,\"norp\"],[45,50,\"location\"]]}]}\n";

START_TEST(a_mention_is_right_with_its_edges_and_type)
{
    folder_of folder;
    pt_corpus corpus;
    pt_recogniser *recogniser = NULL;
    pt_score score = {0};
    folder_make(&folder);
    const char *path = folder_write(&folder, "gold.jsonl", gold);
    ck_assert_int_eq(pt_corpus_read(&corpus, path, false, NULL), PT_OK);
    ck_assert_int_eq(
        pt_recogniser_new(&recogniser, pt_recogniser_embedded(), true, NULL),
        PT_OK);
    ck_assert_int_eq(pt_score_add(&score, recogniser, &corpus, 0, 0, NULL),
                     PT_OK);
    ck_assert_uint_eq(score.nine.gold, 4);
    ck_assert_uint_eq(score.types[0].gold, 1);
    ck_assert_uint_eq(score.types[0].right, 1);
    ck_assert_uint_eq(score.types[0].found, 2);
    ck_assert_uint_eq(score.types[3].gold, 1); /* London as a facility … */
    ck_assert_uint_eq(score.types[3].right, 0);
    ck_assert_uint_eq(score.core.right, 2); /* … is a place in the core */
    ck_assert_uint_eq(score.core.gold, 3);
    ck_assert_uint_eq(score.spans.right, 3);
    ck_assert_uint_eq(score.nine.right, 1);
    uint32_t found = 0;
    uint32_t right = 0;
    for (int i = 0; i < PT_SCORE_BINS; i++) {
        found += score.bin_found[i];
        right += score.bin_right[i];
    }
    ck_assert_uint_eq(found, score.nine.found);
    ck_assert_uint_eq(right, score.nine.right);
    pt_score_print(&score, "a title");

    /* The document is number 0: not in fold 1. */
    pt_score other = {0};
    ck_assert_int_eq(pt_score_add(&other, recogniser, &corpus, 1, 2, NULL),
                     PT_OK);
    ck_assert_uint_eq(other.nine.gold, 0);
    ck_assert_uint_eq(other.tokens, 0);
    pt_score_print(&other, "nothing");
    pt_recogniser_free(recogniser);
    pt_corpus_release(&corpus);
    folder_remove(&folder);
}
END_TEST

START_TEST(f1_is_in_percent)
{
    const pt_tally tally = {.right = 1, .found = 2, .gold = 2};
    const pt_tally none = {.right = 0};
    ck_assert_double_eq_tol(pt_tally_f1(&tally), 50.0, 1e-9);
    ck_assert_double_eq(pt_tally_f1(&none), 0.0);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_mention_is_right_with_its_edges_and_type,
                            f1_is_in_percent, NULL};
    return suite_run("score", tests);
}
