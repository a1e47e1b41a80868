/* SPDX-License-Identifier: MIT */
/*
 * Years and periods of years. A number of four digits is a year unless the
 * words around it say that it counts or names something. How much it takes
 * to be believed depends on the number: 1900 to 2049 nearly always are
 * years, 1500 to 2100 mostly, others only behind a word that asks for one
 * ("in 1293"). The bounds were set on two thirds of the
 * Worldwide newswire training articles and judged on the rest. Looks at a
 * few tokens around each number.
 */
#include "find/year.h"

#include <string.h>

#include "text/cues.h"
#include "text/currencies.h"
#include "text/currency_nouns.h"
#include "text/number.h"
#include "text/numerals.h"
#include "text/units.h"

typedef struct reader {
    const pt_passage *p;
    uint32_t first;
    uint32_t at; /* next token */
    int32_t year;
    bool asked; /* the word before asks for a year */
} reader;

static bool is_number(const pt_passage *p, uint32_t i)
{
    return pt_passage_bits(p, i) & PT_TOKEN_NUMBER;
}

/* "mid-2014", "pre-2020": the word before a hyphen before the year. */
static bool is_hyphen_asked(const pt_passage *p, uint32_t i)
{
    return i >= 2 && pt_passage_touches(p, i - 1) &&
           pt_passage_is_one_of(p, i - 2, " mid pre post early late non ") &&
           !(pt_passage_is(p, i - 2, "post") &&
             pt_passage_bits(p, i - 2) & PT_TOKEN_UPPER);
}

/* What stands right before the number, without a space. */
static bool may_touch(const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i - 1);
    if (!(pt_passage_bits(p, i - 1) & PT_TOKEN_PUNCT))
        return false;
    if (s.len == 1 && strchr("([\"',;{<", s.ptr[0]) != NULL)
        return true;
    if (pt_passage_is_dash(p, i - 1)) {
        const bool hyphen = s.len == 1;
        if (hyphen)
            return is_hyphen_asked(p, i);
        return i < 2 || !is_number(p, i - 2);
    }
    /* “ ‘ ’ « and other marks, but no signs of currencies */
    return (unsigned char)s.ptr[0] >= 0x80 && pt_currency_mark_find(s) == NULL;
}

/* "Companies Act, 2013", "Act No. 5 of 2004": part of the law's name. */
static bool is_law_year(const pt_passage *p, uint32_t i)
{
    if (i < 2)
        return false;
    if (pt_passage_byte(p, i - 1) == ',')
        return pt_passage_bits(p, i - 2) & PT_TOKEN_UPPER &&
               pt_passage_is_one_of(p, i - 2, " act law ordinance rules ");
    return pt_passage_is(p, i - 1, "of") && is_number(p, i - 2);
}

/* Whether the words before the number let it be a year. */
static bool may_follow(reader *r)
{
    const pt_passage *p = r->p;
    const uint32_t i = r->first;
    if (!pt_passage_follows(p, i))
        return true;
    if (pt_passage_touches(p, i)) {
        r->asked = is_hyphen_asked(p, i);
        return may_touch(p, i);
    }
    const uint32_t bits = pt_passage_bits(p, i - 1);
    if (bits & PT_TOKEN_NUMBER)
        return false;
    if (is_law_year(p, i))
        return false;
    if (bits & PT_TOKEN_PUNCT) {
        const char c = pt_passage_byte(p, i - 1);
        return c != '#' && c != '+' && c != '=' &&
               pt_currency_mark_find(pt_passage_str(p, i - 1)) == NULL;
    }
    const uint32_t cues = pt_cues_find(pt_passage_str(p, i - 1));
    if (cues & PT_CUE_YEAR) {
        r->asked = true;
        return true;
    }
    if (cues & PT_CUE_NAMES || (cues & PT_CUE_ABOUT && r->year % 100 == 0))
        return false;
    if (bits & PT_TOKEN_POSSESSIVE || !(bits & PT_TOKEN_UPPER) ||
        p->locale.language == PT_LANGUAGE_DE)
        return true;
    return cues & PT_CUE_BESIDE;
}

