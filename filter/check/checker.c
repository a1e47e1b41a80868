/* SPDX-License-Identifier: MIT */
/*
 * What the checks have in common: making a finding, saying where it is, and
 * asking whether a keyword's words are in a string. Words are compared by
 * their stems, function words left out, in any order: the rule by which
 * Yoast's assessments match (yoastseo 3.6.0).
 */
#include "check/checker.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "document/meta.h"
#include "text/stopword.h"
#include "text/token.h"

#include <json-c/json.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { QUOTE_MAX = 60, MESSAGE_MAX = 600 };

static const pt_span nowhere = {PT_NONE, 0, 0};

static pt_str keep(pt_checker *c, pt_str s)
{
    const pt_str copy = pt_arena_copy(c->doc->arena, s);
    if (copy.ptr == NULL) {
        c->failed = true;
        return PT_STR("");
    }
    return copy;
}

pt_check_place pt_place_document(void)
{
    return (pt_check_place){.span = nowhere};
}

pt_check_place pt_place_key(const char *key, pt_str subject)
{
    return (pt_check_place){
        .span = nowhere, .key = pt_str_from(key), .subject = subject};
}

pt_str pt_check_str(const pt_checker *c, pt_span span)
{
    return pt_str_slice(pt_document_text(c->doc, span.text), span.start,
                        span.end);
}

pt_check_place pt_place_span(const pt_checker *c, pt_span span)
{
    return (pt_check_place){.span = span, .subject = pt_check_str(c, span)};
}

pt_check_place pt_place_mention(const pt_checker *c, const pt_mention *m)
{
    return pt_place_span(c, (pt_span){m->text, m->start, m->end});
}

/* The first place in a keyword section where the name stands, as it is
   written; text PT_NONE where it is not found. */
static pt_span find_declared(const pt_checker *c, pt_str name)
{
    for (uint32_t i = 0; i < c->doc->parts.len; i++) {
        const pt_part *part = &c->doc->parts.items[i];
        if (part->role != PT_ROLE_KEYWORDS)
            continue;
        const pt_str text =
            pt_str_slice(pt_document_text(c->doc, part->text), 0, part->end);
        const size_t at = pt_str_find(text, name, part->start);
        if (at < text.len)
            return (pt_span){part->text, (uint32_t)at,
                             (uint32_t)(at + name.len)};
    }
    return nowhere;
}

pt_check_place pt_place_keyword(const pt_checker *c, uint32_t keyword)
{
    const pt_keyword *k = &c->analysis->keywords.items[keyword];
    if (k->bits & PT_KEYWORD_META)
        return pt_place_key("keywords", k->name);
    return (pt_check_place){.span = find_declared(c, k->name),
                            .subject = k->name};
}

pt_check_place pt_place_title(const pt_checker *c)
{
    if (pt_check_has_key(c, "title"))
        return pt_place_key("title", c->article->title);
    if (pt_check_has_key(c, "pagetitle"))
        return pt_place_key("pagetitle", c->article->title);
    return (pt_check_place){.span = c->doc->headline,
                            .subject = c->article->title};
}

PT_PRINTF(4, 0)
static void add(pt_checker *c, pt_check_level level, pt_check_place place,
                const char *fmt, va_list args)
{
    char text[MESSAGE_MAX];
    if (c->n_found++ >= PT_CHECK_MOST)
        return;
    vsnprintf(text, sizeof text, fmt, args);
    pt_str message = pt_str_from(text);
    message.len = pt_utf8_check(message); /* it may have been cut */
    pt_finding *finding = pt_vec_add(c->out, sizeof *finding);
    if (finding == NULL) {
        c->failed = true;
        return;
    }
    *finding = (pt_finding){.check = c->row,
                            .level = (uint8_t)level,
                            .span = place.span,
                            .key = place.key,
                            .subject = place.subject,
                            .verbatim = place.verbatim,
                            .message = keep(c, message)};
}

void pt_check_add(pt_checker *c, pt_check_place place, const char *fmt, ...)
{
    va_list args;
    va_start(args, fmt);
    add(c, (pt_check_level)c->level, place, fmt, args);
    va_end(args);
}

