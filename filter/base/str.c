/* SPDX-License-Identifier: MIT */
/*
 * Borrowed strings: slices, comparisons, and the edit distance that finds
 * the option a user meant. The distance is the restricted
 * Damerau–Levenshtein one (F. Damerau, 1964, A technique for computer
 * detection and correction of spelling errors, doi:10.1145/363958.363994),
 * O(len²) on at most 63 bytes.
 */
#include "base/str.h"

#include <string.h>

enum { DISTANCE_MAX = 63 };

pt_str pt_str_from(const char *s)
{
    return (pt_str){s, s == NULL ? 0 : strlen(s)};
}

pt_str pt_str_slice(pt_str s, size_t start, size_t end)
{
    return (pt_str){s.ptr == NULL ? NULL : s.ptr + start, end - start};
}

static bool is_space(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

pt_str pt_str_trim(pt_str s)
{
    size_t start = 0;
    size_t end = s.len;
    while (start < end && is_space(s.ptr[start]))
        start++;
    while (end > start && is_space(s.ptr[end - 1]))
        end--;
    return pt_str_slice(s, start, end);
}

bool pt_str_is_equal(pt_str a, pt_str b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.ptr, b.ptr, a.len) == 0);
}

static int lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
}

bool pt_str_is_equal_nocase(pt_str a, pt_str b)
{
    if (a.len != b.len)
        return false;
    for (size_t i = 0; i < a.len; i++)
        if (lower(a.ptr[i]) != lower(b.ptr[i]))
            return false;
    return true;
}

bool pt_str_has_prefix(pt_str s, pt_str prefix)
{
    return s.len >= prefix.len &&
           pt_str_is_equal(pt_str_slice(s, 0, prefix.len), prefix);
}

bool pt_str_has_suffix(pt_str s, pt_str suffix)
{
    return s.len >= suffix.len &&
           pt_str_is_equal(pt_str_slice(s, s.len - suffix.len, s.len), suffix);
}

int pt_str_compare(pt_str a, pt_str b)
{
    const size_t len = a.len < b.len ? a.len : b.len;
    const int order = len == 0 ? 0 : memcmp(a.ptr, b.ptr, len);
    if (order != 0)
        return order;
    return (a.len > b.len) - (a.len < b.len);
}

size_t pt_str_find(pt_str s, pt_str needle, size_t from)
{
    if (needle.len == 0)
        return from < s.len ? from : s.len;
    while (from + needle.len <= s.len) {
        const char *hit =
            memchr(s.ptr + from, needle.ptr[0], s.len - needle.len - from + 1);
        if (hit == NULL)
            return s.len;
        if (memcmp(hit, needle.ptr, needle.len) == 0)
            return (size_t)(hit - s.ptr);
        from = (size_t)(hit - s.ptr) + 1;
    }
    return s.len;
}

static unsigned smaller(unsigned a, unsigned b)
{
    return a < b ? a : b;
}

unsigned pt_str_distance(pt_str a, pt_str b, unsigned limit)
{
    unsigned rows[3][DISTANCE_MAX + 1];
    const size_t n = a.len < DISTANCE_MAX ? a.len : DISTANCE_MAX;
    const size_t m = b.len < DISTANCE_MAX ? b.len : DISTANCE_MAX;
    for (size_t j = 0; j <= m; j++)
        rows[0][j] = (unsigned)j;
    for (size_t i = 1; i <= n; i++) {
        unsigned *row = rows[i % 3];
        const unsigned *above = rows[(i + 2) % 3];
        const unsigned *two_above = rows[(i + 1) % 3];
        row[0] = (unsigned)i;
        for (size_t j = 1; j <= m; j++) {
            const unsigned change = a.ptr[i - 1] != b.ptr[j - 1];
            row[j] = smaller(above[j] + 1, row[j - 1] + 1);
            row[j] = smaller(row[j], above[j - 1] + change);
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] &&
                a.ptr[i - 2] == b.ptr[j - 1])
                row[j] = smaller(row[j], two_above[j - 2] + 1);
        }
    }
    return smaller(rows[n % 3][m], limit + 1);
}
