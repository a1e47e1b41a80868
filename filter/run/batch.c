/* SPDX-License-Identifier: MIT */
/*
 * Archives: each line of the input is a record, the ring hands lines to
 * workers, and each worker filters one document after the other with the one
 * tagger. Nothing is kept from one record to the next but buffers.
 */
#include "run/batch.h"

#include "base/error.h"
#include "base/map.h"
#include "document/literal.h"
#include "report/extract.h"
#include "run/record.h"
#include "run/resources.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_MAX_RECORD = 64 << 20, MAX_THREADS = 1024 };

/* One thread's own. */
typedef struct worker {
    pt_batch_worker base;
    pt_record record;
    pt_buf name; /* the document's */
    pt_buf data; /* what is extracted from it */
} worker;

uint32_t pt_batch_shard(pt_str id, uint32_t n_shards)
{
    return n_shards == 0 ? 0 : (uint32_t)(pt_hash(id) % n_shards);
}

bool pt_batch_is_wanted(const pt_batch_worker *w, pt_str id)
{
    const pt_batch *batch = w->batch;
    return batch->n_shards < 2 ||
           pt_batch_shard(id, batch->n_shards) == batch->shard;
}

pt_status pt_batch_tag(pt_buf *out, pt_batch_worker *w, pt_str document,
                       pt_str name, pt_error *err)
{
    pt_summary summary;
    const pt_batch *batch = w->batch;
    const pt_extraction extraction = {
        .format = batch->extract, .name = name, .one_line = 1};
    const pt_status st =
        batch->extract.len > 0
            ? pt_tagger_extract(w->tagger, document, &extraction, pt_buf_write,
                                out, &summary, err)
            : pt_tagger_filter(w->tagger, document, batch->writer, pt_buf_write,
                               out, &summary, err);
    if (st != PT_OK)
        return st;
    w->totals.n_documents++;
    for (int i = 0; i < PT_N_TYPES; i++)
        w->totals.n_mentions += summary.n_mentions[i];
    return PT_OK;
}

/* Makes an answer one line that engines can split at tabs: what white space
 * the document had between its values becomes a space. */
static void flatten(pt_buf *out)
{
    static const char breaks[] = "\t\r\n";
    for (const char *c = breaks; *c != '\0'; c++) {
        char *at = out->ptr;
        while ((at = memchr(at, *c, out->len - (size_t)(at - out->ptr))) !=
               NULL)
            *at = ' ';
    }
    pt_buf_add_byte(out, '\n');
}

static bool is_json(pt_str format)
{
    return pt_str_is_equal(format, PT_STR("json")) ||
           pt_str_is_equal(format, PT_STR("webanno")) ||
           pt_str_is_equal(format, PT_STR("ninjs"));
}

/* Adds extracted data as a JSON value: JSON as it is, JSON Lines as an array,
 * text as a string. */
static void add_data(pt_buf *out, pt_str data, pt_str format)
{
    const bool lines = pt_str_is_equal(format, PT_STR("jsonl"));
    if (is_json(format)) {
        pt_buf_add(out, pt_str_trim(data));
        return;
    }
    pt_buf_add_byte(out, lines ? '[' : '"');
    if (!lines)
        pt_buf_add_json(out, data);
    for (size_t at = 0; lines && at < data.len;) {
        const size_t end = pt_str_find(data, PT_STR("\n"), at);
        pt_buf_add(out, at > 0 ? PT_STR(",") : PT_STR(""));
        pt_buf_add(out, pt_str_slice(data, at, end));
        at = end + 1;
    }
    pt_buf_add_byte(out, lines ? ']' : '"');
}

/* The id as a name: a string's characters, other JSON as it is. */
static void set_name(worker *w)
{
    const pt_str id = w->record.id;
    pt_buf_clear(&w->name);
    if (id.ptr[0] == '"')
        pt_literal_add(&w->name, id.ptr + 1, id.ptr + id.len - 1);
    else if (!pt_str_is_equal(id, PT_STR("null")))
        pt_buf_add(&w->name, id);
}

