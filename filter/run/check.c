/* SPDX-License-Identifier: MIT */
/*
 * A document's check: prepare it (job.c), analyse, run the checks, take out
 * what the baseline has, find where each finding is, write the report's
 * piece. The score counts what the baseline has, too.
 */
#include "run/check.h"

#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "run/analyse.h"
#include "run/job.h"

#include <stdlib.h>
#include <string.h>

const pt_checked_format *pt_check_format(pt_str name, pt_error *err)
{
    const pt_checked_format *format =
        pt_checked_format_find(name.len == 0 ? PT_STR("text") : name);
    if (format == NULL)
        pt_error_set(err, PT_ERR_OPTION, NULL,
                     "unknown format '%.*s' of a report; there are %s",
                     (int)(name.len > 40 ? 40 : name.len), name.ptr,
                     PT_CHECKED_FORMATS);
    return format;
}

/* A finding and where it is, to be sorted. */
typedef struct placed {
    pt_finding finding;
    pt_location location;
    uint32_t index;
} placed;

static int compare(const void *left, const void *right)
{
    const placed *a = left;
    const placed *b = right;
    if (a->location.line != b->location.line)
        return a->location.line < b->location.line ? -1 : 1;
    if (a->location.column != b->location.column)
        return a->location.column < b->location.column ? -1 : 1;
    return a->index < b->index ? -1 : 1;
}

/* Finds every finding's place and sorts both lists by it. */
static pt_status locate(pt_location **out, pt_findings *findings,
                        const pt_document *doc, const pt_source *source,
                        pt_error *err)
{
    const uint32_t n = findings->len;
    placed *list = pt_arena_alloc(doc->arena, n + 1, sizeof *list);
    pt_location *locations =
        pt_arena_alloc(doc->arena, n + 1, sizeof *locations);
    if (list == NULL || locations == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        list[i].finding = findings->items[i];
        list[i].index = i;
        st = pt_location_find(&list[i].location, &findings->items[i], doc,
                              source, err);
    }
    if (st != PT_OK)
        return st;
    qsort(list, n, sizeof *list, compare);
    for (uint32_t i = 0; i < n; i++) {
        findings->items[i] = list[i].finding;
        locations[i] = list[i].location;
    }
    *out = locations;
    return PT_OK;
}

/* Finds the places in the file, where it is text. */
static pt_status locate_in(pt_location **out, pt_findings *findings,
                           const pt_document *doc, pt_str file, pt_error *err)
{
    const bool is_text = file.len > 0 && file.len < UINT32_MAX &&
                         memchr(file.ptr, '\0', file.len) == NULL &&
                         pt_utf8_check(file) == file.len;
    pt_source source = {.bytes = file};
    pt_status st = is_text && findings->len > 0
                       ? pt_source_read(&source, file, err)
                       : PT_OK;
    if (st == PT_OK)
        st = locate(out, findings, doc, is_text ? &source : NULL, err);
    pt_source_release(&source);
    return st;
}

/* Leaves out findings below a level. */
static void drop_lesser(pt_findings *findings, pt_check_level least)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < findings->len; i++)
        if (findings->items[i].level >= least)
            findings->items[kept++] = findings->items[i];
    findings->len = kept;
}

static void add_lines(const pt_check_job *job, const pt_findings *findings)
{
    for (uint32_t i = 0; job->lines != NULL && i < findings->len; i++) {
        pt_baseline_add(job->lines, job->path, &findings->items[i]);
        pt_buf_add_byte(job->lines, '\n');
    }
}

static pt_check_set ran(const pt_check_input *in)
{
    size_t n;
    pt_check_set set = 0;
    pt_check_table(&n);
    for (uint32_t i = 0; i < n; i++)
        if (pt_check_setting_of(in, i).level != PT_CHECK_OFF)
            set |= (pt_check_set)1 << i;
    return set;
}

