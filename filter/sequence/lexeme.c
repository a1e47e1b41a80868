/* SPDX-License-Identifier: MIT */
/*
 * Interning the words of a document. Each distinct word is looked at once:
 * its lower-case form, shape, word clusters and what it can name on its own.
 * In text set in capitals the usual case of each word is restored from the
 * frequencies that come with the clusters (Lita et al. 2003, truecasing, cut
 * down to unigrams; doi:10.3115/1075096.1075116). Expected O(1) a token.
 */
#include "sequence/lexeme.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/abbreviation.h"

#include <string.h>

enum { FORM_MAX = 64 }; /* longer words are cut: no name is that long */

/* A word in a small buffer. */
typedef struct small {
    char bytes[FORM_MAX + 8];
    size_t len;
} small;

static void put_char(small *out, uint32_t cp)
{
    char *to = out->bytes + out->len;
    if (cp < 0x80) {
        to[0] = (char)cp;
        out->len += 1;
    } else if (cp < 0x800) {
        to[0] = (char)(0xC0u | cp >> 6);
        to[1] = (char)(0x80u | (cp & 0x3Fu));
        out->len += 2;
    } else if (cp < 0x10000) {
        to[0] = (char)(0xE0u | cp >> 12);
        to[1] = (char)(0x80u | (cp >> 6 & 0x3Fu));
        to[2] = (char)(0x80u | (cp & 0x3Fu));
        out->len += 3;
    } else {
        to[0] = (char)(0xF0u | cp >> 18);
        to[1] = (char)(0x80u | (cp >> 12 & 0x3Fu));
        to[2] = (char)(0x80u | (cp >> 6 & 0x3Fu));
        to[3] = (char)(0x80u | (cp & 0x3Fu));
        out->len += 4;
    }
}

static uint32_t plain_char(uint32_t cp)
{
    if (cp < 0x80)
        return cp >= '0' && cp <= '9' ? '0' : cp;
    if (cp == 0x2018 || cp == 0x2019)
        return '\'';
    if (cp == 0x201C || cp == 0x201D)
        return '"';
    return cp;
}

/* Folds digits and quotation marks; `lower` folds case too. */
static void fold(small *out, pt_str word, bool lower)
{
    out->len = 0;
    for (size_t i = 0; i < word.len && out->len < FORM_MAX;) {
        const uint32_t cp = plain_char(pt_utf8_next(word, &i));
        put_char(out, lower ? pt_char_lower(cp) : cp);
    }
}

/* Lower case but for the first letter. */
static void capitalise(small *out, pt_str word)
{
    out->len = 0;
    for (size_t i = 0; i < word.len && out->len < FORM_MAX;) {
        const uint32_t cp = plain_char(pt_utf8_next(word, &i));
        put_char(out, out->len == 0 ? cp : pt_char_lower(cp));
    }
}

static pt_str small_str(const small *s)
{
    return (pt_str){s->bytes, s->len};
}

/* The clusters of a form, also without the full stop of an abbreviation. */
static uint64_t find_clusters(const pt_model *model, pt_str form)
{
    const uint64_t entry = pt_model_clusters(model, pt_hash(form));
    if (entry != 0 || form.len < 3 || form.ptr[form.len - 1] != '.')
        return entry;
    return pt_model_clusters(model,
                             pt_hash(pt_str_slice(form, 0, form.len - 1)));
}

/* log2 of the frequency in a clusters entry; 0 for none. */
static int frequency(uint64_t entry)
{
    return entry == 0 ? 0 : (int)(entry >> 36 & 15) + 1;
}

/* What a shape is made of. */
enum { HAS_UPPER = 1, HAS_LOWER = 2, HAS_DIGIT = 4, HAS_MARK = 8 };

uint8_t pt_shape_read(pt_str word)
{
    unsigned seen = 0;
    unsigned first = 0;
    size_t n = 0;
    for (size_t i = 0; i < word.len && n < FORM_MAX; n++) {
        const uint32_t cp = pt_utf8_next(word, &i);
        const unsigned class = pt_char_is_upper(cp)    ? HAS_UPPER
                               : pt_char_is_letter(cp) ? HAS_LOWER
                               : pt_char_is_digit(cp)  ? HAS_DIGIT
                                                       : HAS_MARK;
        seen |= class;
        if (n == 0)
            first = class;
        /* A capital inside: "McGregor", "iPhone" */
        else if (class == HAS_UPPER && seen & HAS_LOWER)
            seen |= 16;
    }
    if (seen & HAS_DIGIT && !(seen & (HAS_UPPER | HAS_LOWER)))
        return (uint8_t)(24 + (n > 4 ? 4 : n - 1)); /* 24–28: by length */
    if (first == HAS_LOWER)
        return (uint8_t)(seen & 31 & ~1U);
    if (first == HAS_MARK || first == HAS_DIGIT)
        return (uint8_t)(first == HAS_DIGIT ? 29 : 30);
    if (seen == HAS_UPPER)
        return (uint8_t)(n == 1 ? 0 : n == 2 ? 1 : n < 5 ? 3 : 5);
    const unsigned mixed = seen & 16 ? 7 : seen & HAS_LOWER ? 9 : 11;
    const unsigned other = seen & HAS_DIGIT ? 6 : seen & HAS_MARK ? 4 : 0;
    return (uint8_t)(mixed + other);
}

static uint32_t add_family(pt_lexemes *lexemes, pt_str lower)
{
    const uint32_t known = pt_map_find(&lexemes->lowers, lower);
    if (known != PT_NONE)
        return known;
    const pt_str key = pt_arena_copy(lexemes->arena, lower);
    pt_family *family =
        key.ptr == NULL ? NULL : pt_vec_add(&lexemes->families, sizeof *family);
    if (family == NULL)
        return PT_NONE;
    *family = (pt_family){.run = PT_NONE, .token = PT_NONE};
    const uint32_t index = lexemes->families.len - 1;
    return pt_map_add(&lexemes->lowers, key, index, NULL) == NULL ? PT_NONE
                                                                  : index;
}

