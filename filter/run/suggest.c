/* SPDX-License-Identifier: MIT */
/*
 * A document's suggested keywords: prepare it (job.c), analyse, suggest,
 * write.
 */
#include "keyword/suggest.h"

#include "base/error.h"
#include "report/suggested.h"
#include "run/analyse.h"
#include "run/job.h"

enum { LIMIT = 15 };

static pt_status suggest(pt_buf *out, pt_job *job, const pt_suggesting *how)
{
    pt_analysis analysis;
    pt_suggestions found = {.list = {0}};
    /* Here they are not made keywords. */
    job->options.suggest = PT_SUGGEST_OFF;
    const pt_list_kind kind = how->words != 0 ? PT_LIST_WORDS : PT_LIST_PHRASES;
    /* Declared keywords mark their section, which is not text. */
    job->options.keywords = true;
    pt_status st = pt_analysis_make(&analysis, job->doc, &job->options,
                                    job->tagger, job->err);
    if (st != PT_OK)
        return st;
    st = pt_suggestions_find(&found, &analysis, &job->tagger->suggester, kind,
                             how->limit == 0 ? LIMIT : how->limit, job->err);
    switch (how->form) {
    case PT_SUGGESTED_TEXT:
        pt_suggested_add_text(out, &found);
        break;
    case PT_SUGGESTED_NAMES:
        pt_suggested_add_names(out, &found);
        break;
    case PT_SUGGESTED_JSON:
        pt_suggested_add_json(out, &found, &analysis);
        break;
    }
    pt_suggestions_release(&found);
    pt_analysis_release(&analysis);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(job->err) : st;
}

pt_status pt_tagger_suggest(const pt_tagger *tagger, pt_str document,
                            const pt_suggesting *how, pt_write_fn write,
                            void *payload, pt_error *err)
{
    pt_job job = {.tagger = tagger, .err = err};
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_job_prepare(&job, document);
    if (st == PT_OK)
        st = suggest(&out, &job, how);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    pt_job_release(&job);
    return st;
}