/* Checks an analysed document. */
static pt_status check(pt_buf *out, const pt_check_job *job,
                       const pt_check_input *in, pt_error *err)
{
    pt_findings findings = {0};
    pt_checked checked = {.path = job->path, .ran = ran(in)};
    pt_location *locations = NULL;
    pt_status st = pt_checks_run(&findings, in, err);
    if (st != PT_OK)
        return st;
    checked.score = pt_checks_score(&findings, in);
    drop_lesser(&findings, job->least);
    add_lines(job, &findings);
    st = pt_baseline_remove(&checked.n_known, &findings, job->baseline,
                            job->path, err);
    if (st == PT_OK)
        st =
            locate_in(&locations, &findings, in->analysis->doc, job->file, err);
    if (st == PT_OK) {
        checked.findings = findings.items;
        checked.locations = locations;
        checked.n_findings = findings.len;
        job->format->file(out, &checked, job->colour);
        pt_checked_count(job->totals, &checked);
    }
    pt_vec_release(&findings);
    return st;
}

pt_status pt_check_document(pt_buf *out, const pt_check_job *job, pt_error *err)
{
    pt_job document = {.tagger = job->tagger, .err = err};
    pt_analysis analysis = {.doc = NULL};
    pt_status st = pt_job_prepare(&document, job->document);
    document.options.keywords = true; /* a check without them is none */
    if (st == PT_OK)
        st = pt_analysis_make(&analysis, document.doc, &document.options,
                              job->tagger, err);
    if (st == PT_OK) {
        const pt_check_input in = {.analysis = &analysis,
                                   .names = job->tagger->names,
                                   .suggester = &job->tagger->suggester,
                                   .settings = document.options.check.settings,
                                   .ignored = document.options.ignore};
        st = check(out, job, &in, err);
    }
    pt_analysis_release(&analysis);
    pt_job_release(&document);
    return st;
}

void pt_check_fail(pt_buf *out, const pt_check_job *job,
                   const pt_error *failure)
{
    const pt_checked checked = {.path = job->path, .failure = failure};
    job->format->file(out, &checked, job->colour);
    pt_checked_count(job->totals, &checked);
}

/* Writes a report of one document without the comma that its piece may
   begin with. */
static pt_status write_report(const pt_checked_format *format,
                              const pt_buf *piece,
                              const pt_check_totals *totals, bool colour,
                              pt_write_fn write, void *payload, pt_error *err)
{
    pt_buf all;
    pt_str rest = pt_buf_str(piece);
    pt_buf_init(&all);
    format->begin(&all);
    if (format->has_commas && rest.len > 0)
        rest = pt_str_slice(rest, 1, rest.len);
    pt_buf_add(&all, rest);
    format->end(&all, totals, colour);
    const pt_status st = pt_buf_failed(&all) || pt_buf_failed(piece)
                             ? pt_error_nomem(err)
                             : write(payload, pt_buf_str(&all), err);
    pt_buf_release(&all);
    return st;
}

pt_status pt_tagger_check(const pt_tagger *tagger, pt_str document,
                          const pt_checking *checking, pt_write_fn write,
                          void *payload, pt_check_totals *totals_out,
                          pt_error *err)
{
    pt_check_totals totals = {.n_files = 0};
    pt_check_job job = {.tagger = tagger,
                        .path = checking->path,
                        .document = document,
                        .file = checking->file,
                        .colour = checking->colour != 0,
                        .totals = &totals};
    job.format = pt_check_format(checking->format, err);
    if (job.format == NULL)
        return PT_ERR_OPTION;
    pt_buf piece;
    pt_buf_init(&piece);
    pt_status st = pt_check_document(&piece, &job, err);
    if (st == PT_OK)
        st = write_report(job.format, &piece, &totals, job.colour, write,
                          payload, err);
    pt_buf_release(&piece);
    if (st == PT_OK && totals_out != NULL)
        *totals_out = totals;
    return st;
}
