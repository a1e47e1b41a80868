/* SPDX-License-Identifier: MIT */
/*
 * Finds people by the words around their names. At each capitalised word,
 * in this order: a title phrase that begins there ("Foreign Minister …"), a
 * role that ends before it ("the former chief executive …"), and last what
 * the name itself and what follows it tell. Names joined to a titled one by
 * "and" are taken too. Patterns after Coates-Stephens, "The Analysis and
 * Acquisition of Proper Names", 1992; the scores are the precision of each
 * pattern on the Worldwide newswire training part, rounded. One pass, with
 * look-aheads of bounded length.
 */
#include "find/role.h"

#include "base/error.h"
#include "find/person.h"
#include "names/names.h"

/* How far an apposition is searched for a role, in tokens. */
enum { APPOSITION = 7 };

/* Tokens that a nation's name may have. */
enum { NATION = 3 };

/* Tokens that a walk back over a role may take. */
enum { WALK = 8 };

typedef struct finder {
    pt_mentions *out;
    const pt_names *names; /* or NULL */
    const pt_stretch *s;
    bool failed;
} finder;

/* A title or role phrase: tokens [first, end). */
typedef struct role {
    uint32_t first;
    uint32_t end;
    unsigned bits; /* of its head word */
    bool title;    /* its head is capitalised */
    bool plural;
} role;

/* The role bits of a token; a plural counts as its singular. */
static unsigned look_role(const pt_stretch *s, uint32_t tok, bool *plural)
{
    unsigned bits = pt_stretch_look(s, tok, &pt_role_words);
    *plural = false;
    if (bits != 0 || !pt_stretch_has(s, tok, PT_TOKEN_WORD))
        return bits;
    pt_str word = pt_stretch_word(s, tok);
    if (word.len < 5 || word.ptr[word.len - 1] != 's')
        return 0;
    word.len--;
    bits = pt_lexicon_find(&pt_role_words, word);
    *plural = (bits & PT_ROLE_JOB) != 0;
    return *plural ? bits : 0;
}

/* Reads "of State", "for Trade and Industry" after a role. */
static uint32_t skip_portfolio(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is(s, tok, "of") && !pt_stretch_is(s, tok, "for"))
        return tok;
    uint32_t at = tok + 1;
    uint32_t end = tok;
    if (pt_stretch_is(s, at, "the"))
        at++;
    while (at < tok + WALK) {
        if (pt_stretch_look(s, at, &pt_role_words) & PT_ROLE_PORTFOLIO)
            end = at + 1;
        else if (!pt_stretch_is(s, at, "and") && !pt_stretch_is(s, at, "&") &&
                 !pt_stretch_is(s, at, ","))
            break;
        at++;
    }
    return end;
}

/* Reads a phrase whose first word is capitalised. */
static bool read_title(role *out, const pt_stretch *s, uint32_t tok)
{
    bool found = false;
    uint32_t at = tok;
    *out = (role){.first = tok};
    while (at < s->end && at < tok + WALK) {
        bool plural;
        if (at > tok && pt_stretch_begins(s, at))
            break;
        const unsigned bits = look_role(s, at, &plural);
        if (bits == 0)
            break;
        at++;
        if (pt_stretch_is_hyphen(s, at))
            at++;
        if (!(bits & (PT_ROLE_TITLE | PT_ROLE_JOB)))
            continue;
        found = true;
        out->bits = bits;
        out->plural = plural;
        out->title = pt_stretch_is_name(s, at - 1);
        at = out->end = skip_portfolio(s, at);
    }
    if (found && pt_stretch_is_hyphen(s, out->end))
        out->end += 2; /* "President-elect" */
    return found;
}

/* Finds the role that ends before `tok`, in lower case. */
static bool read_role(role *out, const pt_stretch *s, uint32_t tok)
{
    bool plural;
    if (tok == s->first || !pt_stretch_has(s, tok - 1, PT_TOKEN_LOWER))
        return false;
    uint32_t at = tok - 1;
    unsigned bits = look_role(s, at, &plural);
    while (bits & PT_ROLE_PORTFOLIO && !(bits & PT_ROLE_JOB) &&
           at > s->first + 1 && at + WALK > tok) {
        at--;
        bits = look_role(s, at, &plural);
        if (pt_stretch_is(s, at, "of") || pt_stretch_is(s, at, "and"))
            bits = look_role(s, --at, &plural);
    }
    if (!(bits & (PT_ROLE_JOB | PT_ROLE_TITLE)))
        return false;
    *out = (role){.end = tok, .bits = bits, .plural = plural};
    while (at > s->first && at + WALK > tok && !pt_stretch_is_name(s, at - 1) &&
           pt_stretch_look(s, at - 1, &pt_role_words) != 0)
        at--;
    out->first = at;
    return true;
}

