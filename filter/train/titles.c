/* SPDX-License-Identifier: MIT */
/*
 * Titles of an encyclopedia as a Bloom filter of stems. What stands in
 * brackets behind a title ("Mercury (planet)") is left out; so are titles of
 * more than five words.
 */
#include "train/titles.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/map.h"
#include "base/vec.h"
#include "text/forms.h"
#include "text/token.h"
#include "train/source.h"

enum { BITS_A_TITLE = 9, WORDS_MOST = 5 };

typedef struct reader {
    PT_VEC(uint64_t) keys;
    pt_stemmer *stemmer;
    pt_tokens tokens;
    pt_buf form;
} reader;

static bool add_title(void *payload, pt_str line)
{
    reader *r = payload;
    pt_str title = pt_str_slice(line, 0, pt_str_find(line, PT_STR("\t"), 0));
    title.len = pt_str_find(title, PT_STR(" ("), 0);
    r->tokens.len = 0;
    if (pt_tokens_read(&r->tokens, title, NULL, 0, NULL) != PT_OK)
        return false;
    uint64_t key = 0;
    uint32_t n_words = 0;
    for (uint32_t i = 0; i < r->tokens.len; i++) {
        const pt_token *tok = &r->tokens.items[i];
        if ((tok->bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) == 0 ||
            (tok->bits & PT_TOKEN_POSSESSIVE) != 0)
            continue;
        pt_buf_clear(&r->form);
        const pt_str stem =
            pt_form_stem(&r->form, r->stemmer, pt_token_str(title, tok));
        if (stem.ptr == NULL)
            return false;
        key = pt_titles_key(key, pt_hash(stem));
        n_words++;
    }
    if (n_words == 0 || n_words > WORDS_MOST)
        return true;
    uint64_t *to = pt_vec_add(&r->keys, sizeof *to);
    if (to != NULL)
        *to = key;
    return to != NULL;
}

static bool write_bits(pt_buf *out, const reader *r)
{
    const uint32_t n_bits = (r->keys.len * BITS_A_TITLE + 7) / 8 * 8;
    for (unsigned i = 0; i < 4; i++)
        pt_buf_add_byte(out, (char)(n_bits >> 8 * i & 0xFF));
    char *bits = pt_buf_reserve(out, n_bits / 8);
    if (bits == NULL)
        return false;
    memset(bits, 0, n_bits / 8);
    out->len += n_bits / 8;
    for (uint32_t i = 0; i < r->keys.len; i++)
        for (uint32_t k = 0; k < PT_TITLES_PROBES; k++) {
            const uint32_t bit = pt_titles_bit(r->keys.items[i], k, n_bits);
            bits[bit / 8] = (char)(bits[bit / 8] | 1 << bit % 8);
        }
    return !pt_buf_failed(out);
}

pt_status pt_titles_train(pt_buf *out, const char *path, pt_error *err)
{
    reader r = {.keys = {0}};
    pt_buf_init(&r.form);
    pt_buf_clear(out);
    pt_status st = pt_stemmer_new(&r.stemmer, PT_STR("en"), err);
    if (st == PT_OK)
        st = pt_source_read(path, add_title, &r, err);
    if (st == PT_OK && !write_bits(out, &r))
        st = pt_error_nomem(err);
    pt_stemmer_free(r.stemmer);
    pt_vec_release(&r.keys);
    pt_vec_release(&r.tokens);
    pt_buf_release(&r.form);
    return st;
}
