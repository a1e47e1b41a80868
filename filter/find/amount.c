/* SPDX-License-Identifier: MIT */
/*
 * Amounts from tokens. Digits are read from the bytes, since tokens cut
 * "1 000" and "Dh2,000" where numbers do not end; words by the usual
 * grammar of spelled numbers: ones and tens add up to a group, "hundred"
 * multiplies it, "thousand" and above close it. A range takes the scale of
 * its second number for both ("5–7 million"). Everything looks at a bounded
 * number of tokens, so that reading at every token of a text is linear.
 */
#include "find/amount.h"

#include <string.h>

enum { WORDS_MAX = 14, SCALES_MAX = 3, GROUP_MAX = 1000000 };

/* One end of an amount, as far as it has been read. */
typedef struct reader {
    const pt_passage *p;
    uint32_t at; /* next token */
    pt_decimal value;
    pt_str suffix;
    int32_t scale; /* power of ten of the words of scale at its end */
    uint8_t bits;
} reader;

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static const pt_numeral *numeral_at(const reader *r, uint32_t i)
{
    if (!(pt_passage_bits(r->p, i) & PT_TOKEN_WORD))
        return NULL;
    return pt_numeral_find(r->p->locale.language, pt_passage_str(r->p, i));
}

static bool is_kind(const pt_numeral *n, pt_numeral_kind kind)
{
    return n != NULL && n->kind == kind;
}

/* Digits at `offset` in token r->at; moves past their last token. */
static bool read_digits(reader *r, uint32_t offset)
{
    const pt_passage *p = r->p;
    const size_t end =
        pt_number_parse(&r->value, p->text, offset, p->locale.comma);
    if (end == offset)
        return false;
    uint32_t i = r->at;
    while (p->toks[i].end < end)
        i++;
    r->suffix = pt_str_slice(p->text, end, p->toks[i].end);
    if (r->suffix.len > 0 &&
        (strchr(".,:;_", r->suffix.ptr[0]) || is_digit(r->suffix.ptr[0])))
        return false;
    r->bits |= PT_AMOUNT_DIGITS;
    r->at = i + 1;
    return true;
}

/* A hyphen between two words of one number or compound: "thirty-five". */
static uint32_t skip_hyphen(const pt_passage *p, uint32_t i)
{
    const bool joins = pt_passage_touches(p, i) && pt_passage_is_dash(p, i) &&
                       pt_passage_touches(p, i + 1);
    return joins ? i + 1 : i;
}

/* A spelled number while it is being put together. */
typedef struct spelling {
    uint64_t total;
    uint64_t group;
    int last; /* kind of the word before; -1 at the start */
} spelling;

static bool add_scale(spelling *s, uint8_t power)
{
    uint64_t factor = 1;
    for (uint8_t i = 0; i < power; i++)
        factor *= 10;
    if (s->group == 0)
        s->group = 1;
    if (s->group >= GROUP_MAX)
        return false;
    if (power == 2) {
        s->group *= factor;
        return true;
    }
    if (s->total > UINT64_MAX / 2)
        return false;
    s->total += s->group * factor;
    s->group = 0;
    return true;
}

/* Takes one word of a spelled number; false when it does not go on. */
static bool add_word(spelling *s, const pt_numeral *n)
{
    const bool fresh = s->last < 0 || s->last == PT_NUMERAL_SCALE;
    switch ((pt_numeral_kind)n->kind) {
    case PT_NUMERAL_ONES:
        if (!fresh && !(s->last == PT_NUMERAL_TENS && n->value < 10))
            return false;
        s->group += n->value;
        break;
    case PT_NUMERAL_TENS:
        if (!fresh)
            return false;
        s->group += n->value;
        break;
    case PT_NUMERAL_SCALE:
        if (!add_scale(s, n->value))
            return false;
        break;
    case PT_NUMERAL_DOZEN:
        if (s->last == PT_NUMERAL_DOZEN || s->group >= GROUP_MAX)
            return false;
        s->group = (s->group == 0 ? 1 : s->group) * n->value;
        break;
    case PT_NUMERAL_HALF:
    case PT_NUMERAL_ARTICLE:
    case PT_NUMERAL_PLURAL:
    case PT_NUMERAL_VAGUE:
    case PT_NUMERAL_SHORT:
        return false;
    }
    s->last = n->kind;
    return true;
}

