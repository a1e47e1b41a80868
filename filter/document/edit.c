/* SPDX-License-Identifier: MIT */
/*
 * Edits of the source bytes and their application: one merge of source and
 * edits. Edits mostly come in order; where they do not they are sorted by
 * offset and, at one offset, by when they were added.
 */
#include "document/edit.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/str.h"

enum { PIECE = 1 << 18 }; /* what is written at a time: 256 KiB */

void pt_edits_init(pt_edits *edits)
{
    *edits = (pt_edits){0};
}

void pt_edits_release(pt_edits *edits)
{
    pt_vec_release(&edits->list);
    pt_buf_release(&edits->bytes);
    pt_edits_init(edits);
}

uint32_t pt_edits_share(pt_edits *edits, pt_str insert)
{
    const size_t at = edits->bytes.len;
    if (insert.len > UINT32_MAX - at) {
        edits->failed = true;
        return 0;
    }
    pt_buf_add(&edits->bytes, insert);
    if (pt_buf_failed(&edits->bytes))
        edits->failed = true;
    return (uint32_t)at;
}

void pt_edits_add(pt_edits *edits, uint32_t at, uint32_t remove, pt_str insert)
{
    const uint32_t place = pt_edits_share(edits, insert);
    if (!edits->failed)
        pt_edits_add_shared(edits, at, remove, place, (uint32_t)insert.len);
}

void pt_edits_add_shared(pt_edits *edits, uint32_t at, uint32_t remove,
                         uint32_t insert, uint32_t len)
{
    pt_edit *edit =
        edits->failed ? NULL : pt_vec_add(&edits->list, sizeof *edit);
    if (edit == NULL) {
        edits->failed = true;
        return;
    }
    *edit = (pt_edit){at, remove, insert, len};
}

/* An edit and when it was added: qsort alone is not stable. */
typedef struct ordered {
    pt_edit edit;
    uint32_t order;
} ordered;

static int compare(const void *a, const void *b)
{
    const ordered *x = a;
    const ordered *y = b;
    if (x->edit.at != y->edit.at)
        return x->edit.at < y->edit.at ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static pt_status sort(pt_edits *edits, pt_error *err)
{
    pt_edit *list = edits->list.items;
    const uint32_t n = edits->list.len;
    uint32_t i = 1;
    while (i < n && list[i - 1].at <= list[i].at)
        i++;
    if (i >= n)
        return PT_OK;
    ordered *copies = malloc(n * sizeof *copies);
    if (copies == NULL)
        return pt_error_nomem(err);
    for (i = 0; i < n; i++)
        copies[i] = (ordered){list[i], i};
    qsort(copies, n, sizeof *copies, compare);
    for (i = 0; i < n; i++)
        list[i] = copies[i].edit;
    free(copies);
    return PT_OK;
}

static pt_status check(const pt_edits *edits, pt_str source, pt_error *err)
{
    size_t done = 0;
    for (uint32_t i = 0; i < edits->list.len; i++) {
        const pt_edit *e = &edits->list.items[i];
        if (e->at < done || e->at > source.len ||
            e->remove > source.len - e->at)
            return pt_error_set(err, PT_ERR_RANGE, NULL,
                                "edits overlap at byte %u", (unsigned)e->at);
        done = (size_t)e->at + e->remove;
    }
    return PT_OK;
}

/* Where the result goes: small pieces are gathered. */
typedef struct sink {
    pt_buf pending;
    pt_write_fn write;
    void *payload;
    pt_error *err;
} sink;

static pt_status flush(sink *s)
{
    if (s->pending.len == 0)
        return PT_OK;
    const pt_status st = s->write(s->payload, pt_buf_str(&s->pending), s->err);
    pt_buf_clear(&s->pending);
    return st;
}

static pt_status put(sink *s, pt_str bytes)
{
    const bool is_large = bytes.len > PIECE / 2;
    pt_status st = PT_OK;
    if (is_large || bytes.len > PIECE - s->pending.len)
        st = flush(s);
    if (st != PT_OK || bytes.len == 0)
        return st;
    if (is_large)
        return s->write(s->payload, bytes, s->err);
    pt_buf_add(&s->pending, bytes);
    return PT_OK;
}

static pt_status merge(const pt_edits *edits, pt_str source, sink *s)
{
    const pt_str inserts = pt_buf_str(&edits->bytes);
    size_t done = 0;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < edits->list.len && st == PT_OK; i++) {
        const pt_edit *e = &edits->list.items[i];
        st = put(s, pt_str_slice(source, done, e->at));
        if (st == PT_OK)
            st = put(s, pt_str_slice(inserts, e->insert,
                                     (size_t)e->insert + e->len));
        done = (size_t)e->at + e->remove;
    }
    if (st == PT_OK)
        st = put(s, pt_str_slice(source, done, source.len));
    return st == PT_OK ? flush(s) : st;
}

pt_status pt_edits_apply(pt_edits *edits, pt_str source, pt_write_fn write,
                         void *payload, pt_error *err)
{
    if (edits->failed)
        return pt_error_nomem(err);
    pt_status st = sort(edits, err);
    if (st == PT_OK)
        st = check(edits, source, err);
    if (st != PT_OK)
        return st;
    if (edits->list.len == 0)
        return source.len == 0 ? PT_OK : write(payload, source, err);
    sink s = {.write = write, .payload = payload, .err = err};
    pt_buf_init(&s.pending);
    if (pt_buf_reserve(&s.pending, PIECE) == NULL)
        st = pt_error_nomem(err);
    else
        st = merge(edits, source, &s);
    pt_buf_release(&s.pending);
    return st;
}
