/* SPDX-License-Identifier: MIT */
/*
 * The first half of what happens to a document: decode, read, take our own
 * annotations out, settle the options, give a pasted article its structure.
 * Each change beforehand costs one writing and reading of the document.
 */
#include "run/job.h"

#include "base/encoding.h"
#include "base/error.h"
#include "document/strip.h"
#include "output/structure.h"
#include "run/document_options.h"

#include <string.h>

static pt_status decode(pt_job *job, pt_str input)
{
    size_t bom = 0;
    const char *charset = pt_encoding_sniff(&bom, input);
    job->source = pt_str_slice(input, bom, input.len);
    if (charset == NULL || strcmp(charset, "UTF-8") == 0)
        return PT_OK;
    const pt_status st = pt_encoding_decode(&job->decoded, input, charset,
                                            "standard input", job->err);
    job->source = pt_buf_str(&job->decoded);
    return st;
}

static pt_status read_source(pt_job *job)
{
    const pt_limits limits = {job->tagger->over.max_bytes,
                              job->tagger->over.max_depth, &job->deadline};
    return pt_document_read(&job->doc, job->source, &limits, job->err);
}

/* Applies edits and reads the document anew. */
static pt_status rewrite(pt_job *job, pt_edits *edits)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_status st =
        pt_edits_apply(edits, job->source, pt_buf_write, &out, job->err);
    if (st != PT_OK) {
        pt_buf_release(&out);
        return st;
    }
    pt_document_free(job->doc);
    job->doc = NULL;
    pt_buf_release(&job->rewritten);
    job->rewritten = out;
    job->source = pt_buf_str(&job->rewritten);
    return read_source(job);
}

static pt_status strip(pt_job *job)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_status st = pt_strip_edits(&edits, job->doc, job->err);
    if (st == PT_OK && edits.list.len > 0)
        st = rewrite(job, &edits);
    pt_edits_release(&edits);
    return st;
}

/* What the options point to goes with the document that they were read from. */
static pt_status settle(pt_job *job)
{
    return pt_document_options(&job->options, job->tagger, job->doc, job->err);
}

static pt_status give_structure(pt_job *job)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_status st = pt_structure_edits(&edits, job->doc, job->err);
    if (st == PT_OK && edits.list.len > 0) {
        st = rewrite(job, &edits);
        if (st == PT_OK)
            st = settle(job);
    }
    pt_edits_release(&edits);
    return st;
}

pt_status pt_job_prepare(pt_job *job, pt_str input)
{
    pt_deadline_init(&job->deadline, job->tagger->over.max_seconds);
    pt_status st = decode(job, input);
    if (st == PT_OK)
        st = read_source(job);
    if (st == PT_OK)
        st = strip(job);
    if (st == PT_OK)
        st = settle(job);
    if (st == PT_OK && job->options.structure && !job->options.strip)
        st = give_structure(job);
    return st == PT_OK ? pt_deadline_look(&job->deadline, job->err) : st;
}

void pt_job_release(pt_job *job)
{
    pt_document_free(job->doc);
    pt_buf_release(&job->decoded);
    pt_buf_release(&job->rewritten);
    job->doc = NULL;
}
