/* SPDX-License-Identifier: MIT */
/*
 * The finder of percentages: an amount with a per-cent sign or its words
 * behind it, in the languages that are known. Every token is looked at a
 * bounded number of times: O(tokens).
 */
#include "find/percent.h"

#include "find/amount.h"
#include "find/passage.h"

/* Token past "percentage points", or `i`. */
static uint32_t points_end(const pt_passage *p, uint32_t i)
{
    uint32_t at = i;
    if (pt_passage_is_dash(p, at) && pt_passage_touches(p, at))
        at++;
    return pt_passage_is_one_of(p, at, " point points ") ? at + 1 : i;
}

/* Token past the sign or words of per cent at `i`, or `i`. */
static uint32_t sign_end(const pt_passage *p, uint32_t i)
{
    static const char *const first[PT_N_LANGUAGES] = {
        [PT_LANGUAGE_EN] = " per ", [PT_LANGUAGE_FR] = " pour ",
        [PT_LANGUAGE_DE] = " ",     [PT_LANGUAGE_ES] = " por ",
        [PT_LANGUAGE_PT] = " por ", [PT_LANGUAGE_IT] = " per ",
        [PT_LANGUAGE_NL] = " ",
    };
    if (!pt_passage_follows(p, i))
        return i;
    const char c = pt_passage_byte(p, i);
    if (c == '%')
        return i + 1;
    if (!(pt_passage_bits(p, i) & PT_TOKEN_WORD) || (c | 0x20) != 'p')
        return i;
    if (pt_passage_is_one_of(p, i, " percent prozent procent pct pct. "))
        return i + 1;
    if (pt_passage_is(p, i, "percentage")) {
        const uint32_t end = points_end(p, i + 1);
        return end > i + 1 ? end : i;
    }
    const bool two = pt_passage_is_one_of(p, i, first[p->locale.language]) &&
                     pt_passage_is_one_of(p, i + 1, " cent ciento cento ");
    return two ? i + 2 : i;
}

/* Token past the sign behind an amount, or 0. */
static uint32_t find_end(const pt_passage *p, const pt_amount *amount)
{
    uint32_t at = amount->end;
    if (amount->suffix.len > 0)
        return 0;
    if (pt_passage_is_dash(p, at) && pt_passage_touches(p, at) &&
        pt_passage_touches(p, at + 1))
        at++; /* "a 10-percent rise" */
    const uint32_t end = sign_end(p, at);
    return end > at ? end : 0;
}

static pt_status find_in(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, pt_error *err)
{
    char text[PT_AMOUNT_MAX];
    pt_amount amount;
    const pt_letter_set *letters = pt_numeral_letters(p->locale.language);
    for (uint32_t i = 0; i < p->n; i++) {
        if (!pt_amount_may_begin(p, i, letters) ||
            !pt_amount_read(&amount, p, i))
            continue;
        const uint32_t end = find_end(p, &amount);
        if (end == 0)
            continue;
        const pt_proposal proposal = {
            .first = amount.first,
            .end = end,
            .type = PT_TYPE_PERCENT,
            .finder = PT_FINDER_PERCENT,
            .score = 0.98F,
            .value = {.amount = pt_amount_write(text, &amount)}};
        const pt_status st = pt_passage_add(out, p, in, &proposal, err);
        if (st != PT_OK)
            return st;
        i = end - 1;
    }
    return PT_OK;
}

pt_status pt_percents_find(pt_mentions *out, const pt_find_input *in,
                           pt_error *err)
{
    return pt_passages_find(out, in, find_in, err);
}
