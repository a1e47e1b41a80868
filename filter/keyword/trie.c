/* SPDX-License-Identifier: MIT */
/*
 * The trie of keywords (E. Fredkin, Trie memory, CACM 3(9), 1960), over
 * numbered stems, with its edges in one hash map. A word of the text is
 * looked up in three steps, each for fewer words: its first three letters in
 * a bit set; its bytes in a small direct-mapped cache; its stem in a map.
 * So a word costs the same with one keyword as with a thousand, and nothing
 * is allocated for it.
 *
 * The bit set rests on Snowball changing nothing in a word's first three
 * letters where the stem has four or more, nor in its first two where it has
 * two or three ("sky", "skies"), but for "tying" and its like.
 */
#include "keyword/trie.h"

#include "base/error.h"
#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum { PREFIX = 3, ANY = 31 };

pt_status pt_trie_new(pt_trie **out, pt_str lang, pt_error *err)
{
    pt_trie *trie = calloc(1, sizeof *trie);
    if (trie == NULL)
        return pt_error_nomem(err);
    pt_map_init(&trie->stems);
    pt_map_init(&trie->edges);
    pt_buf_init(&trie->form);
    trie->arena = pt_arena_new();
    pt_trie_node *root = pt_vec_add(&trie->nodes, sizeof *root);
    pt_status st = trie->arena == NULL || root == NULL
                       ? pt_error_nomem(err)
                       : pt_stemmer_new(&trie->stemmer, lang, err);
    if (st != PT_OK || root == NULL) {
        pt_trie_free(trie);
        return st;
    }
    *root = (pt_trie_node){.keyword = PT_NONE, .stem = PT_NONE};
    *out = trie;
    return PT_OK;
}

