/* SPDX-License-Identifier: MIT */
/* Tests of train/training: the whole course, on a corpus that is learnt. */
#include "train/training.h"

#include <string.h>

#include "train/corpora_of.h"

static pt_training_options options_of(const folder_of *folder)
{
    return (pt_training_options){
        .corpora = folder->path,
        .names = folder->path,
        .first = {.rate = 0.1F,  .start = 0.1F, .epochs = 3, .seed = 1},
        .second = {.rate = 0.05F, .start = 0.1F, .epochs = 2, .seed = 2},
        .cutoff = 2,
        .folds = 3,
        .scale = 0.03F,
        .threshold = 0.02F
    };
}

/* Trains; the model is the caller's to release. */
static pt_score run(pt_buf *model, const pt_training_options *options)
{
    pt_training training;
    pt_score score = {0};
    pt_buf_init(model);
    ck_assert_int_eq(pt_training_init(&training, options, NULL), PT_OK);
    ck_assert_int_eq(pt_training_run(model, &score, &training, NULL), PT_OK);
    pt_training_release(&training);
    return score;
}

/* How many names the model finds in the corpus. */
static uint32_t count(const pt_buf *model, const folder_of *folder)
{
    char path[100];
    pt_recogniser *recogniser = NULL;
    pt_corpus corpus;
    pt_score score = {0};
    snprintf(path, sizeof path, "%s/ner/worldwide.train.jsonl", folder->path);
    ck_assert_int_eq(
        pt_recogniser_new(&recogniser, pt_buf_str(model), false, NULL), PT_OK);
    ck_assert_int_eq(pt_corpus_read(&corpus, path, false, NULL), PT_OK);
    ck_assert_int_eq(pt_score_add(&score, recogniser, &corpus, 0, 0, NULL),
                     PT_OK);
    pt_corpus_release(&corpus);
    pt_recogniser_free(recogniser);
    return score.nine.right;
}

START_TEST(what_is_regular_is_learnt)
{
    folder_of folder;
    pt_buf model;
    pt_buf again;
    folder_make(&folder);
    corpora_write_names(&folder);
    const pt_training_options options = options_of(&folder);
    const pt_score score = run(&model, &options);
    ck_assert_uint_eq(score.nine.gold, 24 * 3); /* every document once */
    ck_assert_double_gt(pt_tally_f1(&score.nine), 95.0);
    ck_assert_uint_ge(count(&model, &folder), 24 * 3 - 2);
    run(&again, &options);
    ck_assert(pt_str_is_equal(pt_buf_str(&model), pt_buf_str(&again)));
    pt_buf_release(&again);
    pt_buf_release(&model);
    folder_remove(&folder);
}
END_TEST

START_TEST(ablations_leave_their_part_out)
{
    folder_of folder;
    pt_buf model;
    pt_model opened;
    folder_make(&folder);
    corpora_write_names(&folder);
    pt_training_options options = options_of(&folder);
    options.without = PT_WITHOUT_NAMES | PT_WITHOUT_CLUSTERS;
    options.second.epochs = 0;
    options.documents = 6;
    const pt_score score = run(&model, &options);
    ck_assert_uint_eq(score.nine.gold, 6 * 3);
    ck_assert_int_eq(pt_model_read(&opened, pt_buf_str(&model), false, NULL),
                     PT_OK);
    const pt_model_section *names = &opened.sections[PT_MODEL_NAMES];
    for (uint32_t i = 0; i < 4 * names->count; i++)
        ck_assert_uint_eq(names->ptr[i], 0);
    /* Of a word's entry the frequency stays, its clusters go. */
    const uint64_t the = pt_model_clusters(&opened, pt_hash(PT_STR("the")));
    ck_assert_uint_eq(the & 0xFFFFFFFFFu, 0);
    ck_assert_uint_eq(the >> 36 & 15, 15);
    pt_buf_release(&model);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_model_needs_no_folds)
{
    folder_of folder;
    pt_buf model;
    folder_make(&folder);
    corpora_write_names(&folder);
    pt_training_options options = options_of(&folder);
    options.folds = 0;
    options.boldness = 0.5F;
    const pt_score score = run(&model, &options);
    ck_assert_uint_eq(score.nine.gold, 0);
    ck_assert_uint_ge(count(&model, &folder), 24 * 3 - 2);
    pt_buf_release(&model);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_source_that_is_missing_is_an_error)
{
    folder_of folder;
    pt_training training;
    pt_error err = {"", ""};
    folder_make(&folder);
    const pt_training_options options = options_of(&folder);
    ck_assert_int_eq(pt_training_init(&training, &options, &err), PT_ERR_IO);
    ck_assert_ptr_nonnull(strstr(err.where, "en.words.tsv"));
    pt_training_release(&training);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        what_is_regular_is_learnt, ablations_leave_their_part_out,
        a_model_needs_no_folds, a_source_that_is_missing_is_an_error, NULL};
    return suite_run("training", tests);
}
