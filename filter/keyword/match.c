/* SPDX-License-Identifier: MIT */
/*
 * Finds keywords in the texts. One pass over the tokens, each looked up once:
 * where a keyword may begin the automaton walks (walk.c), and what meets a
 * word of a keyword is noted with its sentence (needs.c). At each place the
 * longest keyword becomes the match, and those inside it are covered. The
 * sentences are searched afterwards (scatter.c).
 */
#include "keyword/match.h"

#include "base/error.h"
#include "keyword/scatter.h"
#include "keyword/walk.h"

typedef struct matcher {
    pt_matches *out;
    pt_keywords *keywords;
    const pt_find_input *in;
    const pt_mentions *mentions;
    uint32_t mention; /* the next one */
    pt_walk walk;
    pt_needs needs;
    pt_placed_list placed;
    uint32_t text;    /* the text at work */
    uint32_t covered; /* the last match's end */
    pt_error *err;
} matcher;

/* Adds what begins at token `i`: the longest, unless it is covered. */
static pt_status add_ends(matcher *m, uint32_t i, const pt_walk_end *ends,
                          uint32_t n)
{
    const pt_token *tokens = m->walk.tokens;
    const pt_str word = pt_walk_word(&m->walk, i);
    const uint32_t start = (uint32_t)(word.ptr - m->walk.text.ptr);
    const uint32_t covered = m->covered;
    for (uint32_t k = 0; k < n; k++) {
        pt_match *match = pt_vec_add(m->out, sizeof *match);
        pt_placed *placed = pt_vec_add(&m->placed, sizeof *placed);
        if (match == NULL || placed == NULL)
            return pt_error_nomem(m->err);
        const uint32_t end = tokens[ends[k].last].end;
        const uint32_t keyword = ends[k].keyword;
        *match = (pt_match){m->text, start,         end,
                            keyword, ends[k].grade, k > 0 || start < covered};
        *placed = (pt_placed){keyword, m->needs.sentences.len - 1, start, end};
        m->keywords->items[keyword].n_matches++;
        if (!match->is_covered)
            m->covered = end;
    }
    return PT_OK;
}

/* Notes mentions that begin before `end`; passes those before `start`. */
static bool note_mentions(matcher *m, uint32_t start, uint32_t end)
{
    bool done = true;
    for (; m->mention < m->mentions->list.len && done; m->mention++) {
        const pt_mention *mention = &m->mentions->list.items[m->mention];
        if (mention->text > m->text ||
            (mention->text == m->text && mention->start >= end))
            break;
        if (mention->text == m->text && mention->start >= start)
            done = pt_needs_add_mention(&m->needs, mention);
    }
    return done;
}

static pt_status match_token(matcher *m, uint32_t i)
{
    const pt_token *tok = &m->walk.tokens[i];
    const pt_str word = pt_walk_word(&m->walk, i);
    const pt_vocable v =
        pt_vocabulary_find(m->walk.vocabulary, word, tok->bits);
    if (v.family == PT_NONE)
        return PT_OK;
    const uint32_t start = (uint32_t)(word.ptr - m->walk.text.ptr);
    if (!pt_needs_add_word(&m->needs, v.family,
                           (tok->bits & PT_TOKEN_CAPS) != 0, start, tok->end))
        return pt_error_nomem(m->err);
    if (v.stem == PT_NONE)
        return PT_OK;
    pt_walk_end ends[PT_WALK_ENDS];
    const uint32_t n = pt_walk_find(ends, &m->walk, i, v);
    return n == 0 ? PT_OK : add_ends(m, i, ends, n);
}

/* Passes a keyword section: what stands before `end`. */
static uint32_t pass_section(matcher *m, uint32_t i, uint32_t end)
{
    while (i < m->walk.n_tokens && m->walk.tokens[i].start < end)
        i++;
    return i;
}

