/* SPDX-License-Identifier: MIT */
/*
 * A document's view: prepare it (job.c), analyse, check, suggest keywords,
 * have the marked document rendered, write the page.
 */
#include "pandoc-tagger/view.h"

#include "base/error.h"
#include "report/uri.h"
#include "report/view_site.h"
#include "run/analyse.h"
#include "run/job.h"

enum { SUGGESTED = 15 };

/* Has the document rendered with the marks the page is made by. */
static pt_status render(pt_buf *html, const pt_viewing *job,
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
        st = job->render(job->render_payload, pt_buf_str(&marked), pt_buf_write,
                         html, err);
    pt_edits_release(&edits);
    pt_buf_release(&marked);
    return st;
}

/* Adds the document to the site with the address of its page. */
static pt_status add_to_site(const pt_viewing *job, const pt_view *view,
                             pt_error *err)
{
    pt_buf href;
    pt_buf_init(&href);
    pt_buf_add(&href, PT_STR("./")); /* "a:b" is no scheme */
    pt_uri_add_path(&href, job->page);
    const pt_status st =
        pt_buf_failed(&href)
            ? pt_error_nomem(err)
            : pt_site_add(job->site, view, pt_buf_str(&href), err);
    pt_buf_release(&href);
    return st;
}

/* Makes the page of what was found. `found` has no article and no HTML yet. */
static pt_status write_page(pt_buf *out, const pt_viewing *job,
                            const pt_job *document, const pt_view *found,
                            pt_error *err)
{
    pt_view view = *found;
    pt_article article = {.title = PT_STR("")};
    pt_buf html;
    pt_buf_init(&html);
    pt_status st =
        pt_article_read(&article, view.analysis, document->tagger->names, err);
    if (st == PT_OK)
        st = render(&html, job, document, view.analysis, err);
    view.article = &article;
    view.html = pt_buf_str(&html);
    if (st == PT_OK)
        st = pt_view_prepare(&view, err);
    if (st == PT_OK)
        st = pt_view_add(out, &view, err);
    if (st == PT_OK && job->site != NULL)
        st = add_to_site(job, &view, err);
    pt_buf_release(&html);
    return st;
}

/* Adds the address of the overview, seen from the page; none without. */
static void add_overview(pt_buf *out, const pt_viewing *job)
{
    if (job->site == NULL)
        return;
    for (size_t i = 0; i < job->page.len; i++)
        if (job->page.ptr[i] == '/')
            pt_buf_add(out, PT_STR("../"));
    pt_buf_add(out, PT_STR("index.html"));
}

/* Checks the analysed document and suggests keywords for it. */
static pt_status view(pt_buf *out, const pt_viewing *job,
                      const pt_job *document, const pt_analysis *analysis,
                      pt_error *err)
{
    const pt_options *o = &document->options;
    const pt_check_input in = {.analysis = analysis,
                               .names = document->tagger->names,
                               .suggester = &document->tagger->suggester,
                               .settings = o->check.settings,
                               .ignored = o->ignore};
    pt_findings findings = {0};
    pt_suggestions suggestions = {.list = {0}};
    pt_buf overview;
    pt_buf_init(&overview);
    add_overview(&overview, job);
    pt_status st = pt_buf_failed(&overview)
                       ? pt_error_nomem(err)
                       : pt_checks_run(&findings, &in, err);
    if (st == PT_OK)
        st = pt_suggestions_find(&suggestions, analysis,
                                 &document->tagger->suggester, PT_LIST_PHRASES,
                                 SUGGESTED, err);
    if (st == PT_OK) {
        const pt_view found = {.analysis = analysis,
                               .article_type = (pt_article_type)o->article_type,
                               .path = job->path,
                               .overview = pt_buf_str(&overview),
                               .findings = findings.items,
                               .n_findings = findings.len,
                               .score = pt_checks_score(&findings, &in),
                               .suggestions = &suggestions};
        st = write_page(out, job, document, &found, err);
    }
    pt_suggestions_release(&suggestions);
    pt_vec_release(&findings);
    pt_buf_release(&overview);
    return st;
}

pt_status pt_tagger_view(const pt_tagger *tagger, pt_str document,
                         const pt_viewing *viewing, pt_write_fn write,
                         void *payload, pt_error *err)
{
    pt_job job = {.tagger = tagger, .err = err};
    pt_analysis analysis = {.doc = NULL};
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_job_prepare(&job, document);
    job.options.keywords = true; /* a view shows all there is */
    if (st == PT_OK)
        st = pt_analysis_make(&analysis, job.doc, &job.options, tagger, err);
    if (st == PT_OK)
        st = view(&out, viewing, &job, &analysis, err);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    pt_analysis_release(&analysis);
    pt_job_release(&job);
    return st;
}
