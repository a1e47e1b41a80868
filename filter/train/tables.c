/* SPDX-License-Identifier: MIT */
/*
 * The vocabularies of a network. Words and affixes get a row when the corpus
 * has them often enough; word vectors come for the most frequent words of
 * running text. Rows are in the order of the keys (sequence/keys.h), so that
 * the same sources give the same tables.
 */
#include "train/tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "train/samples.h"
#include "train/source.h"

enum { PATH_LEN = 1024 };

/* The vectors have length 1; so their numbers are about as large as those of
   the trained tables. */
#define VECTOR_SCALE 4.4721360F /* sqrt(80) / 2 */

/* A key and what it was made from. */
typedef struct entry {
    uint32_t key;
    uint32_t count; /* uses in the corpus */
    uint32_t from;  /* row in the source */
} entry;

typedef PT_VEC(entry) entries;

static int compare(const void *a, const void *b)
{
    const entry *x = a;
    const entry *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->from < y->from ? -1 : x->from > y->from;
}

/* Sorts entries, keeping the first of each key, and writes the keys. */
static bool write_keys(pt_tables *out, uint32_t table, entries *list)
{
    uint32_t n = 0;
    if (list->len > 0)
        qsort(list->items, list->len, sizeof *list->items, compare);
    for (uint32_t i = 0; i < list->len; i++)
        if (n == 0 || list->items[n - 1].key != list->items[i].key)
            list->items[n++] = list->items[i];
    list->len = n;
    unsigned char *bytes = malloc((size_t)n * 4 + 4);
    if (bytes == NULL)
        return false;
    for (size_t i = 0; i < (size_t)n * 4; i++)
        bytes[i] = (unsigned char)(list->items[i / 4].key >> i % 4 * 8);
    out->bytes[table] = bytes;
    out->keys.tables[table] = (pt_keys){bytes, n};
    return true;
}

static bool count_document(pt_rows *rows, const pt_view *view)
{
    for (uint32_t i = 0; i < view->sights.len; i++) {
        const pt_lexeme *lex = pt_view_lexeme(view, i);
        for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_KEYED; t++) {
            const uint64_t hash = pt_inputs_hash(lex, t);
            if (hash != 0 && pt_rows_add(rows, hash, (uint8_t)t) == PT_NONE)
                return false;
        }
    }
    return true;
}

static pt_status count_corpus(pt_rows *rows, const pt_table_sources *sources,
                              pt_error *err)
{
    const pt_corpus *corpus = sources->corpus;
    for (uint32_t i = 0; i < corpus->documents.len; i++) {
        if (sources->folds > 0 && i % sources->folds == sources->fold)
            continue;
        const pt_recogniser_input in =
            pt_corpus_input(&corpus->documents.items[i]);
        pt_view view;
        const pt_status st = pt_view_init(&view, sources->model, &in, err);
        if (st != PT_OK)
            return st;
        const bool counted = count_document(rows, &view);
        pt_view_release(&view);
        if (!counted)
            return pt_error_nomem(err);
    }
    return PT_OK;
}

/* Makes the keys of one trained table from what was counted. */
static bool make_table(pt_tables *out, const pt_rows *rows, uint32_t table,
                       uint32_t least)
{
    entries list = {0};
    for (uint32_t i = 0; i < rows->list.len; i++) {
        const pt_row *row = &rows->list.items[i];
        if (row->place != table || row->count < least)
            continue;
        entry *e = pt_vec_add(&list, sizeof *e);
        if (e == NULL)
            return false;
        *e = (entry){(uint32_t)(row->hash >> 32), row->count, i};
    }
    bool done = write_keys(out, table, &list);
    if (done && table == PT_INPUT_WORD) {
        out->counts = calloc((size_t)list.len + 1, sizeof *out->counts);
        done = out->counts != NULL;
        for (uint32_t i = 0; done && i < list.len; i++)
            out->counts[i] = list.items[i].count;
    }
    pt_vec_release(&list);
    return done;
}

