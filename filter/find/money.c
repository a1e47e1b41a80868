/* SPDX-License-Identifier: MIT */
/*
 * The finder of sums of money. An amount is the trigger; a currency stands
 * before it (a sign or code, with a region before a dollar sign: "HK$ 20
 * million", "Rs 500 crore", "R92 million") or behind it (a sign, a code, a
 * noun with an adjective: "2.5 billion U.S. dollars", "30-million-peso").
 * Amounts are skipped once read, so that every token is looked at a bounded
 * number of times: O(tokens).
 */
#include "find/money.h"

#include <string.h>

#include "find/amount.h"
#include "find/passage.h"
#include "text/currencies.h"
#include "text/currency_nouns.h"

enum { PREFIX_MAX = 4 };

/* A sum while it is being put together. */
typedef struct sum {
    pt_amount amount;
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    uint32_t floor;   /* the sum before ends here */
    const char *code; /* NULL until a currency is found */
    bool cents;
} sum;

static bool is_sign(pt_str word)
{
    return word.len > 0 &&
           ((unsigned char)word.ptr[0] >= 0x80 || word.ptr[0] == '$');
}

/* "HK" before the "$" at token `i`; takes it in. */
static void take_region(sum *s, const pt_passage *p, uint32_t i)
{
    if (i == s->floor || !pt_passage_follows(p, i) ||
        !(pt_passage_bits(p, i - 1) & PT_TOKEN_UPPER))
        return;
    const pt_currency *region =
        pt_currency_region_find(pt_passage_str(p, i - 1));
    const bool single = p->toks[i - 1].end - p->toks[i - 1].start == 1;
    if (region == NULL || (single && !pt_passage_touches(p, i)))
        return;
    s->code = region->code;
    s->first = i - 1;
}

/* "GH₵", "CN¥": a country's letters before its sign. */
static void take_letters(sum *s, const pt_passage *p, uint32_t i)
{
    if (i == s->floor || !pt_passage_touches(p, i) ||
        !(pt_passage_bits(p, i - 1) & PT_TOKEN_CAPS))
        return;
    const pt_str letters = pt_passage_str(p, i - 1);
    if (pt_str_is_equal(letters, PT_STR("CN")))
        s->code = "CNY";
    if (pt_str_is_equal(letters, PT_STR("CN")) ||
        pt_str_is_equal(letters, PT_STR("GH")) ||
        pt_str_is_equal(letters, PT_STR("JP")))
        s->first = i - 1;
}

/* Whether what has other meanings ("won", "COP") is money here. */
static bool is_meant(const pt_currency *currency, const pt_amount *amount)
{
    if (!(currency->bits & PT_CURRENCY_CARE))
        return true;
    if (amount->bits & PT_AMOUNT_SCALED)
        return true;
    const pt_decimal thousand = {1000, 0};
    return amount->bits & PT_AMOUNT_DIGITS &&
           pt_decimal_compare(amount->high, thousand) >= 0;
}

/* A currency before the amount. */
static bool take_before(sum *s, const pt_passage *p)
{
    const uint32_t at = s->amount.first;
    if (!pt_passage_follows(p, at) || at == s->floor)
        return false;
    const uint32_t i = at - 1;
    const pt_str word = pt_passage_str(p, i);
    const pt_currency *mark = pt_currency_mark_find(word);
    if (mark == NULL || !(mark->bits & PT_CURRENCY_BEFORE))
        return false;
    pt_amount whole = s->amount;
    if (pt_amount_take_suffix(&whole, p) && !is_meant(mark, &whole))
        return false;
    s->code = mark->code;
    s->first = i;
    if (pt_str_is_equal(word, PT_STR("$")))
        take_region(s, p, i);
    else if (is_sign(word))
        take_letters(s, p, i);
    return true;
}

/* A noun at token `i` with an adjective of one or two words before it. */
static const pt_currency *find_noun(const pt_passage *p, uint32_t from,
                                    uint32_t i)
{
    pt_str qualifier = {NULL, 0};
    if (i > from) {
        qualifier =
            pt_str_slice(p->text, p->toks[from].start, p->toks[i - 1].end);
        /* "Korean", "U.S.", "US-": without a hyphen behind it */
        while (qualifier.len > 0 &&
               strchr("- ", qualifier.ptr[qualifier.len - 1]))
            qualifier.len--;
    }
    return pt_currency_noun_find(pt_passage_str(p, i), qualifier);
}

