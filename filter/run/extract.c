/* SPDX-License-Identifier: MIT */
/*
 * A document's analysis as data: prepare it (job.c), analyse, write one of
 * the stand-off formats. What --spans, --mentions or --strip say is of the
 * document that the filter writes; here everything found is written.
 */
#include "base/error.h"
#include "report/embedded.h"
#include "report/extract.h"
#include "report/uri.h"
#include "run/analyse.h"
#include "run/job.h"

#include <string.h>

/* Appends a name as a URI of the scheme file. */
static void add_file_uri(pt_buf *out, pt_str name)
{
    pt_buf_add(out, PT_STR("file:"));
    pt_uri_add_path(out, name);
}

static pt_status extract(pt_buf *out, pt_job *job,
                         const pt_extraction *extraction, pt_summary *summary)
{
    pt_analysis analysis;
    pt_status st = pt_analysis_make(&analysis, job->doc, &job->options,
                                    job->tagger, job->err);
    if (st != PT_OK)
        return st;
    pt_buf uri;
    pt_buf_init(&uri);
    if (extraction->uri.len > 0)
        pt_buf_add(&uri, extraction->uri);
    else
        add_file_uri(&uri, extraction->name.len > 0 ? extraction->name
                                                    : PT_STR("document"));
    const pt_extract data = {.analysis = &analysis,
                             .name = extraction->name,
                             .uri = pt_buf_str(&uri),
                             .one_line = extraction->one_line != 0};
    if (pt_buf_failed(&uri))
        st = pt_error_nomem(job->err);
    else
        st = pt_extract_write(out, &data,
                              extraction->format.len == 0 ? PT_STR("json")
                                                          : extraction->format,
                              job->err);
    pt_buf_release(&uri);
    pt_analysis_summarise(summary, &analysis, &job->options);
    pt_analysis_release(&analysis);
    return st;
}

pt_status pt_tagger_extract(const pt_tagger *tagger, pt_str document,
                            const pt_extraction *extraction, pt_write_fn write,
                            void *payload, pt_summary *summary_out,
                            pt_error *err)
{
    pt_job job = {.tagger = tagger, .err = err};
    pt_summary summary = {.n_entities = 0};
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_job_prepare(&job, document);
    if (st == PT_OK)
        st = extract(&out, &job, extraction, &summary);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    if (st == PT_OK && summary_out != NULL)
        *summary_out = summary;
    pt_buf_release(&out);
    pt_job_release(&job);
    return st;
}

const char *pt_extraction_schema(void)
{
    return pt_embedded_schema;
}
