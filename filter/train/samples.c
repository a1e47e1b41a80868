/* SPDX-License-Identifier: MIT */
/*
 * Turns documents into lists of weight rows, with the very functions that
 * tag: view, stretches, word and context features. Rows are interned in a
 * hash table by feature and place.
 */
#include "train/samples.h"

#include "base/error.h"

#include <stdlib.h>

static uint32_t probe(const pt_rows *rows, uint64_t hash, uint8_t place)
{
    uint32_t at = (uint32_t)(pt_mix(hash + place) >> 20) & (rows->cap - 1);
    while (rows->slots[at] != 0) {
        const pt_row *row = &rows->list.items[rows->slots[at] - 1];
        if (row->hash == hash && row->place == place)
            break;
        at = (at + 1) & (rows->cap - 1);
    }
    return at;
}

static bool grow(pt_rows *rows)
{
    uint32_t cap = rows->cap == 0 ? 1U << 20 : rows->cap * 2;
    while (cap / 2 <= rows->list.len)
        cap *= 2;
    uint32_t *slots = calloc(cap, sizeof *slots);
    if (slots == NULL)
        return false;
    free(rows->slots);
    rows->slots = slots;
    rows->cap = cap;
    for (uint32_t i = 0; i < rows->list.len; i++) {
        const pt_row *row = &rows->list.items[i];
        slots[probe(rows, row->hash, row->place)] = i + 1;
    }
    return true;
}

uint32_t pt_rows_add(pt_rows *rows, uint64_t hash, uint8_t place)
{
    if (rows->list.len * 2 >= rows->cap && !grow(rows))
        return PT_NONE;
    const uint32_t at = probe(rows, hash, place);
    if (rows->slots[at] != 0) {
        rows->list.items[rows->slots[at] - 1].count += !rows->frozen;
        return rows->slots[at] - 1;
    }
    pt_row *row = rows->frozen ? NULL : pt_vec_add(&rows->list, sizeof *row);
    if (row == NULL)
        return PT_NONE;
    *row = (pt_row){hash, 1, place};
    rows->slots[at] = rows->list.len;
    return rows->list.len - 1;
}

void pt_rows_release(pt_rows *rows)
{
    pt_vec_release(&rows->list);
    free(rows->slots);
    *rows = (pt_rows){0};
}

static bool add_row(pt_samples *out, pt_rows *rows, uint64_t hash,
                    uint32_t place)
{
    const uint32_t row = pt_rows_add(rows, hash, (uint8_t)place);
    if (row == PT_NONE)
        return rows->frozen;
    uint32_t *slot = pt_vec_add(&out->rows, sizeof *slot);
    if (slot == NULL)
        return false;
    *slot = row;
    return true;
}

/* The rows of token i. */
static bool add_token(pt_samples *out, pt_rows *rows, const pt_view *view,
                      uint32_t i)
{
    uint64_t features[PT_FEATURES_CONTEXT_MAX];
    uint32_t *start = pt_vec_add(&out->starts, sizeof *start);
    if (start == NULL)
        return false;
    *start = out->rows.len;
    for (int by = -2; by <= 2; by++) {
        const uint32_t n =
            pt_features_word(features, pt_view_near(view, i, by));
        for (uint32_t j = 0; j < n; j++)
            if (!add_row(out, rows, features[j], (uint32_t)(by + 2)))
                return false;
    }
    const uint32_t n = pt_features_context(features, view, i);
    for (uint32_t j = 0; j < n; j++)
        if (!add_row(out, rows, features[j], PT_MODEL_PLACE))
            return false;
    return true;
}

static bool add_document(pt_samples *out, pt_rows *rows, const pt_view *view,
                         const pt_corpus_document *doc, uint32_t index)
{
    for (pt_stretch s = pt_view_stretch(view, 0); s.first < s.end;
         s = pt_view_stretch(view, s.end)) {
        pt_sample *sample = pt_vec_add(&out->list, sizeof *sample);
        if (sample == NULL)
            return false;
        *sample = (pt_sample){index, s.first, s.end - s.first, out->labels.len};
        for (uint32_t i = s.first; i < s.end; i++) {
            uint8_t *label = pt_vec_add(&out->labels, 1);
            if (label == NULL || !add_token(out, rows, view, i))
                return false;
            *label = doc->labels.items[i];
        }
    }
    return true;
}

pt_status pt_samples_read(pt_samples *out, pt_rows *rows, const pt_model *model,
                          const pt_corpus *corpus, pt_error *err)
{
    *out = (pt_samples){0};
    for (uint32_t i = 0; i < corpus->documents.len; i++) {
        const pt_corpus_document *doc = &corpus->documents.items[i];
        const pt_recogniser_input in = pt_corpus_input(doc);
        pt_view view;
        const pt_status st = pt_view_init(&view, model, &in, err);
        if (st != PT_OK)
            return st;
        const bool added = add_document(out, rows, &view, doc, i);
        pt_view_release(&view);
        if (!added)
            return pt_error_nomem(err);
    }
    uint32_t *last = pt_vec_add(&out->starts, sizeof *last);
    if (last == NULL)
        return pt_error_nomem(err);
    *last = out->rows.len;
    return PT_OK;
}

pt_status pt_samples_cut(pt_samples *samples, pt_rows *rows, uint32_t cutoff,
                         pt_error *err)
{
    uint32_t *moved = calloc((size_t)rows->list.len + 1, sizeof *moved);
    if (moved == NULL)
        return pt_error_nomem(err);
    uint32_t n = 0;
    for (uint32_t i = 0; i < rows->list.len; i++) {
        moved[i] = rows->list.items[i].count < cutoff ? PT_NONE : n;
        if (moved[i] != PT_NONE)
            rows->list.items[n++] = rows->list.items[i];
    }
    rows->list.len = n;
    uint32_t kept = 0;
    for (uint32_t t = 0; t + 1 < samples->starts.len; t++) {
        uint32_t i = samples->starts.items[t];
        samples->starts.items[t] = kept;
        for (; i < samples->starts.items[t + 1]; i++)
            if (moved[samples->rows.items[i]] != PT_NONE)
                samples->rows.items[kept++] = moved[samples->rows.items[i]];
    }
    samples->starts.items[samples->starts.len - 1] = kept;
    samples->rows.len = kept;
    free(moved);
    free(rows->slots); /* rebuilt by the next add */
    rows->slots = NULL;
    rows->cap = 0;
    return PT_OK;
}

void pt_samples_release(pt_samples *samples)
{
    pt_vec_release(&samples->list);
    pt_vec_release(&samples->starts);
    pt_vec_release(&samples->rows);
    pt_vec_release(&samples->labels);
}
