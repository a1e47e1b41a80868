/* SPDX-License-Identifier: MIT */
/*
 * The finder that asks the statistical recogniser, and the way its opinion
 * enters into what the others propose. For a proposal of type t with score s
 * on tokens that are part of a t with probability p, the two are pooled as
 * odds: s·p / (s·p + (1 − s)·(1 − p)) (Genest & Zidek 1986,
 * doi:10.1214/ss/1177013825), so that a list's name in the wrong sense
 * ("Reading the report") loses and one that the recogniser only half knows
 * wins. Linear in tokens and proposals.
 */
#include "find/model.h"

#include "base/error.h"
#include "document/attr.h"

#include <stdlib.h>

/* The least probability that counts: nobody is ever quite sure. */
static const float doubt = 0.03F;

/* Proposals below it are dropped. */
static const float least = 0.3F;

void pt_verdict_release(pt_verdict *verdict)
{
    pt_vec_release(&verdict->opinions);
}

static bool is_english(pt_str lang)
{
    return lang.len == 0 ||
           (lang.len >= 2 && (lang.ptr[0] | 0x20) == 'e' &&
            (lang.ptr[1] | 0x20) == 'n' &&
            (lang.len == 2 || lang.ptr[2] == '-' || lang.ptr[2] == '_'));
}

/* The `lang` of an Attr, empty when it says nothing. */
static pt_status read_lang(pt_str *out, const pt_find_input *in, uint32_t at,
                           pt_error *err)
{
    if (at == PT_NONE)
        return PT_OK;
    const pt_arena_mark mark = pt_arena_save(in->arena);
    pt_attr attr;
    const pt_status st = pt_attr_read(&attr, in->doc, at, in->arena, err);
    if (st != PT_OK)
        return st;
    *out = pt_attr_value(&attr, PT_STR("lang"));
    if (out->len == 0)
        pt_arena_rewind(in->arena, mark);
    return PT_OK;
}

/* Which scopes are in English: [n_scopes]; a scope comes after its parent. */
static pt_status judge_scopes(bool *foreign, const pt_find_input *in, bool base,
                              pt_error *err)
{
    const pt_scopes *scopes = &in->doc->scopes;
    for (uint32_t i = 0; i < scopes->len; i++) {
        const pt_scope *scope = &scopes->items[i];
        pt_str lang = {NULL, 0};
        const pt_status st = read_lang(&lang, in, scope->attr, err);
        if (st != PT_OK)
            return st;
        foreign[i] = lang.len > 0        ? !is_english(lang)
                     : scope->parent < i ? foreign[scope->parent]
                                         : base;
    }
    return PT_OK;
}

/* Which texts the recogniser leaves alone: [n_texts]. */
static pt_status judge_texts(bool *off, const pt_find_input *in, pt_error *err)
{
    const pt_document *doc = in->doc;
    const bool base = !is_english(doc->lang);
    bool *foreign = calloc((size_t)doc->scopes.len + 1, sizeof *foreign);
    if (foreign == NULL)
        return pt_error_nomem(err);
    const pt_status st = judge_scopes(foreign, in, base, err);
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++) {
        const pt_text *text = &doc->texts.items[i];
        off[i] = text->role == PT_ROLE_KEYWORDS ||
                 (text->scope < doc->scopes.len ? foreign[text->scope] : base);
    }
    free(foreign);
    return st;
}

/* Whether a Span inline in another language touches the stretch. */
static pt_status touches_foreign(bool *out, const pt_find_input *in,
                                 uint32_t text, uint32_t start, uint32_t end,
                                 pt_error *err)
{
    const pt_text *t = &in->doc->texts.items[text];
    for (uint32_t i = 0; i < t->n_frames; i++) {
        const pt_frame *frame = &in->doc->frames.items[t->frames + i];
        if (frame->start >= end || frame->end <= start)
            continue;
        pt_str lang = {NULL, 0};
        const pt_status st = read_lang(&lang, in, frame->attr, err);
        if (st != PT_OK)
            return st;
        *out = *out || !is_english(lang);
    }
    return PT_OK;
}

/* Dates and sums are the rules' to find: they know what stands for one ("May
   agreed", "room 2025"), where a period ends, and its value. */
static bool is_left_to_rules(const pt_labelled *name)
{
    return name->type == PT_TYPE_DATE || name->type == PT_TYPE_MONEY;
}

/* Turns what was found into mentions. */
static pt_status add_mentions(pt_mentions *out, const pt_labelled_list *list,
                              const pt_find_input *in, pt_error *err)
{
    const uint32_t *first = in->words->first.items;
    const pt_token *tokens = in->words->tokens.items;
    uint32_t text = 0;
    for (uint32_t i = 0; i < list->len; i++) {
        const pt_labelled *name = &list->items[i];
        if (is_left_to_rules(name))
            continue;
        while (first[text + 1] <= name->first)
            text++;
        const uint32_t start = tokens[name->first].start;
        const uint32_t end = tokens[name->end - 1].end;
        bool foreign = false;
        const pt_status st =
            touches_foreign(&foreign, in, text, start, end, err);
        if (st != PT_OK)
            return st;
        if (foreign)
            continue;
        pt_mention *m = pt_vec_add(&out->list, sizeof *m);
        if (m == NULL)
            return pt_error_nomem(err);
        *m = (pt_mention){.text = text,
                          .start = start,
                          .end = end,
                          .entry = PT_NONE,
                          .value = PT_NONE,
                          .entity = PT_NONE,
                          .score = name->score,
                          .type = name->type,
                          .finder = PT_FINDER_MODEL};
    }
    return PT_OK;
}

