/* SPDX-License-Identifier: MIT */
/*
 * Binary search in the tables of words (months, numerals, units, …), which
 * are arrays of different structs that all begin with the word. O(log n)
 * comparisons, none longer than a table's word.
 */
#include "text/lookup.h"

#include <string.h>

enum { WORD_MAX = 32 };

static const char *row_word(const void *rows, size_t size, size_t i)
{
    const char *word;
    memcpy(&word, (const char *)rows + i * size, sizeof word);
    return word;
}

/* As strcmp, without asking for the row's length first. */
static int compare(pt_str word, const char *row)
{
    for (size_t i = 0; i < word.len; i++) {
        const int order = (unsigned char)word.ptr[i] - (unsigned char)row[i];
        if (order != 0)
            return order;
        if (row[i] == '\0')
            return 1; /* a NUL byte in the word */
    }
    return -(unsigned char)row[word.len];
}

const void *pt_lookup_exact(const void *rows, size_t n, size_t size,
                            pt_str word)
{
    size_t low = 0;
    size_t high = n;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = compare(word, row_word(rows, size, middle));
        if (order == 0)
            return (const char *)rows + middle * size;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

const void *pt_lookup_nocase(const void *rows, size_t n, size_t size,
                             pt_str word)
{
    char lower[WORD_MAX];
    if (word.len == 0 || word.len > WORD_MAX)
        return NULL;
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        lower[i] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    return pt_lookup_exact(rows, n, size, (pt_str){lower, word.len});
}
