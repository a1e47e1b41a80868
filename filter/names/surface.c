/* SPDX-License-Identifier: MIT */
/*
 * The surfaces of names on their way into a gazetteer: divided into words by
 * the tokenizer that will divide the texts, so that what is written the same
 * is found, whatever the tokenizer makes of hyphens and apostrophes. Linear
 * in the name's length.
 */
#include "names/surface.h"

#include "names/key.h"

#include <string.h>

enum { LONGEST = 500 /* bytes */ };

static const char *find_flaw(const pt_tokens *tokens, pt_str name)
{
    if (name.len > LONGEST)
        return "the name is longer than 500 bytes";
    if (tokens->len == 0 ||
        !(tokens->items[0].bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)))
        return "the name does not begin with a letter or a digit";
    if (tokens->len > PT_NAME_TOKENS)
        return "the name has more than 16 words";
    for (uint32_t i = 0; i < tokens->len; i++)
        if (tokens->items[i].bits & PT_TOKEN_OPAQUE)
            return "the name has a character that is none";
    return NULL;
}

/* Notes what tells a lower-case first word before it is hashed. */
static void note_lower(pt_surface_form *form, pt_str word, uint32_t bits)
{
    char folded[32];
    form->letter = 0;
    form->length = 0;
    if (!(bits & PT_TOKEN_LOWER))
        return;
    const size_t len = pt_key_fold(folded, sizeof folded, word, bits);
    form->letter = len > 0 ? (unsigned char)folded[0] : 0;
    form->length = (uint8_t)(len < 31 ? len : 31);
}

pt_status pt_surface_form_read(pt_surface_form *out, const char **flaw_out,
                               pt_tokens *tokens, pt_str name, pt_arena *arena)
{
    tokens->len = 0;
    pt_status st = pt_tokens_read(tokens, name, NULL, 0, NULL);
    if (st != PT_OK)
        return st;
    /* What ends a sentence here need not end one in a text. */
    while (tokens->len > 1 &&
           pt_str_is_equal(pt_token_str(name, &tokens->items[tokens->len - 1]),
                           PT_STR(".")))
        tokens->len--;
    *flaw_out = find_flaw(tokens, name);
    if (*flaw_out != NULL)
        return PT_ERR_LIMIT;
    char *to = pt_arena_alloc(arena, name.len + tokens->len, 1);
    if (to == NULL)
        return PT_ERR_NOMEM;
    size_t len = 0;
    for (uint32_t i = 0; i < tokens->len; i++) {
        const pt_token *tok = &tokens->items[i];
        const pt_str word = pt_token_str(name, tok);
        const uint64_t hash = pt_key_hash(word, tok->bits);
        out->hashes[i] = i == 0 ? hash : pt_key_join(out->hashes[i - 1], hash);
        if (i == 0)
            note_lower(out, word, tok->bits);
        else
            to[len++] = ' ';
        memcpy(to + len, word.ptr, word.len);
        len += word.len;
    }
    out->words = (pt_str){to, len};
    out->n_words = tokens->len;
    return PT_OK;
}
