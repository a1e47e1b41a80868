/* SPDX-License-Identifier: MIT */
/*
 * Numbers of running text as exact decimals: an integer of at most 18 digits
 * and a power of ten. Separators decide by their shape first (two kinds of
 * them: the last is the point; the same one twice, or in front of no
 * three digits: thousands, point) and by language only where they do not:
 * "1,000" and "1.000". A number that is longer than any sensible one is
 * refused after a fixed count of bytes, so that reading is O(1) whatever the
 * input.
 */
#include "text/number.h"

#include <string.h>

enum { DIGITS_MAX = 18, EXPONENT_MAX = 30 };

static bool is_digit_at(pt_str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Digits from `at`, at most DIGITS_MAX + 1 of them. */
static size_t digits_end(pt_str s, size_t at)
{
    const size_t start = at;
    while (is_digit_at(s, at) && at - start <= DIGITS_MAX)
        at++;
    return at;
}

/* Bytes of a space inside numbers: plain, no-break, thin, narrow. */
static size_t space_len(pt_str s, size_t at)
{
    if (at < s.len && s.ptr[at] == ' ')
        return 1;
    if (at + 2 <= s.len && memcmp(s.ptr + at, "\xC2\xA0", 2) == 0)
        return 2;
    if (at + 3 <= s.len && (memcmp(s.ptr + at, "\xE2\x80\xAF", 3) == 0 ||
                            memcmp(s.ptr + at, "\xE2\x80\x89", 3) == 0))
        return 3;
    return 0;
}

/* Length of what may stand between thousands at `at`. */
static size_t separator_len(pt_str s, size_t at)
{
    if (at >= s.len)
        return 0;
    return s.ptr[at] == ',' || s.ptr[at] == '.' ? 1 : space_len(s, at);
}

static bool is_group(pt_str s, size_t at)
{
    return digits_end(s, at) == at + 3;
}

/* What is being put together. */
typedef struct reading {
    pt_str text;
    uint64_t digits;
    uint32_t n; /* digits read */
    size_t at;
} reading;

static void take(reading *r, size_t end)
{
    for (; r->at < end; r->at++, r->n++)
        if (r->n < DIGITS_MAX)
            r->digits = r->digits * 10 + (uint64_t)(r->text.ptr[r->at] - '0');
}

/* Takes ",000" as often as it comes with the same separator. */
static uint32_t take_groups(reading *r, size_t len)
{
    const size_t separator = r->at;
    uint32_t n = 0;
    while (r->at + len <= r->text.len && n < DIGITS_MAX / 3 &&
           memcmp(r->text.ptr + r->at, r->text.ptr + separator, len) == 0 &&
           is_group(r->text, r->at + len)) {
        r->at += len;
        take(r, r->at + 3);
        n++;
    }
    return n;
}

/* ½, ¼ and ¾ are C2 BD, C2 BC and C2 BE. */
static int fraction_at(pt_str s, size_t at)
{
    if (at + 2 > s.len || s.ptr[at] != '\xC2')
        return 0;
    switch ((unsigned char)s.ptr[at + 1]) {
    case 0xBC:
        return 25;
    case 0xBD:
        return 50;
    case 0xBE:
        return 75;
    default:
        return 0;
    }
}

/*
 * Whether the separator at r->at, with three digits behind it, is one of
 * thousands: 1 to 3 digits before it, and no leading zero.
 */
static bool is_thousands(const reading *r, size_t start, bool comma)
{
    const size_t len = separator_len(r->text, r->at); /* 0 at the end */
    if (len == 0 || r->at - start > 3 || r->text.ptr[start] == '0' ||
        !is_group(r->text, r->at + len))
        return false;
    const char c = r->text.ptr[r->at];
    if (c != ',' && c != '.')
        return true;
    const size_t next = r->at + 4;
    const bool again = next < r->text.len && is_digit_at(r->text, next + 1) &&
                       (r->text.ptr[next] == ',' || r->text.ptr[next] == '.');
    return again || (c == ',') == !comma;
}

/* The part behind the point; returns how many digits it has. */
static uint32_t take_fraction(reading *r)
{
    if (r->at >= r->text.len ||
        (r->text.ptr[r->at] != '.' && r->text.ptr[r->at] != ',') ||
        !is_digit_at(r->text, r->at + 1))
        return 0;
    const uint32_t before = r->n;
    r->at++;
    take(r, digits_end(r->text, r->at));
    return r->n - before;
}

size_t pt_number_parse(pt_decimal *out, pt_str text, size_t offset, bool comma)
{
    reading r = {.text = text, .at = offset};
    const int part = fraction_at(text, offset);
    if (part != 0) {
        *out = (pt_decimal){(uint64_t)part, -2};
        return offset + 2;
    }
    const bool bare = offset < text.len && text.ptr[offset] == '.';
    if (!is_digit_at(text, offset + bare))
        return offset;
    uint32_t behind = 0;
    if (bare) {
        behind = take_fraction(&r);
    } else {
        take(&r, digits_end(text, offset));
        if (is_thousands(&r, offset, comma))
            take_groups(&r, separator_len(text, r.at));
        behind = take_fraction(&r);
    }
    if (r.n > DIGITS_MAX || is_digit_at(text, r.at))
        return offset;
    *out = (pt_decimal){r.digits, -(int32_t)behind};
    const int rest = behind == 0 ? fraction_at(text, r.at) : 0;
    if (rest != 0 && r.n + 2 <= DIGITS_MAX) {
        *out = (pt_decimal){r.digits * 100 + (uint64_t)rest, -2};
        r.at += 2;
    }
    return r.at;
}

int32_t pt_number_digits(pt_str text)
{
    if (text.len == 0 || text.len > 9)
        return -1;
    int32_t value = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9')
            return -1;
        value = value * 10 + (text.ptr[i] - '0');
    }
    return value;
}

