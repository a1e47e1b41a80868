/* SPDX-License-Identifier: MIT */
/*
 * Words of keywords by stem and family. A word of the text is looked up in
 * three steps, each for fewer words: its first three letters in a bit set;
 * its bytes in a small direct-mapped cache; its stem and family in maps. So
 * a word costs the same with one keyword as with a thousand, and nothing is
 * allocated for it.
 *
 * The bit set rests on stemmer and families changing nothing in a word's
 * first three letters where what remains has four or more, nor in its first
 * two where it has two or three ("sky", "skies"). The exceptions, "tying" and
 * irregular forms, are opened one by one.
 */
#include "keyword/vocabulary.h"

#include "base/error.h"
#include "text/family.h"
#include "text/irregular.h"
#include "text/linker.h"

#include <stdlib.h>
#include <string.h>

enum { PREFIX = 3, ANY = 31 };

static const pt_vocable NO_VOCABLE = {PT_NONE, PT_NONE};

pt_status pt_vocabulary_new(pt_vocabulary **out, pt_str lang, pt_error *err)
{
    pt_vocabulary *v = calloc(1, sizeof *v);
    if (v == NULL)
        return pt_error_nomem(err);
    pt_map_init(&v->stems);
    pt_map_init(&v->families);
    pt_buf_init(&v->form);
    pt_buf_init(&v->base);
    pt_buf_init(&v->stem);
    pt_buf_init(&v->family);
    v->lang = lang;
    v->plurals = pt_plurals_find(lang);
    v->has_elision = pt_linker_elision(lang, PT_STR("l'x")) > 0;
    v->arena = pt_arena_new();
    const pt_status st = v->arena == NULL
                             ? pt_error_nomem(err)
                             : pt_stemmer_new(&v->stemmer, lang, err);
    if (st != PT_OK) {
        pt_vocabulary_free(v);
        return st;
    }
    *out = v;
    return PT_OK;
}

void pt_vocabulary_free(pt_vocabulary *v)
{
    if (v == NULL)
        return;
    pt_buf_release(&v->form);
    pt_buf_release(&v->base);
    pt_buf_release(&v->stem);
    pt_buf_release(&v->family);
    pt_map_release(&v->stems);
    pt_map_release(&v->families);
    pt_stemmer_free(v->stemmer);
    pt_arena_free(v->arena);
    free(v);
}

/* clang-format off */
/* A byte of a prefix: letters 1–26, digits 27, others ANY. */
static const unsigned char folded[256] = {
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    27, 27, 27, 27, 27, 27, 27, 27, 27, 27, 31, 31, 31, 31, 31, 31,
    31,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 31, 31, 31, 31, 31,
    31,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31};
/* clang-format on */

/* The end of a word counts as 0. */
static unsigned prefix_byte(pt_str word, size_t i)
{
    return i < word.len ? folded[(unsigned char)word.ptr[i]] : 0;
}

/* Lets words with these first letters pass; ANY for any letter. */
static void open_prefix(pt_vocabulary *v, unsigned a, unsigned b, unsigned c)
{
    for (unsigned i = b == ANY ? 0 : b; i <= b; i++)
        for (unsigned j = c == ANY ? 0 : c; j <= c; j++) {
            const unsigned at = a << 10 | i << 5 | j;
            v->prefixes[at / 32] |= 1u << at % 32;
        }
}

static bool is_tying(pt_str stem)
{
    return pt_str_is_equal(stem, PT_STR("die")) ||
           pt_str_is_equal(stem, PT_STR("lie")) ||
           pt_str_is_equal(stem, PT_STR("tie"));
}

/* Lets the words of a stem or family pass. */
static void open_stem(pt_vocabulary *v, pt_str stem)
{
    const unsigned a = prefix_byte(stem, 0);
    const unsigned b = prefix_byte(stem, 1);
    if (a == ANY)
        v->has_symbols = true;
    else if (stem.len > PREFIX)
        open_prefix(v, a, b, prefix_byte(stem, 2));
    else
        open_prefix(v, a, stem.len == 1 ? (unsigned)ANY : b, ANY);
    if (is_tying(stem))
        open_prefix(v, a, folded['y'], ANY);
}

pt_str pt_vocabulary_form(pt_vocabulary *v, pt_str word, uint32_t bits)
{
    pt_buf *form = &v->form;
    pt_buf_clear(form);
    pt_form_add_normal(form, word);
    v->failed = v->failed || pt_buf_failed(form);
    if ((bits & PT_TOKEN_WORD) == 0 || form->len == 0 ||
        memchr(form->ptr, '.', form->len) == NULL)
        return pt_buf_str(form);
    size_t len = 0;
    for (size_t i = 0; i < form->len; i++)
        if (form->ptr[i] != '.')
            form->ptr[len++] = form->ptr[i];
    form->len = len;
    return pt_buf_str(form);
}

