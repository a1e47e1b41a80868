/* SPDX-License-Identifier: MIT */
/*
 * Fuzz target of networks' files: the bytes are opened as they are, and then as
 * the contents of the sections of a file whose header is right, with which a
 * text is tagged. What comes out may be nonsense, but in order and in bounds.
 */
#include "fuzz.h"

#include <stdlib.h>

#include "sequence/network_of.h"
#include "sequence/recogniser.h"

static const char text[] =
    "Ana Prado of Initech Ltd. met Hooli's lawyers in Geneva on Monday, "
    "they said. PRADO LEFT. \"New York\" waits for the U.N. and 12 others.";

/* Tags the text with a recogniser and its partner. */
static void tag(const pt_recogniser *recogniser)
{
    const pt_str texts[] = {
        {text, sizeof text - 1}
    };
    pt_tokens tokens = {0};
    if (pt_tokens_read(&tokens, texts[0], NULL, 0, NULL) != PT_OK)
        abort();
    const uint32_t first[] = {0, tokens.len};
    const pt_recogniser_input in = {.texts = texts,
                                    .first = first,
                                    .tokens = tokens.items,
                                    .n_texts = 1,
                                    .accurate = true};
    pt_labelled_list found = {0};
    if (pt_recogniser_tag(&found, NULL, recogniser, &in, NULL) != PT_OK)
        abort();
    uint32_t end = 0;
    for (uint32_t i = 0; i < found.len; i++) {
        const pt_labelled *label = &found.items[i];
        if (label->first < end || label->end <= label->first ||
            label->end > tokens.len || label->type >= PT_N_TYPES ||
            !(label->score >= 0.0F && label->score <= 1.001F))
            abort();
        end = label->end;
    }
    pt_vec_release(&found);
    pt_vec_release(&tokens);
}

static void try_bytes(pt_str bytes, bool checked)
{
    pt_recogniser *recogniser = NULL;
    if (pt_recogniser_new(&recogniser, pt_recogniser_embedded(), true, NULL) !=
        PT_OK)
        return;
    if (pt_recogniser_join(recogniser, bytes, checked, NULL) == PT_OK)
        tag(recogniser);
    pt_recogniser_free(recogniser);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    try_bytes((pt_str){(const char *)data, size}, true);
    if (size < 2)
        return 0;
    const network_bytes from = {.data = data + 1,
                                .size = size - 1,
                                .width = data[0] % 2 == 0 ? 8 : 16,
                                .n_blocks = data[0] / 2U % 4U,
                                .n_networks = 1U + data[0] / 8U % 2U,
                                .rows = data[0] / 16U};
    pt_buf framed;
    pt_buf_init(&framed);
    network_of(&framed, &from);
    if (!pt_buf_failed(&framed))
        try_bytes(pt_buf_str(&framed), false);
    pt_buf_release(&framed);
    return 0;
}