bool pt_decimal_shift(pt_decimal *d, int32_t exponent)
{
    const int32_t sum = d->exponent + exponent;
    if (sum > EXPONENT_MAX || sum < -EXPONENT_MAX)
        return false;
    d->exponent = sum;
    return true;
}

/* Takes the zeros at the end of `digits` into the exponent. */
static pt_decimal reduced(pt_decimal d)
{
    if (d.digits == 0)
        return (pt_decimal){0, 0};
    while (d.digits % 10 == 0) {
        d.digits /= 10;
        d.exponent++;
    }
    return d;
}

int pt_decimal_compare(pt_decimal a, pt_decimal b)
{
    a = reduced(a);
    b = reduced(b);
    while (a.exponent > b.exponent && a.digits <= UINT64_MAX / 10) {
        a.digits *= 10;
        a.exponent--;
    }
    while (b.exponent > a.exponent && b.digits <= UINT64_MAX / 10) {
        b.digits *= 10;
        b.exponent--;
    }
    if (a.exponent != b.exponent)
        return a.exponent > b.exponent ? 1 : -1;
    return (a.digits > b.digits) - (a.digits < b.digits);
}

size_t pt_decimal_write(char *out, pt_decimal d)
{
    d = reduced(d);
    char reversed[PT_DECIMAL_MAX];
    size_t n = 0;
    for (int32_t i = 0; i < d.exponent; i++)
        reversed[n++] = '0';
    const size_t behind = d.exponent < 0 ? (size_t)-d.exponent : 0;
    do {
        reversed[n++] = (char)('0' + d.digits % 10);
        d.digits /= 10;
        if (n == behind)
            reversed[n++] = '.';
    } while (d.digits > 0 || (behind > 0 && n <= behind + 1));
    for (size_t i = 0; i < n; i++)
        out[i] = reversed[n - 1 - i];
    return n;
}
