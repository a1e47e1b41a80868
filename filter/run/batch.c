/* SPDX-License-Identifier: MIT */
/*
 * Archives: each line of the input is a record, the ring hands lines to
 * workers, and each worker filters one document after the other with the one
 * tagger. Nothing is kept from one record to the next but buffers.
 */
#include "pandoc-tagger/batch.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "document/literal.h"
#include "report/extract.h"
#include "run/record.h"
#include "run/resources.h"
#include "run/ring.h"

#include <stdlib.h>
#include <string.h>

enum { DEFAULT_MAX_RECORD = 64 << 20, MAX_THREADS = 1024 };

/* One thread's own. */
typedef struct worker {
    const pt_tagger *tagger;
    const pt_batch *batch;
    pt_record record;
    pt_buf id;     /* of a name: the name as JSON */
    pt_buf source; /* of a name: the document */
    pt_buf name;   /* the document's */
    pt_buf data;   /* what is not the answer itself */
    pt_buf place;  /* where it was saved */
    pt_batch_totals totals;
} worker;

uint32_t pt_batch_shard(pt_str id, uint32_t n_shards)
{
    return n_shards == 0 ? 0 : (uint32_t)(pt_hash(id) % n_shards);
}

static bool is_wanted(const worker *w, pt_str id)
{
    const pt_batch *batch = w->batch;
    return batch->n_shards < 2 ||
           pt_batch_shard(id, batch->n_shards) == batch->shard;
}

