/* SPDX-License-Identifier: MIT */
/*
 * Fuzzes the finders of dates, money, percentages and quantities. The first
 * byte picks the language, the rest is text, cut at the first byte that is
 * not UTF-8; line ends are breaks. Every mention must be a range of tokens
 * of its text, behind the one before it, and its value well formed.
 */
#include "fuzz.h"
#include "require.h"

#include <string.h>

#include "base/utf8.h"
#include "find/date.h"
#include "find/money.h"
#include "find/percent.h"
#include "find/quantity.h"

typedef struct input {
    pt_document doc;
    pt_words words;
    pt_text text;
    uint32_t first[2];
} input;

static void read_tokens(input *in, pt_str text)
{
    PT_VEC(uint32_t) breaks = {0};
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] != '\n')
            continue;
        uint32_t *at = pt_vec_add(&breaks, sizeof *at);
        require(at != NULL);
        *at = (uint32_t)i;
    }
    require(pt_tokens_read(&in->words.tokens, text, breaks.items, breaks.len,
                           NULL) == PT_OK);
    pt_vec_release(&breaks);
}

static bool has_only(pt_str s, const char *bytes)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] == '\0' || strchr(bytes, s.ptr[i]) == NULL)
            return false;
    return true;
}

static bool is_token_edge(const input *in, uint32_t offset, bool start)
{
    const pt_tokens *toks = &in->words.tokens;
    for (uint32_t i = 0; i < toks->len; i++)
        if ((start ? toks->items[i].start : toks->items[i].end) == offset)
            return true;
    return false;
}

static void check(const input *in, const pt_mentions *mentions)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < mentions->list.len; i++) {
        const pt_mention *m = &mentions->list.items[i];
        require(m->text == 0 && m->start >= end && m->start < m->end);
        require(m->end <= in->text.len && m->score > 0);
        if (i < 64)
            require(is_token_edge(in, m->start, true) &&
                    is_token_edge(in, m->end, false));
        end = m->end;
        if (m->value == PT_NONE)
            continue;
        const pt_value *value = &mentions->values.items[m->value];
        require(has_only(value->iso, "0123456789-/:TZ+."));
        require(has_only(value->amount, "0123456789.-/"));
        require(value->currency.len == 0 || value->currency.len == 3);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const languages[] = {"",   "en-US", "fr",    "de",
                                            "es", "pt-BR", "it-IT", "nl"};
    static const pt_find_fn finders[] = {pt_dates_find, pt_money_find,
                                         pt_percents_find, pt_quantities_find};
    if (size == 0)
        return 0;
    pt_str text = {(const char *)data + 1, size - 1};
    text.len = pt_utf8_check(text);
    input in = {.text = {.len = (uint32_t)text.len}};
    in.doc.flat =
        (pt_buf){.ptr = malloc(text.len > 0 ? text.len : 1), .len = text.len};
    require(in.doc.flat.ptr != NULL);
    memcpy(in.doc.flat.ptr, text.ptr, text.len);
    in.doc.texts.items = &in.text;
    in.doc.texts.len = 1;
    in.doc.lang = pt_str_from(languages[data[0] % 8]);
    in.doc.arena = pt_arena_new();
    read_tokens(&in, pt_buf_str(&in.doc.flat));
    in.first[1] = in.words.tokens.len;
    in.words.first.items = in.first;
    in.words.first.len = 2;
    const pt_find_input find = {
        .doc = &in.doc, .words = &in.words, .arena = in.doc.arena};
    for (size_t i = 0; i < sizeof finders / sizeof finders[0]; i++) {
        pt_mentions mentions = {0};
        require(finders[i](&mentions, &find, NULL) == PT_OK);
        check(&in, &mentions);
        pt_mentions_release(&mentions);
    }
    pt_vec_release(&in.words.tokens);
    pt_arena_free(in.doc.arena);
    free(in.doc.flat.ptr);
    return 0;
}