/* Returns whether what follows makes the words no person's name. */
static bool is_cut_short(const pt_stretch *s, uint32_t end)
{
    if (!pt_stretch_has(s, end, PT_TOKEN_UPPER | PT_TOKEN_SPACED) ||
        pt_stretch_begins(s, end))
        return false;
    if (pt_stretch_look(s, end, &pt_head_words) != 0 ||
        pt_stretch_has(s, end, PT_TOKEN_CAPS))
        return true;
    /* After "Jr." the name has ended: "Ana Silva Jr. Park". */
    return pt_stretch_look(s, end, &pt_role_words) == 0 &&
           pt_stretch_look(s, end, &pt_plain_words) == 0;
}

static void propose(finder *f, uint32_t first, uint32_t end, float score,
                    unsigned bits)
{
    pt_mention *mention = pt_stretch_propose(
        f->out, f->s, first, end, PT_TYPE_PERSON, PT_FINDER_ROLE, score);
    if (mention == NULL)
        f->failed = true;
    else
        mention->bits = (uint8_t)bits;
}

/* What a name's own words tell: 0 nothing, 1 perhaps, 2 a person. */
static int judge_name(const pt_stretch *s, uint32_t first, uint32_t end)
{
    const pt_str name = {s->text.ptr + s->tokens[first].start,
                         s->tokens[end - 1].end - s->tokens[first].start};
    pt_person person;
    pt_person_split(&person, name);
    if (person.words < 2)
        return 0;
    const unsigned given =
        pt_lexicon_find(&pt_given_names, pt_stretch_word(s, first));
    if (given != 0)
        return given == 1 ? 2 : 1;
    /* "Moon Jae-in" */
    if (person.eastern && pt_stretch_has(s, end - 1, PT_TOKEN_LOWER))
        return 2;
    if (pt_stretch_has(s, first, PT_TOKEN_INITIAL))
        return pt_stretch_look(s, first + 1, &pt_given_names) == 1 ? 2 : 1;
    return person.eastern ? 1 : 0;
}

/* Takes the names that "and" joins to one with a title. */
static uint32_t read_others(finder *f, const role *r, uint32_t at)
{
    const pt_stretch *s = f->s;
    for (;;) {
        uint32_t name = at;
        uint32_t n_words;
        if (r->plural && pt_stretch_is(s, name, ","))
            name++;
        if (pt_stretch_is(s, name, "and"))
            name++;
        if (name == at || name >= s->end)
            return at;
        const uint32_t end = pt_person_parse(s, name, &n_words);
        if (end == name || is_cut_short(s, end) || (n_words < 2 && !r->plural))
            return at;
        const int own = judge_name(s, name, end);
        propose(f, name, end, r->plural || own > 0 ? 0.8F : 0.55F, 0);
        at = end;
    }
}

static float score_role(const role *r, uint32_t n_words)
{
    if (r->title && r->bits & PT_ROLE_TITLE)
        return n_words > 1 ? 0.95F : 0.92F;
    /* "coach Silva", but "Mother Nature" */
    if (n_words == 1)
        return r->bits & PT_ROLE_WEAK || r->plural || r->title ? 0 : 0.75F;
    return r->bits & PT_ROLE_WEAK || r->plural ? 0.75F : 0.92F;
}

