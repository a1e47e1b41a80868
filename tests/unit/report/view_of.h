/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_REPORT_VIEW_OF_H
#define PT_TESTS_UNIT_REPORT_VIEW_OF_H

#include "base/map.h"
#include "blocks_of.h"
#include "report/view.h"
#include "run/analyse.h"
#include "run/job.h"
#include "run/tagger_of.h"

/** Views of documents in the notation of blocks_of.h, for tests. */
typedef struct viewed {
    pt_buf source;
    pt_tagger *tagger;
    pt_job job;
    pt_analysis analysis;
    pt_article article;
    pt_view view;
    pt_buf out; /* for what a part of the page is */
} viewed;

/** Keywords as the inside of metadata: one of them. */
#define KEYWORD(name)                                                          \
    "\"keywords\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaString\","           \
    "\"c\":\"" name "\"}]}"

static inline void viewed_init(viewed *v, const char *meta, const char *blocks)
{
    *v = (viewed){.article = {.title = PT_STR("")}};
    pt_buf_init(&v->source);
    pt_buf_init(&v->out);
    document_json_of(&v->source, meta, blocks);
    v->tagger = tagger_of("{\"model\":false}");
    v->job = (pt_job){.tagger = v->tagger};
    ck_assert_int_eq(pt_job_prepare(&v->job, pt_buf_str(&v->source)), PT_OK);
    ck_assert_int_eq(pt_analysis_make(&v->analysis, v->job.doc, &v->job.options,
                                      v->tagger, NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_article_read(&v->article, &v->analysis, v->tagger->names, NULL),
        PT_OK);
    v->view = (pt_view){.analysis = &v->analysis, .article = &v->article};
    ck_assert_int_eq(pt_view_prepare(&v->view, NULL), PT_OK);
}

static inline void viewed_release(viewed *v)
{
    pt_buf_release(&v->out);
    pt_analysis_release(&v->analysis);
    pt_job_release(&v->job);
    pt_tagger_free(v->tagger);
    pt_buf_release(&v->source);
}

#endif
