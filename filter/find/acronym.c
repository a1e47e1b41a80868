/* SPDX-License-Identifier: MIT */
/*
 * Finds acronyms by their definitions: "LONG FORM (ACRONYM)" and the other
 * way round. As in Schwartz and Hearst, "A Simple Algorithm for Identifying
 * Abbreviation Definitions in Biomedical Text", PSB 2003, letters are matched
 * from the right, but here only against initials, which news text keeps to.
 * A first pass notes the definitions in a map, a second one finds the uses.
 * The type is that of the long form's head word. Linear: the search for a
 * long form looks back over a bounded number of words.
 */
#include "find/acronym.h"

#include "base/error.h"
#include "base/utf8.h"
#include "find/stretch.h"

/* An acronym has 2 to LONGEST letters, its long form at most WORDS words. */
enum { LONGEST = 8, WORDS = 14 };

/* What is abbreviated but is no organisation: collected by hand, after what
   Worldwide train has as other names. */
/* clang-format off */
static const pt_lexeme thing_words[] = {
    {"action", 1}, {"aircraft", 1}, {"analysis", 1}, {"area", 1},
    {"assessment", 1}, {"capital", 1}, {"certificate", 1}, {"consulting", 1},
    {"diarrhea", 1}, {"disease", 1}, {"disorder", 1}, {"engine", 1},
    {"equity", 1}, {"evaluation", 1}, {"fee", 1}, {"framework", 1},
    {"goals", 1}, {"graduation", 1}, {"income", 1}, {"index", 1},
    {"information", 1}, {"initiative", 1}, {"intelligence", 1},
    {"interface", 1}, {"language", 1}, {"later", 1}, {"learning", 1},
    {"level", 1}, {"levels", 1}, {"management", 1}, {"marketing", 1},
    {"mathematics", 1}, {"method", 1}, {"missile", 1}, {"model", 1},
    {"pandemic", 1}, {"partnership", 1}, {"plan", 1}, {"platform", 1},
    {"policy", 1}, {"process", 1}, {"product", 1}, {"program", 1},
    {"programme", 1}, {"project", 1}, {"protocol", 1}, {"rate", 1},
    {"ratio", 1}, {"report", 1}, {"scheme", 1}, {"score", 1}, {"software", 1},
    {"standard", 1}, {"standards", 1}, {"strategy", 1}, {"study", 1},
    {"survey", 1}, {"syndrome", 1}, {"system", 1}, {"tax", 1},
    {"technologies", 1}, {"technology", 1}, {"test", 1}, {"theory", 1},
    {"vehicle", 1}, {"vehicles", 1}, {"virus", 1}, {"zone", 1},
};
/* clang-format on */

static const pt_lexicon things = {thing_words,
                                  sizeof thing_words / sizeof thing_words[0]};

typedef struct finder {
    pt_mentions *out;
    const pt_stretch *s;
    pt_map types; /* acronym → pt_type of its first definition */
    bool failed;
} finder;

/* Reads the capitals of an acronym without its full stops. */
static uint32_t read_letters(uint32_t *letters, pt_str acronym)
{
    uint32_t n = 0;
    size_t at = 0;
    while (at < acronym.len) {
        const uint32_t cp = pt_utf8_next(acronym, &at);
        if (cp == '.')
            continue;
        if (n == LONGEST || !(pt_char_is_upper(cp) || pt_char_is_digit(cp)))
            return 0;
        letters[n++] = cp;
    }
    return n;
}

/* The capitals that a word offers, in order: its initial, and what other
   capitals it has ("PetroChina" gives P and C). */
static uint32_t word_initials(uint32_t *initials, uint32_t max, pt_str word)
{
    uint32_t n = 0;
    size_t at = 0;
    while (at < word.len && n < max) {
        const bool first = at == 0;
        const uint32_t cp = pt_utf8_next(word, &at);
        if (first || pt_char_is_upper(cp))
            initials[n++] = pt_char_upper(cp);
    }
    return n;
}

bool pt_acronym_fits(pt_str acronym, pt_str name)
{
    uint32_t letters[LONGEST];
    const uint32_t n = read_letters(letters, acronym);
    uint32_t done = 0;
    size_t at = 0;
    uint32_t words = 0;
    while (n > 1 && at < name.len && words++ < WORDS) {
        size_t end = at;
        while (end < name.len && name.ptr[end] != ' ' && name.ptr[end] != '-')
            end++;
        const pt_str word = pt_str_slice(name, at, end);
        uint32_t own[LONGEST];
        const uint32_t n_own = word_initials(own, LONGEST, word);
        uint32_t used = 0;
        while (used < n_own && done < n && own[used] == letters[done]) {
            done++;
            used++;
        }
        /* A word may be passed over only when it is small. */
        if (used == 0 && n_own > 0 &&
            pt_char_is_upper(pt_utf8_next(word, &(size_t){0})))
            return false;
        at = end + 1;
    }
    return n > 1 && done == n && at > name.len;
}

static bool is_acronym(const pt_stretch *s, uint32_t tok)
{
    uint32_t letters[LONGEST];
    return pt_stretch_has(s, tok, PT_TOKEN_CAPS) &&
           read_letters(letters, pt_stretch_word(s, tok)) > 1 &&
           pt_stretch_look(s, tok, &pt_role_words) == 0;
}

static pt_str words_of(const pt_stretch *s, uint32_t first, uint32_t end)
{
    return (pt_str){s->text.ptr + s->tokens[first].start,
                    s->tokens[end - 1].end - s->tokens[first].start};
}

