/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_JOB_H
#define PT_RUN_JOB_H

#include "base/buf.h"
#include "document/document.h"
#include "document/edit.h"
#include "run/resources.h"

/**
 * A document on its way through the program, whatever is done with it then:
 * decoded, read, without annotations of ours, its options settled. What
 * needs an analysis makes it from `doc`, `options` and `tagger`.
 */
typedef struct pt_job {
    const pt_tagger *tagger;
    pt_str format;        /* the writer's name as Pandoc gives it, or empty */
    pt_str source;        /* what `doc` was read from */
    pt_buf decoded;       /* UTF-8, where the input was something else */
    pt_buf rewritten;     /* the source after changes made beforehand */
    pt_document *doc;     /* borrows `source` */
    pt_options options;   /* this document's */
    pt_deadline deadline; /* of all that is done to it */
    pt_error *err;        /* where everything done to it reports; may be NULL */
} pt_job;

/**
 * Brings a document into the state in which it is analysed. A document that
 * needs a change for it (our annotations, the structure of a pasted article)
 * is written into a buffer and read again.
 *
 * job      `tagger`, `format` and `err` are set, the rest is zero; pt_job_release it,
 *          also after a failure
 * input    borrowed until then
 * Returns  as pt_tagger_filter.
 */
pt_status pt_job_prepare(pt_job *job, pt_str input);

/** Frees the document and the buffers. */
void pt_job_release(pt_job *job);

#endif
