/* SPDX-License-Identifier: MIT */
/*
 * What stands around a mention and tells which of several places it is: the
 * region or country behind a comma, names beside it in a list, words such as
 * "state" and "mayor". Each look costs a constant time, but for the binary
 * search for a mention's token.
 */
#include "entity/context.h"

#include "base/str.h"
#include "entity/place_words.h"

/* How many words on either side are looked at. */
enum { WORDS_BEFORE = 2, WORDS_AFTER = 2 };

static const pt_form_readings *form_of(const pt_context *x, uint32_t i)
{
    const uint32_t f = x->readings->form_of.items[i];
    return f == PT_NONE ? NULL : &x->readings->forms.items[f];
}

/* Whether mentions a and a + 1 stand in one text with only `gap` between. */
static bool is_beside(const pt_context *x, uint32_t a, const char *gap)
{
    if (a + 1 >= x->readings->mentions->list.len)
        return false;
    const pt_mention *left = &x->readings->mentions->list.items[a];
    const pt_mention *right = left + 1;
    const pt_str text = pt_document_text(x->in->doc, left->text);
    return left->text == right->text &&
           pt_str_is_equal(pt_str_slice(text, left->end, right->start),
                           pt_str_from(gap));
}

/* Whether a chain's first entry lies in a place, as far as is known: where
   its region is not, any region of its country will do. */
static bool lies_in(const pt_names *names, const pt_chain *chain,
                    uint32_t entry)
{
    if (chain->entries[0] == entry)
        return false;
    if (pt_chain_has(chain, entry))
        return true;
    const pt_chain wide = pt_chain_of(names, entry);
    return chain->len == 2 && wide.bits[0] & PT_NAME_REGION && wide.len > 1 &&
           pt_chain_has(chain, wide.entries[wide.len - 1]);
}

/* Whether what stands between mentions i and i + 1 says that the one is in
   the other: " in ", ", the capital of ": lower-case words that end so. */
static bool is_inside(const pt_context *x, uint32_t i)
{
    enum { LONGEST = 32 };
    if (i + 1 >= x->readings->mentions->list.len)
        return false;
    const pt_mention *left = &x->readings->mentions->list.items[i];
    const pt_mention *right = left + 1;
    const pt_str gap = pt_str_slice(pt_document_text(x->in->doc, left->text),
                                    left->end, right->start);
    if (left->text != right->text || gap.len > LONGEST)
        return false;
    for (size_t at = 0; at < gap.len; at++)
        if (gap.ptr[at] != ' ' && gap.ptr[at] != ',' &&
            (gap.ptr[at] < 'a' || gap.ptr[at] > 'z'))
            return false;
    return pt_str_is_equal(gap, PT_STR(" in ")) ||
           (gap.len > 0 && gap.ptr[0] == ',' &&
            (pt_str_has_suffix(gap, PT_STR(" in ")) ||
             pt_str_has_suffix(gap, PT_STR(" of "))));
}

/* Whether mention i can be the name of a region or country; whether the
   chain's first entry lies in one of its readings. */
static bool qualifies(bool *agrees_out, const pt_context *x, uint32_t i,
                      const pt_chain *chain)
{
    const pt_form_readings *q = form_of(x, i);
    bool is_wide = false;
    *agrees_out = false;
    for (uint32_t j = 0; q != NULL && j < q->n_candidates; j++) {
        const pt_name_candidate *c =
            &x->readings->candidates.items[q->first + j];
        is_wide = is_wide || c->bits & (PT_NAME_COUNTRY | PT_NAME_REGION);
        *agrees_out = *agrees_out || lies_in(x->in->names, chain, c->entry);
    }
    return is_wide;
}

/* Whether what stands before mention i is a city, of one reading, that lies
   in the chain's first entry: "Tbilisi, Georgia". */
static bool is_qualifier(const pt_context *x, uint32_t i, const pt_chain *chain)
{
    const pt_form_readings *f =
        i > 0 && is_beside(x, i - 1, ", ") ? form_of(x, i - 1) : NULL;
    if (f == NULL || f->n_candidates != 1)
        return false;
    const pt_name_candidate *c = &x->readings->candidates.items[f->first];
    const pt_chain city = pt_chain_of(x->in->names, c->entry);
    return c->bits & PT_NAME_CITY && c->entry != chain->entries[0] &&
           pt_chain_has(&city, chain->entries[0]);
}

int pt_context_qualifier(const pt_context *x, uint32_t i, const pt_chain *chain)
{
    bool agrees = false;
    if (is_qualifier(x, i, chain))
        return 1;
    if (is_beside(x, i, ", ") && qualifies(&agrees, x, i + 1, chain)) {
        if (agrees)
            return 1;
        return chain->bits[0] & PT_NAME_CITY ? -1 : 0;
    }
    return is_inside(x, i) && qualifies(&agrees, x, i + 1, chain) && agrees;
}

/* Whether the likeliest reading of mention i has one of the bits. */
static bool is_mostly(const pt_context *x, uint32_t i, uint32_t bits)
{
    const pt_form_readings *f = form_of(x, i);
    return f != NULL && f->n_candidates > 0 &&
           (x->readings->candidates.items[f->first].bits & bits) != 0;
}

bool pt_context_has_company(const pt_context *x, uint32_t i, uint32_t bits)
{
    static const char *const gaps[] = {", ", " and ", ", and ", " or "};
    for (size_t g = 0; g < sizeof gaps / sizeof gaps[0]; g++) {
        if (is_beside(x, i, gaps[g]) && is_mostly(x, i + 1, bits))
            return true;
        if (i > 0 && is_beside(x, i - 1, gaps[g]) && is_mostly(x, i - 1, bits))
            return true;
    }
    return false;
}

unsigned pt_context_kinds(const pt_context *x, uint32_t i)
{
    const pt_mention *m = &x->readings->mentions->list.items[i];
    const uint32_t first = x->in->words->first.items[m->text];
    const uint32_t end = x->in->words->first.items[m->text + 1];
    const pt_token *toks = x->in->words->tokens.items;
    const pt_str text = pt_document_text(x->in->doc, m->text);
    const uint32_t begin = pt_words_find(x->in->words, m->text, m->start);
    unsigned kinds = 0;
    uint32_t words = 0;
    for (uint32_t t = begin; t > first && words < WORDS_BEFORE; t--) {
        if (t < end && toks[t].bits & PT_TOKEN_SENTENCE)
            break;
        if (!(toks[t - 1].bits & PT_TOKEN_WORD))
            continue;
        kinds |=
            pt_lexicon_find(&pt_place_words, pt_token_str(text, &toks[t - 1]));
        words++;
    }
    words = 0;
    for (uint32_t t = pt_words_find(x->in->words, m->text, m->end);
         t < end && words < WORDS_AFTER; t++) {
        if (toks[t].bits & PT_TOKEN_POSSESSIVE)
            continue;
        if (toks[t].bits & PT_TOKEN_SENTENCE || !(toks[t].bits & PT_TOKEN_WORD))
            break;
        kinds |= pt_lexicon_find(&pt_place_words, pt_token_str(text, &toks[t]));
        words++;
    }
    return kinds;
}
