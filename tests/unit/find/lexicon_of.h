/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_FIND_LEXICON_OF_H
#define PT_TESTS_UNIT_FIND_LEXICON_OF_H

#include "find/lexicon.h"
#include "suite.h"

#include <string.h>

/** A word and the bits it should have; 0: is not in the table. */
typedef struct lexicon_case {
    const char *word;
    unsigned bits;
} lexicon_case;

/** Checks words of a table, and that every row is in order and is found. */
static inline void lexicon_check(const pt_lexicon *table,
                                 const lexicon_case *cases, size_t n_cases)
{
    for (size_t i = 0; i < table->len; i++) {
        const pt_lexeme *row = &table->words[i];
        ck_assert_msg(i == 0 ||
                          memcmp(row[-1].word, row->word, sizeof row->word) < 0,
                      "\"%s\" is out of order", row->word);
        ck_assert_uint_ne(row->bits, 0);
        ck_assert_uint_eq(pt_lexicon_find(table, pt_str_from(row->word)),
                          row->bits);
    }
    for (size_t i = 0; i < n_cases; i++) {
        const unsigned bits =
            pt_lexicon_find(table, pt_str_from(cases[i].word));
        ck_assert_msg(bits == cases[i].bits, "\"%s\" has bits %u",
                      cases[i].word, bits);
    }
}

#endif
