/* SPDX-License-Identifier: MIT */
/*
 * Proposes the names that are known: at each token the longest name of the
 * user's gazetteers, or the longest of the embedded knowledge base. A user's
 * name is taken at its word, and so is one that says never: it is noted where
 * that name stands. A known one is scored by its
 * prior, the share of its occurrences that mean it, and by its neighbours:
 * most errors are words that are part of a longer name ("Jordan Peterson",
 * "British Museum"), so a name loses where another capitalised word stands
 * directly beside it. One pass; the look-ups cost the same for gazetteers of
 * any size.
 */
#include "find/gazetteer.h"

#include "base/error.h"
#include "find/stretch.h"
#include "names/key.h"
#include "names/names.h"
#include "text/stopword.h"

/* Factors were tuned on the training part of the Worldwide corpus (Shan et
   al. 2023), as was the least score, below which half are wrong. */
static const float least_score = 0.5F;

typedef struct finder {
    pt_mentions *out;
    const pt_names *names;
    const pt_names *rules; /* or NULL */
    const pt_stretch *s;
    uint32_t explained; /* tokens before it belong to names already found */
    bool failed;
} finder;

static bool find_at(pt_name_match *out, const finder *f, const pt_names *names,
                    uint32_t tok, unsigned where)
{
    const pt_stretch *s = f->s;
    return names != NULL && pt_names_find(out, names, s->text, &s->tokens[tok],
                                          s->end - tok, where);
}

static void propose(finder *f, uint32_t tok, uint32_t n_tokens,
                    const pt_name_candidate *c, pt_finder by, float score)
{
    pt_mention *m = pt_stretch_propose(f->out, f->s, tok, tok + n_tokens,
                                       (pt_type)c->type, by, score);
    if (m == NULL)
        f->failed = true;
    else
        m->entry = c->entry;
}

/*
 * Whether a capitalised word directly follows. A role or a date is no part
 * of the name: "Ontario Premier", "in Beijing Monday".
 */
static bool is_followed(const pt_stretch *s, uint32_t end)
{
    return pt_stretch_is_name(s, end) && !pt_stretch_begins(s, end) &&
           !(s->tokens[end].bits & PT_TOKEN_POSSESSIVE) &&
           !(pt_stretch_look(s, end, &pt_role_words) & PT_ROLE_TITLE) &&
           !(pt_stretch_look(s, end, &pt_plain_words) & PT_PLAIN_CALENDAR);
}

/* Whether a capitalised word that no name explains directly precedes. */
static bool is_preceded(const pt_stretch *s, uint32_t tok)
{
    if (tok == s->first || pt_stretch_begins(s, tok) ||
        !pt_stretch_is_name(s, tok - 1))
        return false;
    /* What opens a sentence is capitalised anyway: "In Paris". */
    return !pt_stretch_begins(s, tok - 1) ||
           pt_stretch_look(s, tok - 1, &pt_given_names) != 0;
}

/* What the words beside tokens [tok, end) leave of a score. */
static float weigh_neighbours(const finder *f, uint32_t tok, uint32_t end,
                              pt_type type)
{
    const pt_stretch *s = f->s;
    float factor = 1.0F;
    if (tok == f->explained && tok > s->first)
        factor *= s->tokens[tok].bits & PT_TOKEN_CAPS ? 0.6F : 0.5F;
    else if (is_preceded(s, tok) && type != PT_TYPE_PERSON)
        factor *= end - tok > 1 ? 0.7F : 0.5F;
    if (is_followed(s, end))
        factor *= 0.5F;
    if (type == PT_TYPE_ORGANIZATION && pt_stretch_is(s, end, "of"))
        factor *= 0.4F; /* "Ministry of Agriculture of Kenya" */
    return factor;
}

/* Whether a word in capitals may be a function word: "US", "IT", "WHO". */
static bool is_function_word(const pt_stretch *s, uint32_t tok)
{
    char lower[8];
    if (!pt_stretch_has(s, tok, PT_TOKEN_CAPS | PT_TOKEN_ASCII))
        return false;
    const pt_str word = pt_stretch_word(s, tok);
    if (word.len > sizeof lower)
        return false;
    const size_t len = pt_key_fold(lower, sizeof lower, word, PT_TOKEN_ASCII);
    return pt_stopword_is(PT_STR("en"), (pt_str){lower, len});
}

/* Whether it is one here: others in capitals stand beside it. */
static bool is_shouted(const pt_stretch *s, uint32_t tok)
{
    return is_function_word(s, tok) &&
           (s->letters == PT_CASE_CAPS || is_function_word(s, tok + 1) ||
            (tok > s->first && is_function_word(s, tok - 1)));
}