/* Does with the document what is asked for. */
static pt_status tag(pt_buf *out, worker *w, pt_summary *summary, pt_error *err)
{
    const pt_batch *batch = w->batch;
    const pt_str document = w->record.document;
    if (batch->suggest != NULL) {
        pt_suggesting how = *batch->suggest;
        how.form = PT_SUGGESTED_NAMES;
        return pt_tagger_suggest(w->tagger, document, &how, pt_buf_write, out,
                                 err);
    }
    if (batch->extract.len > 0) {
        const pt_extraction extraction = {.format = batch->extract,
                                          .name = pt_buf_str(&w->name),
                                          .one_line = 1};
        return pt_tagger_extract(w->tagger, document, &extraction, pt_buf_write,
                                 out, summary, err);
    }
    return pt_tagger_filter(w->tagger, document, batch->writer, pt_buf_write,
                            out, summary, err);
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

/* Saves what was made, and adds the name of the place. */
static pt_status add_place(pt_buf *out, worker *w, pt_error *err)
{
    const pt_batch *batch = w->batch;
    pt_buf_clear(&w->place);
    const pt_status st =
        batch->save(batch->store_payload, pt_buf_str(&w->name),
                    pt_buf_str(&w->data), pt_buf_write, &w->place, err);
    pt_buf_add(out, PT_STR(",\"file\":\""));
    pt_buf_add_json(out, pt_buf_str(&w->place));
    pt_buf_add_byte(out, '"');
    return st;
}

/* Writes the answer to a record that is good as far as it has been read. */
static pt_status add_answer(pt_buf *out, worker *w, pt_error *err)
{
    const pt_batch *batch = w->batch;
    const bool is_ast = batch->suggest == NULL && batch->extract.len == 0;
    pt_summary summary = {.n_entities = 0};
    pt_record_add_id(out, w->record.id);
    set_name(w);
    pt_buf_clear(&w->data);
    if (is_ast && batch->save == NULL)
        pt_buf_add(out, PT_STR(",\"ast\":"));
    pt_status st =
        tag(is_ast && batch->save == NULL ? out : &w->data, w, &summary, err);
    if (st == PT_OK && batch->save != NULL) {
        st = add_place(out, w, err);
    } else if (batch->suggest != NULL) {
        pt_buf_add(out, PT_STR(",\"keyphrases\":"));
        pt_buf_add(out, pt_buf_str(&w->data));
    } else if (!is_ast) {
        pt_buf_add(out, PT_STR(",\"data\":"));
        add_data(out, pt_buf_str(&w->data), batch->extract);
    }
    pt_buf_add_byte(out, '}');
    if (st != PT_OK)
        return st;
    w->totals.n_documents++;
    for (int i = 0; i < PT_N_TYPES; i++)
        w->totals.n_mentions += summary.n_mentions[i];
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

/* The record's id, or the whole line where it has none. */
static pt_str name_of(const worker *w, pt_str line)
{
    const bool has_id = !pt_str_is_equal(w->record.id, PT_STR("null"));
    return has_id ? w->record.id : line;
}

/* Takes a line for a name: sets the record's id. */
static pt_status take_name(worker *w, pt_str line, pt_error *err)
{
    pt_buf_clear(&w->id);
    pt_buf_add_byte(&w->id, '"');
    pt_buf_add_json(&w->id, pt_utf8_check(line) < line.len ? PT_STR("") : line);
    pt_buf_add_byte(&w->id, '"');
    w->record.id = pt_buf_str(&w->id);
    return pt_buf_failed(&w->id) ? pt_error_nomem(err) : PT_OK;
}

/* Loads the document of a name. */
static pt_status load(worker *w, pt_str name, pt_error *err)
{
    pt_buf_clear(&w->source);
    const pt_status st = w->batch->load(w->batch->store_payload, name,
                                        pt_buf_write, &w->source, err);
    w->record.document = pt_buf_str(&w->source);
    return st;
}

static pt_status take_record(worker *w, pt_str line, pt_error *err)
{
    const pt_record_rules rules = {w->tagger->over.max_depth, w->batch->api};
    return pt_record_read(&w->record, line, &rules, err);
}

static pt_status answer(void *payload, pt_buf *out, pt_str line, bool is_cut,
                        pt_error *err)
{
    worker *w = payload;
    const bool by_name = w->batch->load != NULL;
    pt_error error = {"", ""};
    const char *place = "";
    pt_status st =
        by_name ? take_name(w, line, &error) : take_record(w, line, &error);
    if (!is_wanted(w, name_of(w, line)))
        return PT_OK;
    if (is_cut)
        st = pt_error_set(&error, PT_ERR_LIMIT, by_name ? "path" : "record",
                          "longer than the limit of %zu bytes%s", line.len,
                          by_name ? "" : " (max-record)");
    if (st == PT_OK && by_name)
        st = load(w, line, &error);
    if (st == PT_OK) {
        place = w->record.is_ast ? "ast: " : "";
        st = add_answer(out, w, &error);
    }
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st != PT_OK) {
        pt_buf_clear(out);
        pt_record_add_error(out, w->record.id, place, &error);
        w->totals.n_errors++;
    }
    flatten(out);
    return PT_OK;
}

static void release(worker *w)
{
    pt_record_release(&w->record);
    pt_buf_release(&w->id);
    pt_buf_release(&w->source);
    pt_buf_release(&w->name);
    pt_buf_release(&w->data);
    pt_buf_release(&w->place);
}

static pt_status run_ring(void *const *workers, uint32_t n,
                          const pt_batch *batch, pt_error *err)
{
    const pt_ring_job job = {
        .work = answer,
        .workers = workers,
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

pt_status pt_batch_run(pt_batch_totals *totals_out, const pt_tagger *tagger,
                       const pt_batch *batch, pt_error *err)
{
    *totals_out = (pt_batch_totals){0};
    pt_extract_fn extract = NULL;
    if (batch->extract.len > 0 &&
        pt_extract_find(&extract, batch->extract, err) != PT_OK)
        return PT_ERR_OPTION;
    uint32_t n = batch->n_threads == 0 ? 1 : batch->n_threads;
    n = n > MAX_THREADS ? MAX_THREADS : n;
    worker *workers = calloc(n, sizeof *workers);
    void **list = calloc(n, sizeof *list);
    pt_status st = PT_OK;
    if (workers == NULL || list == NULL) {
        st = pt_error_nomem(err);
        goto done;
    }
    for (uint32_t i = 0; i < n; i++) {
        workers[i].tagger = tagger;
        workers[i].batch = batch;
        list[i] = &workers[i];
    }
    st = run_ring(list, n, batch, err);
    for (uint32_t i = 0; i < n; i++) {
        totals_out->n_documents += workers[i].totals.n_documents;
        totals_out->n_errors += workers[i].totals.n_errors;
        totals_out->n_mentions += workers[i].totals.n_mentions;
        release(&workers[i]);
    }
done:
    free(list);
    free(workers);
    return st;
}
