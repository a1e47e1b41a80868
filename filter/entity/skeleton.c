/* SPDX-License-Identifier: MIT */
/*
 * The skeleton of a name: folded, then rewritten word by word with a few
 * rules in which romanisations of Cyrillic and Arabic names and spellings
 * without umlauts differ. They are few on purpose: two names of one skeleton
 * count as one. Linear.
 */
#include "entity/skeleton.h"

#include <string.h>

#include "base/str.h"
#include "base/utf8.h"

/* Letters that are written as others: longer ones first. */
static const struct {
    const char *from;
    const char *to;
} letters[] = {
    {"tsch", "ch"},
    {"tch",  "ch"},
    {"ae",   "a" },
    {"oe",   "o" },
    {"ue",   "u" },
    {"ou",   "u" },
    {"q",    "k" },
};

/* Ends of words. */
static const struct {
    const char *from;
    const char *to;
} ends[] = {
    {"iy", "y"},
    {"yi", "y"},
    {"ij", "y"},
    {"yj", "y"},
    {"i",  "y"},
};

static size_t rewrite_letters(char *word, size_t len)
{
    size_t to = 0;
    for (size_t at = 0; at < len;) {
        size_t taken = 1;
        size_t put = 1;
        char c[2] = {word[at], 0};
        for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
            const size_t n = strlen(letters[i].from);
            if (at > 0 && n <= len - at &&
                memcmp(word + at, letters[i].from, n) == 0) {
                taken = n;
                put = strlen(letters[i].to);
                memcpy(c, letters[i].to, put);
                break;
            }
        }
        for (size_t i = 0; i < put; i++)
            if (to == 0 || word[to - 1] != c[i] || c[i] < 'a' || c[i] > 'z')
                word[to++] = c[i];
        at += taken;
    }
    return to;
}

static size_t rewrite_end(char *word, size_t len)
{
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        const size_t n = strlen(ends[i].from);
        if (len > n + 2 && memcmp(word + len - n, ends[i].from, n) == 0) {
            memcpy(word + len - n, ends[i].to, strlen(ends[i].to));
            return len - n + strlen(ends[i].to);
        }
    }
    return len;
}

/* The many spellings of one name. */
static void rewrite_muhammad(char *word, size_t len)
{
    static const char *const spellings[] = {"mohamed", "mohamad", "muhamed",
                                            "mohamud", "muhamud"};
    for (size_t i = 0; i < sizeof spellings / sizeof spellings[0]; i++)
        if (len == 7 && memcmp(word, spellings[i], len) == 0)
            memcpy(word, "muhamad", len);
}

/* Rewrites the word that the buffer holds from `start` on. */
static void rewrite_word(pt_buf *buf, size_t start)
{
    if (pt_buf_failed(buf) || buf->len == start)
        return;
    char *word = buf->ptr + start;
    size_t len = rewrite_letters(word, buf->len - start);
    len = rewrite_end(word, len);
    rewrite_muhammad(word, len);
    buf->len = start + len;
}

static bool ends_word(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '-' || c == '.';
}

void pt_skeleton_add(pt_buf *buf, pt_str name, pt_arena *arena)
{
    const pt_arena_mark mark = pt_arena_save(arena);
    const pt_str folded = pt_utf8_fold(arena, name);
    const size_t begin = buf->len;
    size_t start = begin;
    bool inside = false;
    if (folded.ptr == NULL) {
        buf->failed = true;
        return;
    }
    for (size_t i = 0; i <= folded.len; i++) {
        const bool edge = i == folded.len || ends_word(folded.ptr[i]);
        if (edge && inside)
            rewrite_word(buf, start);
        if (!edge && !inside) {
            if (buf->len > begin)
                pt_buf_add_byte(buf, ' ');
            start = buf->len;
        }
        if (!edge && folded.ptr[i] != '\'')
            pt_buf_add_byte(buf, folded.ptr[i]);
        inside = !edge;
    }
    pt_arena_rewind(arena, mark);
}