/* Finds where the long form that ends before `end` begins; `end` if none. */
static uint32_t find_start(const pt_stretch *s, uint32_t end, pt_str acronym)
{
    uint32_t at = end;
    for (int i = 0; i < WORDS && at > s->first; i++) {
        const uint32_t bits = s->tokens[at - 1].bits;
        if (bits & (PT_TOKEN_OPAQUE | PT_TOKEN_URL) ||
            (bits & PT_TOKEN_PUNCT && !pt_stretch_is_hyphen(s, at - 1) &&
             !pt_stretch_is(s, at - 1, "&") && !pt_stretch_is(s, at - 1, ",")))
            return end;
        at--;
        if (bits & PT_TOKEN_UPPER &&
            pt_acronym_fits(acronym, words_of(s, at, end)))
            return at;
        if (pt_stretch_begins(s, at))
            return end;
    }
    return end;
}

/* The type that a long form's head word tells; -1: it names nothing. */
static int type_of(const pt_stretch *s, uint32_t first, uint32_t end)
{
    if (pt_stretch_has(s, end - 1, PT_TOKEN_LOWER))
        return -1;
    if (pt_stretch_look(s, end - 1, &things) != 0)
        return PT_TYPE_MISC;
    if (pt_stretch_look(s, first, &pt_given_names) == 1)
        return PT_TYPE_PERSON;
    const unsigned last = pt_stretch_look(s, end - 1, &pt_head_words);
    const unsigned lead = pt_stretch_look(s, first, &pt_head_words);
    if (last & (PT_HEAD_FINAL | PT_HEAD_SUFFIX))
        return (int)(last >> PT_HEAD_TYPE);
    if (lead & PT_HEAD_INITIAL)
        return (int)(lead >> PT_HEAD_TYPE);
    for (uint32_t at = first; at < end; at++) {
        const unsigned here = pt_stretch_look(s, at, &pt_head_words);
        if (here & PT_HEAD_INITIAL)
            return (int)(here >> PT_HEAD_TYPE);
        if (pt_stretch_look(s, at, &pt_role_words) & PT_ROLE_JOB)
            return -1;
    }
    return PT_N_TYPES;
}

static void propose(finder *f, uint32_t first, uint32_t end, int type,
                    float score)
{
    if (type == PT_TYPE_MISC)
        score -= 0.2F; /* two in three are right on Worldwide train */
    if (type == PT_N_TYPES) {
        /* No head word known: mostly an organisation. */
        type = PT_TYPE_ORGANIZATION;
        score -= 0.22F;
    }
    if (pt_stretch_propose(f->out, f->s, first, end, (pt_type)type,
                           PT_FINDER_ACRONYM, score) == NULL)
        f->failed = true;
}

/* Takes a definition around the opening bracket at `tok`. */
static void take_definition(finder *f, uint32_t tok)
{
    const pt_stretch *s = f->s;
    uint32_t first;
    uint32_t end;
    uint32_t acronym;
    if (is_acronym(s, tok + 1) && pt_stretch_is(s, tok + 2, ")")) {
        acronym = tok + 1;
        end = tok;
        if (tok > s->first + 1 &&
            pt_stretch_has(s, tok - 1, PT_TOKEN_POSSESSIVE))
            end--;
        first = find_start(s, end, pt_stretch_word(s, acronym));
    } else if (tok > s->first && is_acronym(s, tok - 1)) {
        acronym = tok - 1;
        first = end = tok + 1;
        while (end < s->end && end - first < WORDS &&
               !pt_stretch_is(s, end, ")"))
            end++;
        if (first == end || !pt_stretch_is(s, end, ")") ||
            !pt_stretch_is_name(s, first) ||
            !pt_acronym_fits(pt_stretch_word(s, acronym),
                             words_of(s, first, end)))
            return;
    } else {
        return;
    }
    if (first == end)
        return;
    const int type = type_of(s, first, end);
    if (type < 0)
        return;
    if (pt_map_add(&f->types, pt_stretch_word(s, acronym), (uint32_t)type,
                   NULL) == NULL)
        f->failed = true;
    propose(f, first, end, type, 0.9F);
}

/* Proposes the acronyms of a stretch that are defined somewhere. */
static void take_uses(finder *f)
{
    for (uint32_t at = f->s->first; at < f->s->end && !f->failed; at++) {
        if (!(f->s->tokens[at].bits & PT_TOKEN_CAPS))
            continue;
        const uint32_t type = pt_map_find(&f->types, pt_stretch_word(f->s, at));
        if (type != PT_NONE)
            propose(f, at, at + 1, (int)type, 0.88F);
    }
}

pt_status pt_acronyms_find(pt_mentions *out, const pt_find_input *in,
                           pt_error *err)
{
    pt_stretch s;
    finder f = {.out = out, .s = &s};
    pt_map_init(&f.types);
    for (pt_stretches at = {0}; pt_stretch_next(&s, &at, in);) {
        for (uint32_t i = s.first; i < s.end && !f.failed; i++) {
            if (s.tokens[i].bits & PT_TOKEN_PUNCT && pt_stretch_is(&s, i, "("))
                take_definition(&f, i);
        }
    }
    if (f.types.len > 0) {
        for (pt_stretches at = {0}; pt_stretch_next(&s, &at, in);) {
            if (s.letters != PT_CASE_CAPS)
                take_uses(&f);
        }
    }
    pt_map_release(&f.types);
    return f.failed ? pt_error_nomem(err) : PT_OK;
}
