/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_PERSON_H
#define PT_FIND_PERSON_H

#include "find/stretch.h"

/**
 * The build of people's names: where one ends in running words, and which
 * of its words is the surname.
 */

/**
 * Reads a person's name from token `first` on: capitalised words, initials,
 * particles ("van der", "bin"), hyphens ("Jean-Luc", "Jong-un"), "Jr.".
 *
 * n_words_out  how many words it has, particles and "Jr." not counted
 * Returns      the token past it; `first` when no name begins there.
 */
uint32_t pt_person_parse(const pt_stretch *s, uint32_t first,
                         uint32_t *n_words_out);

/** The words of a full name; slices of the string that was split. */
typedef struct pt_person {
    pt_str given;   /* the first given name; empty for a surname alone */
    pt_str surname; /* with its particles: "van der Berg" */
    pt_str last;    /* the surname's main word: "Berg" */
    bool eastern;   /* the surname comes first: "Xi Jinping" */
    uint32_t words; /* particles and "Jr." not counted */
} pt_person;

/**
 * Splits a name at its white space.
 *
 * words    [max]
 * Returns  how many words were written, at most `max`.
 */
uint32_t pt_person_words(pt_str *words, uint32_t max, pt_str name);

/** Splits a person's name as it is written. */
void pt_person_split(pt_person *out, pt_str name);

#endif
