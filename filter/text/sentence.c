/* SPDX-License-Identifier: MIT */
/*
 * The sentence splitter: one pass over the tokens of a text. A full stop,
 * question or exclamation mark ends a sentence together with the closing
 * quotation marks and brackets after it, unless what follows cannot begin
 * one (a lower-case word). A full stop that belongs to an abbreviation ends
 * a sentence only where the abbreviation may stand last and the next word is
 * one that begins sentences ("The", "However"); an initial never does. A
 * break of the caller's list is always an end; a newline in the text is none.
 */
#include "text/sentence.h"

#include "text/abbreviation.h"

/* What a token does to the sentence before it. */
typedef enum stop {
    STOP_NONE,
    STOP_FULL,     /* . ! ? and their kin */
    STOP_ELLIPSIS, /* may be inside a sentence */
    STOP_ABBREV    /* the full stop of an abbreviation */
} stop;

static stop classify_wide(pt_str s)
{
    if (s.len != 3)
        return STOP_NONE;
    if (pt_str_is_equal(s, PT_STR("…")))
        return STOP_ELLIPSIS;
    if (pt_str_is_equal(s, PT_STR("。")) || pt_str_is_equal(s, PT_STR("！")) ||
        pt_str_is_equal(s, PT_STR("？")) || pt_str_is_equal(s, PT_STR("।")))
        return STOP_FULL;
    return STOP_NONE;
}

static stop classify(pt_str text, const pt_token *tok)
{
    if (tok->bits & PT_TOKEN_ABBREV)
        return tok->bits & PT_TOKEN_INITIAL ? STOP_NONE : STOP_ABBREV;
    if (!(tok->bits & PT_TOKEN_PUNCT))
        return STOP_NONE;
    const char c = text.ptr[tok->start];
    if (c == '.')
        return tok->end - tok->start == 1 ? STOP_FULL : STOP_ELLIPSIS;
    if (c == '!' || c == '?')
        return STOP_FULL;
    return tok->bits & PT_TOKEN_ASCII ? STOP_NONE
                                      : classify_wide(pt_token_str(text, tok));
}

/* Whether a mark right after a full stop still belongs to the sentence. */
static bool is_closer(pt_str text, const pt_token *tok)
{
    if (!(tok->bits & PT_TOKEN_PUNCT) || tok->bits & PT_TOKEN_SPACED)
        return false;
    const pt_str s = pt_token_str(text, tok);
    if (s.len == 1)
        return s.ptr[0] == '"' || s.ptr[0] == '\'' || s.ptr[0] == ')' ||
               s.ptr[0] == ']' || s.ptr[0] == '*';
    return pt_str_is_equal(s, PT_STR("”")) || pt_str_is_equal(s, PT_STR("’")) ||
           pt_str_is_equal(s, PT_STR("»")) ||
           pt_str_is_equal(s, PT_STR("''")) ||
           pt_str_is_equal(s, PT_STR("」")) || pt_str_is_equal(s, PT_STR("』"));
}

/* Whether an abbreviation that may stand last stands last before `next`. */
static bool ends_after_abbreviation(pt_str text, const pt_token *tok,
                                    const pt_token *next)
{
    const pt_str word = pt_str_slice(text, tok->start, tok->end - 1);
    const pt_abbreviation kind = pt_abbreviation_find(word);
    if (kind == PT_ABBREVIATION_TITLE || kind == PT_ABBREVIATION_NUMBER)
        return false;
    return pt_word_is_starter(pt_token_str(text, next));
}

/*
 * Whether a sentence begins at `next`, the first token after `tok` and its
 * closers (`closed`: there were some).
 */
static bool begins_sentence(pt_str text, stop kind, const pt_token *tok,
                            const pt_token *next, bool closed)
{
    const bool upper = (next->bits & PT_TOKEN_UPPER) != 0;
    if (kind == STOP_ABBREV)
        return ends_after_abbreviation(text, tok, next);
    if (kind == STOP_ELLIPSIS)
        return upper;
    if (next->bits & PT_TOKEN_LOWER)
        return false;
    if (next->bits & PT_TOKEN_SPACED)
        return !(next->bits & PT_TOKEN_PUNCT) || !is_closer(text, next);
    /* "end.The next": no space, so only where a capital follows */
    return (upper && !closed) || !(tok->bits & PT_TOKEN_ASCII);
}

void pt_sentences_mark(pt_tokens *tokens, uint32_t from, pt_str text)
{
    pt_token *items = tokens->items;
    const uint32_t n = tokens->len;
    if (from < n)
        items[from].bits |= PT_TOKEN_SENTENCE;
    for (uint32_t i = from; i < n; i++) {
        if (items[i].bits & PT_TOKEN_BREAK)
            items[i].bits |= PT_TOKEN_SENTENCE;
        const stop kind = classify(text, &items[i]);
        if (kind == STOP_NONE)
            continue;
        const uint32_t end = i;
        while (i + 1 < n && !(items[i + 1].bits & PT_TOKEN_BREAK) &&
               is_closer(text, &items[i + 1]))
            i++;
        if (i + 1 < n &&
            begins_sentence(text, kind, &items[end], &items[i + 1], i > end))
            items[i + 1].bits |= PT_TOKEN_SENTENCE;
    }
}
