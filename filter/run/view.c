/* SPDX-License-Identifier: MIT */
/*
 * A document's view: prepare it (job.c), analyse, check, suggest keywords,
 * have the marked document rendered, write the page.
 */
#include "run/view.h"

#include "base/error.h"
#include "report/view.h"
#include "run/analyse.h"
#include "run/job.h"

enum { SUGGESTED = 15 };

/* Has the document rendered with the marks the page is made by. */
static pt_status render(pt_buf *html, const pt_view_job *job,
                        const pt_job *document, const pt_analysis *analysis,
                        pt_error *err)
{
    pt_edits edits;
    pt_buf marked;
    pt_edits_init(&edits);
    pt_buf_init(&marked);
    pt_status st = pt_view_edits(&edits, analysis, err);
    if (st == PT_OK)
        st = pt_edits_apply(&edits, document->source, pt_buf_write, &marked,
                            err);
    if (st == PT_OK)
        st = job->render(job->payload, html, pt_buf_str(&marked), err);
    pt_edits_release(&edits);
    pt_buf_release(&marked);
    return st;
}

/* Makes the page of what was found. `found` has no article and no HTML yet. */
static pt_status write_page(pt_buf *out, const pt_view_job *job,
                            const pt_job *document, const pt_view *found,
                            pt_error *err)
{
    pt_view view = *found;
    pt_article article = {.title = PT_STR("")};
    pt_buf html;
    pt_buf_init(&html);
    pt_status st =
        pt_article_read(&article, view.analysis, job->tagger->names, err);
    if (st == PT_OK)
        st = render(&html, job, document, view.analysis, err);
    view.article = &article;
    view.html = pt_buf_str(&html);
    if (st == PT_OK)
        st = pt_view_prepare(&view, err);
    if (st == PT_OK)
        st = pt_view_add(out, &view, err);
    if (st == PT_OK && job->site != NULL)
        st = pt_site_add(job->site, &view, job->href, err);
    pt_buf_release(&html);
    return st;
}

/* Checks the analysed document and suggests keywords for it. */
static pt_status view(pt_buf *out, const pt_view_job *job,
                      const pt_job *document, const pt_analysis *analysis,
                      pt_error *err)
{
    const pt_options *o = &document->options;
    const pt_check_input in = {.analysis = analysis,
                               .names = job->tagger->names,
                               .suggester = &job->tagger->suggester,
                               .settings = o->check.settings,
                               .ignored = o->ignore};
    pt_findings findings = {0};
    pt_suggestions suggestions = {.list = {0}};
    pt_status st = pt_checks_run(&findings, &in, err);
    if (st == PT_OK)
        st =
            pt_suggestions_find(&suggestions, analysis, &job->tagger->suggester,
                                PT_LIST_PHRASES, SUGGESTED, err);
    if (st == PT_OK) {
        const pt_view found = {.analysis = analysis,
                               .article_type = (pt_article_type)o->article_type,
                               .path = job->path,
                               .overview = job->overview,
                               .findings = findings.items,
                               .n_findings = findings.len,
                               .score = pt_checks_score(&findings, &in),
                               .suggestions = &suggestions};
        st = write_page(out, job, document, &found, err);
    }
    pt_suggestions_release(&suggestions);
    pt_vec_release(&findings);
    return st;
}

pt_status pt_view_document(pt_buf *out, const pt_view_job *job, pt_error *err)
{
    pt_job document = {.tagger = job->tagger, .err = err};
    pt_analysis analysis = {.doc = NULL};
    pt_status st = pt_job_prepare(&document, job->document);
    document.options.keywords = true; /* a view shows all there is */
    if (st == PT_OK)
        st = pt_analysis_make(&analysis, document.doc, &document.options,
                              job->tagger, err);
    if (st == PT_OK)
        st = view(out, job, &document, &analysis, err);
    pt_analysis_release(&analysis);
    pt_job_release(&document);
    return st;
}
