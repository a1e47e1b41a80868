/* SPDX-License-Identifier: MIT */
/* Tests of train/tables, on a corpus and vectors of a few words. */
#include "train/tables.h"

#include "suite.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static void write_file(const char *folder, const char *name, const void *bytes,
                       size_t len)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(bytes, 1, len, file), len);
    fclose(file);
}

static void remove_file(const char *folder, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    remove(path);
}

static const char words[] = "the\t900\t1\t2\t3\t4\nLisbon\t500\t1\t2\t3\t4\n"
                            "rare\t2\t1\t2\t3\t4\n";
static const char articles[] =
    "{\"id\":\"1\",\"paragraphs\":[{\"text\":\"Lisbon and Lisbon and Porto "
    "again.\",\"mentions\":[]}]}\n";

START_TEST(words_seen_often_enough_have_rows)
{
    char folder[] = "/tmp/pt-tables-XXXXXX";
    char wikipedia[64];
    char corpus_path[64];
    signed char vectors[3 * PT_NETWORK_VECTOR] = {0};
    const float scales[3] = {1.0F, 0.5F, 0.25F};
    vectors[PT_NETWORK_VECTOR] = -100; /* of Lisbon */
    ck_assert_ptr_nonnull(mkdtemp(folder));
    snprintf(wikipedia, sizeof wikipedia, "%s/wikipedia", folder);
    snprintf(corpus_path, sizeof corpus_path, "%s/articles", folder);
    mkdir(wikipedia, 0777);
    write_file(wikipedia, "en.words.tsv", words, sizeof words - 1);
    write_file(wikipedia, "en.vec80.i8", vectors, sizeof vectors);
    write_file(wikipedia, "en.vec80.scale.f4", scales, sizeof scales);
    write_file(folder, "articles", articles, sizeof articles - 1);

    pt_model model;
    pt_corpus corpus;
    pt_tables tables;
    pt_table_sources sources = {.corpora = folder,
                                .corpus = &corpus,
                                .model = &model,
                                .n_vectors = 2,
                                .words_min = 2,
                                .affixes_min = 2};
    ck_assert_int_eq(
        pt_model_read(&model, pt_recogniser_embedded(), true, NULL), PT_OK);
    ck_assert_int_eq(pt_corpus_read(&corpus, corpus_path, false, NULL), PT_OK);
    ck_assert_int_eq(pt_tables_read(&tables, &sources, NULL), PT_OK);
    const pt_keys *known = tables.keys.tables;
    const uint32_t row =
        pt_keys_find(&known[PT_INPUT_VECTOR], pt_hash(PT_STR("Lisbon")));
    ck_assert_uint_eq(known[PT_INPUT_VECTOR].count, 2);
    ck_assert_uint_ne(row, PT_NONE);
    ck_assert_double_eq_tol(
        (double)tables.vectors[(size_t)row * PT_NETWORK_VECTOR],
        -50 * 4.4721360, 1e-3);
    ck_assert_uint_eq(
        pt_keys_find(&known[PT_INPUT_VECTOR], pt_hash(PT_STR("rare"))),
        PT_NONE);
    const uint32_t word =
        pt_keys_find(&known[PT_INPUT_WORD], pt_hash(PT_STR("lisbon")));
    ck_assert_uint_eq(known[PT_INPUT_WORD].count, 2); /* and "and" */
    ck_assert_uint_eq(tables.counts[word], 2);
    ck_assert_uint_ne(
        pt_keys_find(&known[PT_INPUT_SUFFIX_3], pt_hash(PT_STR("bon"))),
        PT_NONE);
    pt_tables_release(&tables);

    sources.fold = 0; /* leaves the only document out */
    sources.folds = 3;
    ck_assert_int_eq(pt_tables_read(&tables, &sources, NULL), PT_OK);
    ck_assert_uint_eq(tables.keys.tables[PT_INPUT_WORD].count, 0);
    pt_network_shape shape = {.width = 16};
    pt_tables_measure(&shape, &tables);
    ck_assert_uint_eq(shape.rows[PT_INPUT_WORD], 1);
    ck_assert_uint_eq(shape.rows[PT_INPUT_VECTOR], 2);
    pt_tables_release(&tables);

    pt_corpus_release(&corpus);
    remove_file(wikipedia, "en.words.tsv");
    remove_file(wikipedia, "en.vec80.i8");
    remove_file(wikipedia, "en.vec80.scale.f4");
    remove_file(folder, "articles");
    rmdir(wikipedia);
    rmdir(folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {words_seen_often_enough_have_rows, NULL};
    return suite_run("tables", tests);
}
