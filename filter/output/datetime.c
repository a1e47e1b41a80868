/* SPDX-License-Identifier: MIT */
/*
 * What HTML's `time` element takes of ISO 8601 (HTML Standard, 2.3.5 and
 * 4.5.14): far from all of it. Days of a month are not counted, since the
 * finders have done so. Linear.
 */
#include "output/datetime.h"

static bool is_digit(pt_str s, size_t at)
{
    return at < s.len && s.ptr[at] >= '0' && s.ptr[at] <= '9';
}

/* Reads `n` digits at `*at`, from `least` to `most`; moves past them. */
static bool take(pt_str s, size_t *at, int n, int least, int most)
{
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (!is_digit(s, *at + (size_t)i))
            return false;
        value = value * 10 + (s.ptr[*at + (size_t)i] - '0');
    }
    if (value < least || value > most)
        return false;
    *at += (size_t)n;
    return true;
}

static bool take_byte(pt_str s, size_t *at, char c)
{
    if (*at >= s.len || s.ptr[*at] != c)
        return false;
    ++*at;
    return true;
}

/* "17:30", "17:30:00", "17:30:00.5" */
static bool take_time(pt_str s, size_t *at)
{
    if (!take(s, at, 2, 0, 23) || !take_byte(s, at, ':') ||
        !take(s, at, 2, 0, 59))
        return false;
    if (!take_byte(s, at, ':'))
        return true;
    if (!take(s, at, 2, 0, 59))
        return false;
    if (!take_byte(s, at, '.'))
        return true;
    const size_t start = *at;
    while (is_digit(s, *at))
        ++*at;
    return *at > start && *at - start <= 3;
}

/* "Z", "+01:00", "+0100", or nothing. */
static bool take_zone(pt_str s, size_t *at)
{
    if (*at == s.len || take_byte(s, at, 'Z'))
        return true;
    if (!take_byte(s, at, '+') && !take_byte(s, at, '-'))
        return false;
    if (!take(s, at, 2, 0, 23))
        return false;
    take_byte(s, at, ':');
    return take(s, at, 2, 0, 59);
}

/* "01-14" behind a year and its hyphen, or alone. */
static bool take_month_and_day(pt_str s, size_t *at)
{
    return take(s, at, 2, 1, 12) && take_byte(s, at, '-') &&
           take(s, at, 2, 1, 31);
}

/* What follows "2026": nothing, a month, a week, a day, a day and time. */
static bool is_rest_of_year(pt_str s, size_t at)
{
    if (at == s.len)
        return true;
    if (!take_byte(s, &at, '-'))
        return false;
    if (take_byte(s, &at, 'W'))
        return take(s, &at, 2, 1, 53) && at == s.len;
    const size_t month = at;
    if (take(s, &at, 2, 1, 12) && at == s.len)
        return true;
    at = month;
    if (!take_month_and_day(s, &at))
        return false;
    if (at == s.len)
        return true;
    return take_byte(s, &at, 'T') && take_time(s, &at) && take_zone(s, &at) &&
           at == s.len;
}

bool pt_datetime_is_html(pt_str iso)
{
    size_t at = 0;
    if (take(iso, &at, 4, 1, 9999))
        return is_rest_of_year(iso, at);
    if (take_time(iso, &at) && at == iso.len)
        return true;
    at = pt_str_has_prefix(iso, PT_STR("--")) ? 2 : 0;
    return take_month_and_day(iso, &at) && at == iso.len;
}