/* What is given to the stemmer in place of a form. */
static pt_str base_of(pt_vocabulary *v, pt_str form)
{
    if (pt_stemmer_is_english(v->stemmer))
        return pt_irregular_base(form);
    if (v->plurals == NULL)
        return form;
    pt_buf_clear(&v->base);
    pt_plural_add_base(&v->base, v->plurals, form);
    v->failed = v->failed || pt_buf_failed(&v->base);
    return pt_buf_str(&v->base);
}

/* Reads a word into v->stem and v->family. */
static void read_word(pt_vocabulary *v, pt_str word, uint32_t bits)
{
    pt_str form = pt_vocabulary_form(v, word, bits);
    pt_buf_clear(&v->stem);
    pt_buf_clear(&v->family);
    if ((bits & PT_TOKEN_WORD) == 0) {
        pt_buf_add(&v->stem, form);
        pt_buf_add(&v->family, form);
    } else if (!v->failed) {
        form = base_of(v, form);
        const pt_str stem = pt_stemmer_stem(v->stemmer, form);
        pt_buf_add(&v->stem, stem);
        v->failed =
            stem.ptr == NULL || pt_buf_failed(&v->stem) ||
            !pt_family_add(&v->family, v->stemmer, form, pt_buf_str(&v->stem));
    }
    v->failed =
        v->failed || pt_buf_failed(&v->stem) || pt_buf_failed(&v->family);
}

/* Finds or adds a number. */
static uint32_t number(pt_vocabulary *v, pt_map *map, pt_str s)
{
    const uint32_t found = v->failed ? PT_NONE : pt_map_find(map, s);
    if (v->failed || found != PT_NONE)
        return found;
    const pt_str copy = pt_arena_copy(v->arena, s);
    const uint32_t *added =
        copy.ptr == NULL ? NULL : pt_map_add(map, copy, map->len, NULL);
    v->failed = added == NULL;
    if (added == NULL)
        return PT_NONE;
    open_stem(v, copy);
    return *added;
}

pt_vocable pt_vocabulary_add(pt_vocabulary *v, pt_str word, uint32_t bits)
{
    read_word(v, word, bits);
    const uint32_t stem = number(v, &v->stems, pt_buf_str(&v->stem));
    const uint32_t family = number(v, &v->families, pt_buf_str(&v->family));
    return (pt_vocable){stem, family};
}

void pt_vocabulary_close(pt_vocabulary *v)
{
    pt_distant distant;
    if (!pt_stemmer_is_english(v->stemmer) || v->families.len == 0)
        return;
    for (size_t i = 0; pt_distant_at(&distant, i) && !v->failed; i++) {
        const pt_str base = pt_str_from(distant.base);
        read_word(v, base, PT_TOKEN_WORD);
        if (pt_map_find(&v->families, base) != PT_NONE ||
            pt_map_find(&v->families, pt_buf_str(&v->family)) != PT_NONE)
            open_stem(v, pt_str_from(distant.form));
    }
}

/* May the word be a keyword's, by its first letters? */
static bool may_pass(const pt_vocabulary *v, pt_str word, uint32_t bits)
{
    if ((bits & PT_TOKEN_PUNCT) != 0)
        return v->has_symbols;
    if ((bits & PT_TOKEN_ASCII) == 0)
        return true;
    const unsigned a = prefix_byte(word, 0);
    const unsigned b = prefix_byte(word, 1);
    const unsigned c = prefix_byte(word, 2);
    const unsigned at = a << 10 | b << 5 | c;
    return a == ANY || b == ANY || c == ANY ||
           (v->prefixes[at / 32] >> at % 32 & 1) != 0;
}

pt_vocable pt_vocabulary_find(pt_vocabulary *v, pt_str word, uint32_t bits)
{
    if (!may_pass(v, word, bits))
        return NO_VOCABLE;
    const uint64_t hash = pt_hash(word);
    pt_vocable_seen *seen = &v->seen[hash % PT_VOCABULARY_CACHE];
    if (seen->ptr != NULL && seen->len == word.len &&
        memcmp(seen->ptr, word.ptr, word.len) == 0)
        return seen->vocable;
    read_word(v, word, bits);
    if (v->failed)
        return NO_VOCABLE;
    *seen = (pt_vocable_seen){
        word.ptr,
        (uint32_t)word.len,
        {pt_map_find(&v->stems, pt_buf_str(&v->stem)),
                           pt_map_find(&v->families, pt_buf_str(&v->family))}
    };
    return seen->vocable;
}

size_t pt_vocabulary_elision(const pt_vocabulary *v, pt_str word, uint32_t bits)
{
    return v->has_elision && (bits & PT_TOKEN_WORD) != 0
               ? pt_linker_elision(v->lang, word)
               : 0;
}
