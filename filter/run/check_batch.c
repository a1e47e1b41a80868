/* SPDX-License-Identifier: MIT */
/*
 * Many documents in one report: the ring (ring.h) hands names to workers,
 * each loads and checks one document after the other and makes its piece of
 * the report (check.c), and the pieces come out in the order of the names.
 * The lines of a new baseline are kept until the end and sorted, so that they
 * do not depend on which thread found what.
 */
#include "run/check.h"

#include "base/error.h"
#include "base/str.h"
#include "run/ring.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_THREADS = 1024, NAME_BYTES = 1 << 16 };

/* Everything about one run. */
typedef struct run {
    const pt_tagger *tagger;
    const pt_check_batch *batch;
    const pt_checked_format *format;
    pt_baseline known;
    bool has_written; /* a piece of the report */
    pt_check_totals totals;
    pt_buf lines; /* of the new baseline */
} run;

/* What one thread has of its own. */
typedef struct worker {
    const run *run;
    pt_buf document;
    pt_buf file;
    pt_buf lines;
    pt_check_totals totals;
} worker;

/* Loads a document, and the file it was made of where there is one. */
static pt_status load(worker *w, pt_str name, pt_error *err)
{
    const pt_check_batch *batch = w->run->batch;
    pt_error ignored; /* then only lines are not known */
    const pt_status st =
        batch->load(batch->load_payload, name, pt_buf_write, &w->document, err);
    if (st == PT_OK && batch->load_file != NULL &&
        batch->load_file(batch->load_payload, name, pt_buf_write, &w->file,
                         &ignored) != PT_OK)
        pt_buf_clear(&w->file);
    return st;
}

/* A pt_ring_fn: checks one document. */
static pt_status answer(void *payload, pt_buf *out, pt_str line, bool is_cut,
                        pt_error *err)
{
    worker *w = payload;
    const run *r = w->run;
    pt_error failure = {"", ""};
    pt_check_job job = {
        .tagger = r->tagger,
        .path = line,
        .baseline = r->batch->baseline.len > 0 ? &r->known : NULL,
        .least = r->batch->least,
        .format = r->format,
        .colour = r->batch->colour != 0,
        .totals = &w->totals,
        .lines = r->batch->write_baseline != NULL ? &w->lines : NULL};
    pt_buf_clear(&w->document);
    pt_buf_clear(&w->file);
    pt_status st = is_cut ? pt_error_set(&failure, PT_ERR_LIMIT, NULL,
                                         "the path is too long")
                          : load(w, line, &failure);
    job.document = pt_buf_str(&w->document);
    job.file = pt_buf_str(&w->file);
    if (st == PT_OK)
        st = pt_check_document(out, &job, &failure);
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st != PT_OK) {
        if (pt_str_is_equal(pt_str_from(failure.where), line))
            failure.where[0] = '\0'; /* the report says it */
        pt_check_fail(out, &job, &failure);
    }
    return PT_OK;
}

/* A pt_write_fn: whole pieces of the report, in order. */
static pt_status write_pieces(void *payload, pt_str bytes, pt_error *err)
{
    run *r = payload;
    if (!r->has_written && bytes.len > 0 && r->format->has_commas)
        bytes = pt_str_slice(bytes, 1, bytes.len);
    r->has_written |= bytes.len > 0;
    return r->batch->write(r->batch->write_payload, bytes, err);
}

static pt_status run_ring(run *r, worker *workers, void **list, uint32_t n,
                          pt_error *err)
{
    const pt_check_batch *batch = r->batch;
    for (uint32_t i = 0; i < n; i++) {
        workers[i].run = r;
        list[i] = &workers[i];
    }
    const pt_ring_job job = {
        .work = answer,
        .workers = list,
        .n_workers = n,
        .max_line = NAME_BYTES,
        .flush = true,
        .read = batch->read,
        .read_payload = batch->read_payload,
        .write = write_pieces,
        .write_payload = r,
        .progress = batch->progress,
        .progress_payload = batch->progress_payload,
    };
    return pt_ring_run(&job, err);
}

