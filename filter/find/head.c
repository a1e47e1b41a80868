/* SPDX-License-Identifier: MIT */
/*
 * Finds names by their head words. A run of capitalised words ("the |
 * European Central Bank |") is a name as far as its last head word when that
 * ends names, goes on over "of" or "for" to the next run when it begins them
 * ("Ministry of Trade and Industry"), and takes the form of a company after
 * a comma ("Initech, Inc."). Titles before people's names end a run, words
 * that only open sentences are cut off its front. One pass; each run is read
 * a fixed number of times. The scores are the precision on the Worldwide
 * newswire training part, rounded, by the kind of head word.
 */
#include "find/head.h"

#include "base/error.h"
#include "find/stretch.h"

/* A run longer than this is no name. */
enum { LONGEST = 12 };

/* How often "of …", ", …", "and …" may lengthen a name. */
enum { LINKS = 4 };

typedef struct finder {
    pt_mentions *out;
    const pt_stretch *s;
    bool failed;
} finder;

/* Tokens [first, end). */
typedef struct run {
    uint32_t first;
    uint32_t end;
} run;

static unsigned look_head(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is_name(s, tok))
        return 0;
    const unsigned bits = pt_stretch_look(s, tok, &pt_head_words);
    const pt_token *t = &s->tokens[tok];
    /* "AG", "SA" are forms of companies in capitals only. */
    if (bits & PT_HEAD_SUFFIX && t->end - t->start == 2 &&
        !(t->bits & PT_TOKEN_CAPS) && !pt_stretch_is(s, tok, "Co"))
        return 0;
    return bits;
}

/* Returns the token past the capitalised words that go on from `tok`. */
static uint32_t read_run(const pt_stretch *s, uint32_t tok)
{
    uint32_t at = tok + 1;
    while (at < s->end && at - tok < 2 * LONGEST) {
        if (pt_stretch_begins(s, at))
            break;
        if (pt_stretch_is_name(s, at) &&
            (s->tokens[at].bits & PT_TOKEN_SPACED ||
             pt_stretch_is_hyphen(s, at - 1)))
            at++;
        else if ((pt_stretch_is_hyphen(s, at) || pt_stretch_is(s, at, "&")) &&
                 pt_stretch_is_name(s, at + 1))
            at += 2;
        else
            break;
    }
    return at;
}

/* Cuts openers off the front, and a title with the name behind it off the
   end: "World Bank | President Ana Silva". */
static run trim_run(const pt_stretch *s, uint32_t first, uint32_t end)
{
    uint32_t head = first;
    while (first < end && pt_stretch_look(s, first, &pt_plain_words) != 0)
        first++;
    for (uint32_t at = first + 1; at < end; at++) {
        if (look_head(s, at))
            head = at;
    }
    for (uint32_t at = head + 1; at + 1 < end; at++) {
        if (at > first &&
            pt_stretch_look(s, at, &pt_role_words) &
                (PT_ROLE_TITLE | PT_ROLE_JOB) &&
            pt_stretch_has(s, at + 1, PT_TOKEN_SPACED))
            return (run){first, at};
    }
    return (run){first, end};
}

/* Returns the token after "of", "for the", … or `tok`. */
static uint32_t skip_link(const pt_stretch *s, uint32_t tok)
{
    static const char *const links[] = {"of",  "for", "on", "de",  "di",
                                        "do",  "da",  "du", "des", "der",
                                        "del", "für", "e",  "en",  "per"};
    static const char *const articles[] = {"the", "la",  "las", "los",
                                           "le",  "les", "das"};
    for (size_t i = 0; i < sizeof links / sizeof links[0]; i++) {
        if (!pt_stretch_is(s, tok, links[i]))
            continue;
        for (size_t j = 0; j < sizeof articles / sizeof articles[0]; j++) {
            if (pt_stretch_is(s, tok + 1, articles[j]))
                return tok + 2;
        }
        return tok + 1;
    }
    return tok;
}

/* Reads a run that carries a name on; returns `tok` when none is there. */
static uint32_t read_more(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is_name(s, tok) || pt_stretch_begins(s, tok))
        return tok;
    const run r = trim_run(s, tok, read_run(s, tok));
    return r.first == tok ? r.end : tok;
}