/* Moves past a hyphen of a compound ("30-million-dollar"), or "of", "de". */
static uint32_t skip_link(const pt_passage *p, const pt_amount *amount,
                          uint32_t i)
{
    if (pt_passage_is_dash(p, i) && pt_passage_follows(p, i + 1) &&
        pt_passage_touches(p, i) == pt_passage_touches(p, i + 1))
        return i + 1;
    if (amount->bits & PT_AMOUNT_SCALED &&
        pt_passage_is_one_of(p, i, " of de di "))
        return i + 1;
    return i;
}

/* "millions d'euros": the noun behind the apostrophe. */
static pt_str after_elision(pt_str word)
{
    if (word.len > 4 && (word.ptr[0] | 0x20) == 'd') {
        if (word.ptr[1] == '\'')
            return pt_str_slice(word, 2, word.len);
        if (memcmp(word.ptr + 1, "\xE2\x80\x99", 3) == 0)
            return pt_str_slice(word, 4, word.len);
    }
    return (pt_str){NULL, 0};
}

static void set_noun(sum *s, const pt_currency *noun)
{
    s->code = noun->code;
    s->cents = noun->bits & PT_CURRENCY_CENT;
}

static bool take_noun(sum *s, const pt_passage *p)
{
    const uint32_t from = skip_link(p, &s->amount, s->amount.end);
    for (uint32_t i = from; i < from + 4 && i < p->n; i++) {
        if (!pt_passage_follows(p, i))
            return false;
        const pt_str word = pt_passage_str(p, i);
        if (pt_passage_is_dash(p, i) && i > from)
            continue;
        if (!(pt_passage_bits(p, i) & PT_TOKEN_WORD))
            return false;
        const pt_str elided = after_elision(word);
        const bool known = pt_currency_noun_is(word);
        const pt_currency *noun = NULL;
        if (elided.len > 0)
            noun = pt_currency_noun_find(elided, PT_STR(""));
        else if (known)
            noun = find_noun(p, from, i);
        if (noun != NULL && is_meant(noun, &s->amount)) {
            const pt_currency *cents = i == from &&
                                               pt_passage_is(p, i, "euro") &&
                                               pt_passage_follows(p, i + 1)
                                           ? find_noun(p, from, i + 1)
                                           : NULL;
            set_noun(s, cents == NULL ? noun : cents);
            s->end = cents == NULL ? i + 1 : i + 2;
            return true;
        }
        /* an adjective may come first: "Korean", "euro" */
        const bool adjective = pt_passage_bits(p, i) & PT_TOKEN_UPPER ||
                               pt_passage_is(p, i, "euro");
        if (!adjective || (known && noun != NULL))
            return false;
    }
    return false;
}

/* A sign or code behind the amount: "5 €", "20 USD", "1500 Rs". */
static bool take_mark(sum *s, const pt_passage *p)
{
    const uint32_t i = s->amount.end;
    if (!pt_passage_follows(p, i))
        return false;
    const pt_str word = pt_passage_str(p, i);
    const pt_currency *mark = pt_currency_mark_find(word);
    if (mark == NULL || !(mark->bits & PT_CURRENCY_AFTER))
        return false;
    /* "5 $20 notes": the sign belongs to the next number */
    const bool next_digit = pt_passage_touches(p, i + 1) &&
                            pt_passage_bits(p, i + 1) & PT_TOKEN_NUMBER;
    if (is_sign(word) && next_digit)
        return false;
    s->code = mark->code;
    s->end = i + 1;
    return true;
}

/* "7CUP", "59baht": a currency right behind the digits. */
static bool take_glued(sum *s)
{
    const pt_str word = s->amount.suffix;
    if (word.len < 2)
        return false;
    const pt_currency *mark = pt_currency_mark_find(word);
    if (mark != NULL && mark->bits & PT_CURRENCY_AFTER) {
        s->code = mark->code;
        return true;
    }
    const pt_currency *noun = pt_currency_noun_find(word, PT_STR(""));
    if (noun == NULL || !is_meant(noun, &s->amount))
        return false;
    set_noun(s, noun);
    return true;
}

/* "$357,000,000 dollars": the noun says again what the sign said. */
static void take_repeated(sum *s, const pt_passage *p)
{
    if (pt_passage_is_one_of(p, s->end, " dollars euros pounds rupees yen ") &&
        pt_passage_follows(p, s->end))
        s->end++;
}

/* The code, where the document's language and region decide it. */
static const char *settled_code(const sum *s, const pt_locale *locale)
{
    if (strcmp(s->code, "$") != 0)
        return s->code;
    const bool european = locale->language != PT_LANGUAGE_EN &&
                          strcmp(locale->dollar, "USD") == 0;
    return s->cents && european ? "EUR" : locale->dollar;
}

