/* SPDX-License-Identifier: MIT */
/*
 * Writes a model: weights are rounded to bytes, those near zero left out,
 * features without weights dropped, the rest sorted by bucket and hash. The
 * bytes depend on the weights alone.
 */
#include "train/writer.h"

#include "base/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* A row that has weights. */
typedef struct entry {
    uint64_t hash;
    const float *weights; /* [PT_LATTICE_WIDTH] */
    uint32_t bucket;
    uint32_t place;
} entry;

typedef PT_VEC(entry) entries;

static int quantise(float weight, const pt_model_parts *parts)
{
    if (fabsf(weight) < parts->threshold)
        return 0;
    const long rounded = lroundf(weight / parts->scale);
    return (int)(rounded > 127 ? 127 : rounded < -127 ? -127 : rounded);
}

static bool collect(entries *out, const pt_rows *rows,
                    const pt_weights *weights, const pt_model_parts *parts)
{
    for (uint32_t i = 0; i < rows->list.len; i++) {
        const float *w = weights->rows + (size_t)i * PT_LATTICE_WIDTH;
        bool any = false;
        for (uint32_t y = 0; y < PT_MODEL_LABELS && !any; y++)
            any = quantise(w[y], parts) != 0;
        if (!any)
            continue;
        entry *e = pt_vec_add(out, sizeof *e);
        if (e == NULL)
            return false;
        *e = (entry){rows->list.items[i].hash, w, 0, rows->list.items[i].place};
    }
    return true;
}

static int compare(const void *a, const void *b)
{
    const entry *x = a;
    const entry *y = b;
    if (x->bucket != y->bucket)
        return x->bucket < y->bucket ? -1 : 1;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->place < y->place ? -1 : x->place > y->place;
}

static void add_number(pt_buf *out, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        pt_buf_add_byte(out, (char)(value >> 8 * i & 0xFF));
}

static void add_float(pt_buf *out, float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    add_number(out, bits, 4);
}

/* Writes all places of one feature; returns the entry after them. */
static uint32_t add_feature(pt_buf *out, const entries *list, uint32_t i,
                            const pt_model_parts *parts)
{
    const uint64_t hash = list->items[i].hash;
    add_number(out, hash >> 48, 2);
    const size_t count_at = out->len;
    unsigned n = 0;
    pt_buf_add_byte(out, 0);
    for (; i < list->len && list->items[i].hash == hash; i++)
        for (uint32_t y = 0; y < PT_MODEL_LABELS; y++) {
            const int w = quantise(list->items[i].weights[y], parts);
            if (w == 0)
                continue;
            add_number(out, list->items[i].place * PT_MODEL_LABELS + y, 1);
            add_number(out, (uint64_t)(unsigned char)(signed char)w, 1);
            n++;
        }
    if (!out->failed)
        out->ptr[count_at] = (char)n;
    return i;
}

/* Sorts into buckets and writes both sections. */
static void write_weights(pt_buf *buckets, pt_buf *weights, entries *list,
                          const pt_model_parts *parts)
{
    const uint32_t n_buckets = list->len / 3 + 1;
    for (uint32_t i = 0; i < list->len; i++)
        list->items[i].bucket = pt_model_slot(list->items[i].hash, n_buckets);
    if (list->len > 0)
        qsort(list->items, list->len, sizeof *list->items, compare);
    uint32_t i = 0;
    for (uint32_t b = 0; b < n_buckets; b++) {
        add_number(buckets, weights->len, 4);
        while (i < list->len && list->items[i].bucket == b)
            i = add_feature(weights, list, i, parts);
    }
    add_number(buckets, weights->len, 4);
}

static void pad(pt_buf *out)
{
    while (out->len % 8 != 0)
        pt_buf_add_byte(out, 0);
}

static void patch(pt_buf *out, size_t at, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes && !out->failed; i++)
        out->ptr[at + i] = (char)(value >> 8 * i & 0xFF);
}

static void add_section(pt_buf *out, unsigned index, pt_str bytes,
                        unsigned item)
{
    pad(out);
    patch(out, 32 + 8 * index, out->len, 4);
    patch(out, 36 + 8 * index, bytes.len / item, 4);
    pt_buf_add(out, bytes);
}

static void write_all(pt_buf *out, const pt_model_parts *parts,
                      const pt_buf *chain, const pt_buf *buckets,
                      const pt_buf *weights)
{
    pt_buf_add(out, (pt_str){"PTSEQ\n\x1A", 8});
    add_number(out, PT_MODEL_VERSION, 4);
    add_number(out, 0, 4);
    add_number(out, 0, 8);
    add_float(out, parts->scale);
    add_number(out, 0, 4);
    for (unsigned i = 0; i < PT_MODEL_SECTIONS; i++)
        add_number(out, 0, 8);
    add_section(out, PT_MODEL_CLUSTERS, parts->clusters, 8);
    add_section(out, PT_MODEL_NAMES, parts->names, 4);
    add_section(out, PT_MODEL_CHAIN_SECTION, pt_buf_str(chain), 4);
    add_section(out, PT_MODEL_BUCKETS, pt_buf_str(buckets), 4);
    add_section(out, PT_MODEL_WEIGHTS, pt_buf_str(weights), 1);
    patch(out, 12, out->len, 4);
    if (!out->failed)
        patch(out, 16, pt_model_checksum(pt_buf_str(out)), 8);
}

pt_status pt_model_write(pt_buf *out, const pt_model_parts *parts,
                         pt_error *err)
{
    entries list = {0};
    pt_buf chain;
    pt_buf buckets;
    pt_buf weights;
    pt_buf_init(&chain);
    pt_buf_init(&buckets);
    pt_buf_init(&weights);
    pt_buf_clear(out);
    bool done = collect(&list, parts->rows, parts->weights, parts);
    if (done && parts->more_rows != NULL)
        done = collect(&list, parts->more_rows, parts->more, parts);
    if (done) {
        for (uint32_t i = 0; i < PT_MODEL_CHAIN; i++)
            add_float(&chain, i < PT_LATTICE_CHAIN ? parts->chain[i] : 0.0F);
        write_weights(&buckets, &weights, &list, parts);
        if (weights.len == 0)
            pt_buf_add_byte(&weights, 0);
        write_all(out, parts, &chain, &buckets, &weights);
        done = !pt_buf_failed(&chain) && !pt_buf_failed(&buckets) &&
               !pt_buf_failed(&weights) && !pt_buf_failed(out);
    }
    pt_vec_release(&list);
    pt_buf_release(&chain);
    pt_buf_release(&buckets);
    pt_buf_release(&weights);
    return done ? PT_OK : pt_error_nomem(err);
}
