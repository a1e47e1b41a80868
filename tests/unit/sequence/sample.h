/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_SEQUENCE_SAMPLE_H
#define PT_TESTS_UNIT_SEQUENCE_SAMPLE_H

#include "sequence/recogniser.h"
#include "suite.h"

/**
 * A document of a few texts for tests of the recogniser.
 */
typedef struct sample {
    pt_str texts[8];
    uint32_t first[9];
    pt_tokens tokens;
    pt_recogniser_input input;
} sample;

/** Splits the texts, up to the first NULL. */
static inline void sample_init(sample *s, const char *const *texts)
{
    *s = (sample){.input = {.n_texts = 0}};
    uint32_t n = 0;
    for (; texts[n] != NULL; n++) {
        s->texts[n] = pt_str_from(texts[n]);
        s->first[n] = s->tokens.len;
        ck_assert_int_eq(pt_tokens_read(&s->tokens, s->texts[n], NULL, 0, NULL),
                         PT_OK);
    }
    s->first[n] = s->tokens.len;
    s->input = (pt_recogniser_input){.texts = s->texts,
                                     .first = s->first,
                                     .tokens = s->tokens.items,
                                     .n_texts = n};
}

static inline void sample_release(sample *s)
{
    pt_vec_release(&s->tokens);
}

#endif