static pt_status make_tables(pt_tables *out, const pt_table_sources *sources,
                             pt_error *err)
{
    pt_rows rows = {0};
    pt_status st = count_corpus(&rows, sources, err);
    for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_KEYED && st == PT_OK; t++)
        if (!make_table(out, &rows, t,
                        t == PT_INPUT_WORD ? sources->words_min
                                           : sources->affixes_min))
            st = pt_error_nomem(err);
    pt_rows_release(&rows);
    return st;
}

/* The words that have vectors, as they are read. */
typedef struct word_list {
    entries entries;
    uint32_t most;
} word_list;

static bool add_word(void *payload, pt_str line)
{
    word_list *words = payload;
    const pt_fields f = pt_fields_split(line, '\t');
    if (f.n < 2 || words->entries.len >= words->most)
        return true;
    entry *e = pt_vec_add(&words->entries, sizeof *e);
    if (e == NULL)
        return false;
    *e = (entry){.key = (uint32_t)(pt_hash(f.items[0]) >> 32),
                 .from = words->entries.len - 1};
    return true;
}

/* Fills the rows of vectors from the bytes of both files. */
static bool fill_vectors(pt_tables *out, const entries *list, pt_str bytes,
                         pt_str scales)
{
    enum { COLUMNS = PT_NETWORK_VECTOR };
    out->vectors = calloc((size_t)list->len + 1, COLUMNS * sizeof(float));
    if (out->vectors == NULL)
        return false;
    for (uint32_t i = 0; i < list->len; i++) {
        const size_t from = list->items[i].from;
        float scale;
        memcpy(&scale, scales.ptr + from * sizeof scale, sizeof scale);
        for (size_t j = 0; j < COLUMNS; j++)
            out->vectors[i * (size_t)COLUMNS + j] =
                (float)(signed char)bytes.ptr[from * COLUMNS + j] * scale *
                VECTOR_SCALE;
    }
    return true;
}

static pt_status read_vectors(pt_tables *out, const pt_table_sources *sources,
                              pt_error *err)
{
    char words[PATH_LEN];
    char bytes[PATH_LEN];
    char scales[PATH_LEN];
    word_list list = {.most = sources->n_vectors};
    pt_mapping byte_map = {0};
    pt_mapping scale_map = {0};
    snprintf(words, PATH_LEN, "%s/wikipedia/en.words.tsv", sources->corpora);
    snprintf(bytes, PATH_LEN, "%s/wikipedia/en.vec80.i8", sources->corpora);
    snprintf(scales, PATH_LEN, "%s/wikipedia/en.vec80.scale.f4",
             sources->corpora);
    pt_status st = pt_source_read(words, add_word, &list, err);
    const size_t n = list.entries.len;
    if (st == PT_OK)
        st = pt_mapping_read(&byte_map, bytes, err);
    if (st == PT_OK)
        st = pt_mapping_read(&scale_map, scales, err);
    if (st == PT_OK && (byte_map.bytes.len < n * PT_NETWORK_VECTOR ||
                        scale_map.bytes.len < n * sizeof(float)))
        st = pt_error_set(err, PT_ERR_FORMAT, bytes, "has too few rows");
    if (st == PT_OK &&
        (!write_keys(out, PT_INPUT_VECTOR, &list.entries) ||
         !fill_vectors(out, &list.entries, byte_map.bytes, scale_map.bytes)))
        st = pt_error_nomem(err);
    pt_mapping_release(&byte_map);
    pt_mapping_release(&scale_map);
    pt_vec_release(&list.entries);
    return st;
}

pt_status pt_tables_read(pt_tables *out, const pt_table_sources *sources,
                         pt_error *err)
{
    *out = (pt_tables){.counts = NULL};
    pt_status st = make_tables(out, sources, err);
    if (st == PT_OK)
        st = read_vectors(out, sources, err);
    if (st != PT_OK)
        pt_tables_release(out);
    return st;
}

void pt_tables_release(pt_tables *tables)
{
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++)
        free(tables->bytes[t]);
    free(tables->counts);
    free(tables->vectors);
    *tables = (pt_tables){.counts = NULL};
}

void pt_tables_measure(pt_network_shape *shape, const pt_tables *tables)
{
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++)
        shape->rows[t] =
            tables->keys.tables[t].count + (t == PT_INPUT_VECTOR ? 0 : 1);
    shape->rows[PT_INPUT_SHAPE] = PT_INPUT_SHAPES;
}