static pt_status add(pt_mentions *out, const pt_passage *p,
                     const pt_find_input *in, sum *s, pt_error *err)
{
    char text[PT_AMOUNT_MAX];
    if (s->cents && (!pt_decimal_shift(&s->amount.low, -2) ||
                     !pt_decimal_shift(&s->amount.high, -2)))
        s->amount.bits |= PT_AMOUNT_VAGUE;
    const char *code = settled_code(s, &p->locale);
    return pt_passage_add(
        out, p, in,
        &(pt_proposal){
            .first = s->first,
            .end = s->end,
            .type = PT_TYPE_MONEY,
            .finder = PT_FINDER_MONEY,
            .score = 0.95F,
            .value = {.amount = pt_amount_write(text, &s->amount),
                      .currency = pt_str_from(code)}
    },
        err);
}

/* An amount has been read: is it one of money? */
static bool complete(sum *s, const pt_passage *p)
{
    s->first = s->amount.first;
    s->end = s->amount.end;
    s->code = NULL;
    if (take_before(s, p)) {
        if (s->amount.bits & PT_AMOUNT_VAGUE ||
            !(s->amount.bits & PT_AMOUNT_DIGITS) ||
            !pt_amount_take_suffix(&s->amount, p))
            return false;
        take_repeated(s, p);
        return true;
    }
    if (s->amount.suffix.len > 0 && take_glued(s))
        return true;
    if (!pt_amount_take_suffix(&s->amount, p))
        return false;
    return take_mark(s, p) || take_noun(s, p);
}

/* "R120 000", "N25,000", "R92 million", but not "N2079". */
static bool is_separated(const sum *s, const pt_passage *p)
{
    return s->amount.bits & PT_AMOUNT_SCALED ||
           s->amount.end > s->amount.first + 1 ||
           pt_str_find(pt_passage_str(p, s->amount.first), PT_STR(","), 0) <
               pt_passage_str(p, s->amount.first).len;
}

/* Whether a digit stands among the first bytes of a capitalised token. */
static bool has_digit(const pt_passage *p, uint32_t i)
{
    const pt_str word = pt_passage_str(p, i);
    for (size_t at = 1; at <= PREFIX_MAX && at < word.len; at++)
        if (word.ptr[at] <= '9' && word.ptr[at] >= '0')
            return !(p->toks[i].bits & PT_TOKEN_URL);
    return false;
}

/* "R92 million", "Dh2,000": a code and digits in one token. */
static bool read_glued(sum *s, const pt_passage *p, uint32_t i)
{
    const pt_str word = pt_passage_str(p, i);
    size_t len = 1;
    while (len < word.len && len <= PREFIX_MAX &&
           ((word.ptr[len] | 0x20) >= 'a' && (word.ptr[len] | 0x20) <= 'z'))
        len++;
    if (len >= word.len || len > PREFIX_MAX || word.ptr[len] < '0' ||
        word.ptr[len] > '9')
        return false;
    const pt_currency *mark = pt_currency_mark_find(pt_str_slice(word, 0, len));
    if (mark == NULL ||
        !(mark->bits & (PT_CURRENCY_BEFORE | PT_CURRENCY_GLUED)) ||
        !pt_amount_read_at(&s->amount, p, i,
                           p->toks[i].start + (uint32_t)len) ||
        !pt_amount_take_suffix(&s->amount, p))
        return false;
    if (!is_meant(mark, &s->amount) ||
        (mark->bits & PT_CURRENCY_GLUED && !is_separated(s, p)))
        return false;
    s->first = i;
    s->end = s->amount.end;
    s->code = mark->code;
    return true;
}

static pt_status find_in(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, pt_error *err)
{
    const pt_letter_set *letters = pt_numeral_letters(p->locale.language);
    sum s = {0};
    for (uint32_t i = 0; i < p->n; i++) {
        bool found = false;
        if (pt_amount_may_begin(p, i, letters)) {
            found = pt_amount_read(&s.amount, p, i) && complete(&s, p);
        } else if (p->toks[i].bits & PT_TOKEN_UPPER && has_digit(p, i)) {
            found = read_glued(&s, p, i);
        }
        if (!found)
            continue;
        const pt_status st = add(out, p, in, &s, err);
        if (st != PT_OK)
            return st;
        s.floor = s.end;
        i = s.end - 1;
    }
    return PT_OK;
}

pt_status pt_money_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err)
{
    return pt_passages_find(out, in, find_in, err);
}