/* A single word: what its capitals leave of its prior. */
static float weigh_capitals(const finder *f, uint32_t tok,
                            const pt_name_match *match)
{
    const pt_stretch *s = f->s;
    const pt_str word = pt_stretch_word(s, tok);
    const unsigned sure = PT_NAME_COUNTRY | PT_NAME_CAPITAL;
    if (!(s->tokens[tok].bits & PT_TOKEN_CAPS))
        return 1.0F;
    if (is_shouted(s, tok))
        return 0;
    if (match->exact || s->letters == PT_CASE_CAPS)
        return 1.0F;
    /* Another acronym ("LIMA"), or a dateline ("OTTAWA"). */
    return word.len <= 4 && !(match->candidates[0].bits & sure) ? 0.5F : 0.9F;
}

static float score_match(const finder *f, uint32_t tok,
                         const pt_name_match *match)
{
    const pt_name_candidate *best = &match->candidates[0];
    const uint32_t end = tok + match->n_tokens;
    float score = best->prior;
    if (pt_stretch_is(f->s, end, "$"))
        return 0; /* "US$5 million" */
    if (match->n_tokens == 1)
        score *= weigh_capitals(f, tok, match);
    if (f->s->letters == PT_CASE_SENTENCE)
        score *= weigh_neighbours(f, tok, end, (pt_type)best->type);
    return score;
}

/* Notes that a name is not to be tagged as the type of a reading. */
static void forbid(finder *f, uint32_t tok, uint32_t end,
                   const pt_name_candidate *reading)
{
    pt_never *never = pt_vec_add(&f->out->nevers, sizeof *never);
    if (never == NULL) {
        f->failed = true;
        return;
    }
    *never =
        (pt_never){.text = f->s->part->text,
                   .start = f->s->tokens[tok].start,
                   .end = f->s->tokens[end - 1].end,
                   .types = reading->type == PT_NAME_ANY ? UINT32_MAX
                                                         : 1u << reading->type};
}

/*
 * Does what the readings of a user's name say; returns whether one says that
 * it is to be tagged.
 *
 * known  whether the entry is one of the names'
 */
static bool obey(finder *f, uint32_t tok, const pt_name_match *match,
                 bool known)
{
    bool tagged = false;
    for (uint32_t i = 0; i < match->n_candidates && !f->failed; i++) {
        const pt_name_candidate *c = &match->candidates[i];
        if (c->bits & PT_NAME_NEVER) {
            forbid(f, tok, tok + match->n_tokens, c);
            continue;
        }
        if (tagged)
            continue;
        propose(f, tok, match->n_tokens, c, PT_FINDER_USER, c->prior);
        if (!known && !f->failed)
            f->out->list.items[f->out->list.len - 1].entry = PT_NONE;
        tagged = true;
    }
    return tagged;
}

/*
 * Looks at one token; returns the one to look at next. What an option says of
 * a name comes before what a gazetteer says of it.
 */
static uint32_t look_for_users(finder *f, uint32_t tok)
{
    const unsigned where = PT_NAMES_USER | PT_NAMES_RULES;
    pt_name_match rule = {.n_tokens = 0};
    pt_name_match match = {.n_tokens = 0};
    bool settled = false;
    if (f->rules != NULL && find_at(&rule, f, f->rules, tok, where))
        settled = obey(f, tok, &rule, false);
    if (find_at(&match, f, f->names, tok, where) &&
        !(settled && match.n_tokens <= rule.n_tokens))
        obey(f, tok, &match, true);
    const uint32_t n =
        match.n_tokens > rule.n_tokens ? match.n_tokens : rule.n_tokens;
    return tok + (n > 0 ? n : 1);
}

static uint32_t look_for_known(finder *f, uint32_t tok)
{
    pt_name_match match;
    if (!find_at(&match, f, f->names, tok, PT_NAMES_KNOWN))
        return tok + 1;
    const float score = score_match(f, tok, &match);
    if (score < least_score)
        return tok + 1;
    propose(f, tok, match.n_tokens, &match.candidates[0], PT_FINDER_GAZETTEER,
            score);
    f->explained = tok + match.n_tokens;
    return f->explained;
}

/* Goes through all tokens of a document, if there is anything to find. */
static pt_status look_through(pt_mentions *out, const pt_find_input *in,
                              unsigned where,
                              uint32_t (*look)(finder *f, uint32_t tok),
                              pt_error *err)
{
    const pt_names *rules = where & PT_NAMES_USER ? in->rules : NULL;
    const bool any = in->names != NULL && pt_names_has(in->names, where);
    if (!any && rules == NULL)
        return PT_OK;
    finder f = {.out = out, .names = any ? in->names : NULL, .rules = rules};
    pt_stretch s;
    pt_stretches at = {0};
    while (pt_stretch_next(&s, &at, in)) {
        f.s = &s;
        f.explained = s.first;
        for (uint32_t tok = s.first; tok < s.end && !f.failed;)
            tok = look(&f, tok);
    }
    return f.failed ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_gazetteer_find(pt_mentions *out, const pt_find_input *in,
                            pt_error *err)
{
    return look_through(out, in, PT_NAMES_KNOWN, look_for_known, err);
}

pt_status pt_user_names_find(pt_mentions *out, const pt_find_input *in,
                             pt_error *err)
{
    return look_through(out, in, PT_NAMES_USER, look_for_users, err);
}