void pt_check_add_at_most(pt_checker *c, pt_check_level most,
                          pt_check_place place, const char *fmt, ...)
{
    const pt_check_level own = (pt_check_level)c->level;
    va_list args;
    va_start(args, fmt);
    add(c, own > most ? most : own, place, fmt, args);
    va_end(args);
}

/* The byte past the first `n` characters. */
static size_t after(pt_str s, size_t n)
{
    size_t at = 0;
    while (n-- > 0 && at < s.len)
        pt_utf8_next(s, &at);
    return at;
}

const char *pt_check_quote(pt_checker *c, pt_str s)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_form_add_single(&buf, s);
    const pt_str single = pt_buf_str(&buf);
    const size_t n = pt_utf8_length(single);
    pt_buf shown;
    pt_buf_init(&shown);
    if (n <= QUOTE_MAX) {
        pt_buf_add(&shown, single);
    } else {
        pt_buf_add(&shown,
                   pt_str_slice(single, 0, after(single, QUOTE_MAX / 2)));
        pt_buf_add(&shown, PT_STR("…"));
        pt_buf_add(
            &shown,
            pt_str_slice(single, after(single, n - QUOTE_MAX / 2), single.len));
    }
    const pt_str kept = keep(c, pt_buf_str(&shown));
    c->failed |= pt_buf_failed(&buf) || pt_buf_failed(&shown);
    pt_buf_release(&buf);
    pt_buf_release(&shown);
    return kept.ptr;
}

bool pt_check_has_key(const pt_checker *c, const char *key)
{
    return pt_meta_find(c->doc, pt_str_from(key)) != NULL;
}

json_object *pt_check_read(pt_checker *c, const pt_meta_field *at)
{
    json_object *value = NULL;
    const pt_status st = pt_meta_read(&value, c->doc, at, NULL);
    c->failed |= st == PT_ERR_NOMEM;
    return st == PT_OK ? value : NULL;
}

pt_str pt_check_value(pt_checker *c, const char *key)
{
    const pt_meta_field *field = pt_meta_find(c->doc, pt_str_from(key));
    json_object *value = field == NULL ? NULL : pt_check_read(c, field);
    if (value == NULL)
        return PT_STR("");
    pt_buf plain;
    pt_buf single;
    pt_buf_init(&plain);
    pt_buf_init(&single);
    pt_meta_add_plain(&plain, value);
    pt_form_add_single(&single, pt_buf_str(&plain));
    const pt_str kept = keep(c, pt_buf_str(&single));
    c->failed |= pt_buf_failed(&plain) || pt_buf_failed(&single);
    pt_buf_release(&plain);
    pt_buf_release(&single);
    json_object_put(value);
    return kept;
}

/* A word's normal form in scratch memory, and whether it is content. */
static bool read_content(pt_str *normal_out, pt_checker *c, pt_str text,
                         const pt_token *tok)
{
    if (!(tok->bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) ||
        tok->bits & PT_TOKEN_POSSESSIVE)
        return false;
    const pt_str word = pt_token_str(text, tok);
    pt_buf buf;
    pt_buf_init(&buf);
    pt_form_add_normal(&buf, word);
    const pt_str normal = pt_arena_copy(c->scratch, pt_buf_str(&buf));
    c->failed |= pt_buf_failed(&buf) || normal.ptr == NULL;
    pt_buf_release(&buf);
    *normal_out = normal;
    /* "US" and "IT" are no pronouns. */
    return normal.ptr != NULL && ((tok->bits & PT_TOKEN_CAPS) != 0 ||
                                  !pt_stopword_is(c->doc->lang, normal));
}

static pt_str stem_of(pt_checker *c, pt_str normal)
{
    const pt_str stem = pt_stemmer_stem(c->stemmer, normal);
    const pt_str kept =
        stem.ptr == NULL ? (pt_str){NULL, 0} : pt_arena_copy(c->scratch, stem);
    c->failed |= kept.ptr == NULL;
    return kept.ptr == NULL ? PT_STR("") : kept;
}

static void read_tokens(pt_tokens *out, pt_checker *c, pt_str text)
{
    *out = (pt_tokens){0};
    c->failed |= pt_tokens_read(out, text, NULL, 0, NULL) != PT_OK;
}