pt_status pt_model_find(pt_mentions *out, pt_verdict *verdict,
                        const pt_find_input *in, pt_error *err)
{
    const pt_document *doc = in->doc;
    const uint32_t n = doc->texts.len;
    if (in->recogniser == NULL || n == 0)
        return PT_OK;
    pt_labelled_list list = {0};
    pt_str *texts = calloc(n, sizeof *texts);
    bool *off = calloc(n, sizeof *off);
    pt_opinion *opinions =
        pt_vec_reserve(&verdict->opinions, (size_t)in->words->tokens.len + 1,
                       sizeof *opinions);
    pt_status st = texts == NULL || off == NULL || opinions == NULL
                       ? pt_error_nomem(err)
                       : judge_texts(off, in, err);
    for (uint32_t i = 0; i < n && st == PT_OK && texts != NULL; i++)
        texts[i] = pt_document_text(doc, i);
    const pt_recogniser_input input = {.texts = texts,
                                       .first = in->words->first.items,
                                       .tokens = in->words->tokens.items,
                                       .off = off,
                                       .n_texts = n,
                                       .accurate = in->accurate,
                                       .deadline = doc->deadline};
    if (st == PT_OK)
        st = pt_recogniser_tag(&list, opinions, in->recogniser, &input, err);
    if (st == PT_OK) {
        verdict->opinions.len = in->words->tokens.len;
        st = add_mentions(out, &list, in, err);
    }
    pt_vec_release(&list);
    free(texts);
    free(off);
    return st;
}

/* The first token of a text that ends after `offset`. */
static uint32_t token_at(const pt_words *words, uint32_t text, uint32_t offset)
{
    uint32_t low = words->first.items[text];
    uint32_t high = words->first.items[text + 1];
    while (low < high) {
        const uint32_t mid = low + (high - low) / 2;
        if (words->tokens.items[mid].end <= offset)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/*
 * The least probability of its type over a mention's capitalised words and
 * numbers, or over all its tokens when it has none; -1: unknown.
 */
static float probability(const pt_mention *m, const pt_verdict *verdict,
                         const pt_find_input *in)
{
    const uint32_t limit = in->words->first.items[m->text + 1];
    const uint32_t marked = PT_TOKEN_UPPER | PT_TOKEN_NUMBER;
    float all = 2.0F;
    float main = 2.0F;
    for (uint32_t i = token_at(in->words, m->text, m->start);
         i < limit && in->words->tokens.items[i].start < m->end; i++) {
        const float p =
            pt_opinion_of(&verdict->opinions.items[i], (pt_type)m->type);
        all = p < all ? p : all;
        if (in->words->tokens.items[i].bits & marked)
            main = p < main ? p : main;
    }
    const float p = main < 2.0F ? main : all;
    return p > 1.0F ? -1.0F : p;
}

/* Whether a mention is a name of the knowledge base so long that it means
   nothing else: "Organization for Security and Co-operation in Europe". */
static bool is_long_name(const pt_mention *m, const pt_find_input *in)
{
    enum { LONG = 3 /* spaces */ };
    const pt_str text = pt_document_text(in->doc, m->text);
    unsigned n = 0;
    for (uint32_t i = m->start; i < m->end; i++)
        n += text.ptr[i] == ' ';
    return m->finder == PT_FINDER_GAZETTEER && n >= LONG;
}

static float pool(float s, float p)
{
    s = s < doubt ? doubt : s > 1.0F - doubt ? 1.0F - doubt : s;
    p = p < doubt ? doubt : p > 1.0F - doubt ? 1.0F - doubt : p;
    return s * p / (s * p + (1.0F - s) * (1.0F - p));
}

void pt_model_weigh(pt_mentions *mentions, uint32_t from,
                    const pt_verdict *verdict, const pt_find_input *in)
{
    if (verdict->opinions.len == 0)
        return;
    uint32_t to = from;
    for (uint32_t i = from; i < mentions->list.len; i++) {
        pt_mention m = mentions->list.items[i];
        const bool given = m.finder == PT_FINDER_MARKUP ||
                           m.finder == PT_FINDER_USER ||
                           m.finder == PT_FINDER_MODEL ||
                           m.finder == PT_FINDER_MONEY || /* seldom wrong */
                           is_long_name(&m, in) ||
                           m.bits & (PT_MENTION_FORBIDDEN | PT_MENTION_OWN);
        const float p = given ? -1.0F : probability(&m, verdict, in);
        if (p >= 0.0F)
            m.score = pool(m.score, p);
        if (p < 0.0F || m.score >= least)
            mentions->list.items[to++] = m;
    }
    mentions->list.len = to;
}