/* Whether the word at r->at is counted or measured by the number. */
static bool is_counted(const reader *r)
{
    const pt_passage *p = r->p;
    const uint32_t at = r->at;
    const pt_str word = pt_passage_str(p, at);
    if (!pt_passage_follows(p, at))
        return false;
    const unsigned char c = (unsigned char)word.ptr[0];
    if (c == '%' || c == '+' || c == '*' || c == '=' || c == 0xC2)
        return c != 0xC2 || pt_passage_is_one_of(p, at, " \xC2\xB0 ");
    if (pt_passage_bits(p, at) & PT_TOKEN_NUMBER)
        return true;
    const pt_currency *mark = pt_currency_mark_find(word);
    if (mark != NULL && mark->bits & PT_CURRENCY_AFTER &&
        !pt_passage_touches(p, at + 1))
        return true;
    if (!(pt_passage_bits(p, at) & PT_TOKEN_WORD))
        return false;
    if (pt_cues_find(word) & PT_CUE_COUNTED)
        return true;
    const pt_unit *unit = pt_unit_symbol_find(word);
    if (unit == NULL)
        unit = pt_unit_name_find(word);
    const pt_currency *noun = pt_currency_noun_find(word, PT_STR(""));
    return (unit != NULL && !(unit->bits & PT_UNIT_APART)) ||
           (noun != NULL && !(noun->bits & PT_CURRENCY_CARE));
}

/* A lower-case plural behind a number: "1500 soldiers". */
static bool is_plural(const pt_passage *p, uint32_t i)
{
    const pt_str word = pt_passage_str(p, i);
    return pt_passage_bits(p, i) & PT_TOKEN_LOWER && word.len > 3 &&
           word.ptr[word.len - 1] == 's' && pt_passage_follows(p, i);
}

/* What stands right behind the number, without a space. */
static bool may_be_touched(const reader *r)
{
    const pt_passage *p = r->p;
    const uint32_t at = r->at;
    if (!pt_passage_touches(p, at))
        return true;
    const char c = pt_passage_byte(p, at);
    if (pt_passage_bits(p, at) & (PT_TOKEN_WORD | PT_TOKEN_NUMBER))
        return pt_passage_bits(p, at) & PT_TOKEN_POSSESSIVE;
    const bool more = pt_passage_touches(p, at + 1);
    const bool digit = more && is_number(p, at + 1);
    /* "a 2000-seat hall", but "2019-born" */
    if (c == '-' && more)
        return !digit && r->year % 100 != 0 && !is_plural(p, at + 1);
    if (c == ':')
        return !more;
    if (c == '/' || c == '-' || c == '.')
        return !digit;
    return c != '+' && c != '%' && c != '*' && c != '=' && c != '&';
}

/* Whether the number itself, in its surroundings, is one of a year. */
static bool is_believed(const reader *r)
{
    const bool round = r->year % 100 == 0;
    const bool plural =
        is_plural(r->p, r->at) ||
        (pt_passage_follows(r->p, r->at) && pt_passage_is(r->p, r->at, "year"));
    if (r->year >= 1900 && r->year < 2050)
        return !(plural && round && !r->asked);
    if (r->year >= 1500 && r->year <= 2100)
        return r->asked || !(plural || round);
    return r->asked && !plural;
}

/* "26" in "2025-26": the year that it shortens, or 0. */
static int32_t complete_year(pt_str s, int32_t from)
{
    const int32_t part = pt_number_digits(s);
    int32_t size = 1;
    for (size_t i = 0; i < s.len && i < 4; i++)
        size *= 10;
    if (part < 0 || s.len > 4 || s.len == 3)
        return 0;
    if (s.len == 4)
        return part > from && part < from + 1000 ? part : 0;
    int32_t year = from - from % size + part;
    if (year <= from)
        year += size;
    const bool turn = part == 0 && from % size == size - 1;
    return part > from % size || turn ? year : 0;
}