static uint8_t lexeme_bits(pt_str form, uint32_t bits)
{
    size_t at = 0;
    const uint32_t first = form.len == 0 ? 0 : pt_utf8_next(form, &at);
    uint8_t out = 0;
    if (pt_char_is_upper(first))
        out |= PT_LEXEME_UPPER;
    if (bits & PT_TOKEN_CAPS)
        out |= PT_LEXEME_CAPS;
    if (bits & PT_TOKEN_WORD)
        out |= PT_LEXEME_WORD;
    if (memchr(form.ptr, '0', form.len) != NULL)
        out |= PT_LEXEME_DIGIT;
    return out;
}

/* Adds the lexeme of a folded form. */
static uint32_t add_form(pt_lexemes *lexemes, pt_str form, uint32_t bits)
{
    small lower;
    fold(&lower, form, true);
    const pt_str kept = pt_arena_copy(lexemes->arena, form);
    const uint32_t family = add_family(lexemes, small_str(&lower));
    pt_lexeme *lex = pt_vec_add(&lexemes->list, sizeof *lex);
    if (kept.ptr == NULL || family == PT_NONE || lex == NULL)
        return PT_NONE;
    *lex = (pt_lexeme){.hash = pt_hash(form),
                       .form = kept,
                       .family = family,
                       .vector = PT_NONE,
                       .shape = pt_shape_read(form)};
    lex->lower = pt_hash(small_str(&lower));
    lex->title = lex->hash;
    lex->bits = lexeme_bits(form, bits);
    lex->clusters = find_clusters(lexemes->model, form);
    lex->names =
        (uint16_t)pt_model_names(lexemes->model, pt_phrase_hash(0, lex->lower));
    if (lex->bits & PT_LEXEME_UPPER) {
        small title;
        capitalise(&title, form);
        lex->title = pt_hash(small_str(&title));
        const int upper =
            frequency(find_clusters(lexemes->model, small_str(&title)));
        const int plain =
            frequency(find_clusters(lexemes->model, small_str(&lower)));
        const int cased = upper - plain;
        lex->cased = (int8_t)(cased < -8 ? -8 : cased > 8 ? 8 : cased);
        const bool given =
            (lex->names & PT_NAME_GIVEN) != 0 && !pt_word_is_starter(form);
        if (cased <= -1 && !(bits & PT_TOKEN_CAPS) && !given)
            lex->bits |= PT_LEXEME_STOP;
        if (lex->clusters == 0)
            lex->clusters = find_clusters(lexemes->model, small_str(&title));
    }
    return lexemes->list.len - 1;
}

pt_status pt_lexemes_init(pt_lexemes *lexemes, const pt_model *model,
                          pt_error *err)
{
    *lexemes = (pt_lexemes){.model = model, .arena = pt_arena_new()};
    if (lexemes->arena == NULL ||
        add_form(lexemes, PT_STR("\x01"), PT_TOKEN_PUNCT) == PT_NONE ||
        add_form(lexemes, PT_STR("\x02"), PT_TOKEN_PUNCT) == PT_NONE) {
        pt_lexemes_release(lexemes);
        return pt_error_nomem(err);
    }
    return PT_OK;
}

void pt_lexemes_close(pt_lexemes *lexemes)
{
    pt_map_release(&lexemes->forms);
    pt_map_release(&lexemes->recased);
    pt_map_release(&lexemes->lowers);
}

void pt_lexemes_release(pt_lexemes *lexemes)
{
    pt_vec_release(&lexemes->list);
    pt_vec_release(&lexemes->families);
    pt_lexemes_close(lexemes);
    pt_arena_free(lexemes->arena);
    *lexemes = (pt_lexemes){0};
}

/* The usual case of a word that stands in capitals. */
static void restore_case(small *out, const pt_lexemes *lexemes, pt_str word)
{
    small caps;
    small title;
    fold(&caps, word, false);
    capitalise(&title, word);
    fold(out, word, true);
    const pt_model *model = lexemes->model;
    const int as_caps = frequency(find_clusters(model, small_str(&caps)));
    const int as_title = frequency(find_clusters(model, small_str(&title)));
    const int as_lower = frequency(find_clusters(model, small_str(out)));
    const uint32_t family = pt_map_find(&lexemes->lowers, small_str(out));
    const bool named =
        family != PT_NONE && lexemes->families.items[family].inside > 0;
    if (as_caps > as_title && as_caps > as_lower)
        *out = caps;
    else if (named || as_title >= as_lower)
        *out = title;
}

uint32_t pt_lexemes_add(pt_lexemes *lexemes, pt_str word, uint32_t bits,
                        bool recase)
{
    recase = recase && bits & PT_TOKEN_CAPS;
    pt_map *map = recase ? &lexemes->recased : &lexemes->forms;
    bool is_new = false;
    uint32_t *value = pt_map_add(map, word, PT_NONE, &is_new);
    if (value == NULL || !is_new)
        return value == NULL ? PT_NONE : *value;
    small form;
    if (recase)
        restore_case(&form, lexemes, word);
    else
        fold(&form, word, false);
    if (recase && memcmp(form.bytes, word.ptr,
                         form.len < word.len ? form.len : word.len) != 0)
        bits &= ~(uint32_t)PT_TOKEN_CAPS;
    const uint32_t index = add_form(lexemes, small_str(&form), bits);
    *value = index;
    return index;
}