/* Reads ", Law and Order" after "Ministry of Justice". */
static uint32_t read_list(const pt_stretch *s, uint32_t tok)
{
    uint32_t at = tok;
    for (int i = 0; i < LINKS; i++) {
        const bool last = pt_stretch_is(s, at, "and");
        if (!last && !pt_stretch_is(s, at, ","))
            return tok;
        const uint32_t word = pt_stretch_is(s, at + 1, "and") ? at + 2 : at + 1;
        const uint32_t end = read_more(s, word);
        if (end == word || look_head(s, word) & PT_HEAD_INITIAL)
            return tok;
        if (last || word == at + 2)
            return end;
        at = end;
    }
    return tok;
}

/* Reads on behind an initial head that ends before `tok`. */
static uint32_t read_initial(const pt_stretch *s, uint32_t tok, unsigned bits)
{
    const uint32_t word = skip_link(s, tok);
    if (word == tok)
        return tok;
    uint32_t end = read_more(s, word);
    if (end == word)
        return tok;
    const bool lists = (bits >> PT_HEAD_TYPE) == PT_TYPE_ORGANIZATION &&
                       !(bits & PT_HEAD_WEAK) && !pt_stretch_is(s, word, "the");
    if (lists && pt_stretch_is(s, tok - 1, "University") == false)
        end = read_list(s, end);
    return end;
}

/* Reads ", Inc." after a company's name. */
static uint32_t read_suffix(const pt_stretch *s, uint32_t tok)
{
    if (pt_stretch_is(s, tok, ",") && look_head(s, tok + 1) & PT_HEAD_SUFFIX)
        return tok + 2;
    return tok;
}

static void propose(finder *f, run r, unsigned bits)
{
    /* Precision on Worldwide train by kind of head word. */
    float score = bits & PT_HEAD_WEAK ? 0.6F : 0.82F;
    if (bits & PT_HEAD_SUFFIX)
        score = 0.9F;
    /* What goes on is rarely the name: "Railway | Tower". */
    if (pt_stretch_is_name(f->s, r.end) && !pt_stretch_begins(f->s, r.end) &&
        pt_stretch_look(f->s, r.end, &pt_role_words) == 0)
        score -= 0.3F;
    if (score < 0.55F)
        return;
    if (r.end - r.first > LONGEST)
        return;
    if (pt_stretch_propose(f->out, f->s, r.first, r.end,
                           (pt_type)(bits >> PT_HEAD_TYPE), PT_FINDER_HEAD,
                           score) == NULL)
        f->failed = true;
}

/* Finds the name in a run; returns the token past what was read. */
static uint32_t take_run(finder *f, run r)
{
    const pt_stretch *s = f->s;
    uint32_t last = r.first;
    unsigned bits = 0;
    for (uint32_t at = r.first; at < r.end; at++) {
        const unsigned here = look_head(s, at);
        const unsigned need = at > r.first ? PT_HEAD_FINAL | PT_HEAD_SUFFIX : 0;
        if (here & need) {
            last = at;
            bits = here;
        }
    }
    const unsigned tail = look_head(s, r.end - 1);
    if (tail & PT_HEAD_INITIAL) {
        const uint32_t end = read_initial(s, r.end, tail);
        if (end > r.end) {
            propose(f, (run){r.first, end}, tail);
            return end;
        }
    }
    const unsigned lead = look_head(s, r.first);
    if (last > r.first) {
        const uint32_t end = read_suffix(s, last + 1);
        propose(f, (run){r.first, end}, bits);
    } else if (read_suffix(s, r.end) > r.end) {
        r.end = read_suffix(s, r.end);
        propose(f, r, look_head(s, r.end - 1));
    } else if (lead & PT_HEAD_LEADING && r.end - r.first > 1 &&
               r.end - r.first < 4) {
        propose(f, r, lead);
    }
    return r.end;
}

pt_status pt_heads_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err)
{
    pt_stretch s;
    pt_stretches stretches = {0};
    finder f = {.out = out, .s = &s};
    while (!f.failed && pt_stretch_next(&s, &stretches, in)) {
        uint32_t at = s.first;
        if (s.letters != PT_CASE_SENTENCE || s.part->role == PT_ROLE_KEYWORDS)
            continue;
        while (at < s.end && !f.failed) {
            if (!pt_stretch_is_name(&s, at)) {
                at++;
                continue;
            }
            const run r = trim_run(&s, at, read_run(&s, at));
            at = r.first < r.end ? take_run(&f, r) : r.end;
        }
    }
    return f.failed ? pt_error_nomem(err) : PT_OK;
}