/* "and" inside a number: "two hundred and fifty". */
static uint32_t skip_and(const reader *r, const spelling *s, uint32_t i)
{
    if (s->last != PT_NUMERAL_SCALE || !pt_passage_is(r->p, i, "and"))
        return i;
    const pt_numeral *next = numeral_at(r, i + 1);
    const bool small =
        is_kind(next, PT_NUMERAL_ONES) || is_kind(next, PT_NUMERAL_TENS);
    return small ? i + 1 : i;
}

static bool read_spelled(reader *r)
{
    spelling s = {.last = -1};
    for (int i = 0; i < WORDS_MAX; i++) {
        uint32_t at = r->at;
        if (s.last >= 0) {
            at = skip_and(r, &s, at);
            at = skip_hyphen(r->p, at);
        }
        const pt_numeral *n = numeral_at(r, at);
        if (n == NULL || (s.last >= 0 && !pt_passage_follows(r->p, at)) ||
            !add_word(&s, n))
            break;
        r->scale = n->kind == PT_NUMERAL_SCALE ? r->scale + n->value : 0;
        if (n->kind == PT_NUMERAL_SCALE)
            r->bits |= PT_AMOUNT_SCALED;
        r->at = at + 1;
    }
    r->value = (pt_decimal){s.total + s.group, 0};
    return s.last >= 0;
}

/* "half a million", "half million" */
static bool read_half(reader *r)
{
    uint32_t at = r->at + 1;
    const pt_numeral *next = numeral_at(r, at);
    if (is_kind(next, PT_NUMERAL_ARTICLE))
        next = numeral_at(r, ++at);
    if (!is_kind(next, PT_NUMERAL_SCALE) && !is_kind(next, PT_NUMERAL_DOZEN))
        return false;
    r->at = at;
    if (!read_spelled(r))
        return false;
    r->value = (pt_decimal){r->value.digits * 5, -1};
    return true;
}

/* "hundreds of millions", "several hundred", "multibillion". */
static bool read_vague(reader *r, const pt_numeral *first)
{
    r->bits |= PT_AMOUNT_VAGUE;
    r->at++;
    if (first->kind == PT_NUMERAL_PLURAL) {
        r->bits |= PT_AMOUNT_SCALED;
        for (int i = 0; i < SCALES_MAX; i++)
            if (pt_passage_is(r->p, r->at, "of") &&
                is_kind(numeral_at(r, r->at + 1), PT_NUMERAL_PLURAL))
                r->at += 2;
        return true;
    }
    if (!pt_passage_is(r->p, r->at - 1, "several"))
        return true;
    return is_kind(numeral_at(r, r->at), PT_NUMERAL_SCALE) && read_spelled(r);
}

/* "one and a half": what is behind "one". */
static void take_half(reader *r)
{
    const pt_passage *p = r->p;
    if (!pt_passage_is(p, r->at, "and") || !pt_passage_is(p, r->at + 1, "a") ||
        !pt_passage_is(p, r->at + 2, "half") || r->value.digits > GROUP_MAX ||
        r->value.exponent != 0)
        return;
    r->value = (pt_decimal){r->value.digits * 10 + 5, -1};
    r->at += 3;
}

static bool read_words(reader *r)
{
    const pt_numeral *first = numeral_at(r, r->at);
    if (first == NULL)
        return false;
    switch ((pt_numeral_kind)first->kind) {
    case PT_NUMERAL_ONES:
    case PT_NUMERAL_TENS:
    case PT_NUMERAL_SCALE:
    case PT_NUMERAL_DOZEN:
        if (!read_spelled(r))
            return false;
        take_half(r);
        return true;
    case PT_NUMERAL_HALF:
        return read_half(r);
    case PT_NUMERAL_PLURAL:
    case PT_NUMERAL_VAGUE:
        return read_vague(r, first);
    case PT_NUMERAL_ARTICLE: /* of "a million" it stays outside */
    case PT_NUMERAL_SHORT:
        return false;
    }
    return false;
}

