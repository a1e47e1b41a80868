/* SPDX-License-Identifier: MIT */
/*
 * The view that the rule finders share: the document's parts one after the
 * other, each with its tokens and with how its words are capitalised. In a
 * heading In Title Case a capital letter tells nothing, so rules that read
 * capitals are off there; names found elsewhere are carried in by the alias
 * finder. Linear in the tokens.
 */
#include "find/stretch.h"

#include <string.h>

/* A part with more tokens than this has sentences, whatever its letters. */
enum { LONGEST_TITLE = 40 };

/* Words that titles leave in lower case have at most this many bytes. */
enum { SMALL_WORD = 4 };

static pt_letter_case letters_of(const pt_stretch *s)
{
    uint32_t n_words = 0;
    uint32_t n_upper = 0;
    uint32_t n_caps = 0;
    if (s->end - s->first > LONGEST_TITLE)
        return PT_CASE_SENTENCE;
    for (uint32_t i = s->first; i < s->end; i++) {
        const pt_token *tok = &s->tokens[i];
        const uint32_t bits = tok->bits;
        if (!(bits & PT_TOKEN_WORD) || bits & PT_TOKEN_POSSESSIVE)
            continue;
        if (!(bits & PT_TOKEN_UPPER) && tok->end - tok->start <= SMALL_WORD)
            continue;
        n_words++;
        n_upper += (bits & PT_TOKEN_UPPER) != 0;
        n_caps += (bits & PT_TOKEN_CAPS) != 0;
    }
    if (n_words >= 2 && n_caps * 4 >= n_words * 3)
        return PT_CASE_CAPS;
    const bool heading =
        s->part->role == PT_ROLE_HEADING || s->part->role == PT_ROLE_HEADLINE;
    if (heading && n_words >= 2 && n_upper * 4 >= n_words * 3)
        return PT_CASE_TITLE;
    /* A bare line is a title only if it does not end as a sentence does. */
    if (n_words >= 4 && n_upper * 5 >= n_words * 4 &&
        !pt_stretch_is(s, s->end - 1, "."))
        return PT_CASE_TITLE;
    return PT_CASE_SENTENCE;
}

bool pt_stretch_next(pt_stretch *out, pt_stretches *at, const pt_find_input *in)
{
    const pt_tokens *tokens = &in->words->tokens;
    while (at->part < in->doc->parts.len) {
        const pt_part *part = &in->doc->parts.items[at->part++];
        const uint32_t *first = &in->words->first.items[part->text];
        uint32_t tok = at->token < first[0] ? first[0] : at->token;
        while (tok < first[1] && tokens->items[tok].start < part->start)
            tok++;
        *out = (pt_stretch){.part = part,
                            .text = pt_document_text(in->doc, part->text),
                            .tokens = tokens->items,
                            .first = tok};
        while (tok < first[1] && tokens->items[tok].start < part->end)
            tok++;
        out->end = at->token = tok;
        if (out->first == out->end)
            continue;
        out->letters = letters_of(out);
        return true;
    }
    return false;
}

bool pt_stretch_is(const pt_stretch *s, uint32_t tok, const char *word)
{
    if (tok < s->first || tok >= s->end)
        return false;
    const pt_token *t = &s->tokens[tok];
    const size_t len = t->end - t->start;
    return strncmp(s->text.ptr + t->start, word, len) == 0 && word[len] == 0;
}

unsigned pt_stretch_look(const pt_stretch *s, uint32_t tok,
                         const pt_lexicon *lexicon)
{
    if (!pt_stretch_has(s, tok, PT_TOKEN_WORD))
        return 0;
    return pt_lexicon_find(lexicon, pt_stretch_word(s, tok));
}

bool pt_stretch_is_hyphen(const pt_stretch *s, uint32_t tok)
{
    return tok > s->first && tok < s->end && tok + 1 < s->end &&
           !(s->tokens[tok].bits & PT_TOKEN_SPACED) &&
           !(s->tokens[tok + 1].bits & PT_TOKEN_SPACED) &&
           (pt_stretch_is(s, tok, "-") || pt_stretch_is(s, tok, "\u2010") ||
            pt_stretch_is(s, tok, "\u2011"));
}

pt_mention *pt_stretch_propose(pt_mentions *out, const pt_stretch *s,
                               uint32_t first, uint32_t end, pt_type type,
                               pt_finder finder, float score)
{
    pt_mention *mention = pt_vec_add(&out->list, sizeof *mention);
    if (mention == NULL)
        return NULL;
    *mention = (pt_mention){.text = s->part->text,
                            .start = s->tokens[first].start,
                            .end = s->tokens[end - 1].end,
                            .entry = PT_NONE,
                            .value = PT_NONE,
                            .entity = PT_NONE,
                            .score = score,
                            .type = (uint8_t)type,
                            .finder = (uint8_t)finder};
    return mention;
}
