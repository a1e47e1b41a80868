/* SPDX-License-Identifier: MIT */
/* Tests of sequence/model: what is wrong with a file is told, never crashes. */
#include "sequence/model.h"

#include "base/buf.h"
#include "sample.h"

#include <string.h>

/* A copy of the embedded model; free it. */
static char *copy_model(size_t *len_out)
{
    const pt_str model = pt_recogniser_embedded();
    ck_assert_uint_gt(model.len, PT_MODEL_HEADER);
    char *copy = malloc(model.len);
    memcpy(copy, model.ptr, model.len);
    *len_out = model.len;
    return copy;
}

START_TEST(truncated_models_are_refused)
{
    size_t len;
    char *copy = copy_model(&len);
    pt_model model;
    pt_error err;
    for (size_t n = 0; n < len; n = n < 200 ? n + 1 : n + n / 3)
        ck_assert_int_eq(pt_model_read(&model, (pt_str){copy, n}, true, &err),
                         PT_ERR_FORMAT);
    free(copy);
}
END_TEST

START_TEST(flipped_bytes_are_noticed)
{
    size_t len;
    char *copy = copy_model(&len);
    pt_model model;
    for (size_t i = 0; i < len; i = i < 100 ? i + 1 : i + len / 40) {
        copy[i] = (char)(copy[i] ^ 0x10);
        ck_assert_int_eq(
            pt_model_read(&model, (pt_str){copy, len}, false, NULL),
            PT_ERR_FORMAT);
        copy[i] = (char)(copy[i] ^ 0x10);
    }
    ck_assert_int_eq(pt_model_read(&model, (pt_str){copy, len}, false, NULL),
                     PT_OK);
    free(copy);
}
END_TEST

START_TEST(hostile_offsets_and_counts_are_refused)
{
    size_t len;
    char *copy = copy_model(&len);
    for (size_t section = 0; section < PT_MODEL_SECTIONS; section++)
        for (size_t field = 0; field < 2; field++) {
            char *at = copy + 32 + 8 * section + 4 * field;
            char kept[4];
            memcpy(kept, at, 4);
            memset(at, 0xFF, 4);
            pt_model model;
            ck_assert_int_eq(
                pt_model_read(&model, (pt_str){copy, len}, true, NULL),
                PT_ERR_FORMAT);
            memcpy(at, kept, 4);
        }
    free(copy);
}
END_TEST

START_TEST(errors_say_what_is_wrong)
{
    size_t len;
    char *copy = copy_model(&len);
    pt_model model;
    pt_error err;
    copy[8] = 99;
    pt_model_read(&model, (pt_str){copy, len}, true, &err);
    ck_assert_ptr_nonnull(strstr(err.message, "version 99"));
    copy[0] = 'X';
    pt_model_read(&model, (pt_str){copy, len}, true, &err);
    ck_assert_ptr_nonnull(strstr(err.message, "is no"));
    free(copy);
}
END_TEST

START_TEST(damaged_weights_give_nonsense_and_no_bad_access)
{
    static const char *const texts[] = {
        "Ana-Maria Costa of Lisbon met the Bank of Ruritania on 3 May 2021.",
        NULL};
    size_t len;
    char *copy = copy_model(&len);
    sample s;
    sample_init(&s, texts);
    uint64_t state = 1;
    for (int round = 0; round < 20; round++) {
        for (size_t i = PT_MODEL_HEADER; i < len;
             i += 1 + (size_t)(state % 64)) {
            state = state * 6364136223846793005u + 1442695040888963407u;
            copy[i] = (char)(state >> 56);
        }
        pt_recogniser *recogniser = NULL;
        ck_assert_int_eq(
            pt_recogniser_new(&recogniser, (pt_str){copy, len}, true, NULL),
            PT_OK);
        pt_labelled_list found = {0};
        ck_assert_int_eq(
            pt_recogniser_tag(&found, NULL, recogniser, &s.input, NULL), PT_OK);
        pt_vec_release(&found);
        pt_recogniser_free(recogniser);
    }
    sample_release(&s);
    free(copy);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {truncated_models_are_refused,
                            flipped_bytes_are_noticed,
                            hostile_offsets_and_counts_are_refused,
                            errors_say_what_is_wrong,
                            damaged_weights_give_nonsense_and_no_bad_access,
                            NULL};
    return suite_run("model", tests);
}
