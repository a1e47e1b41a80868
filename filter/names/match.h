/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_MATCH_H
#define PT_NAMES_MATCH_H

#include "names/format.h"
#include "names/names.h"

/** The words from one token on, hashed as far as anybody has asked. */
typedef struct pt_name_window {
    pt_str text;
    const pt_token *tok; /* [n_tokens] */
    uint32_t n_tokens;   /* at most PT_NAME_TOKENS */
    uint32_t n_hashed;
    uint64_t hashes[PT_NAME_TOKENS]; /* [n_hashed] of the first i + 1 words */
} pt_name_window;

/**
 * Prepares the words from `tok` on.
 *
 * n_tokens  from `tok` to the end of the text
 */
void pt_name_window_init(pt_name_window *window, pt_str text,
                         const pt_token *tok, uint32_t n_tokens);

/**
 * Returns whether a name of the gazetteer may begin with this token; false
 * for most tokens, and quickly.
 */
bool pt_gazetteer_may_start(const pt_gazetteer *gaz, pt_name_window *window);

/**
 * Finds the longest name of one gazetteer that the window begins with.
 *
 * out         untouched when nothing is found
 * first_entry added to the candidates' entries
 */
bool pt_gazetteer_match(pt_name_match *out, const pt_gazetteer *gaz,
                        pt_name_window *window, uint32_t first_entry);

#endif
