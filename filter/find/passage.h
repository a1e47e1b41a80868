/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_PASSAGE_H
#define PT_FIND_PASSAGE_H

#include "find/mention.h"
#include "text/language.h"

/**
 * The tokens of one text as the finders of dates, sums and quantities read
 * them: by index, where every index past the end is an empty token.
 */
typedef struct pt_passage {
    pt_str text;
    const pt_token *toks; /* [n] */
    uint32_t n;
    uint32_t index; /* of the text */
    pt_locale locale;
} pt_passage;

/** Returns text `index` of a document. */
static inline pt_passage pt_passage_of(const pt_find_input *in, uint32_t index)
{
    static const pt_token none = {0};
    const uint32_t first = in->words->first.items[index];
    const uint32_t n = in->words->first.items[index + 1] - first;
    return (pt_passage){
        .text = pt_document_text(in->doc, index),
        .toks = n == 0 ? &none : in->words->tokens.items + first,
        .n = n,
        .index = index,
    };
}

/** Returns the bits of token `i`, 0 past the end. */
static inline uint32_t pt_passage_bits(const pt_passage *p, uint32_t i)
{
    return i < p->n ? p->toks[i].bits : 0;
}

/** Returns the bytes of token `i`, none past the end. */
static inline pt_str pt_passage_str(const pt_passage *p, uint32_t i)
{
    if (i >= p->n)
        return (pt_str){"", 0};
    return pt_token_str(p->text, &p->toks[i]);
}

/** Returns the first byte of token `i`, 0 past the end. */
static inline char pt_passage_byte(const pt_passage *p, uint32_t i)
{
    return i < p->n ? p->text.ptr[p->toks[i].start] : '\0';
}

/** Returns whether token `i` is `word`, ASCII case ignored. */
static inline bool pt_passage_is(const pt_passage *p, uint32_t i,
                                 const char *word)
{
    return pt_str_is_equal_nocase(pt_passage_str(p, i), pt_str_from(word));
}

/**
 * Returns whether token `i` follows the one before it in the same stretch
 * of text: not past the end, nor the first after a break.
 */
static inline bool pt_passage_follows(const pt_passage *p, uint32_t i)
{
    return i > 0 && i < p->n && !(p->toks[i].bits & PT_TOKEN_BREAK);
}

/** Returns whether token `i` stands right behind the one before it. */
static inline bool pt_passage_touches(const pt_passage *p, uint32_t i)
{
    return i > 0 && i < p->n && p->toks[i].start == p->toks[i - 1].end;
}

/** Returns whether token `i` is a hyphen or a dash of one character. */
bool pt_passage_is_dash(const pt_passage *p, uint32_t i);

/**
 * Returns whether token `i` is one of `words`: lower-case words between
 * spaces, one before the first and behind the last: " in of ". ASCII case
 * is ignored. Linear in `words`.
 */
bool pt_passage_is_one_of(const pt_passage *p, uint32_t i, const char *words);

/** What a finder adds: token range, type, score, value. */
typedef struct pt_proposal {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    pt_type type;
    pt_finder finder;
    float score;
    pt_value value; /* bytes are copied; all empty: no value */
} pt_proposal;

/**
 * Appends a mention for tokens [first, end), its value copied to `in->arena`.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_passage_add(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, const pt_proposal *proposal,
                         pt_error *err);

/** Proposes mentions of one text, as a pt_find_fn does of a document. */
typedef pt_status (*pt_passage_fn)(pt_mentions *out, const pt_passage *p,
                                   const pt_find_input *in, pt_error *err);

/**
 * Runs `find` on every text of the document, in the document's language.
 *
 * Returns what `find` returned first that is not PT_OK.
 */
pt_status pt_passages_find(pt_mentions *out, const pt_find_input *in,
                           pt_passage_fn find, pt_error *err);

#endif
