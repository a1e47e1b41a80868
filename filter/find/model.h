/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_MODEL_H
#define PT_FIND_MODEL_H

#include "find/mention.h"
#include "sequence/recogniser.h"

/** What the recogniser thinks of every token of a document. */
typedef struct pt_verdict {
    PT_VEC(pt_opinion) opinions; /* [n_tokens]; empty without a recogniser */
} pt_verdict;

void pt_verdict_release(pt_verdict *verdict);

/**
 * Proposes the names that the recogniser finds, with its confidence. Texts
 * in a language other than English by the metadata or a `lang` attribute, and
 * keyword sections, are left alone.
 *
 * out      appended to, in order
 * verdict  filled; owned by the caller: pt_verdict_release
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_model_find(pt_mentions *out, pt_verdict *verdict,
                        const pt_find_input *in, pt_error *err);

/**
 * Lets the recogniser's opinion weigh on mentions [from, …) of the other
 * finders: scores rise where it agrees and fall where it does not; what
 * becomes unlikely goes. Types and texts it knows nothing of stay as they
 * are, and so do amounts of money, the author's and the user's names.
 */
void pt_model_weigh(pt_mentions *mentions, uint32_t from,
                    const pt_verdict *verdict, const pt_find_input *in);

#endif
