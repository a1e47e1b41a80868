/* SPDX-License-Identifier: MIT */
/*
 * Proposes the names that are known: at each token the longest name of the
 * user's gazetteers, or the longest of the embedded knowledge base. A user's
 * name is taken at its word. A known one is scored by its
 * prior, the share of its occurrences that mean it, and by its neighbours:
 * most errors are single words that are part of a longer name ("Jordan
 * Peterson", "San Salvador"), so a single word loses where an unexplained
 * capitalised word stands directly beside it. One pass; the look-ups cost
 * the same for gazetteers of any size.
 */
#include "find/gazetteer.h"

#include "base/error.h"
#include "find/stretch.h"
#include "names/names.h"

/* Factors were tuned on the training part of the Worldwide corpus (Shan et
   al. 2023), as was the least score, below which half are wrong. */
static const float least_score = 0.5F;

typedef struct finder {
    pt_mentions *out;
    const pt_names *names;
    const pt_stretch *s;
    uint32_t explained; /* tokens before it belong to names already found */
    bool failed;
} finder;

static bool find_at(pt_name_match *out, const finder *f, uint32_t tok,
                    unsigned where)
{
    const pt_stretch *s = f->s;
    return pt_names_find(out, f->names, s->text, &s->tokens[tok], s->end - tok,
                         where);
}

static void propose(finder *f, uint32_t tok, const pt_name_match *match,
                    pt_finder by, float score)
{
    const pt_name_candidate *best = &match->candidates[0];
    pt_mention *m = pt_stretch_propose(f->out, f->s, tok, tok + match->n_tokens,
                                       (pt_type)best->type, by, score);
    if (m == NULL)
        f->failed = true;
    else
        m->entry = best->entry;
}

/* A capitalised word that directly follows and is no name of its own. */
static bool is_followed(const finder *f, uint32_t end)
{
    const pt_stretch *s = f->s;
    pt_name_match next;
    if (!pt_stretch_is_name(s, end) || pt_stretch_begins(s, end) ||
        s->tokens[end].bits & PT_TOKEN_POSSESSIVE)
        return false;
    /* "Ontario Premier", "Germany Foreign Minister" */
    if (pt_stretch_look(s, end, &pt_role_words) & PT_ROLE_TITLE ||
        pt_stretch_look(s, end, &pt_plain_words) & PT_PLAIN_CALENDAR)
        return false;
    return !find_at(&next, f, end, PT_NAMES_ALL) ||
           next.candidates[0].prior < least_score;
}

/* A capitalised word that directly precedes and is no name of its own. */
static bool is_preceded(const finder *f, uint32_t tok)
{
    const pt_stretch *s = f->s;
    if (tok == s->first || pt_stretch_begins(s, tok) || tok == f->explained)
        return false;
    const uint32_t before = tok - 1;
    if (!pt_stretch_is_name(s, before))
        return false;
    /* What opens a sentence is capitalised anyway: "In Paris". */
    return !pt_stretch_begins(s, before) ||
           pt_stretch_look(s, before, &pt_given_names) != 0;
}

/* A single word: what its neighbours and capitals leave of its prior. */
static float score_word(const finder *f, uint32_t tok,
                        const pt_name_match *match)
{
    const pt_stretch *s = f->s;
    const pt_name_candidate *best = &match->candidates[0];
    const uint32_t len = s->tokens[tok].end - s->tokens[tok].start;
    float score = best->prior;
    if (s->letters == PT_CASE_CAPS && match->exact && len <= 3)
        return 0; /* "WHO", "US" and "IT" are words there */
    if (s->tokens[tok].bits & PT_TOKEN_CAPS && !match->exact &&
        s->letters != PT_CASE_CAPS)
        score *= len <= 4 ? 0.5F : 0.9F; /* an acronym, or shouted */
    if (s->letters != PT_CASE_SENTENCE || best->type == PT_TYPE_NORP)
        return score;
    if (is_preceded(f, tok))
        score *= 0.5F;
    if (is_followed(f, tok + 1))
        score *= best->type == PT_TYPE_LOCATION ? 0.5F : 0.7F;
    return score;
}

static float score_match(const finder *f, uint32_t tok,
                         const pt_name_match *match)
{
    if (match->n_tokens == 1)
        return score_word(f, tok, match);
    return match->candidates[0].prior;
}

/* Looks at one token; returns the one to look at next. */
static uint32_t look_for_users(finder *f, uint32_t tok)
{
    pt_name_match match;
    if (!find_at(&match, f, tok, PT_NAMES_USER))
        return tok + 1;
    propose(f, tok, &match, PT_FINDER_USER, match.candidates[0].prior);
    return tok + match.n_tokens;
}

static uint32_t look_for_known(finder *f, uint32_t tok)
{
    pt_name_match match;
    if (!find_at(&match, f, tok, PT_NAMES_KNOWN))
        return tok + 1;
    const float score = score_match(f, tok, &match);
    if (score < least_score)
        return tok + 1;
    propose(f, tok, &match, PT_FINDER_GAZETTEER, score);
    f->explained = tok + match.n_tokens;
    return f->explained;
}

/* Goes through all tokens of a document, if there is anything to find. */
static pt_status look_through(pt_mentions *out, const pt_find_input *in,
                              unsigned where,
                              uint32_t (*look)(finder *f, uint32_t tok),
                              pt_error *err)
{
    if (in->names == NULL || !pt_names_has(in->names, where))
        return PT_OK;
    finder f = {.out = out, .names = in->names};
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
