/* SPDX-License-Identifier: MIT */
/*
 * A document's mentions with the reasons for them: prepare it (job.c),
 * analyse, write the report.
 */
#include "report/explain.h"

#include "run/analyse.h"
#include "run/job.h"

static pt_status explain(pt_buf *out, pt_job *job, bool json)
{
    pt_analysis analysis;
    pt_suggestions suggestions = {0};
    pt_status st = pt_analysis_make(&analysis, job->doc, &job->options,
                                    job->tagger, job->err);
    if (st != PT_OK)
        return st;
    st = pt_suggestions_find(&suggestions, &analysis, &job->tagger->suggester,
                             PT_LIST_PHRASES, PT_EXPLAIN_SUGGESTIONS, job->err);
    if (st == PT_OK && json)
        st = pt_explain_json(out, &analysis, &suggestions, job->err);
    else if (st == PT_OK)
        st = pt_explain_table(out, &analysis, &suggestions, job->err);
    pt_suggestions_release(&suggestions);
    pt_analysis_release(&analysis);
    return st;
}

pt_status pt_tagger_explain(const pt_tagger *tagger, pt_str document, int json,
                            pt_write_fn write, void *payload, pt_error *err)
{
    pt_job job = {.tagger = tagger, .err = err};
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_job_prepare(&job, document);
    if (st == PT_OK)
        st = explain(&out, &job, json != 0);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    pt_job_release(&job);
    return st;
}
