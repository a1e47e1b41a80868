/* SPDX-License-Identifier: MIT */
/*
 * Takes keywords apart: words in normal form, which of them are content,
 * which may be left out between others. Punctuation does not matter; signs
 * such as "&" are words. Linear in the names.
 */
#include "keyword/phrase.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/linker.h"
#include "text/stopword.h"

typedef struct reader {
    pt_phrases *out;
    pt_vocabulary *v;
    pt_str name;
    pt_tokens tokens;
    uint32_t first; /* word of the keyword being read */
    pt_error *err;
} reader;

static bool is_sign(pt_str word)
{
    size_t at = 0;
    switch (pt_utf8_next(word, &at)) {
    case '&':
    case '+':
    case '#':
    case '%':
    case '$':
    case '@':
    case 0x20AC: /* euro */
    case 0xA3:   /* pound */
        return true;
    default:
        return false;
    }
}

/* What kind of word it is, by its form. */
static uint32_t describe(const reader *r, pt_str form, uint32_t bits)
{
    const uint32_t result = (bits & PT_TOKEN_UPPER) != 0 ? PT_PHRASE_UPPER : 0;
    if ((bits & PT_TOKEN_PUNCT) != 0)
        return result;
    if (!pt_stopword_is(r->v->lang, form))
        return result | PT_PHRASE_CONTENT;
    if ((bits & PT_TOKEN_CAPS) != 0)
        return result | PT_PHRASE_CONTENT | PT_PHRASE_CAPS;
    return result;
}

static pt_status add_word(reader *r, pt_str word, uint32_t token)
{
    const uint32_t bits = r->tokens.items[token].bits;
    const pt_str form =
        pt_arena_copy(r->v->arena, pt_vocabulary_form(r->v, word, bits));
    pt_phrase_word *added = pt_vec_add(&r->out->words, sizeof *added);
    if (form.ptr == NULL || added == NULL || r->v->failed)
        return pt_error_nomem(r->err);
    *added = (pt_phrase_word){
        .form = form,
        .vocable = {PT_NONE, PT_NONE},
        .token = token,
        .bits = describe(r, form, bits)
    };
    return PT_OK;
}

/* Adds a token's word, and the one elided before it unless it is the first. */
static pt_status add_token(reader *r, uint32_t token)
{
    const pt_str word = pt_token_str(r->name, &r->tokens.items[token]);
    const size_t cut =
        pt_vocabulary_elision(r->v, word, r->tokens.items[token].bits);
    pt_status st = PT_OK;
    if (cut > 0 && r->out->words.len > r->first)
        st = add_word(r, pt_str_slice(word, 0, cut), token);
    if (st == PT_OK)
        st = add_word(r, pt_str_slice(word, cut, word.len), token);
    return st;
}

static void mark_last(reader *r, uint32_t bit)
{
    if (r->out->words.len > r->first)
        r->out->words.items[r->out->words.len - 1].bits |= bit;
}

static pt_status read_words(reader *r)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < r->tokens.len && st == PT_OK; i++) {
        const pt_token *tok = &r->tokens.items[i];
        if ((tok->bits & PT_TOKEN_POSSESSIVE) != 0)
            mark_last(r, PT_PHRASE_POSSESSIVE);
        else if ((tok->bits & PT_TOKEN_PUNCT) == 0 ||
                 is_sign(pt_token_str(r->name, tok)))
            st = add_token(r, i);
        else
            mark_last(r, PT_PHRASE_APART);
    }
    return st;
}

/* Whether nothing but one function word or sign was read. */
static bool is_nothing(const reader *r)
{
    const pt_phrase_word *word = &r->out->words.items[r->first];
    const uint32_t bits = r->tokens.items[word->token].bits;
    return (word->bits & PT_PHRASE_CONTENT) == 0 ||
           (bits & PT_TOKEN_PUNCT) != 0;
}

/* A function word between others that may be left out. */
static void mark_linkers(reader *r)
{
    pt_phrase_word *words = r->out->words.items;
    for (uint32_t i = r->first + 1; i + 1 < r->out->words.len; i++) {
        pt_str preposition;
        if ((words[i].bits & PT_PHRASE_CONTENT) == 0 &&
            pt_linker_find(&preposition, r->v->lang, words[i].form))
            words[i].bits |= PT_PHRASE_LINKER;
    }
}

static void number_words(reader *r)
{
    for (uint32_t i = r->first; i < r->out->words.len; i++) {
        pt_phrase_word *word = &r->out->words.items[i];
        if ((word->bits & PT_PHRASE_LINKER) == 0)
            word->vocable = pt_vocabulary_add(
                r->v, word->form, r->tokens.items[word->token].bits);
    }
}

static pt_status read_phrase(reader *r)
{
    r->tokens.len = 0;
    r->first = r->out->words.len;
    pt_status st = pt_tokens_read(&r->tokens, r->name, NULL, 0, r->err);
    if (st == PT_OK)
        st = read_words(r);
    if (st != PT_OK)
        return st;
    const uint32_t n = r->out->words.len - r->first;
    if (n > PT_PHRASE_WORDS || (n == 1 && is_nothing(r)))
        r->out->words.len = r->first;
    mark_linkers(r);
    number_words(r);
    pt_phrase *phrase = pt_vec_add(&r->out->list, sizeof *phrase);
    if (phrase == NULL || r->v->failed)
        return pt_error_nomem(r->err);
    *phrase = (pt_phrase){r->first, r->out->words.len};
    return PT_OK;
}

pt_status pt_phrases_read(pt_phrases *out, const pt_keywords *keywords,
                          pt_vocabulary *v, pt_error *err)
{
    pt_phrases phrases = {0};
    reader r = {.out = &phrases, .v = v, .err = err};
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < keywords->len && st == PT_OK; i++) {
        r.name = keywords->items[i].name;
        st = read_phrase(&r);
    }
    pt_vec_release(&r.tokens);
    if (st == PT_OK)
        *out = phrases;
    else
        pt_phrases_release(&phrases);
    return st;
}

void pt_phrases_release(pt_phrases *phrases)
{
    pt_vec_release(&phrases->words);
    pt_vec_release(&phrases->list);
}
