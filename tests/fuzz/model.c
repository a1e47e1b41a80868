/* SPDX-License-Identifier: MIT */
/*
 * Fuzz target of model files: the bytes are opened as they are, and then as
 * the contents of the sections of a file whose header is right, with which a
 * text is tagged. What comes out may be nonsense, but in order and in bounds.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "sequence/model.h"
#include "sequence/recogniser.h"

static const char text[] =
    "Ana Prado of Initech Ltd. met Hooli's lawyers in Geneva on Monday, "
    "they said. PRADO LEFT. \"New York\" waits for the U.N. and 12 others.";

/* Tags the text with a model that has been opened. */
static void tag(const pt_recogniser *recogniser)
{
    const pt_str texts[] = {
        {text, sizeof text - 1}
    };
    pt_tokens tokens = {0};
    if (pt_tokens_read(&tokens, texts[0], NULL, 0, NULL) != PT_OK)
        abort();
    const uint32_t first[] = {0, tokens.len};
    const pt_recogniser_input in = {
        .texts = texts, .first = first, .tokens = tokens.items, .n_texts = 1};
    pt_labelled_list found = {0};
    if (pt_recogniser_tag(&found, NULL, recogniser, &in, NULL) != PT_OK)
        abort();
    uint32_t end = 0;
    for (uint32_t i = 0; i < found.len; i++) {
        const pt_labelled *label = &found.items[i];
        if (label->first < end || label->end <= label->first ||
            label->end > tokens.len || label->type >= PT_N_TYPES)
            abort();
        end = label->end;
    }
    pt_vec_release(&found);
    pt_vec_release(&tokens);
}

static void try_bytes(pt_str bytes, bool checked)
{
    pt_recogniser *recogniser = NULL;
    if (pt_recogniser_new(&recogniser, bytes, checked, NULL) != PT_OK)
        return;
    tag(recogniser);
    pt_recogniser_free(recogniser);
}

static void put_u32(char *at, uint32_t value)
{
    for (int i = 0; i < 4; i++)
        at[i] = (char)(value >> (8 * i));
}

/* Puts a header before the data, which is dealt out to the sections. */
static void frame(pt_buf *out, const uint8_t *data, size_t size)
{
    static const uint32_t widths[PT_MODEL_SECTIONS] = {8, 4, 4, 4, 1};
    const uint32_t chain = PT_MODEL_CHAIN * 4;
    if (size < chain)
        return;
    const uint32_t share = ((uint32_t)size - chain) / 32 * 8;
    char header[PT_MODEL_HEADER] = "PTSEQ\n\x1A";
    uint32_t at = PT_MODEL_HEADER;
    for (uint32_t i = 0; i < PT_MODEL_SECTIONS; i++) {
        const uint32_t len = i == PT_MODEL_CHAIN_SECTION ? chain : share;
        put_u32(header + 32 + 8 * i, at);
        put_u32(header + 36 + 8 * i, len / widths[i]);
        at += len;
    }
    put_u32(header + 8, PT_MODEL_VERSION);
    put_u32(header + 12, at);
    put_u32(header + 24, 0x3D000000); /* a scale of 1/32 */
    pt_buf_add(out, (pt_str){header, sizeof header});
    pt_buf_add(out, (pt_str){(const char *)data, at - PT_MODEL_HEADER});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    try_bytes((pt_str){(const char *)data, size}, false);
    pt_buf framed;
    pt_buf_init(&framed);
    frame(&framed, data, size);
    try_bytes((pt_str){framed.ptr, framed.len}, true);
    pt_buf_release(&framed);
    return 0;
}
