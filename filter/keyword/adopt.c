/* SPDX-License-Identifier: MIT */
/*
 * Suggestions that become keywords. Keywords are compared by the stems of
 * their words, joined: " trade negoti " is part of " eu trade negoti ".
 * Quadratic in the number of keywords, of which a document has few.
 */
#include "keyword/adopt.h"

#include "base/error.h"
#include "base/str.h"
#include "text/forms.h"
#include "text/token.h"

/* DUC2001 dev: one in ten of those below is right. */
static const float least_score = 0.1F;

typedef struct adopter {
    pt_keywords *keywords;
    PT_VEC(pt_str) keys; /* of the keywords */
    pt_stemmer *stemmer;
    pt_tokens tokens;
    pt_arena *arena;
    pt_buf key;
    pt_buf form;
} adopter;

/* Appends a keyword's stems to `key`, a space around each. */
static bool make_key(adopter *a, pt_str name)
{
    pt_buf_clear(&a->key);
    a->tokens.len = 0;
    if (pt_tokens_read(&a->tokens, name, NULL, 0, NULL) != PT_OK)
        return false;
    pt_buf_add_byte(&a->key, ' ');
    for (uint32_t i = 0; i < a->tokens.len; i++) {
        const pt_token *tok = &a->tokens.items[i];
        if ((tok->bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) == 0 ||
            (tok->bits & PT_TOKEN_POSSESSIVE) != 0)
            continue;
        const pt_str stem =
            pt_form_stem(&a->form, a->stemmer, pt_token_str(name, tok));
        if (stem.ptr == NULL)
            return false;
        pt_buf_add(&a->key, stem);
        pt_buf_add_byte(&a->key, ' ');
    }
    return !pt_buf_failed(&a->key);
}

/* Notes the key in hand. */
static bool keep_key(adopter *a)
{
    const pt_str kept = pt_arena_copy(a->arena, pt_buf_str(&a->key));
    pt_str *to = pt_vec_add(&a->keys, sizeof *to);
    if (kept.ptr == NULL || to == NULL)
        return false;
    *to = kept;
    return true;
}

static bool is_known(const adopter *a)
{
    for (uint32_t i = 0; i < a->keys.len; i++)
        if (pt_str_find(a->keys.items[i], pt_buf_str(&a->key), 0) <
            a->keys.items[i].len)
            return true;
    return false;
}

static bool has_slug(const pt_keywords *keywords, pt_str slug)
{
    for (uint32_t i = 0; i < keywords->len; i++)
        if (pt_str_is_equal(keywords->items[i].slug, slug))
            return true;
    return false;
}

/* A slug that no keyword has; ptr NULL without memory. */
static pt_str make_slug(adopter *a, pt_str name)
{
    pt_buf_clear(&a->form);
    pt_form_add_slug(&a->form, name);
    if (a->form.len == 0)
        pt_buf_add(&a->form, PT_STR("keyword"));
    const size_t len = a->form.len;
    for (unsigned n = 2; has_slug(a->keywords, pt_buf_str(&a->form)); n++) {
        a->form.len = len;
        pt_buf_add_format(&a->form, "-%u", n);
    }
    return pt_buf_failed(&a->form)
               ? (pt_str){NULL, 0}
               : pt_arena_copy(a->arena, pt_buf_str(&a->form));
}

static bool adopt(adopter *a, pt_str name)
{
    const pt_str slug = make_slug(a, name);
    pt_keyword *to = pt_vec_add(a->keywords, sizeof *to);
    if (slug.ptr == NULL || to == NULL)
        return false;
    *to =
        (pt_keyword){.name = name, .slug = slug, .bits = PT_KEYWORD_SUGGESTED};
    return keep_key(a);
}

static bool adopt_all(adopter *a, const pt_suggestions *suggestions,
                      uint32_t limit)
{
    bool good = true;
    for (uint32_t i = 0; i < a->keywords->len && good; i++)
        good = make_key(a, a->keywords->items[i].name) && keep_key(a);
    for (uint32_t i = 0; i < suggestions->list.len && limit > 0 && good; i++) {
        const pt_suggestion *s = &suggestions->list.items[i];
        if (s->score < least_score)
            break;
        good = make_key(a, s->name);
        if (!good || is_known(a))
            continue;
        good = adopt(a, s->name);
        limit--;
    }
    return good;
}

pt_status pt_keywords_adopt(pt_keywords *keywords,
                            const pt_suggestions *suggestions, uint32_t limit,
                            const pt_document *doc, pt_error *err)
{
    adopter a = {.keywords = keywords, .arena = doc->arena};
    pt_buf_init(&a.key);
    pt_buf_init(&a.form);
    pt_status st = pt_stemmer_new(&a.stemmer, doc->lang, err);
    if (st == PT_OK && !adopt_all(&a, suggestions, limit))
        st = pt_error_nomem(err);
    pt_stemmer_free(a.stemmer);
    pt_vec_release(&a.keys);
    pt_vec_release(&a.tokens);
    pt_buf_release(&a.key);
    pt_buf_release(&a.form);
    return st;
}
