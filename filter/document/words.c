/* SPDX-License-Identifier: MIT */
/*
 * The tokens of a whole document: text by text, with a sentence's end
 * wherever a part ends.
 */
#include "document/words.h"

#include "base/error.h"

/* The offsets at which the parts of a text begin, but the first one's. */
static pt_status list_breaks(pt_vec *breaks, const pt_document *doc,
                             const pt_text *text, pt_error *err)
{
    breaks->len = 0;
    for (uint32_t i = 1; i < text->n_parts; i++) {
        uint32_t *at = pt_vec_add(breaks, sizeof *at);
        if (at == NULL)
            return pt_error_nomem(err);
        *at = doc->parts.items[text->parts + i].start;
    }
    return PT_OK;
}

static pt_status add_first(pt_words *words, pt_error *err)
{
    uint32_t *first = pt_vec_add(&words->first, sizeof *first);
    if (first == NULL)
        return pt_error_nomem(err);
    *first = words->tokens.len;
    return PT_OK;
}

pt_status pt_words_read(pt_words *out, const pt_document *doc, pt_error *err)
{
    pt_words words = {0};
    pt_vec breaks = {0};
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++) {
        st = pt_deadline_check(doc->deadline, err);
        if (st == PT_OK)
            st = add_first(&words, err);
        if (st == PT_OK)
            st = list_breaks(&breaks, doc, &doc->texts.items[i], err);
        if (st == PT_OK)
            st = pt_tokens_read(&words.tokens, pt_document_text(doc, i),
                                breaks.items, breaks.len, err);
    }
    if (st == PT_OK)
        st = add_first(&words, err);
    pt_vec_release(&breaks);
    if (st != PT_OK) {
        pt_words_release(&words);
        return st;
    }
    *out = words;
    return PT_OK;
}

uint32_t pt_words_find(const pt_words *words, uint32_t text, uint32_t offset)
{
    uint32_t low = words->first.items[text];
    uint32_t high = words->first.items[text + 1];
    while (low < high) {
        const uint32_t mid = low + (high - low) / 2;
        if (words->tokens.items[mid].start < offset)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

void pt_words_release(pt_words *words)
{
    pt_vec_release(&words->tokens);
    pt_vec_release(&words->first);
}
