/* SPDX-License-Identifier: MIT */
/*
 * One document through the filter: prepare it (job.c), analyse, turn the
 * analysis into edits, write. Nothing is written before everything has
 * succeeded.
 */
#include "base/error.h"
#include "output/anchor.h"
#include "output/format.h"
#include "output/index.h"
#include "output/metadata.h"
#include "output/section.h"
#include "output/span.h"
#include "run/analyse.h"
#include "run/job.h"

enum { VERSION_MAX = 100000 };

static bool wants_spans(const pt_job *job, unsigned bits)
{
    if (job->options.spans == PT_SPANS_AUTO)
        return (bits & PT_FORMAT_NO_SPANS) == 0;
    return job->options.spans == PT_SPANS_ON;
}

static pt_index_kind index_of(const pt_job *job, unsigned bits)
{
    const pt_index_kind kind =
        (pt_index_kind)pt_by_format_choose(&job->options.index, job->format);
    if (kind != PT_INDEX_ENTRIES)
        return kind;
    return (bits & PT_FORMAT_PAGES) != 0 && wants_spans(job, bits)
               ? PT_INDEX_ENTRIES
               : PT_INDEX_OFF;
}

/* How Spans are written; `anchors` are what their ids begin with. */
static pt_presentation present(const pt_job *job, unsigned bits, pt_str anchors)
{
    const pt_options *o = &job->options;
    return (pt_presentation){
        .mentions = (pt_occurrence)o->mentions,
        .max_mentions = o->max_mentions,
        .link = o->link,
        .link_mentions = (pt_occurrence)o->link_mentions,
        .link_attribute = o->link_as == PT_LINK_AS_ATTRIBUTE,
        .character_styles =
            o->character_styles && (bits & PT_FORMAT_OFFICE) != 0,
        .markup = ((bits & PT_FORMAT_TEI) != 0 && o->tei_elements) ||
                  ((bits & PT_FORMAT_LATEX) != 0 && o->stylesheet) ||
                  ((bits & PT_FORMAT_HTML5) != 0 && o->time),
        .inline_data = (bits & PT_FORMAT_HTML5) != 0
                           ? (pt_inline_data)o->inline_data
                           : PT_INLINE_DATA_OFF,
        .index_entries = index_of(job, bits) == PT_INDEX_ENTRIES,
        .anchors = anchors};
}

/* Does the template for Typst insert keywords without quotation marks? Until
 * Pandoc 3.10 (jgm/pandoc#11730). Where the version is not known, keywords
 * stay as they are. */
static bool needs_typst_quotes(const pt_job *job, unsigned bits)
{
    unsigned parts[2] = {0, 0};
    const pt_str version = job->options.pandoc_version;
    if ((bits & PT_FORMAT_TYPST) == 0)
        return false;
    for (size_t i = 0, part = 0; i < version.len && part < 2; i++) {
        if (version.ptr[i] == '.')
            part++;
        else if (version.ptr[i] >= '0' && version.ptr[i] <= '9')
            parts[part] = (parts[part] * 10 + (unsigned)version.ptr[i] - '0') %
                          VERSION_MAX;
    }
    return parts[0] > 0 && (parts[0] < 3 || (parts[0] == 3 && parts[1] <= 10));
}

static pt_emitters emit(const pt_job *job, const pt_analysis *analysis,
                        pt_place place, bool index_entries)
{
    const pt_options *o = &job->options;
    return (pt_emitters){.description = o->description,
                         .open_graph = o->open_graph,
                         .stylesheet = o->stylesheet,
                         .json_ld = (pt_json_ld_place)o->json_ld,
                         .article_type = (pt_article_type)o->article_type,
                         .xmp = o->xmp,
                         .index_entries = index_entries,
                         .typst_quotes = needs_typst_quotes(
                             job, pt_format_describe(job->format)),
                         .no_blocks = pt_section_is_all(analysis, place),
                         .names = job->tagger->names};
}

/* Adds Spans, and the index that leads to them. */
static pt_status output_spans(pt_edits *edits, const pt_job *job,
                              const pt_analysis *analysis, unsigned bits,
                              pt_place place)
{
    const pt_index_kind kind = index_of(job, bits);
    pt_buf prefix;
    pt_buf_init(&prefix);
    if (kind == PT_INDEX_LIST && wants_spans(job, bits) &&
        (bits & PT_FORMAT_NO_LINKS) == 0)
        pt_anchor_add_prefix(&prefix, job->doc);
    const pt_presentation p = present(job, bits, pt_buf_str(&prefix));
    pt_status st = pt_buf_failed(&prefix) ? pt_error_nomem(job->err) : PT_OK;
    if (st == PT_OK && wants_spans(job, bits))
        st = pt_span_edits(edits, analysis, &p, bits, job->err);
    if (st == PT_OK)
        st = pt_section_edits(edits, analysis, place, job->err);
    if (st == PT_OK && kind == PT_INDEX_LIST)
        st = pt_index_edits(edits, analysis, &p, job->err);
    if (kind == PT_INDEX_ENTRIES)
        pt_index_print(edits, analysis);
    pt_buf_release(&prefix);
    return st;
}

/* Turns the analysis into edits. */
static pt_status output(pt_edits *edits, const pt_job *job,
                        const pt_analysis *analysis)
{
    const unsigned bits = pt_format_describe(job->format);
    const pt_place place = job->options.keywords
                               ? (pt_place)pt_by_format_choose(
                                     &job->options.keyword_section, job->format)
                               : PT_PLACE_KEEP;
    const pt_emitters emitters =
        emit(job, analysis, place, index_of(job, bits) == PT_INDEX_ENTRIES);
    const pt_status st = output_spans(edits, job, analysis, bits, place);
    if (st != PT_OK)
        return st;
    return pt_metadata_edits(edits, analysis, job->format, &emitters, job->err);
}

static pt_status annotate(pt_job *job, pt_write_fn write, void *payload,
                          pt_summary *summary)
{
    pt_edits edits;
    pt_edits_init(&edits);
    pt_analysis analysis = {.doc = job->doc};
    pt_status st = PT_OK;
    if (!job->options.strip) {
        st = pt_analysis_make(&analysis, job->doc, &job->options, job->tagger,
                              job->err);
        pt_words_release(&analysis.words); /* no output reads tokens */
        if (st == PT_OK)
            st = output(&edits, job, &analysis);
    }
    pt_analysis_summarise(summary, &analysis, &job->options);
    pt_analysis_release(&analysis);
    if (st == PT_OK)
        st = pt_edits_apply(&edits, job->source, write, payload, job->err);
    pt_edits_release(&edits);
    return st;
}

pt_status pt_tagger_filter(const pt_tagger *tagger, pt_str document,
                           pt_str format, pt_write_fn write, void *payload,
                           pt_summary *summary_out, pt_error *err)
{
    pt_job job = {.tagger = tagger, .format = format, .err = err};
    pt_summary summary = {.n_entities = 0};
    pt_status st = pt_job_prepare(&job, document);
    if (st == PT_OK)
        st = annotate(&job, write, payload, &summary);
    if (st == PT_OK && summary_out != NULL)
        *summary_out = summary;
    pt_job_release(&job);
    return st;
}