void pt_trie_free(pt_trie *trie)
{
    if (trie == NULL)
        return;
    pt_buf_release(&trie->form);
    pt_vec_release(&trie->roots);
    pt_vec_release(&trie->nodes);
    pt_map_release(&trie->edges);
    pt_map_release(&trie->stems);
    pt_stemmer_free(trie->stemmer);
    pt_arena_free(trie->arena);
    free(trie);
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
static void open_prefix(uint32_t *set, unsigned a, unsigned b, unsigned c)
{
    for (unsigned i = b == ANY ? 0 : b; i <= b; i++)
        for (unsigned j = c == ANY ? 0 : c; j <= c; j++) {
            const unsigned at = a << 10 | i << 5 | j;
            set[at / 32] |= 1u << at % 32;
        }
}

static bool is_tying(pt_str stem)
{
    return pt_str_is_equal(stem, PT_STR("die")) ||
           pt_str_is_equal(stem, PT_STR("lie")) ||
           pt_str_is_equal(stem, PT_STR("tie"));
}

static void open_stem(pt_trie *trie, uint32_t *set, pt_str stem)
{
    const unsigned a = prefix_byte(stem, 0);
    const unsigned b = prefix_byte(stem, 1);
    if (a == ANY)
        trie->has_symbols = true;
    else if (stem.len > PREFIX)
        open_prefix(set, a, b, prefix_byte(stem, 2));
    else
        open_prefix(set, a, stem.len == 1 ? (unsigned)ANY : b, ANY);
    if (is_tying(stem))
        open_prefix(set, a, folded['y'], ANY);
}

/* The stem of a word, without the stops of "U.S."; borrowed. */
static pt_str read_stem(pt_trie *trie, pt_str word, uint32_t bits)
{
    pt_buf *form = &trie->form;
    pt_buf_clear(form);
    pt_form_add_normal(form, word);
    trie->failed = trie->failed || pt_buf_failed(form);
    if ((bits & PT_TOKEN_WORD) == 0 || trie->failed)
        return pt_buf_str(form);
    if (memchr(form->ptr, '.', form->len) != NULL) {
        size_t len = 0;
        for (size_t i = 0; i < form->len; i++)
            if (form->ptr[i] != '.')
                form->ptr[len++] = form->ptr[i];
        form->len = len;
    }
    const pt_str stem = pt_stemmer_stem(trie->stemmer, pt_buf_str(form));
    trie->failed = trie->failed || stem.ptr == NULL;
    return stem;
}

static uint32_t add_stem(pt_trie *trie, pt_str word, uint32_t bits)
{
    const pt_str stem = read_stem(trie, word, bits);
    if (trie->failed)
        return PT_NONE;
    const uint32_t found = pt_map_find(&trie->stems, stem);
    if (found != PT_NONE)
        return found;
    const pt_str copy = pt_arena_copy(trie->arena, stem);
    uint32_t *root = pt_vec_add(&trie->roots, sizeof *root);
    if (copy.ptr == NULL || root == NULL ||
        pt_map_add(&trie->stems, copy, trie->roots.len - 1, NULL) == NULL)
        return PT_NONE;
    *root = PT_NONE;
    open_stem(trie, trie->prefixes, copy);
    return trie->roots.len - 1;
}

uint32_t pt_trie_add(pt_trie *trie, uint32_t node, pt_str word, uint32_t bits,
                     bool is_caps)
{
    const uint32_t stem = add_stem(trie, word, bits);
    if (stem == PT_NONE)
        return PT_NONE;
    uint32_t child = pt_trie_step(trie, node, stem);
    if (child != PT_NONE) {
        trie->nodes.items[child].is_caps &= is_caps;
        return child;
    }
    child = trie->nodes.len;
    pt_trie_node *added = pt_vec_add(&trie->nodes, sizeof *added);
    if (added == NULL)
        return PT_NONE;
    *added =
        (pt_trie_node){.keyword = PT_NONE, .stem = stem, .is_caps = is_caps};
    if (node == PT_TRIE_ROOT) {
        trie->roots.items[stem] = child;
        open_stem(trie, trie->firsts, read_stem(trie, word, bits));
        return trie->failed ? PT_NONE : child;
    }
    const uint32_t pair[2] = {node, stem};
    const pt_str key =
        pt_arena_copy(trie->arena, (pt_str){(const char *)pair, sizeof pair});
    if (key.ptr == NULL || pt_map_add(&trie->edges, key, child, NULL) == NULL)
        return PT_NONE;
    return child;
}

/* Does a set let the word pass? */
static bool may_pass(const pt_trie *trie, const uint32_t *set, pt_str word,
                     uint32_t bits)
{
    if ((bits & PT_TOKEN_PUNCT) != 0)
        return trie->has_symbols;
    if ((bits & PT_TOKEN_ASCII) == 0)
        return true;
    const unsigned a = prefix_byte(word, 0);
    const unsigned b = prefix_byte(word, 1);
    const unsigned c = prefix_byte(word, 2);
    const unsigned at = a << 10 | b << 5 | c;
    return a == ANY || b == ANY || c == ANY ||
           (set[at / 32] >> at % 32 & 1) != 0;
}

bool pt_trie_may_begin(const pt_trie *trie, pt_str word, uint32_t bits)
{
    return may_pass(trie, trie->firsts, word, bits);
}

uint32_t pt_trie_stem(pt_trie *trie, pt_str word, uint32_t bits)
{
    if (!may_pass(trie, trie->prefixes, word, bits))
        return PT_NONE;
    const uint64_t hash = pt_hash(word);
    pt_trie_word *seen = &trie->cache[hash % PT_TRIE_CACHE];
    if (seen->ptr != NULL && seen->len == word.len &&
        memcmp(seen->ptr, word.ptr, word.len) == 0)
        return seen->stem;
    const pt_str stem = read_stem(trie, word, bits);
    if (trie->failed)
        return PT_NONE;
    *seen = (pt_trie_word){word.ptr, (uint32_t)word.len,
                           pt_map_find(&trie->stems, stem)};
    return seen->stem;
}

uint32_t pt_trie_step(const pt_trie *trie, uint32_t node, uint32_t stem)
{
    if (node == PT_TRIE_ROOT)
        return trie->roots.items[stem];
    if (trie->edges.len == 0)
        return PT_NONE;
    const uint32_t pair[2] = {node, stem};
    return pt_map_find(&trie->edges, (pt_str){(const char *)pair, sizeof pair});
}
