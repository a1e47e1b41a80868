/* SPDX-License-Identifier: MIT */
/*
 * One document through the filter: decode, read, take our own annotations
 * out, settle the options, analyse, turn the analysis into edits, write. A
 * document that needs a change before it can be analysed (our annotations,
 * the structure of a pasted article) is written into a buffer and read
 * again. Nothing is written before everything has succeeded.
 */
#include "base/encoding.h"
#include "base/error.h"
#include "document/strip.h"
#include "output/format.h"
#include "output/metadata.h"
#include "output/section.h"
#include "output/span.h"
#include "output/structure.h"
#include "run/analyse.h"
#include "run/document_options.h"
#include "run/resources.h"

#include <string.h>

/* A document on its way through the filter. */
typedef struct job {
    const pt_tagger *tagger;
    pt_str format;
    pt_str source;    /* what `doc` was read from */
    pt_buf decoded;   /* UTF-8, where the input was something else */
    pt_buf rewritten; /* the source after changes made beforehand */
    pt_document *doc;
    pt_options options;
    pt_error *err;
} job;

static pt_status decode(job *j, pt_str input)
{
    size_t bom = 0;
    const char *charset = pt_encoding_sniff(&bom, input);
    j->source = pt_str_slice(input, bom, input.len);
    if (charset == NULL || strcmp(charset, "UTF-8") == 0)
        return PT_OK;
    const pt_status st = pt_encoding_decode(&j->decoded, input, charset,
                                            "standard input", j->err);
    j->source = pt_buf_str(&j->decoded);
    return st;
}

static pt_status read_source(job *j)
{
    const pt_limits limits = {j->tagger->over.max_bytes,
                              j->tagger->over.max_depth};
    return pt_document_read(&j->doc, j->source, &limits, j->err);
}

static pt_status append(void *payload, pt_str bytes, pt_error *err)
{
    pt_buf *out = payload;
    pt_buf_add(out, bytes);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

/* Applies edits and reads the document anew. */
static pt_status rewrite(job *j, pt_edits *edits)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_edits_apply(edits, j->source, append, &out, j->err);
    if (st != PT_OK) {
        pt_buf_release(&out);
        return st;
    }
    pt_document_free(j->doc);
    j->doc = NULL;
    pt_buf_release(&j->rewritten);
    j->rewritten = out;
    j->source = pt_buf_str(&j->rewritten);
    return read_source(j);
}

static pt_status strip(job *j)
{
    if (j->doc->n_own == 0)
        return PT_OK;
    pt_edits edits;
    pt_edits_init(&edits);
    pt_status st = pt_strip_edits(&edits, j->doc, j->err);
    if (st == PT_OK)
        st = rewrite(j, &edits);
    pt_edits_release(&edits);
    return st;
}

static pt_status give_structure(job *j)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_status st = pt_structure_edits(&edits, j->doc, j->err);
    if (st == PT_OK && edits.list.len > 0)
        st = rewrite(j, &edits);
    pt_edits_release(&edits);
    return st;
}

/* Brings the document into the state in which it is analysed. */
static pt_status prepare(job *j, pt_str input)
{
    pt_status st = decode(j, input);
    if (st == PT_OK)
        st = read_source(j);
    if (st == PT_OK)
        st = pt_document_options(&j->options, j->tagger, j->doc, j->err);
    if (st == PT_OK)
        st = strip(j);
    if (st == PT_OK && j->options.structure && !j->options.strip)
        st = give_structure(j);
    return st;
}

static bool wants_spans(const job *j, unsigned bits)
{
    if (j->options.spans == PT_SPANS_AUTO)
        return (bits & PT_FORMAT_NO_SPANS) == 0;
    return j->options.spans == PT_SPANS_ON;
}

/* Turns the analysis into edits. */
static pt_status output(pt_edits *edits, const job *j,
                        const pt_analysis *analysis)
{
    const unsigned bits = pt_format_describe(j->format);
    const pt_options *o = &j->options;
    const pt_presentation presentation = {
        .mentions = (pt_occurrence)o->mentions,
        .max_mentions = o->max_mentions,
        .link = o->link,
        .link_mentions = (pt_occurrence)o->link_mentions,
        .link_attribute = o->link_as == PT_LINK_AS_ATTRIBUTE};
    pt_status st = PT_OK;
    if (wants_spans(j, bits))
        st = pt_span_edits(edits, analysis, &presentation, bits, j->err);
    if (st == PT_OK)
        st = pt_metadata_edits(edits, analysis, j->format, j->err);
    if (st == PT_OK && j->options.keywords)
        st = pt_section_edits(edits, analysis,
                              (pt_place)pt_by_format_choose(
                                  &j->options.keyword_section, j->format),
                              j->err);
    return st;
}

static void summarise(pt_summary *out, const pt_analysis *analysis,
                      const pt_options *options)
{
    *out = (pt_summary){.n_entities = analysis->entities.len,
                        .n_keywords = analysis->keywords.len,
                        .n_matches = analysis->matches.len,
                        .verbose = options->verbose};
    for (uint32_t i = 0; i < analysis->mentions.list.len; i++)
        out->n_mentions[analysis->mentions.list.items[i].type]++;
}

static pt_status annotate(job *j, pt_write_fn write, void *payload,
                          pt_summary *summary)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_analysis analysis = {.doc = j->doc};
    pt_status st = PT_OK;
    if (!j->options.strip) {
        st =
            pt_analysis_make(&analysis, j->doc, &j->options, j->tagger, j->err);
        pt_words_release(&analysis.words); /* no output reads tokens */
        if (st == PT_OK)
            st = output(&edits, j, &analysis);
    }
    summarise(summary, &analysis, &j->options);
    pt_analysis_release(&analysis);
    if (st == PT_OK)
        st = pt_edits_apply(&edits, j->source, write, payload, j->err);
    pt_edits_release(&edits);
    return st;
}

pt_status pt_tagger_filter(const pt_tagger *tagger, pt_str document,
                           pt_str format, pt_write_fn write, void *payload,
                           pt_summary *summary_out, pt_error *err)
{
    job j = {.tagger = tagger, .format = format, .err = err};
    pt_summary summary = {.n_entities = 0};
    pt_status st = prepare(&j, document);
    if (st == PT_OK)
        st = annotate(&j, write, payload, &summary);
    if (st == PT_OK && summary_out != NULL)
        *summary_out = summary;
    pt_document_free(j.doc);
    pt_buf_release(&j.decoded);
    pt_buf_release(&j.rewritten);
    return st;
}