static pt_status check_all(run *r, pt_error *err)
{
    const uint32_t wanted = r->batch->n_threads == 0 ? 1 : r->batch->n_threads;
    const uint32_t n = wanted > MAX_THREADS ? MAX_THREADS : wanted;
    worker *workers = calloc(n, sizeof *workers);
    void **list = calloc(n, sizeof *list);
    const pt_status st = workers == NULL || list == NULL
                             ? pt_error_nomem(err)
                             : run_ring(r, workers, list, n, err);
    for (uint32_t i = 0; workers != NULL && i < n; i++) {
        pt_checked_totals_add(&r->totals, &workers[i].totals);
        pt_buf_add(&r->lines, pt_buf_str(&workers[i].lines));
        r->lines.failed |= pt_buf_failed(&workers[i].lines);
        pt_buf_release(&workers[i].document);
        pt_buf_release(&workers[i].file);
        pt_buf_release(&workers[i].lines);
    }
    free(list);
    free(workers);
    return st;
}

static int compare_lines(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

/* Writes the baseline of what was found, sorted. */
static pt_status write_baseline(const run *r, pt_error *err)
{
    const pt_str all = pt_buf_str(&r->lines);
    PT_VEC(pt_str) lines = {0};
    pt_buf out;
    pt_status st = pt_buf_failed(&r->lines) ? pt_error_nomem(err) : PT_OK;
    pt_buf_init(&out);
    pt_buf_add(&out, PT_STR("# Findings that pandoc-tagger check --baseline "
                            "leaves out: file, check, subject\n"));
    for (size_t at = 0; at < all.len && st == PT_OK;) {
        const size_t end = pt_str_find(all, PT_STR("\n"), at);
        pt_str *line = pt_vec_add(&lines, sizeof *line);
        if (line == NULL)
            st = pt_error_nomem(err);
        else
            *line = pt_str_slice(all, at, end);
        at = end + 1;
    }
    if (lines.len > 0)
        qsort(lines.items, lines.len, sizeof *lines.items, compare_lines);
    for (uint32_t i = 0; i < lines.len; i++) {
        pt_buf_add(&out, lines.items[i]);
        pt_buf_add_byte(&out, '\n');
    }
    if (st == PT_OK && pt_buf_failed(&out))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = r->batch->write_baseline(r->batch->baseline_payload,
                                      pt_buf_str(&out), err);
    pt_vec_release(&lines);
    pt_buf_release(&out);
    return st;
}

/* Writes what the report begins or ends with. */
static pt_status write_frame(const run *r, bool is_end, pt_error *err)
{
    pt_buf out;
    pt_buf_init(&out);
    if (is_end)
        r->format->end(&out, &r->totals, r->batch->colour != 0);
    else
        r->format->begin(&out);
    pt_status st = pt_buf_failed(&out) ? pt_error_nomem(err) : PT_OK;
    if (st == PT_OK && out.len > 0)
        st = r->batch->write(r->batch->write_payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    return st;
}

static pt_status read_baseline(run *r, pt_error *err)
{
    pt_error cause = {"", ""};
    const char *name = r->batch->baseline_name;
    const pt_status st =
        pt_baseline_read(&r->known, r->batch->baseline, &cause);
    return st == PT_OK ? PT_OK
                       : pt_error_set(err, st, name == NULL ? "baseline" : name,
                                      "%s", cause.message);
}

pt_status pt_check_batch_run(pt_check_totals *totals_out,
                             const pt_tagger *tagger,
                             const pt_check_batch *batch, pt_error *err)
{
    run r = {.tagger = tagger, .batch = batch};
    *totals_out = r.totals;
    r.format = pt_check_format(batch->format, err);
    if (r.format == NULL)
        return PT_ERR_OPTION;
    pt_status st = read_baseline(&r, err);
    if (st != PT_OK)
        return st;
    st = write_frame(&r, false, err);
    if (st == PT_OK)
        st = check_all(&r, err);
    if (st == PT_OK)
        st = write_frame(&r, true, err);
    if (st == PT_OK && batch->write_baseline != NULL)
        st = write_baseline(&r, err);
    pt_baseline_release(&r.known);
    pt_buf_release(&r.lines);
    *totals_out = r.totals;
    return st;
}
