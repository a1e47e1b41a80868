/* SPDX-License-Identifier: MIT */
/*
 * One document through the filter: prepare it (job.c), analyse, turn the
 * analysis into edits, write. Nothing is written before everything has
 * succeeded.
 */
#include "output/format.h"
#include "output/metadata.h"
#include "output/section.h"
#include "output/span.h"
#include "run/analyse.h"
#include "run/job.h"

static bool wants_spans(const pt_job *job, unsigned bits)
{
    if (job->options.spans == PT_SPANS_AUTO)
        return (bits & PT_FORMAT_NO_SPANS) == 0;
    return job->options.spans == PT_SPANS_ON;
}

/* Turns the analysis into edits. */
static pt_status output(pt_edits *edits, const pt_job *job,
                        const pt_analysis *analysis)
{
    const unsigned bits = pt_format_describe(job->format);
    const pt_options *o = &job->options;
    const pt_presentation presentation = {
        .mentions = (pt_occurrence)o->mentions,
        .max_mentions = o->max_mentions,
        .link = o->link,
        .link_mentions = (pt_occurrence)o->link_mentions,
        .link_attribute = o->link_as == PT_LINK_AS_ATTRIBUTE};
    const pt_place place =
        o->keywords
            ? (pt_place)pt_by_format_choose(&o->keyword_section, job->format)
            : PT_PLACE_KEEP;
    const pt_emitters emitters = {
        .description = o->description,
        .open_graph = o->open_graph,
        .stylesheet = o->stylesheet,
        .json_ld = (pt_json_ld_place)o->json_ld,
        .article_type = (pt_article_type)o->article_type,
        .no_blocks = pt_section_is_all(analysis, place),
        .names = job->tagger->names};
    pt_status st = PT_OK;
    if (wants_spans(job, bits))
        st = pt_span_edits(edits, analysis, &presentation, bits, job->err);
    if (st == PT_OK)
        st = pt_section_edits(edits, analysis, place, job->err);
    if (st == PT_OK)
        st = pt_metadata_edits(edits, analysis, job->format, &emitters,
                               job->err);
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
    summarise(summary, &analysis, &job->options);
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
