/* SPDX-License-Identifier: MIT */
/*
 * A document's analysis as structs of the API: prepare it (job.c), analyse,
 * check where that is asked for, and copy what was found into an arena of its
 * own, so that document and analysis can go. Positions come from one pass
 * forward through the plain text for each list (report/plain.h).
 */
#include "pandoc-tagger/result.h"

#include "base/error.h"
#include "check/location.h"
#include "find/find.h"
#include "report/analysis_json.h"
#include "report/plain.h"
#include "run/analyse.h"
#include "run/job.h"

#include <stdlib.h>

struct pt_result {
    pt_arena *arena;
    pt_str text;
    pt_str title;
    pt_str lang;
    pt_mention_info *mentions;
    pt_entity_info *entities;
    pt_keyword_info *keywords;
    pt_match_info *matches;
    pt_finding_info *findings;
    uint32_t n_mentions;
    uint32_t n_entities;
    uint32_t n_keywords;
    uint32_t n_matches;
    uint32_t n_findings;
};

/* A result that is being filled. */
typedef struct builder {
    pt_result *result;
    const pt_analysis *analysis;
    pt_plain plain;
    bool failed; /* memory ran out */
} builder;

static void *new_list(builder *b, uint32_t n, size_t size)
{
    void *list = pt_arena_alloc(b->result->arena, (size_t)n + 1, size);
    b->failed |= list == NULL;
    return list;
}

static pt_str keep(builder *b, pt_str s)
{
    const pt_str copy = pt_arena_copy(b->result->arena, s);
    b->failed |= copy.ptr == NULL;
    return copy;
}

static pt_text_range range_of(builder *b, const pt_span *span)
{
    pt_text_range range = {.char_start = 0};
    range.char_start = pt_plain_position(&b->plain, span->text, span->start);
    range.start = pt_plain_byte(&b->plain, span->text, span->start);
    range.char_end = pt_plain_position(&b->plain, span->text, span->end);
    range.end = pt_plain_byte(&b->plain, span->text, span->end);
    range.text = keep(b, pt_str_slice(b->result->text, range.start, range.end));
    return range;
}

static void add_value(builder *b, pt_mention_info *to, uint32_t value)
{
    const pt_value none = {.iso = PT_STR("")};
    const pt_value *v =
        value == PT_NONE ? &none : &b->analysis->mentions.values.items[value];
    to->iso = keep(b, v->iso);
    to->amount = keep(b, v->amount);
    to->currency = keep(b, v->currency);
    to->unit = keep(b, v->unit);
}

static void add_mentions(builder *b)
{
    const pt_analysis *a = b->analysis;
    const uint32_t n = a->mentions.list.len;
    b->result->mentions = new_list(b, n, sizeof *b->result->mentions);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const pt_mention *m = &a->mentions.list.items[i];
        const pt_span span = {m->text, m->start, m->end};
        const pt_part *part = pt_document_part(a->doc, m->text, m->start);
        pt_mention_info *to = &b->result->mentions[i];
        to->range = range_of(b, &span);
        to->type = (pt_type)m->type;
        to->entity = m->entity;
        to->score = (double)m->score;
        to->finder = pt_finder_name((pt_finder)m->finder);
        to->role = pt_role_name(part == NULL ? PT_ROLE_BODY : part->role);
        to->section = part == NULL ? 0 : part->section;
        to->is_own = (m->bits & PT_MENTION_OWN) != 0;
        add_value(b, to, m->value);
    }
    b->result->n_mentions = n;
}

static void add_forms(builder *b, pt_entity_info *to, const pt_entity *entity)
{
    pt_form_info *forms = new_list(b, entity->n_forms, sizeof *forms);
    for (uint32_t i = 0; i < entity->n_forms && !b->failed; i++) {
        forms[i].form = keep(b, entity->forms[i].form);
        forms[i].n_mentions = entity->forms[i].n_mentions;
    }
    to->forms = forms;
    to->n_forms = entity->n_forms;
}

static void add_entities(builder *b)
{
    const uint32_t n = b->analysis->entities.len;
    b->result->entities = new_list(b, n, sizeof *b->result->entities);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const pt_entity *entity = &b->analysis->entities.items[i];
        const bool is_linked = entity->wikidata.len > 0 || entity->ref.len > 0;
        pt_entity_info *to = &b->result->entities[i];
        to->name = keep(b, entity->name);
        to->slug = keep(b, entity->slug);
        to->type = entity->type;
        to->schema = keep(b, pt_str_from(entity->schema)).ptr;
        to->wikidata = keep(b, entity->wikidata);
        to->ref = keep(b, entity->ref);
        to->link_score = is_linked ? (double)entity->link.score : 0;
        to->salience = (double)entity->salience;
        to->n_mentions = entity->n_mentions;
        to->first_mention = entity->first;
        add_forms(b, to, entity);
    }
    b->result->n_entities = n;
}

static void add_keywords(builder *b)
{
    const uint32_t n = b->analysis->keywords.len;
    b->result->keywords = new_list(b, n, sizeof *b->result->keywords);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const pt_keyword *keyword = &b->analysis->keywords.items[i];
        pt_keyword_info *to = &b->result->keywords[i];
        to->name = keep(b, keyword->name);
        to->slug = keep(b, keyword->slug);
        to->grade = (pt_keyword_grade)keyword->grade;
        to->declared = keyword->bits;
        to->n_matches = keyword->n_matches;
    }
    b->result->n_keywords = n;
}