/* Proposes the firm before "executive", "spokeswoman", … */
static void propose_firm(finder *f, const role *r)
{
    const pt_stretch *s = f->s;
    uint32_t first = r->first;
    if (!(r->bits & PT_ROLE_FIRM))
        return;
    while (first > s->first && r->first - first < 4 &&
           pt_stretch_is_name(s, first - 1) &&
           pt_stretch_has(s, first, PT_TOKEN_SPACED) &&
           !pt_stretch_begins(s, first) &&
           pt_stretch_look(s, first - 1, &pt_role_words) == 0 &&
           pt_stretch_look(s, first - 1, &pt_plain_words) == 0)
        first--;
    if (first == r->first || pt_stretch_is_name(s, first - 1))
        return;
    if (pt_stretch_propose(f->out, s, first, r->first, PT_TYPE_ORGANIZATION,
                           PT_FINDER_ROLE, 0.6F) == NULL)
        f->failed = true;
}

/* Finds the known name of `n` tokens that ends before a role. */
static bool find_nation(pt_name_match *out, const finder *f, const role *r,
                        uint32_t n)
{
    const pt_stretch *s = f->s;
    if (r->first < s->first + n || !pt_stretch_is_name(s, r->first - n))
        return false;
    if (!pt_names_find(out, f->names, s->text, &s->tokens[r->first - n], n,
                       PT_NAMES_KNOWN))
        return false;
    return out->n_tokens == n && (out->candidates[0].type == PT_TYPE_NORP ||
                                  out->candidates[0].type == PT_TYPE_LOCATION);
}

/* Proposes the nation before a role: "Finnish Prime Minister", "New Zealand
   Finance Minister". */
static void propose_nation(finder *f, const role *r)
{
    const pt_stretch *s = f->s;
    pt_name_match match;
    uint32_t n = NATION;
    if (f->names == NULL || r->first == s->first ||
        pt_stretch_begins(s, r->first) || !pt_stretch_is_name(s, r->first))
        return;
    while (n > 0 && !find_nation(&match, f, r, n))
        n--;
    if (n == 0)
        return;
    pt_mention *mention = pt_stretch_propose(f->out, s, r->first - n, r->first,
                                             (pt_type)match.candidates[0].type,
                                             PT_FINDER_ROLE, 0.92F);
    if (mention == NULL)
        f->failed = true;
    else
        mention->entry = match.candidates[0].entry;
}

/* Proposes the name after a role; returns the token past all of it. */
static uint32_t take_name(finder *f, const role *r)
{
    uint32_t n_words;
    const pt_stretch *s = f->s;
    if (r->end >= s->end || pt_stretch_begins(s, r->end) ||
        !pt_stretch_has(s, r->end, PT_TOKEN_SPACED))
        return r->end;
    uint32_t end = pt_person_parse(s, r->end, &n_words);
    if (end == r->end || is_cut_short(s, end) ||
        s->tokens[end - 1].end - s->tokens[r->end].start < 2)
        return r->end;
    if (s->letters == PT_CASE_TITLE) {
        /* The name's end cannot be seen: trust two words that look right. */
        end = r->end + 2 < end ? r->end + 2 : end;
        if (judge_name(s, r->end, end) == 0)
            return r->end;
    }
    const float score = score_role(r, n_words);
    if (score <= 0)
        return r->end;
    propose_firm(f, r);
    propose_nation(f, r);
    propose(f, r->end, end, score, PT_MENTION_TITLED);
    return s->letters == PT_CASE_TITLE ? end : read_others(f, r, end);
}

/* Returns whether ", 45," or " (45)" stands at `tok`. */
static bool is_age(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is(s, tok, ",") && !pt_stretch_is(s, tok, "("))
        return false;
    if (!pt_stretch_has(s, tok + 1, PT_TOKEN_NUMBER))
        return false;
    const pt_str number = pt_stretch_word(s, tok + 1);
    if (number.len > 2 || number.ptr[0] == '0')
        return false;
    if (pt_stretch_is(s, tok, "("))
        return pt_stretch_is(s, tok + 2, ")");
    return pt_stretch_is(s, tok + 2, ",") || pt_stretch_is(s, tok + 2, ".");
}

/* Returns whether ", a lawyer", ", who", ", president of" follows. */
static bool is_apposition(const pt_stretch *s, uint32_t tok)
{
    if (!pt_stretch_is(s, tok, ","))
        return false;
    if (pt_stretch_is(s, tok + 1, "who") || pt_stretch_is(s, tok + 1, "whose"))
        return true;
    for (uint32_t at = tok + 1; at < tok + APPOSITION && at < s->end; at++) {
        bool plural;
        if (s->tokens[at].bits & PT_TOKEN_PUNCT && !pt_stretch_is_hyphen(s, at))
            return false;
        const unsigned bits = look_role(s, at, &plural);
        if (bits & PT_ROLE_JOB && !(bits & PT_ROLE_WEAK) && !plural)
            return !pt_stretch_is_name(s, at + 1);
    }
    return false;
}

