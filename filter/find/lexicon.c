/* SPDX-License-Identifier: MIT */
/*
 * Looks words up in the small tables of the rule finders: the key is
 * lower-cased into a buffer of a row's width, then found by binary search
 * with memcmp. Rows hold their words inline, so a table needs no relocation
 * and a search stays within a few cache lines.
 */
#include "find/lexicon.h"

#include <string.h>

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
    size_t low = 0;
    size_t high = lexicon->len;
    while (low < high) {
        const size_t mid = low + (high - low) / 2;
        const int order = memcmp(lexicon->words[mid].word, key, sizeof key);
        if (order == 0)
            return lexicon->words[mid].bits;
        if (order < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return 0;
}
