/* SPDX-License-Identifier: MIT */
/*
 * Tells English inflections from derivations where a stemmer makes one stem
 * of both: what follows the letters that two words have in common must be an
 * ending of the plural, the past, the participle or nothing, a doubled
 * consonant before it. Linear in the words.
 */
#include "text/inflection.h"

#include <string.h>

/* Endings behind the common letters; y, i and e change places. */
static const char *const endings[] = {"",     "d",   "e",   "ed", "es",
                                      "ied",  "ies", "ing", "s",  "y",
                                      "ying", "is",  "ie"};

static bool is_ending(pt_str s, char before)
{
    /* "ban", "banned"; "quiz", "quizzes" */
    if (s.len > 2 && s.ptr[0] == before && s.ptr[0] != 'e' && s.ptr[0] != 's')
        s = pt_str_slice(s, 1, s.len);
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (pt_str_is_equal(s, pt_str_from(endings[i])))
            return true;
    return false;
}

bool pt_inflection_is(pt_str a, pt_str b)
{
    const size_t len = a.len < b.len ? a.len : b.len;
    size_t n = 0;
    while (n < len && a.ptr[n] == b.ptr[n])
        n++;
    const char before = n > 0 ? a.ptr[n - 1] : '\0';
    return is_ending(pt_str_slice(a, n, a.len), before) &&
           is_ending(pt_str_slice(b, n, b.len), before);
}
