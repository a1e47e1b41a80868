/* SPDX-License-Identifier: MIT */
/*
 * Keys of words: FNV-1a (Fowler, Noll, Vo) over the folded characters, which
 * are made one at a time, so that neither hashing nor comparing allocates.
 * The sequence of a name's words is hashed by multiplying and rotating; both
 * are the same on every machine, since compiled gazetteers hold them.
 * Everything is linear in the length of the word.
 */
#include "names/key.h"

#include "base/utf8.h"

#include <string.h>

/* The folded bytes of a word, one character at a time. */
typedef struct fold {
    pt_str word;
    size_t at;
    bool stops; /* full stops count */
    size_t len; /* of the present character's folded form */
    char bytes[PT_CHAR_FOLD_BYTES];
} fold;

static void fold_init(fold *f, pt_str word, uint32_t bits)
{
    f->word = word;
    f->at = 0;
    f->stops = (bits & PT_TOKEN_WORD) == 0;
}

/* Soft hyphen and the joiners: invisible, inside words. */
static bool is_joiner(uint32_t cp)
{
    return cp == 0xAD || cp == 0x200C || cp == 0x200D || cp == 0x2060;
}

/* Moves to the next character that leaves anything; false at the end. */
static bool fold_next(fold *f)
{
    while (f->at < f->word.len) {
        const uint32_t cp = pt_utf8_next(f->word, &f->at);
        if ((cp == '.' && !f->stops) || is_joiner(cp))
            continue;
        f->len = pt_char_fold(f->bytes, cp);
        if (f->len > 0)
            return true;
    }
    return false;
}

static uint64_t mix(uint64_t h)
{
    h ^= h >> 32;
    h *= 0xD6E8FEB86659FD93u;
    h ^= h >> 32;
    return h == 0 ? 1 : h;
}

static uint64_t add_byte(uint64_t h, char byte)
{
    return (h ^ (unsigned char)byte) * 0x100000001B3u;
}

static const uint64_t basis = 0xCBF29CE484222325u;

/* The same as below for a word that is all ASCII. */
static uint64_t hash_ascii(pt_str word, bool stops)
{
    uint64_t h = basis;
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        if (c == '.' && !stops)
            continue;
        if (c >= 'A' && c <= 'Z')
            h = add_byte(h, (char)(c | 0x20));
        else
            h = add_byte(h, c == '`' ? '\'' : c);
    }
    return mix(h);
}

uint64_t pt_key_hash(pt_str word, uint32_t bits)
{
    if (bits & PT_TOKEN_ASCII)
        return hash_ascii(word, (bits & PT_TOKEN_WORD) == 0);
    fold f;
    fold_init(&f, word, bits);
    uint64_t h = basis;
    while (fold_next(&f))
        for (size_t i = 0; i < f.len; i++)
            h = add_byte(h, f.bytes[i]);
    return mix(h);
}

uint64_t pt_key_join(uint64_t before, uint64_t word)
{
    return mix((before << 23 | before >> 41) * 0x9E3779B97F4A7C15u ^ word);
}

size_t pt_key_fold(char *to, size_t cap, pt_str word, uint32_t bits)
{
    fold f;
    fold_init(&f, word, bits);
    size_t len = 0;
    while (fold_next(&f))
        for (size_t i = 0; i < f.len; i++, len++)
            if (len < cap)
                to[len] = f.bytes[i];
    return len;
}

static bool is_fold_equal(pt_str word, pt_str token, uint32_t bits)
{
    fold a, b;
    fold_init(&a, word, bits);
    fold_init(&b, token, bits);
    size_t i = 0, j = 0; /* read of each one's present character */
    a.len = b.len = 0;
    for (;;) {
        const bool more_a = i < a.len || (i = 0, fold_next(&a));
        const bool more_b = j < b.len || (j = 0, fold_next(&b));
        if (!more_a || !more_b)
            return more_a == more_b;
        if (a.bytes[i++] != b.bytes[j++])
            return false;
    }
}

/* How a name's word is written. */
typedef struct casing {
    bool upper_first;
    bool lower;        /* has a lower-case letter */
    unsigned n_uppers; /* capped at 2 */
} casing;

static casing casing_of(pt_str word)
{
    casing c = {false, false, 0};
    for (size_t i = 0; i < word.len;) {
        const bool first = i == 0;
        const uint32_t cp = pt_utf8_next(word, &i);
        if (pt_char_is_upper(cp)) {
            c.upper_first = c.upper_first || first;
            c.n_uppers += c.n_uppers < 2;
        } else if (pt_char_is_lower(cp)) {
            c.lower = true;
        }
    }
    return c;
}

bool pt_key_accepts(pt_str word, pt_str token, uint32_t bits)
{
    if (word.len == token.len && memcmp(word.ptr, token.ptr, word.len) == 0)
        return true;
    if (!is_fold_equal(word, token, bits))
        return false;
    const casing c = casing_of(word);
    if (c.n_uppers == 0)
        return true;
    if (!c.lower && c.n_uppers == 2)
        return (bits & PT_TOKEN_CAPS) != 0;
    /* "d'Ivoire" and "eBay" begin small and have their capital inside. */
    return c.upper_first ? (bits & PT_TOKEN_UPPER) != 0
                         : (bits & PT_TOKEN_LOWER) == 0;
}
