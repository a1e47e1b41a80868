/* SPDX-License-Identifier: MIT */
/*
 * Forms of words: normal form, slug, stem. Keywords and their occurrences
 * are compared by stems, which Snowball makes (M. F. Porter, Snowball: a
 * language for stemming algorithms, 2001, snowballstem.org), through
 * libstemmer; this is its only user. All are linear in the word.
 */
#include "text/forms.h"

#include "base/error.h"
#include "base/utf8.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

enum {
    LANG_MAX = 3,  /* letters of a primary language subtag */
    STEM_MAX = 100 /* bytes; what is longer is no word of a language */
};

/* The ASCII form of a typographic apostrophe or hyphen; 0 to drop it. */
static uint32_t plain_char(uint32_t cp)
{
    switch (cp) {
    case 0x2018:
    case 0x2019:
    case 0x02BC:
    case 0xFF07:
        return '\'';
    case 0x2010:
    case 0x2011:
        return '-';
    case 0x00AD:
        return 0;
    default:
        return cp;
    }
}

static bool is_ascii_upper(unsigned char c)
{
    return c >= 'A' && c <= 'Z';
}

void pt_form_add_normal(pt_buf *out, pt_str word)
{
    char *to = pt_buf_reserve(out, word.len);
    if (to == NULL)
        return;
    size_t i = 0;
    for (; i < word.len && (unsigned char)word.ptr[i] < 0x80; i++) {
        const unsigned char c = (unsigned char)word.ptr[i];
        to[i] = (char)(is_ascii_upper(c) ? c | 0x20 : c);
    }
    out->len += i;
    while (i < word.len) {
        const uint32_t cp = plain_char(pt_utf8_next(word, &i));
        if (cp != 0)
            pt_buf_add_char(out, pt_char_lower(cp));
    }
}

void pt_form_add_single(pt_buf *out, pt_str s)
{
    bool is_first = true;
    bool is_gap = false;
    for (size_t i = 0; i < s.len;) {
        const size_t start = i;
        if (pt_char_is_space(pt_utf8_next(s, &i))) {
            is_gap = true;
            continue;
        }
        if (is_gap && !is_first)
            pt_buf_add_byte(out, ' ');
        pt_buf_add(out, pt_str_slice(s, start, i));
        is_first = false;
        is_gap = false;
    }
}

void pt_form_add_slug(pt_buf *out, pt_str s)
{
    bool is_first = true;
    bool is_gap = false;
    for (size_t i = 0; i < s.len;) {
        const uint32_t cp = pt_utf8_next(s, &i);
        /* An apostrophe or soft hyphen joins: O'Brien is one word. */
        if (plain_char(cp) == '\'' || plain_char(cp) == 0)
            continue;
        if (!pt_char_is_letter(cp) && !pt_char_is_digit(cp)) {
            is_gap = true;
            continue;
        }
        if (is_gap && !is_first)
            pt_buf_add_byte(out, '-');
        pt_buf_add_char(out, pt_char_lower(cp));
        is_first = false;
        is_gap = false;
    }
}

struct pt_stemmer {
    struct sb_stemmer *sb; /* NULL: the language has none */
    bool is_english;
};

/* The primary subtag in lower case; empty for what is no language tag. */
static void read_language(char out[LANG_MAX + 1], pt_str tag)
{
    size_t len = 0;
    for (; len < tag.len && tag.ptr[len] != '-' && tag.ptr[len] != '_'; len++) {
        const unsigned char c = (unsigned char)tag.ptr[len] | 0x20;
        if (len == LANG_MAX || c < 'a' || c > 'z') {
            len = 0;
            break;
        }
        out[len] = (char)c;
    }
    out[len] = '\0';
}

pt_status pt_stemmer_new(pt_stemmer **out, pt_str lang, pt_error *err)
{
    pt_stemmer *stemmer = calloc(1, sizeof *stemmer);
    if (stemmer == NULL)
        return pt_error_nomem(err);
    char name[LANG_MAX + 1];
    read_language(name, lang.len == 0 ? PT_STR("en") : lang);
    /* NULL also for a language it does not know: then words stay. */
    if (name[0] != '\0')
        stemmer->sb = sb_stemmer_new(name, NULL);
    stemmer->is_english = strcmp(name, "en") == 0 || strcmp(name, "eng") == 0;
    if (stemmer->sb == NULL && stemmer->is_english) {
        free(stemmer);
        return pt_error_nomem(err);
    }
    *out = stemmer;
    return PT_OK;
}

bool pt_stemmer_is_english(const pt_stemmer *stemmer)
{
    return stemmer->is_english;
}

void pt_stemmer_free(pt_stemmer *stemmer)
{
    if (stemmer == NULL)
        return;
    sb_stemmer_delete(stemmer->sb);
    free(stemmer);
}

pt_str pt_stemmer_stem(pt_stemmer *stemmer, pt_str word)
{
    if (stemmer->sb == NULL || word.len > STEM_MAX)
        return word;
    const sb_symbol *stem = sb_stemmer_stem(
        stemmer->sb, (const sb_symbol *)word.ptr, (int)word.len);
    if (stem == NULL)
        return (pt_str){NULL, 0};
    return (pt_str){(const char *)stem, (size_t)sb_stemmer_length(stemmer->sb)};
}

pt_str pt_form_stem(pt_buf *form, pt_stemmer *stemmer, pt_str word)
{
    pt_buf_clear(form);
    pt_form_add_normal(form, word);
    size_t len = 0;
    for (size_t i = 0; i < form->len; i++)
        if (form->ptr[i] != '.' && form->ptr[i] != '\'')
            form->ptr[len++] = form->ptr[i];
    form->len = len;
    if (pt_buf_failed(form))
        return (pt_str){NULL, 0};
    return pt_stemmer_stem(stemmer, pt_buf_str(form));
}
