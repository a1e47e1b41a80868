/* SPDX-License-Identifier: MIT */
/*
 * Dates in digits, read from the bytes, since tokens cut them in many ways
 * ("14.01.2026" is one, "2026-01-14" five, "…-14T17:30:00Z" more):
 *
 *     yyyy - mm - dd [T hh:mm[:ss[.f…]] [Z | ±hh[:]mm]]
 *     yyyy / mm / dd      dd . mm . yyyy      dd (/|-) mm (/|-) yyyy
 *
 * A date must stand alone: no letter, digit or separator right before or
 * behind it, so that no part of a telephone number, version or address is
 * taken for one. At most some thirty bytes are looked at.
 */
#include "find/numeric.h"

#include <string.h>

enum { TIME_MAX = 32 };

typedef struct reader {
    pt_str text;
    size_t at;
} reader;

static bool is_digit(const reader *r, size_t at)
{
    return at < r->text.len && r->text.ptr[at] >= '0' && r->text.ptr[at] <= '9';
}

/* Reads `least` to `most` digits; -1 when they are not there. */
static int32_t read_digits(reader *r, size_t least, size_t most)
{
    int32_t value = 0;
    size_t n = 0;
    while (n < most && is_digit(r, r->at + n)) {
        value = value * 10 + (r->text.ptr[r->at + n] - '0');
        n++;
    }
    if (n < least || is_digit(r, r->at + n))
        return -1;
    r->at += n;
    return value;
}

static bool read_byte(reader *r, char c)
{
    if (r->at >= r->text.len || r->text.ptr[r->at] != c)
        return false;
    r->at++;
    return true;
}

static char byte(const reader *r)
{
    return r->at < r->text.len ? r->text.ptr[r->at] : '\0';
}

/* "Z", "+05:30", "-0800"; nothing is also right. */
static bool read_zone(reader *r)
{
    if (read_byte(r, 'Z'))
        return true;
    if (byte(r) != '+' && byte(r) != '-')
        return true;
    r->at++;
    const int32_t hours = read_digits(r, 2, 4);
    if (hours < 0)
        return false;
    return !read_byte(r, ':') || read_digits(r, 2, 2) >= 0;
}

/* "T17:30:00.5Z" behind an ISO date; r->at moves past it when it is one. */
static void take_time(reader *r)
{
    reader t = *r;
    if (!read_byte(&t, 'T'))
        return;
    const int32_t hour = read_digits(&t, 2, 2);
    if (hour < 0 || hour > 24 || !read_byte(&t, ':'))
        return;
    const int32_t minute = read_digits(&t, 2, 2);
    if (minute < 0 || minute > 59)
        return;
    if (read_byte(&t, ':') && read_digits(&t, 2, 2) < 0)
        return;
    if (read_byte(&t, '.') && read_digits(&t, 1, 9) < 0)
        return;
    if (read_zone(&t) && t.at - r->at < TIME_MAX)
        *r = t;
}

static bool read_year_first(reader *r, pt_day *day)
{
    const int32_t year = read_digits(r, 4, 4);
    const char separator = byte(r);
    if (year < 1000 || (separator != '-' && separator != '/'))
        return false;
    r->at++;
    const int32_t month = read_digits(r, 2, 2);
    if (month < 1 || month > 12 || !read_byte(r, separator))
        return false;
    const int32_t number = read_digits(r, 2, 2);
    if (number < 1 || number > 31)
        return false;
    *day = (pt_day){year, (uint8_t)month, (uint8_t)number};
    return pt_day_is_valid(*day);
}

/* Tells day from month; `year` 0 in the result: they cannot be told. */
static pt_day settle(int32_t a, int32_t b, int32_t year, char separator,
                     const pt_locale *locale)
{
    const pt_day day_first = {year, (uint8_t)b, (uint8_t)a};
    const pt_day month_first = {year, (uint8_t)a, (uint8_t)b};
    if (separator == '.' || a > 12 || a == b)
        return day_first;
    if (b > 12)
        return month_first;
    if (locale->day_first)
        return day_first;
    if (locale->month_first)
        return month_first;
    return (pt_day){0, month_first.month, month_first.day};
}

static bool read_year_last(reader *r, pt_day *day, const pt_locale *locale)
{
    const int32_t a = read_digits(r, 1, 2);
    const char separator = byte(r);
    if (a < 1 || a > 31 ||
        (separator != '/' && separator != '.' && separator != '-'))
        return false;
    r->at++;
    const int32_t b = read_digits(r, 1, 2);
    if (b < 1 || b > 31 || !read_byte(r, separator))
        return false;
    const int32_t year = read_digits(r, 4, 4);
    if (year < 1000 || year > 2999)
        return false;
    *day = settle(a, b, year, separator, locale);
    return pt_day_is_valid(*day);
}

/* Whether something stands right before token `i` that it belongs to. */
static bool is_joined_before(const pt_passage *p, uint32_t i)
{
    if (!pt_passage_touches(p, i))
        return false;
    const pt_str before = pt_passage_str(p, i - 1);
    return !(pt_passage_bits(p, i - 1) & PT_TOKEN_PUNCT) ||
           strchr("-/.,:+#$_*=@", before.ptr[before.len - 1]) != NULL;
}

/* The token that ends at offset `end`, or PT_NONE when one goes on there. */
static uint32_t token_at_end(const pt_passage *p, uint32_t i, size_t end)
{
    while (i < p->n && p->toks[i].end < end)
        i++;
    return i < p->n && p->toks[i].end == end ? i : PT_NONE;
}

static bool is_joined_behind(const reader *r)
{
    const char c = byte(r);
    const reader next = {r->text, r->at + 1};
    return (c == '-' || c == '/' || c == '.' || c == ':') &&
           is_digit(&next, next.at);
}

bool pt_numeric_read(pt_when *out, const pt_passage *p, uint32_t i)
{
    if (is_joined_before(p, i))
        return false;
    pt_day day = {0};
    reader r = {p->text, p->toks[i].start};
    size_t date_end = 0;
    if (read_year_first(&r, &day)) {
        date_end = r.at;
        if (r.text.ptr[r.at - 3] == '-')
            take_time(&r);
    } else {
        r.at = p->toks[i].start;
        if (!read_year_last(&r, &day, &p->locale))
            return false;
        date_end = r.at;
    }
    const uint32_t last = token_at_end(p, i, r.at);
    if (last == PT_NONE || is_joined_behind(&r))
        return false;
    *out = (pt_when){.first = i, .end = last + 1, .type = PT_TYPE_DATE};
    pt_day_write(out->iso, day);
    const size_t len = strlen(out->iso);
    if (r.at > date_end && len > 0)
        memcpy(out->iso + len, r.text.ptr + date_end, r.at - date_end);
    return true;
}
