/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_SURFACE_H
#define PT_NAMES_SURFACE_H

#include "base/arena.h"
#include "names/names.h"

/** A form of a name, divided into words as the text will be. */
typedef struct pt_surface_form {
    pt_str words; /* one space between two of them; in the arena */
    uint32_t n_words;
    uint64_t hashes[PT_NAME_TOKENS]; /* [n_words] of the first i + 1 words */
    unsigned char letter;            /* of a lower-case first word, folded;
                                        0: it has capitals */
    uint8_t length;                  /* of that word, folded; 31: or more */
} pt_surface_form;

/**
 * Divides a name into words.
 *
 * tokens    scratch, cleared first
 * flaw_out  set when the name cannot be used: says why; static
 * Returns   PT_ERR_NOMEM; PT_ERR_LIMIT with a flaw.
 */
pt_status pt_surface_form_read(pt_surface_form *out, const char **flaw_out,
                               pt_tokens *tokens, pt_str name, pt_arena *arena);

#endif