uint32_t pt_check_content_words(pt_checker *c, pt_str keyword,
                                uint32_t *all_out)
{
    pt_tokens tokens;
    uint32_t n = 0;
    uint32_t n_all = 0;
    read_tokens(&tokens, c, keyword);
    for (uint32_t i = 0; i < tokens.len; i++) {
        pt_str normal;
        n_all += (tokens.items[i].bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) &&
                 !(tokens.items[i].bits & PT_TOKEN_POSSESSIVE);
        n += read_content(&normal, c, keyword, &tokens.items[i]);
    }
    pt_vec_release(&tokens);
    if (all_out != NULL)
        *all_out = n_all;
    return n;
}

/* Adds the stems of a string's content words to a set. */
static void add_stems(pt_map *stems, pt_checker *c, pt_str text)
{
    pt_tokens tokens;
    read_tokens(&tokens, c, text);
    for (uint32_t i = 0; i < tokens.len && !c->failed; i++) {
        pt_str normal;
        if (read_content(&normal, c, text, &tokens.items[i]) &&
            pt_map_add(stems, stem_of(c, normal), 0, NULL) == NULL)
            c->failed = true;
    }
    pt_vec_release(&tokens);
}

/* Whether all stems of the keyword's content words are in the set. */
static bool has_all(pt_checker *c, const pt_map *stems, pt_str keyword)
{
    pt_tokens tokens;
    uint32_t n = 0;
    bool all = true;
    read_tokens(&tokens, c, keyword);
    for (uint32_t i = 0; i < tokens.len && all && !c->failed; i++) {
        pt_str normal;
        if (!read_content(&normal, c, keyword, &tokens.items[i]))
            continue;
        n++;
        all = pt_map_find(stems, stem_of(c, normal)) != PT_NONE;
    }
    pt_vec_release(&tokens);
    return all && n > 0;
}

bool pt_check_has_words(pt_checker *c, pt_str text, pt_str keyword)
{
    pt_map stems;
    pt_map_init(&stems);
    add_stems(&stems, c, text);
    const bool found = has_all(c, &stems, keyword);
    pt_map_release(&stems);
    return found;
}

bool pt_check_has_keyword(pt_checker *c, pt_str text)
{
    const pt_keywords *keywords = &c->analysis->keywords;
    pt_map stems;
    pt_map_init(&stems);
    add_stems(&stems, c, text);
    bool found = false;
    for (uint32_t i = 0; i < keywords->len && !found; i++)
        found = has_all(c, &stems, keywords->items[i].name);
    pt_map_release(&stems);
    return found;
}

pt_str pt_check_stems(pt_checker *c, pt_str text)
{
    pt_tokens tokens;
    PT_VEC(pt_str) stems = {0};
    read_tokens(&tokens, c, text);
    for (uint32_t i = 0; i < tokens.len && !c->failed; i++) {
        pt_str normal;
        if (!read_content(&normal, c, text, &tokens.items[i]))
            continue;
        const pt_str stem = stem_of(c, normal);
        uint32_t at = 0;
        while (at < stems.len && pt_str_compare(stems.items[at], stem) < 0)
            at++;
        if (at < stems.len && pt_str_is_equal(stems.items[at], stem))
            continue;
        pt_str *last = pt_vec_add(&stems, sizeof *last);
        if (last == NULL) {
            c->failed = true;
            break;
        }
        memmove(&stems.items[at + 1], &stems.items[at],
                (stems.len - 1 - at) * sizeof *stems.items);
        stems.items[at] = stem;
    }
    pt_buf key;
    pt_buf_init(&key);
    for (uint32_t i = 0; i < stems.len; i++) {
        pt_buf_add(&key, stems.items[i]);
        pt_buf_add_byte(&key, ' ');
    }
    const pt_str kept = pt_arena_copy(c->scratch, pt_buf_str(&key));
    c->failed |= kept.ptr == NULL || pt_buf_failed(&key);
    pt_buf_release(&key);
    pt_vec_release(&stems);
    pt_vec_release(&tokens);
    return kept.ptr == NULL ? PT_STR("") : kept;
}

pt_role pt_check_role(const pt_checker *c, uint32_t text, uint32_t offset)
{
    const pt_part *part = pt_document_part(c->doc, text, offset);
    return part == NULL ? PT_ROLE_BODY : part->role;
}

bool pt_check_is_prose(pt_role role)
{
    return role == PT_ROLE_BODY || role == PT_ROLE_ITEM ||
           role == PT_ROLE_QUOTE;
}