/* Returns whether ", said" or ",” said" stands before `tok`. */
static bool is_said_before(const pt_stretch *s, uint32_t tok)
{
    if (tok < s->first + 2)
        return false;
    return pt_stretch_look(s, tok - 1, &pt_plain_words) & PT_PLAIN_SPEECH &&
           pt_stretch_has(s, tok - 1, PT_TOKEN_LOWER) &&
           pt_stretch_has(s, tok - 2, PT_TOKEN_PUNCT);
}

/* Returns whether "the lawyer, NAME," holds. */
static bool is_inverted(const pt_stretch *s, uint32_t first, uint32_t end)
{
    bool plural;
    if (first < s->first + 2 || !pt_stretch_is(s, first - 1, ","))
        return false;
    if (!pt_stretch_is(s, end, ",") && !pt_stretch_is(s, end, "."))
        return false;
    const unsigned bits = look_role(s, first - 2, &plural);
    return pt_stretch_has(s, first - 2, PT_TOKEN_LOWER) && bits & PT_ROLE_JOB &&
           !(bits & PT_ROLE_WEAK) && !plural;
}

/* Returns whether a preposition before the name speaks for a place or an
   organisation. */
static bool is_placed(const pt_stretch *s, uint32_t tok)
{
    static const char *const words[] = {"in", "at", "of", "from", "for"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (tok > s->first && pt_stretch_is(s, tok - 1, words[i]))
            return true;
    }
    return false;
}

/* Proposes a name without a role before it; returns the token past it. */
static uint32_t take_bare(finder *f, uint32_t tok)
{
    const pt_stretch *s = f->s;
    uint32_t n_words;
    const uint32_t end = pt_person_parse(s, tok, &n_words);
    if (end == tok)
        return tok + 1;
    if (n_words < 2 || n_words > 5 || is_cut_short(s, end))
        return end;
    const int own = judge_name(s, tok, end);
    const unsigned verb = pt_stretch_look(s, end, &pt_plain_words);
    const bool speech =
        verb & PT_PLAIN_SPEECH && pt_stretch_has(s, end, PT_TOKEN_LOWER);
    float doubt = own == 2   ? (n_words > 2 ? 0.32F : 0.15F)
                  : own == 1 ? 0.5F
                             : 1;
    if (is_age(s, end))
        doubt *= 0.08F;
    if (is_apposition(s, end) || is_inverted(s, tok, end))
        doubt *= 0.25F;
    if (is_said_before(s, tok))
        doubt *= 0.3F;
    if (speech)
        doubt *= verb & PT_PLAIN_PERSONAL ? 0.25F : 0.5F;
    if (own < 2 && is_placed(s, tok))
        doubt *= 2;
    if (doubt <= 0.4F)
        propose(f, tok, end, 1 - doubt, 0);
    return end;
}

static void read_stretch(finder *f)
{
    const pt_stretch *s = f->s;
    uint32_t at = s->first;
    while (at < s->end && !f->failed) {
        role r;
        if (!pt_stretch_is_name(s, at)) {
            at++;
            continue;
        }
        uint32_t past = at;
        if (read_title(&r, s, at)) {
            past = take_name(f, &r);
            at = past > r.end ? past : r.end;
            continue;
        }
        if (s->letters == PT_CASE_SENTENCE && read_role(&r, s, at))
            past = take_name(f, &r);
        if (past > at)
            at = past;
        else
            at = s->letters == PT_CASE_SENTENCE ? take_bare(f, at) : at + 1;
    }
}

pt_status pt_roles_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err)
{
    pt_stretch s;
    pt_stretches at = {0};
    finder f = {.out = out, .names = in->names, .s = &s};
    while (!f.failed && pt_stretch_next(&s, &at, in)) {
        if (s.letters != PT_CASE_CAPS && s.part->role != PT_ROLE_KEYWORDS)
            read_stretch(&f);
    }
    return f.failed ? pt_error_nomem(err) : PT_OK;
}
