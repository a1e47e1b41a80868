/* SPDX-License-Identifier: MIT */
/* Tests of train/samples. */
#include "train/samples.h"

#include "sequence/lattice.h"
#include "train/corpus_of.h"

enum { T = PT_LATTICE_TYPES };

static const unsigned char zeros[64];

static pt_model empty_model(void)
{
    pt_model model = {.scale = 1.0F};
    for (int i = 0; i < PT_MODEL_SECTIONS; i++)
        model.sections[i] = (pt_model_section){zeros, 1};
    return model;
}

START_TEST(a_feature_and_place_have_one_row)
{
    pt_rows rows = {.cap = 0};
    const uint32_t first = pt_rows_add(&rows, 77, 0);
    ck_assert_uint_eq(pt_rows_add(&rows, 77, 0), first);
    ck_assert_uint_ne(pt_rows_add(&rows, 77, 1), first);
    ck_assert_uint_ne(pt_rows_add(&rows, 78, 0), first);
    ck_assert_uint_eq(rows.list.len, 3);
    ck_assert_uint_eq(rows.list.items[first].count, 2);
    rows.frozen = true;
    ck_assert_uint_eq(pt_rows_add(&rows, 77, 0), first);
    ck_assert_uint_eq(pt_rows_add(&rows, 79, 0), PT_NONE);
    ck_assert_uint_eq(rows.list.items[first].count, 2);
    pt_rows_release(&rows);
}
END_TEST

START_TEST(tokens_have_labels_and_rows)
{
    folder_of folder;
    pt_corpus corpus;
    pt_samples samples;
    pt_rows rows = {.cap = 0};
    const pt_model model = empty_model();
    folder_make(&folder);
    const char *path = corpus_write(&folder, "a.jsonl", 6);
    ck_assert_int_eq(pt_corpus_read(&corpus, path, false, NULL), PT_OK);
    ck_assert_int_eq(pt_samples_read(&samples, &rows, &model, &corpus, NULL),
                     PT_OK);
    const uint32_t n = samples.labels.len;
    ck_assert_uint_eq(samples.starts.len, n + 1);
    ck_assert_uint_eq(samples.starts.items[n], samples.rows.len);
    uint32_t tokens = 0;
    uint32_t people = 0;
    for (uint32_t i = 0; i < samples.list.len; i++) {
        const pt_sample *s = &samples.list.items[i];
        const pt_corpus_document *doc = &corpus.documents.items[s->document];
        ck_assert_uint_eq(s->token, tokens);
        ck_assert_mem_eq(samples.labels.items + tokens,
                         doc->labels.items + s->first, s->n);
        tokens += s->n;
    }
    ck_assert_uint_eq(tokens, n);
    for (uint32_t i = 0; i < n; i++)
        people += samples.labels.items[i] == 1 + 2 * T; /* begins one */
    ck_assert_uint_eq(people, 12);

    /* Rows that few tokens have go; what the others are is as before. */
    const uint32_t kept = samples.rows.items[samples.starts.items[1]];
    const pt_row row = rows.list.items[kept];
    ck_assert_uint_ge(row.count, 2);
    const uint32_t before = rows.list.len;
    ck_assert_int_eq(pt_samples_cut(&samples, &rows, 2, NULL), PT_OK);
    ck_assert_uint_lt(rows.list.len, before);
    ck_assert_uint_eq(samples.starts.items[n], samples.rows.len);
    for (uint32_t i = 0; i < rows.list.len; i++)
        ck_assert_uint_ge(rows.list.items[i].count, 2);
    rows.frozen = true;
    const uint32_t now = pt_rows_add(&rows, row.hash, row.place);
    ck_assert_uint_lt(now, rows.list.len);
    ck_assert_uint_eq(rows.list.items[now].count, row.count);
    ck_assert_uint_eq(samples.rows.items[samples.starts.items[1]], now);
    pt_samples_release(&samples);
    pt_rows_release(&rows);
    pt_corpus_release(&corpus);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_feature_and_place_have_one_row,
                            tokens_have_labels_and_rows, NULL};
    return suite_run("samples", tests);
}