static pt_status match_text(matcher *m)
{
    enum { BEGINS = PT_TOKEN_SENTENCE | PT_TOKEN_BREAK };
    const pt_document *doc = m->in->doc;
    const pt_text *text = &doc->texts.items[m->text];
    const pt_part *part = doc->parts.items + text->parts;
    const pt_part *const last_part = part + text->n_parts;
    pt_status st = PT_OK;
    bool begins = true;
    m->covered = 0;
    for (uint32_t i = 0; i < m->walk.n_tokens && st == PT_OK; i++) {
        const pt_token *tok = &m->walk.tokens[i];
        while (part < last_part && part->end <= tok->start)
            part++;
        if (part < last_part && part->role == PT_ROLE_KEYWORDS &&
            part->start <= tok->start) {
            i = pass_section(m, i, part->end) - 1;
            begins = true;
            continue;
        }
        if ((begins || (tok->bits & BEGINS) != 0) &&
            !pt_needs_begin(&m->needs, m->text))
            return pt_error_nomem(m->err);
        begins = false;
        if (!note_mentions(m, tok->start, tok->end))
            return pt_error_nomem(m->err);
        st = match_token(m, i);
        if (st == PT_OK)
            st = pt_deadline_check(doc->deadline, m->err);
    }
    return st;
}

static pt_status match_texts(matcher *m)
{
    const pt_words *words = m->in->words;
    pt_status st = PT_OK;
    for (m->text = 0; m->text < m->in->doc->texts.len && st == PT_OK;
         m->text++) {
        const uint32_t first = words->first.items[m->text];
        m->walk.text = pt_document_text(m->in->doc, m->text);
        m->walk.n_tokens = words->first.items[m->text + 1] - first;
        m->walk.tokens =
            m->walk.n_tokens > 0 ? &words->tokens.items[first] : NULL;
        st = match_text(m);
    }
    if (st == PT_OK && m->walk.vocabulary->failed)
        st = pt_error_nomem(m->err);
    return st;
}

static void grade_keywords(pt_keywords *keywords, const pt_matches *matches)
{
    for (uint32_t i = 0; i < keywords->len; i++)
        keywords->items[i].grade = PT_KEYWORD_ABSENT;
    for (uint32_t i = 0; i < matches->len; i++) {
        const pt_match *match = &matches->items[i];
        pt_keyword *keyword = &keywords->items[match->keyword];
        if (match->grade < keyword->grade)
            keyword->grade = match->grade;
    }
}

/* Makes the automaton and the needs from the keywords' words. */
static pt_status prepare(matcher *m, pt_vocabulary *v,
                         const pt_phrases *phrases, const pt_entities *entities)
{
    pt_named_list named = {0};
    pt_status st = pt_named_find(&named, phrases, m->keywords, m->in,
                                 m->mentions, entities, m->err);
    pt_vocabulary_close(v);
    if (st == PT_OK)
        st =
            pt_needs_init(&m->needs, phrases, &named, entities->len, v, m->err);
    if (st == PT_OK)
        st = pt_walk_init(&m->walk, v, phrases, m->keywords, m->err);
    pt_vec_release(&named);
    return st;
}

static pt_status run(matcher *m, const pt_entities *entities)
{
    pt_vocabulary *v = NULL;
    pt_phrases phrases = {0};
    pt_status st = pt_vocabulary_new(&v, m->in->doc->lang, m->err);
    if (st == PT_OK)
        st = pt_phrases_read(&phrases, m->keywords, v, m->err);
    if (st == PT_OK)
        st = prepare(m, v, &phrases, entities);
    if (st == PT_OK)
        st = match_texts(m);
    if (st == PT_OK)
        st =
            pt_scatter_find(m->out, m->keywords, &m->needs, &m->placed, m->err);
    pt_walk_release(&m->walk);
    pt_needs_release(&m->needs);
    pt_vec_release(&m->placed);
    pt_phrases_release(&phrases);
    pt_vocabulary_free(v);
    return st;
}

pt_status pt_keywords_match(pt_matches *out, pt_keywords *keywords,
                            const pt_find_input *in,
                            const pt_mentions *mentions,
                            const pt_entities *entities, pt_error *err)
{
    pt_matches matches = {0};
    matcher m = {.out = &matches,
                 .keywords = keywords,
                 .in = in,
                 .mentions = mentions,
                 .err = err};
    const pt_status st = keywords->len > 0 ? run(&m, entities) : PT_OK;
    if (st != PT_OK) {
        pt_vec_release(&matches);
        return st;
    }
    grade_keywords(keywords, &matches);
    *out = matches;
    return PT_OK;
}
