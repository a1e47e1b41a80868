/* SPDX-License-Identifier: MIT */
/*
 * Carries names from where they are sure to wherever else they stand: a
 * person is introduced once with title or full name and is a bare surname
 * from then on (Mikheev, "Document centered approach to text normalization",
 * SIGIR 2000). Forms of the sure mentions go into a map; a second pass over
 * the capitalised tokens looks up one to LONGEST tokens from each. A surname
 * that has another capitalised word beside it is another name. Linear: a
 * form is noted once however many people share it, and a token costs at most
 * LONGEST look-ups of a bounded length.
 */
#include "find/alias.h"

#include "base/error.h"
#include "base/str.h"
#include "find/person.h"

#include <string.h>

/* Tokens and bytes that a form may have. */
enum { LONGEST = 7, BYTES = 96 };

/* What a mention must score for its forms to be carried on. */
static const float SURE = 0.7F;

/* A form under which something goes. */
typedef struct form {
    float score;
    uint8_t type;
    uint8_t bits; /* PT_MENTION_SURNAME */
    bool single;  /* one word: must stand alone */
} form;

typedef struct finder {
    pt_mentions *out;
    const pt_stretch *s;
    pt_map map; /* form → index in forms */
    PT_VEC(form) forms;
    uint32_t longest; /* tokens of the longest form */
    bool failed;
} finder;

static uint32_t count_tokens(pt_str words)
{
    uint32_t n = 1;
    for (size_t i = 0; i < words.len; i++) {
        const char c = words.ptr[i];
        n += c == ' ' ? 1 : c == '-' || c == ',' ? 2 : 0;
    }
    return n;
}

/* Notes a form, unless it is known as something surer. */
static void note(finder *f, pt_str words, form how)
{
    bool is_new;
    const uint32_t n = count_tokens(words);
    if (f->failed || words.len < 2 || words.len > BYTES || n > LONGEST)
        return;
    uint32_t *at = pt_map_add(&f->map, words, f->forms.len, &is_new);
    if (at == NULL) {
        f->failed = true;
        return;
    }
    how.single = memchr(words.ptr, ' ', words.len) == NULL;
    f->longest = n > f->longest ? n : f->longest;
    if (!is_new) {
        if (how.score > f->forms.items[*at].score)
            f->forms.items[*at] = how;
        return;
    }
    form *added = pt_vec_add(&f->forms, sizeof *added);
    if (added == NULL)
        f->failed = true;
    else
        *added = how;
}

static void note_person(finder *f, pt_str name)
{
    pt_person person;
    form how = {.score = 0.94F, .type = PT_TYPE_PERSON};
    pt_person_split(&person, name);
    if (person.words > 1)
        note(f, name, how);
    if (pt_lexicon_find(&pt_plain_words, person.last) != 0 ||
        (person.words < 2 && person.last.len < 3))
        return;
    how.score = 0.88F;
    how.bits = PT_MENTION_SURNAME;
    note(f, person.surname, how);
    note(f, person.last, how);
    /* "Hamad al-Rashid" is also "Rashid". */
    if (person.last.len > 5 && person.last.ptr[2] == '-' &&
        (person.last.ptr[0] == 'a' || person.last.ptr[0] == 'A'))
        note(f, pt_str_slice(person.last, 3, person.last.len), how);
    /* 81 in a hundred of these are right on Worldwide train. */
    if (person.words > 1 && !person.eastern &&
        pt_lexicon_find(&pt_given_names, person.given) == 1) {
        how.score = 0.7F;
        how.bits = 0;
        note(f, person.given, how);
    }
}

static void note_organization(finder *f, const pt_mention *m, pt_str name)
{
    form how = {.score = m->score, .type = m->type};
    note(f, name, how);
    const pt_str brief = pt_head_without_form(name);
    how.score = 0.8F;
    if (brief.len < name.len && brief.len > 2 &&
        pt_lexicon_find(&pt_plain_words, brief) == 0)
        note(f, brief, how);
}

static void note_all(finder *f, const pt_mentions *found,
                     const pt_find_input *in)
{
    for (uint32_t i = 0; i < found->list.len && !f->failed; i++) {
        const pt_mention *m = &found->list.items[i];
        const pt_str name =
            pt_str_slice(pt_document_text(in->doc, m->text), m->start, m->end);
        if (m->score < SURE || m->finder == PT_FINDER_GAZETTEER ||
            m->finder == PT_FINDER_USER || m->bits & PT_MENTION_UNTYPED)
            continue;
        if (m->type == PT_TYPE_PERSON)
            note_person(f, name);
        else if (m->finder == PT_FINDER_HEAD || m->finder == PT_FINDER_ROLE ||
                 m->finder == PT_FINDER_MARKUP || m->finder == PT_FINDER_MODEL)
            note_organization(f, m, name);
    }
}

/* Writes tokens [first, end) as they would stand in running text: in a part
   ALL IN CAPITALS only the first letter of a word keeps its case. */
