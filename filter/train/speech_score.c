/* SPDX-License-Identifier: MIT */
/*
 * Measures a part-of-speech tagger: tags the sentences of a treebank with its
 * model, the way the program does, and counts the tags that are right. Linear
 * in the number of words.
 */
#include "train/speech.h"

#include <stdlib.h>

static unsigned as_verb(unsigned tag)
{
    return tag == PT_POS_PARTICIPLE ? PT_POS_VERB : tag;
}

double pt_speech_score(double *known_out, pt_str model,
                       const pt_treebank *treebank)
{
    pt_pos_model opened;
    const uint32_t n = treebank->words.len;
    uint8_t *classes = calloc(n + 1, 1);
    uint8_t *tags = calloc(n + 1, 1);
    double right = 0;
    double nearly = 0;
    if (classes != NULL && tags != NULL &&
        pt_pos_model_read(&opened, model, NULL) == PT_OK) {
        const pt_treebank_word *words = treebank->words.items;
        uint32_t start = 0;
        for (uint32_t i = 0; i < n; i++) {
            classes[i] = pt_pos_look_up(&opened, words[i].form, words[i].bits,
                                        words[i].is_first)
                             .class;
            if (i + 1 < n && !words[i + 1].is_first)
                continue;
            pt_pos_tag(tags + start, &opened, classes + start, i + 1 - start);
            start = i + 1;
        }
        for (uint32_t i = 0; i < n; i++) {
            right += tags[i] == words[i].tag;
            nearly += as_verb(tags[i]) == as_verb(words[i].tag);
        }
    }
    free(classes);
    free(tags);
    if (known_out != NULL)
        *known_out = n > 0 ? nearly / n : 0;
    return n > 0 ? right / n : 0;
}