/* The power of ten that token `i` stands for behind digits, or 0. */
static uint8_t scale_at(const reader *r, uint32_t i)
{
    const pt_numeral *n = numeral_at(r, i);
    if (n == NULL || !pt_passage_follows(r->p, i))
        return 0;
    /* "50 cents" is no 5,000 in French */
    const bool cents = n->value == 2 && r->p->locale.language != PT_LANGUAGE_EN;
    const bool word =
        !cents && (n->kind == PT_NUMERAL_SCALE || n->kind == PT_NUMERAL_PLURAL);
    /* "5 bn"; but in "5 m" and "5 t" stand units. */
    const bool abbreviated = n->kind == PT_NUMERAL_SHORT &&
                             strlen(n->word) > 1 && strcmp(n->word, "mil") != 0;
    return word || abbreviated ? n->value : 0;
}

static void take_scales(reader *r)
{
    if (r->bits & PT_AMOUNT_VAGUE || r->suffix.len > 0)
        return;
    for (int i = 0; i < SCALES_MAX; i++) {
        uint32_t at = skip_hyphen(r->p, r->at);
        if (at > r->at && pt_passage_is(r->p, at, "plus"))
            at++;
        const uint8_t power = scale_at(r, at);
        if (power == 0 || !pt_decimal_shift(&r->value, power))
            return;
        r->bits |= PT_AMOUNT_SCALED;
        r->scale += power;
        r->at = at + 1;
        /* "2 Mrd. €": the stop of the abbreviation */
        if (r->p->locale.language == PT_LANGUAGE_DE &&
            pt_passage_byte(r->p, r->at) == '.' &&
            pt_passage_touches(r->p, r->at))
            r->at++;
    }
}

static bool read_end(reader *r, uint32_t offset)
{
    const char c = r->p->text.ptr[offset];
    const bool digits = is_digit(c) || c == '.' || c == '\xC2';
    if (!(digits ? read_digits(r, offset) : read_words(r)))
        return false;
    take_scales(r);
    return true;
}

static bool looks_like_year(const reader *r)
{
    return r->bits == PT_AMOUNT_DIGITS && r->value.exponent == 0 &&
           r->value.digits >= 1900 && r->value.digits < 2100;
}

/* Token behind "–" or "to" when `i` is one that makes a range, else 0. */
static uint32_t range_next(const reader *r, uint32_t first)
{
    static const char *const words[PT_N_LANGUAGES] = {
        [PT_LANGUAGE_EN] = " to ",  [PT_LANGUAGE_FR] = " à ",
        [PT_LANGUAGE_DE] = " bis ", [PT_LANGUAGE_ES] = " a ",
        [PT_LANGUAGE_PT] = " a ",   [PT_LANGUAGE_IT] = " a ",
        [PT_LANGUAGE_NL] = " tot ",
    };
    const pt_passage *p = r->p;
    const uint32_t at = r->at;
    if (!pt_passage_follows(p, at) || !pt_passage_follows(p, at + 1) ||
        r->suffix.len > 0 || r->bits & PT_AMOUNT_VAGUE)
        return 0;
    if (pt_passage_is_dash(p, at)) {
        if (pt_passage_touches(p, at) != pt_passage_touches(p, at + 1))
            return 0;
        const bool same =
            first > 0 && pt_str_is_equal(pt_passage_str(p, first - 1),
                                         pt_passage_str(p, at + 1));
        return same ? at + 2 : at + 1;
    }
    if (looks_like_year(r))
        return 0;
    if (pt_passage_is_one_of(p, at, words[p->locale.language]))
        return at + 1;
    const bool between = first > 0 && pt_passage_is(p, at, "and") &&
                         pt_passage_is(p, first - 1, "between");
    return between ? at + 1 : 0;
}

/* The second number of a range, with which `low` may have to be scaled. */
static bool read_range(reader *low, reader *high, uint32_t first)
{
    const uint32_t next = range_next(low, first);
    if (next == 0 || next >= low->p->n)
        return false;
    *high = (reader){.p = low->p, .at = next};
    if (!read_end(high, low->p->toks[next].start) ||
        high->bits & PT_AMOUNT_VAGUE)
        return false;
    if (!(low->bits & PT_AMOUNT_SCALED) &&
        !pt_decimal_shift(&low->value, high->scale))
        return false;
    return pt_decimal_compare(low->value, high->value) < 0;
}

