/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_REPORT_EXTRACT_OF_H
#define PT_TESTS_UNIT_REPORT_EXTRACT_OF_H

#include "base/error.h"
#include "report/extract.h"
#include "run/analyse.h"
#include "run/job.h"
#include "run/tagger_of.h"

/** A document's data in a format, for tests of each format. */

/** An analysed document of one Para, from words. */
typedef struct analysed {
    pt_buf source;
    pt_tagger *tagger;
    pt_job job;
    pt_analysis analysis;
} analysed;

static inline void analyse(analysed *out, const char *meta, const char *words)
{
    pt_buf_init(&out->source);
    document_json(&out->source, meta, words);
    out->tagger = tagger_of("{\"model\":false}");
    out->job = (pt_job){.tagger = out->tagger};
    ck_assert_int_eq(pt_job_prepare(&out->job, pt_buf_str(&out->source)),
                     PT_OK);
    ck_assert_int_eq(pt_analysis_make(&out->analysis, out->job.doc,
                                      &out->job.options, out->tagger, NULL),
                     PT_OK);
}

static inline void release(analysed *a)
{
    pt_analysis_release(&a->analysis);
    pt_job_release(&a->job);
    pt_tagger_free(a->tagger);
    pt_buf_release(&a->source);
}

/** What a format makes of a document, on one line where it can be. */
static inline void extract_of(pt_buf *out, pt_extract_fn write,
                              const char *meta, const char *words)
{
    analysed a;
    analyse(&a, meta, words);
    const pt_extract extract = {.analysis = &a.analysis,
                                .name = PT_STR("a.md"),
                                .uri = PT_STR("file:a.md"),
                                .one_line = true};
    pt_buf_init(out);
    ck_assert_int_eq(write(out, &extract, NULL), PT_OK);
    release(&a);
}

/** Keywords as metadata: one of them. */
#define META_OF(keyword)                                                              \
    "{\"keywords\":{\"t\":\"MetaList\",\"c\":[{\"t\":\"MetaString\",\"c\":\"" keyword \
    "\"}]}}"

#endif
