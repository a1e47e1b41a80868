/* SPDX-License-Identifier: MIT */
#ifndef PT_ENTITY_BESIDE_H
#define PT_ENTITY_BESIDE_H

#include "entity/given.h"
#include "find/mention.h"

/** What stands beside a person's name and tells who that is. */
typedef struct pt_beside {
    uint64_t title;   /* hash of the title's last word, or 0: "Minister" */
    bool office;      /* that title is a political office's */
    uint64_t place;   /* hash of the word behind "of", or 0 */
    pt_gender gender; /* of "Mr.", "Ms." */
    bool others;      /* "the other Prado", "which Prado" */
    bool speaks;      /* a verb of saying follows */
    bool subject;     /* that, or it begins a sentence */
} pt_beside;

/** Reads the words beside a mention. O(log n) in the tokens of its text. */
pt_beside pt_beside_read(const pt_find_input *in, const pt_mention *mention);

/**
 * Returns whether `a` stands in the paragraph of `b` (distance 0), or in the
 * one before it (distance 1).
 */
bool pt_beside_is_near(const pt_find_input *in, const pt_mention *a,
                       const pt_mention *b, uint32_t distance);

#endif