/* "-26", "/22", "–2030" behind a year. */
static int32_t take_range(reader *r)
{
    const pt_passage *p = r->p;
    const bool slash = pt_passage_byte(p, r->at) == '/';
    if ((!slash && !pt_passage_is_dash(p, r->at)) ||
        !pt_passage_follows(p, r->at) || !is_number(p, r->at + 1) ||
        !pt_passage_follows(p, r->at + 1))
        return 0;
    const bool tight = pt_passage_touches(p, r->at);
    const pt_str second = pt_passage_str(p, r->at + 1);
    if (tight != pt_passage_touches(p, r->at + 1) ||
        (!tight && (slash || second.len != 4)))
        return 0;
    const int32_t year = complete_year(second, r->year);
    if (year == 0 || (slash && year != r->year + 1) || year > 2999)
        return 0;
    const uint32_t next = r->at + 2;
    const char c = pt_passage_byte(p, next);
    if (pt_passage_touches(p, next) && (c == '-' || c == '/') &&
        is_number(p, next + 1))
        return 0;
    r->at = next;
    return year;
}

static void write_years(char *iso, int32_t first, int32_t last)
{
    const pt_day from = {.year = first};
    const pt_day to = {.year = last};
    pt_period_write(iso, from, to);
}

/* "44 BC", "AD 79" has its number first too: "79 AD". */
static bool read_era(pt_when *out, const pt_passage *p, uint32_t i)
{
    if (!pt_passage_is_one_of(p, i + 1,
                              " bc bce ad ce b.c. a.d. b.c.e. c.e. ") ||
        !(pt_passage_bits(p, i + 1) & PT_TOKEN_UPPER) ||
        !pt_passage_follows(p, i + 1))
        return false;
    const int32_t number = pt_number_digits(pt_passage_str(p, i));
    if (number < 1 || number > 9999)
        return false;
    const bool before = (pt_passage_byte(p, i + 1) | 0x20) == 'b';
    *out = (pt_when){.first = i, .end = i + 2, .type = PT_TYPE_DATE};
    if (number > 1 || !before)
        pt_day_write(out->iso, (pt_day){.year = before ? 1 - number : number});
    return true;
}

/* "1990s", "’90s", and "70s" behind "1960s and". */
static bool read_decade(pt_when *out, const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i);
    if ((s.len != 5 && s.len != 3) || s.ptr[s.len - 1] != 's' ||
        s.ptr[s.len - 2] != '0')
        return false;
    const int32_t number = pt_number_digits(pt_str_slice(s, 0, s.len - 1));
    *out = (pt_when){.first = i, .end = i + 1, .type = PT_TYPE_DATE};
    if (s.len == 5) {
        if (number < 1000 || number > 2999)
            return false;
        const int32_t span = number % 100 == 0 && number < 1900 ? 99 : 9;
        write_years(out->iso, number, number + span);
        return true;
    }
    const pt_str before = i >= 2 ? pt_passage_str(p, i - 2) : (pt_str){NULL, 0};
    const bool listed = before.len == 5 && before.ptr[4] == 's' &&
                        pt_passage_is_one_of(p, i - 1, " and to or ");
    const bool cut =
        pt_passage_touches(p, i) &&
        pt_passage_is_one_of(p, i - 1, " ' \xE2\x80\x98 \xE2\x80\x99 ");
    if (number < 10 || (!listed && !cut))
        return false;
    if (listed) {
        const int32_t full =
            pt_number_digits(pt_str_slice(before, 0, 2)) * 100 + number;
        write_years(out->iso, full, full + 9);
    }
    out->first -= cut;
    return true;
}

/* "19th century", "15th-century", "XIX century". */
static int32_t century_number(pt_str s)
{
    static const char *const roman[] = {
        "V",   "VI", "VII", "VIII", "IX",    "X",   "XI", "XII", "XIII",
        "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI"};
    for (size_t i = 0; i < sizeof roman / sizeof roman[0]; i++)
        if (pt_str_is_equal(s, pt_str_from(roman[i])))
            return (int32_t)i + 5;
    if (s.len < 3 || s.len > 4 || s.ptr[0] < '1' || s.ptr[0] > '9')
        return 0;
    const int32_t number = pt_number_digits(pt_str_slice(s, 0, s.len - 2));
    return number >= 1 && number <= 21 ? number : 0;
}

