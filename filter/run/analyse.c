/* SPDX-License-Identifier: MIT */
/*
 * The analysis of one document, step by step: words, declared keywords (they
 * mark the keyword section, in which nothing is tagged), mentions, entities,
 * keywords that are suggested, occurrences of all keywords.
 */
#include "run/analyse.h"

#include "base/error.h"
#include "find/find.h"
#include "keyword/adopt.h"
#include "keyword/declare.h"
#include "keyword/match.h"

/* Makes the names of the options never and always; NULL without any. */
static pt_status make_rules(pt_names **out, const pt_options *options,
                            pt_error *err)
{
    const pt_name_rules *lists[] = {&options->never, &options->always};
    *out = NULL;
    if (options->never.len + options->always.len == 0)
        return PT_OK;
    pt_status st = pt_names_new(out, false, err);
    for (int i = 0; i < 2 && st == PT_OK; i++)
        if (lists[i]->len > 0)
            st = pt_names_add_rules(*out, lists[i], err);
    return st;
}

static pt_status find_entities(pt_analysis *out, const pt_find_input *in,
                               const pt_options *options, pt_error *err)
{
    pt_names *rules = NULL;
    pt_find_input with_rules = *in;
    pt_find_options find = PT_FIND_ALL;
    find.types = options->types;
    find.min_score = (float)options->min_confidence;
    if (!options->knowledge_base)
        find.finders &= ~(1u << PT_FINDER_GAZETTEER);
    pt_status st = make_rules(&rules, options, err);
    with_rules.rules = rules;
    if (st == PT_OK)
        st = pt_find_all(&out->mentions, &with_rules, &find, err);
    pt_names_free(rules);
    if (st != PT_OK)
        return st;
    return pt_entities_cluster(&out->entities, &out->mentions, in, err);
}

/* Suggests keywords and counts them among the others. */
static pt_status suggest(pt_analysis *out, const pt_options *options,
                         const pt_tagger *tagger, pt_error *err)
{
    enum { SPARE = 3, MOST = 1000 }; /* some are declared already */
    const size_t most =
        options->max_suggestions > MOST ? MOST : options->max_suggestions;
    pt_suggestions found = {.list = {0}};
    pt_status st =
        pt_suggestions_find(&found, out, &tagger->suggester, PT_LIST_PHRASES,
                            (uint32_t)most * SPARE, err);
    if (st == PT_OK)
        st = pt_keywords_adopt(&out->keywords, &found, (uint32_t)most, out->doc,
                               err);
    pt_suggestions_release(&found);
    return st;
}

static bool wants_suggestions(const pt_analysis *analysis,
                              const pt_options *options)
{
    return options->keywords && (options->suggest == PT_SUGGEST_ADD ||
                                 (options->suggest == PT_SUGGEST_AUTO &&
                                  analysis->keywords.len == 0));
}

/* Matches of all grades, and apart those that become Spans. */
static pt_status find_matches(pt_analysis *out, const pt_find_input *in,
                              pt_error *err)
{
    const pt_status st =
        pt_keywords_match(&out->all_matches, &out->keywords, in, &out->mentions,
                          &out->entities, err);
    for (uint32_t i = 0; i < out->all_matches.len && st == PT_OK; i++) {
        if (!pt_match_is_span(&out->all_matches.items[i]))
            continue;
        pt_match *match = pt_vec_add(&out->matches, sizeof *match);
        if (match == NULL)
            return pt_error_nomem(err);
        *match = out->all_matches.items[i];
    }
    return st;
}

pt_status pt_analysis_make(pt_analysis *out, pt_document *doc,
                           const pt_options *options, const pt_tagger *tagger,
                           pt_error *err)
{
    *out = (pt_analysis){.doc = doc};
    if (!options->entities && !options->keywords)
        return PT_OK;
    const pt_find_input in = {
        .doc = doc,
        .words = &out->words,
        .names = tagger->names,
        .recogniser = options->model.off ? NULL : tagger->recogniser,
        .accurate = options->tier == PT_TIER_ACCURATE && !options->network.off,
        .arena = doc->arena};
    pt_status st = pt_words_read(&out->words, doc, err);
    if (st == PT_OK)
        st = pt_keywords_declare(&out->keywords, &out->section, doc,
                                 &out->words, NULL, err);
    if (st == PT_OK && options->entities)
        st = find_entities(out, &in, options, err);
    if (st == PT_OK)
        st = pt_deadline_look(doc->deadline, err);
    if (st == PT_OK && wants_suggestions(out, options))
        st = suggest(out, options, tagger, err);
    if (st == PT_OK)
        st = pt_deadline_look(doc->deadline, err);
    if (st == PT_OK && options->keywords)
        st = find_matches(out, &in, err);
    if (st == PT_OK)
        st = pt_deadline_look(doc->deadline, err);
    /* They were read for the section's sake: no entities in it. */
    if (!options->keywords)
        out->keywords.len = 0;
    if (st != PT_OK)
        pt_analysis_release(out);
    return st;
}

void pt_analysis_release(pt_analysis *analysis)
{
    pt_words_release(&analysis->words);
    pt_mentions_release(&analysis->mentions);
    pt_vec_release(&analysis->entities);
    pt_vec_release(&analysis->keywords);
    pt_vec_release(&analysis->matches);
    pt_vec_release(&analysis->all_matches);
    pt_vec_release(&analysis->section);
    *analysis = (pt_analysis){0};
}

void pt_analysis_summarise(pt_summary *out, const pt_analysis *analysis,
                           const pt_options *options)
{
    *out = (pt_summary){.n_entities = analysis->entities.len,
                        .n_keywords = analysis->keywords.len,
                        .n_matches = analysis->matches.len,
                        .verbose = options->verbose,
                        .check = options->check.on};
    for (uint32_t i = 0; i < analysis->mentions.list.len; i++)
        out->n_mentions[analysis->mentions.list.items[i].type]++;
    for (uint32_t i = 0; i < analysis->keywords.len; i++)
        out->n_absent += analysis->keywords.items[i].grade == PT_KEYWORD_ABSENT;
}