static pt_str key_of(char *key, const pt_stretch *s, uint32_t first,
                     uint32_t end)
{
    const uint32_t start = s->tokens[first].start;
    const uint32_t len = s->tokens[end - 1].end - start;
    if (s->letters != PT_CASE_CAPS)
        return (pt_str){s->text.ptr + start, len};
    bool inside = false;
    for (uint32_t i = 0; i < len; i++) {
        const char c = s->text.ptr[start + i];
        const bool letter = (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
        key[i] = (char)(inside && c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        inside = letter;
    }
    return (pt_str){key, len};
}

/* Returns whether a token beside a surname is a name that it belongs to. */
static bool is_neighbour(const pt_stretch *s, uint32_t tok)
{
    return pt_stretch_is_name(s, tok) &&
           pt_stretch_look(s, tok, &pt_plain_words) == 0 &&
           pt_stretch_look(s, tok, &pt_role_words) == 0;
}

/* Returns whether one word [tok] may stand for what it is a form of. */
static bool stands_alone(const pt_stretch *s, uint32_t tok, uint32_t end)
{
    if (s->letters != PT_CASE_SENTENCE)
        return pt_stretch_look(s, tok, &pt_role_words) == 0 &&
               pt_stretch_look(s, tok, &pt_head_words) == 0;
    if (!pt_stretch_begins(s, tok) && tok > s->first &&
        pt_stretch_has(s, tok, PT_TOKEN_SPACED) && is_neighbour(s, tok - 1))
        return false;
    if (pt_stretch_is_hyphen(s, tok - 1) && is_neighbour(s, tok - 2))
        return false;
    return end >= s->end || pt_stretch_begins(s, end) ||
           !pt_stretch_has(s, end, PT_TOKEN_SPACED) || !is_neighbour(s, end);
}

/* Returns whether "in" or "at" before the word speaks for a place. */
static bool is_place(const pt_stretch *s, uint32_t tok)
{
    return tok > s->first &&
           (pt_stretch_is(s, tok - 1, "in") || pt_stretch_is(s, tok - 1, "at"));
}

/* Finds a form; "Von der Berg" and "Al-Rashid" also begin a sentence. */
static uint32_t find_form(const finder *f, uint32_t tok, uint32_t end)
{
    const pt_stretch *s = f->s;
    char key[BYTES];
    const pt_str words = key_of(key, s, tok, end);
    const uint32_t at = pt_map_find(&f->map, words);
    const uint32_t first = s->tokens[tok].end - s->tokens[tok].start;
    if (at != PT_NONE || end == tok + 1 || first > 3 || words.ptr[0] < 'A' ||
        words.ptr[0] > 'Z')
        return at;
    memmove(key, words.ptr, words.len);
    key[0] = (char)(key[0] + ('a' - 'A'));
    return pt_map_find(&f->map, (pt_str){key, words.len});
}

/* Proposes the longest form at a token; returns the token past it. */
static uint32_t take(finder *f, uint32_t tok)
{
    const pt_stretch *s = f->s;
    uint32_t most = f->longest < s->end - tok ? f->longest : s->end - tok;
    for (uint32_t n = 1; n < most; n++) {
        if (pt_stretch_begins(s, tok + n))
            most = n;
    }
    for (uint32_t n = most; n > 0; n--) {
        if (s->tokens[tok + n - 1].end - s->tokens[tok].start > BYTES)
            continue;
        const uint32_t at = find_form(f, tok, tok + n);
        if (at == PT_NONE)
            continue;
        const form *how = &f->forms.items[at];
        if (how->single && !stands_alone(s, tok, tok + n))
            continue;
        const float score = how->bits & PT_MENTION_SURNAME && is_place(s, tok)
                                ? 0.5F
                                : how->score;
        pt_mention *m =
            pt_stretch_propose(f->out, s, tok, tok + n, (pt_type)how->type,
                               PT_FINDER_ALIAS, score);
        if (m == NULL)
            f->failed = true;
        else
            m->bits = how->bits;
        return tok + n;
    }
    return tok + 1;
}

/* Returns whether a form with a particle ("van der Berg") may begin here. */
static bool is_particle(const pt_stretch *s, uint32_t tok)
{
    const pt_token *t = &s->tokens[tok];
    return t->bits & PT_TOKEN_LOWER && t->end - t->start <= 3 &&
           (pt_stretch_is_name(s, tok + 1) || pt_stretch_is_name(s, tok + 2));
}

pt_status pt_aliases_find(pt_mentions *out, const pt_mentions *found,
                          const pt_find_input *in, pt_error *err)
{
    pt_stretch s;
    finder f = {.out = out, .s = &s};
    pt_map_init(&f.map);
    note_all(&f, found, in);
    for (pt_stretches at = {0};
         f.map.len > 0 && !f.failed && pt_stretch_next(&s, &at, in);) {
        for (uint32_t tok = s.first; tok < s.end && !f.failed;) {
            if (pt_stretch_is_name(&s, tok) || is_particle(&s, tok))
                tok = take(&f, tok);
            else
                tok++;
        }
    }
    pt_map_release(&f.map);
    pt_vec_release(&f.forms);
    return f.failed ? pt_error_nomem(err) : PT_OK;
}
