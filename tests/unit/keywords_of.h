/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_KEYWORDS_OF_H
#define PT_TESTS_UNIT_KEYWORDS_OF_H

#include <check.h>

#include "keyword/keyword.h"

/** Adds the keywords of "a|b|c"; the caller releases the vector. */
static inline void keywords_of(pt_keywords *keywords, const char *names)
{
    const pt_str all = pt_str_from(names);
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR("|"), at);
        pt_keyword *keyword = pt_vec_add(keywords, sizeof *keyword);
        ck_assert_ptr_nonnull(keyword);
        *keyword = (pt_keyword){.name = pt_str_slice(all, at, end)};
        at = end + 1;
    }
}

#endif