/* Writes the answer to a record that is good as far as it has been read. */
static pt_status add_answer(pt_buf *out, worker *w, pt_error *err)
{
    const pt_str format = w->base.batch->extract;
    pt_record_add_id(out, w->record.id);
    pt_buf_add(out,
               format.len > 0 ? PT_STR(",\"data\":") : PT_STR(",\"ast\":"));
    set_name(w);
    pt_buf_clear(&w->data);
    const pt_status st =
        pt_batch_tag(format.len > 0 ? &w->data : out, &w->base,
                     w->record.document, pt_buf_str(&w->name), err);
    if (format.len > 0)
        add_data(out, pt_buf_str(&w->data), format);
    pt_buf_add_byte(out, '}');
    return st;
}

/* The record's id, or the whole line where it has none. */
static pt_str name_of(const worker *w, pt_str line)
{
    const bool has_id = !pt_str_is_equal(w->record.id, PT_STR("null"));
    return has_id ? w->record.id : line;
}

static pt_status answer(void *payload, pt_buf *out, pt_str line, bool is_cut,
                        pt_error *err)
{
    worker *w = payload;
    const pt_record_rules rules = {w->base.tagger->over.max_depth,
                                   w->base.batch->api};
    pt_error error = {"", ""};
    pt_status st = pt_record_read(&w->record, line, &rules, &error);
    const char *place = "";
    if (!pt_batch_is_wanted(&w->base, name_of(w, line)))
        return PT_OK;
    if (is_cut)
        st = pt_error_set(&error, PT_ERR_LIMIT, "record",
                          "longer than the limit of %zu bytes", line.len);
    if (st == PT_OK) {
        place = w->record.is_ast ? "ast: " : "";
        st = add_answer(out, w, &error);
    }
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st != PT_OK) {
        pt_buf_clear(out);
        pt_record_add_error(out, w->record.id, place, &error);
        w->base.totals.n_errors++;
    }
    flatten(out);
    return PT_OK;
}

static void release(void *payload)
{
    worker *w = payload;
    pt_record_release(&w->record);
    pt_buf_release(&w->name);
    pt_buf_release(&w->data);
}

static pt_status run_ring(char *workers, void **list, uint32_t n,
                          const pt_batch *batch, const pt_batch_trade *trade,
                          pt_error *err)
{
    for (uint32_t i = 0; i < n; i++)
        list[i] = workers + i * trade->size;
    const pt_ring_job job = {
        .work = trade->work,
        .workers = list,
        .n_workers = n,
        .max_line =
            batch->max_record == 0 ? DEFAULT_MAX_RECORD : batch->max_record,
        .flush = batch->flush != 0,
        .read = batch->read,
        .read_payload = batch->read_payload,
        .write = batch->write,
        .write_payload = batch->write_payload,
        .progress = batch->progress,
        .progress_payload = batch->progress_payload,
    };
    return pt_ring_run(&job, err);
}

pt_status pt_batch_run_workers(pt_batch_totals *totals_out,
                               const pt_tagger *tagger, const pt_batch *batch,
                               const pt_batch_trade *trade, pt_error *err)
{
    *totals_out = (pt_batch_totals){0};
    pt_extract_fn extract = NULL;
    if (batch->extract.len > 0 &&
        pt_extract_find(&extract, batch->extract, err) != PT_OK)
        return PT_ERR_OPTION;
    uint32_t n = batch->n_threads == 0 ? 1 : batch->n_threads;
    n = n > MAX_THREADS ? MAX_THREADS : n;
    char *workers = calloc(n, trade->size);
    void **list = calloc(n, sizeof *list);
    pt_batch_totals totals = {0};
    pt_status st = PT_OK;
    if (workers == NULL || list == NULL) {
        st = pt_error_nomem(err);
        goto done;
    }
    for (uint32_t i = 0; i < n; i++) {
        pt_batch_worker *w = (void *)(workers + i * trade->size);
        w->tagger = tagger;
        w->batch = batch;
        w->extra = trade->extra;
    }
    st = run_ring(workers, list, n, batch, trade, err);
    for (uint32_t i = 0; i < n; i++) {
        const pt_batch_worker *w = list[i];
        totals.n_documents += w->totals.n_documents;
        totals.n_errors += w->totals.n_errors;
        totals.n_mentions += w->totals.n_mentions;
        trade->release(list[i]);
    }
done:
    free(list);
    free(workers);
    *totals_out = totals;
    return st;
}

pt_status pt_batch_run(pt_batch_totals *totals_out, const pt_tagger *tagger,
                       const pt_batch *batch, pt_error *err)
{
    const pt_batch_trade trade = {answer, release, sizeof(worker), NULL};
    return pt_batch_run_workers(totals_out, tagger, batch, &trade, err);
}