static void add_matches(builder *b)
{
    const uint32_t n = b->analysis->all_matches.len;
    b->result->matches = new_list(b, n, sizeof *b->result->matches);
    for (uint32_t i = 0; i < n && !b->failed; i++) {
        const pt_match *match = &b->analysis->all_matches.items[i];
        const pt_span span = {match->text, match->start, match->end};
        pt_match_info *to = &b->result->matches[i];
        to->range = range_of(b, &span);
        to->keyword = match->keyword;
        to->grade = (pt_keyword_grade)match->grade;
        to->is_span = pt_match_is_span(match);
    }
    b->result->n_matches = n;
}

static pt_status add_finding(builder *b, pt_finding_info *to,
                             const pt_finding *finding, pt_error *err)
{
    pt_location location;
    const pt_status st =
        pt_location_find(&location, finding, b->analysis->doc, NULL, err);
    if (st != PT_OK)
        return st;
    to->check = pt_check_describe(finding->check)->id;
    to->level = (pt_check_level)finding->level;
    to->message = keep(b, finding->message);
    to->subject = keep(b, finding->subject);
    to->key = keep(b, finding->key);
    to->has_range = finding->span.text != PT_NONE;
    to->range.text = keep(b, PT_STR(""));
    if (to->has_range)
        to->range = range_of(b, &finding->span);
    to->section = keep(b, location.section);
    to->line = location.line;
    to->column = location.column;
    return PT_OK;
}

static pt_status add_findings(builder *b, const pt_job *job, pt_error *err)
{
    const pt_check_input in = {.analysis = b->analysis,
                               .names = job->tagger->names,
                               .suggester = &job->tagger->suggester,
                               .settings = job->options.check.settings,
                               .ignored = job->options.ignore};
    pt_findings found = {0};
    pt_status st = pt_checks_run(&found, &in, err);
    if (st == PT_OK)
        b->result->findings =
            new_list(b, found.len, sizeof *b->result->findings);
    for (uint32_t i = 0; i < found.len && st == PT_OK && !b->failed; i++)
        st = add_finding(b, &b->result->findings[i], &found.items[i], err);
    if (st == PT_OK && !b->failed)
        b->result->n_findings = found.len;
    pt_vec_release(&found);
    return st;
}

/* Copies what is said of the document as a whole. */
static pt_status add_document(builder *b, pt_error *err)
{
    const pt_document *doc = b->analysis->doc;
    pt_buf text;
    pt_buf title;
    pt_buf_init(&text);
    pt_buf_init(&title);
    pt_plain_add(&text, doc);
    const pt_status st = pt_plain_add_title(&title, doc, err);
    b->result->text = keep(b, pt_buf_str(&text));
    b->result->title = keep(b, pt_buf_str(&title));
    b->result->lang = keep(b, doc->lang);
    b->failed |= pt_buf_failed(&text) || pt_buf_failed(&title) ||
                 pt_plain_init(&b->plain, doc, NULL) != PT_OK;
    pt_buf_release(&text);
    pt_buf_release(&title);
    return st;
}

static pt_status fill(pt_result *result, pt_job *job, unsigned parts,
                      pt_error *err)
{
    pt_analysis analysis;
    builder b = {.result = result, .analysis = &analysis};
    const bool checks = (parts & PT_RESULT_FINDINGS) != 0;
    job->options.keywords |= checks; /* a check without them is none */
    pt_status st =
        pt_analysis_make(&analysis, job->doc, &job->options, job->tagger, err);
    if (st != PT_OK)
        return st;
    st = add_document(&b, err);
    if (st == PT_OK && !b.failed) {
        add_mentions(&b);
        add_entities(&b);
        add_keywords(&b);
        add_matches(&b);
    }
    if (st == PT_OK && !b.failed && checks)
        st = add_findings(&b, job, err);
    pt_analysis_release(&analysis);
    return st == PT_OK && b.failed ? pt_error_nomem(err) : st;
}

pt_status pt_result_new(pt_result **out, const pt_tagger *tagger,
                        pt_str document, unsigned parts, pt_error *err)
{
    pt_job job = {.tagger = tagger, .err = err};
    pt_result *result = calloc(1, sizeof *result);
    if (result == NULL)
        return pt_error_nomem(err);
    result->arena = pt_arena_new();
    pt_status st = result->arena == NULL ? pt_error_nomem(err)
                                         : pt_job_prepare(&job, document);
    if (st == PT_OK)
        st = fill(result, &job, parts, err);
    pt_job_release(&job);
    if (st == PT_OK)
        *out = result;
    else
        pt_result_free(result);
    return st;
}

void pt_result_free(pt_result *result)
{
    if (result == NULL)
        return;
    pt_arena_free(result->arena);
    free(result);
}

pt_str pt_result_text(const pt_result *result)
{
    return result->text;
}

pt_str pt_result_title(const pt_result *result)
{
    return result->title;
}

pt_str pt_result_lang(const pt_result *result)
{
    return result->lang;
}

const pt_mention_info *pt_result_mention(const pt_result *result, size_t index)
{
    return index < result->n_mentions ? &result->mentions[index] : NULL;
}

const pt_entity_info *pt_result_entity(const pt_result *result, size_t index)
{
    return index < result->n_entities ? &result->entities[index] : NULL;
}

const pt_keyword_info *pt_result_keyword(const pt_result *result, size_t index)
{
    return index < result->n_keywords ? &result->keywords[index] : NULL;
}

const pt_match_info *pt_result_match(const pt_result *result, size_t index)
{
    return index < result->n_matches ? &result->matches[index] : NULL;
}

const pt_finding_info *pt_result_finding(const pt_result *result, size_t index)
{
    return index < result->n_findings ? &result->findings[index] : NULL;
}