/* "-5 °C": a minus sign that stands apart from what is before it. */
static bool is_negative(const pt_passage *p, uint32_t i)
{
    if (i == 0 || !pt_passage_touches(p, i))
        return false;
    const pt_str sign = pt_passage_str(p, i - 1);
    const bool minus = pt_str_is_equal(sign, PT_STR("-")) ||
                       pt_str_is_equal(sign, PT_STR("\xE2\x88\x92"));
    return minus && pt_passage_bits(p, i - 1) & PT_TOKEN_SPACED;
}

bool pt_amount_read_at(pt_amount *out, const pt_passage *p, uint32_t i,
                       uint32_t offset)
{
    reader low = {.p = p, .at = i};
    if (!read_end(&low, offset))
        return false;
    const bool article = pt_passage_is_one_of(p, i, " a an ") && low.at > i + 1;
    pt_amount amount = {.first = i + article,
                        .end = low.at,
                        .low = low.value,
                        .high = low.value,
                        .suffix = low.suffix,
                        .bits = low.bits};
    reader high;
    const bool whole = offset == p->toks[i].start;
    if (whole && is_negative(p, i)) {
        amount.first--;
        amount.bits |= PT_AMOUNT_NEGATIVE;
    } else if (read_range(&low, &high, i)) {
        amount.end = high.at;
        amount.low = low.value;
        amount.high = high.value;
        amount.suffix = high.suffix;
        amount.bits = (uint8_t)(low.bits | high.bits | PT_AMOUNT_RANGE);
    }
    *out = amount;
    return true;
}

/* "F-16", "3-2", "24/7": a number that hangs on what is before it. */
static bool is_joined(const pt_passage *p, uint32_t i)
{
    if (!pt_passage_touches(p, i) || !pt_passage_touches(p, i - 1))
        return false;
    const char c = pt_passage_byte(p, i - 1);
    const bool joins = c == '/' || c == ':' || c == '.' || c == ',' ||
                       pt_passage_is_dash(p, i - 1);
    return joins &&
           pt_passage_bits(p, i - 2) & (PT_TOKEN_WORD | PT_TOKEN_NUMBER);
}

bool pt_amount_read(pt_amount *out, const pt_passage *p, uint32_t i)
{
    const uint32_t bits = pt_passage_bits(p, i);
    if (bits & (PT_TOKEN_URL | PT_TOKEN_OPAQUE))
        return false;
    const char c = pt_passage_byte(p, i);
    if ((bits & PT_TOKEN_PUNCT && c != '\xC2') || is_joined(p, i))
        return false;
    return pt_amount_read_at(out, p, i, p->toks[i].start);
}

bool pt_amount_take_suffix(pt_amount *amount, const pt_passage *p)
{
    if (amount->suffix.len == 0)
        return true;
    const pt_numeral *n = pt_numeral_find(p->locale.language, amount->suffix);
    if (n == NULL ||
        (n->kind != PT_NUMERAL_SHORT && n->kind != PT_NUMERAL_SCALE))
        return false;
    pt_decimal high = amount->high;
    if (!pt_decimal_shift(&high, n->value))
        return false;
    if (!(amount->bits & PT_AMOUNT_RANGE))
        amount->low = high;
    else if (!(amount->bits & PT_AMOUNT_SCALED) &&
             !pt_decimal_shift(&amount->low, n->value))
        return false;
    amount->high = high;
    amount->suffix.len = 0;
    amount->bits |= PT_AMOUNT_SCALED;
    return true;
}

pt_str pt_amount_write(char *out, const pt_amount *amount)
{
    size_t n = 0;
    if (amount->bits & PT_AMOUNT_VAGUE)
        return (pt_str){out, 0};
    if (amount->bits & PT_AMOUNT_NEGATIVE)
        out[n++] = '-';
    n += pt_decimal_write(out + n, amount->low);
    if (amount->bits & PT_AMOUNT_RANGE) {
        out[n++] = '/';
        n += pt_decimal_write(out + n, amount->high);
    }
    return (pt_str){out, n};
}
