/* SPDX-License-Identifier: MIT */
/*
 * Looks words up in the small tables of the rule finders: the key is
 * lower-cased into a buffer of a row's width, then found by binary search.
 * The first eight bytes are compared as one number, the rest only where they
 * are the same. Rows hold their words inline, so a table needs no relocation
 * and a search stays within a few cache lines. O(log n).
 */
#include "find/lexicon.h"

#include <string.h>

/* The first eight bytes as a number that orders as the bytes do. */
static uint64_t head_of(const char *word)
{
    const unsigned char *w = (const unsigned char *)word;
    return (uint64_t)w[0] << 56 | (uint64_t)w[1] << 48 | (uint64_t)w[2] << 40 |
           (uint64_t)w[3] << 32 | (uint64_t)w[4] << 24 | (uint64_t)w[5] << 16 |
           (uint64_t)w[6] << 8 | (uint64_t)w[7];
}

unsigned pt_lexicon_find(const pt_lexicon *lexicon, pt_str word)
{
    char key[sizeof lexicon->words->word] = {0};
    if (word.len > 1 && word.ptr[word.len - 1] == '.')
        word.len--;
    if (word.len >= sizeof key || word.len == 0)
        return 0;
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        key[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    const uint64_t head = head_of(key);
    size_t low = 0;
    size_t high = lexicon->len;
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        const char *other = lexicon->words[mid].word;
        const uint64_t other_head = head_of(other);
        if (other_head < head ||
            (other_head == head && memcmp(other, key, sizeof key) < 0))
            low = mid + 1;
        else
            high = mid;
    }
    if (low < lexicon->len &&
        memcmp(lexicon->words[low].word, key, sizeof key) == 0)
        return lexicon->words[low].bits;
    return 0;
}

pt_str pt_head_without_form(pt_str name)
{
    for (;;) {
        size_t at = name.len;
        while (at > 0 && name.ptr[at - 1] != ' ')
            at--;
        const pt_str last = pt_str_slice(name, at, name.len);
        if (at == 0 ||
            !(pt_lexicon_find(&pt_head_words, last) & PT_HEAD_SUFFIX))
            return name;
        name = pt_str_trim(pt_str_slice(name, 0, at));
        if (name.len > 0 && name.ptr[name.len - 1] == ',')
            name.len--;
    }
}