static bool read_century(pt_when *out, const pt_passage *p, uint32_t i)
{
    const char c = pt_passage_byte(p, i);
    if ((c < '1' || c > '9') && c != 'X' && c != 'V' && c != 'I')
        return false;
    uint32_t at = i + 1;
    if (pt_passage_byte(p, at) == '-' && pt_passage_touches(p, at))
        at++;
    if (!pt_passage_is_one_of(p, at, " century centuries ") ||
        !pt_passage_follows(p, at))
        return false;
    const int32_t number = century_number(pt_passage_str(p, i));
    if (number == 0)
        return false;
    *out = (pt_when){.first = i, .end = at + 1, .type = PT_TYPE_DATE};
    if (pt_passage_is_one_of(p, at + 1, " bc bce b.c. "))
        out->end++;
    else
        write_years(out->iso, number * 100 - 99, number * 100);
    return true;
}

bool pt_year_read(pt_when *out, const pt_passage *p, uint32_t i)
{
    pt_when when;
    if (read_century(&when, p, i) || read_decade(&when, p, i) ||
        read_era(&when, p, i)) {
        *out = when;
        return true;
    }
    reader r = {.p = p, .first = i, .at = i + 1};
    r.year = pt_passage_year(p, i);
    if (r.year == 0 || !may_follow(&r))
        return false;
    const int32_t last = take_range(&r);
    if (!may_be_touched(&r) || is_counted(&r) ||
        (last == 0 && !is_believed(&r)))
        return false;
    *out = (pt_when){.first = i, .end = r.at, .type = PT_TYPE_DATE};
    if (last != 0)
        write_years(out->iso, r.year, last);
    else
        pt_day_write(out->iso, (pt_day){.year = r.year});
    return true;
}

/* Months [first, last] of a quarter or half year. */
static void write_months(char *iso, int32_t year, int32_t part, int32_t parts)
{
    const int32_t len = 12 / parts;
    const pt_day from = {year, (uint8_t)((part - 1) * len + 1), 0};
    const pt_day to = {year, (uint8_t)(part * len), 0};
    pt_period_write(iso, from, to);
}

/* "first quarter", "Q3", "second half": which of how many, and their end. */
static int32_t read_part(const pt_passage *p, uint32_t *at, int32_t *parts)
{
    static const char *const words[] = {" first 1st ", " second 2nd ",
                                        " third 3rd ", " fourth 4th "};
    const pt_str s = pt_passage_str(p, *at);
    if (s.len == 2 && (s.ptr[0] == 'Q' || s.ptr[0] == 'H')) {
        *parts = s.ptr[0] == 'Q' ? 4 : 2;
        const int32_t part = s.ptr[1] - '0';
        *at += 1;
        return part >= 1 && part <= *parts ? part : 0;
    }
    uint32_t i = *at + 1;
    if (pt_passage_byte(p, i) == '-' && pt_passage_touches(p, i))
        i++;
    if (pt_passage_is(p, i, "quarter"))
        *parts = 4;
    else if (pt_passage_is(p, i, "half"))
        *parts = 2;
    else
        return 0;
    if (!pt_passage_follows(p, i))
        return 0;
    for (int32_t part = 1; part <= *parts; part++) {
        if (!pt_passage_is_one_of(p, *at, words[part - 1]))
            continue;
        *at = i + 1;
        return part;
    }
    return 0;
}

/* "FY2024", "FY24", "FY 2024" */
static bool read_fiscal(pt_when *out, const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i);
    if (s.len < 2 || s.ptr[0] != 'F' || s.ptr[1] != 'Y')
        return false;
    const int32_t digits = pt_number_digits(pt_str_slice(s, 2, s.len));
    const bool apart = s.len == 2 && pt_passage_year(p, i + 1) != 0;
    if (!apart && (digits < 0 || (s.len != 4 && s.len != 6)))
        return false;
    *out = (pt_when){.first = i, .end = i + 1 + apart, .type = PT_TYPE_DATE};
    return true;
}

bool pt_quarter_read(pt_when *out, const pt_passage *p, uint32_t i)
{
    int32_t parts = 0;
    uint32_t at = i;
    if (read_fiscal(out, p, i))
        return true;
    const int32_t part = read_part(p, &at, &parts);
    if (part == 0)
        return false;
    if (pt_passage_is(p, at, "of"))
        at++;
    const int32_t year = pt_passage_year(p, at);
    if (year < 1900 || year > 2100 || !pt_passage_follows(p, at))
        return false;
    *out = (pt_when){.first = i, .end = at + 1, .type = PT_TYPE_DATE};
    write_months(out->iso, year, part, parts);
    return true;
}
