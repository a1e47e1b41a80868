/* SPDX-License-Identifier: MIT */
/*
 * Days of the calendar: which there are, how ISO 8601 writes them, and what
 * tokens can be a day or a year. Leap years are the Gregorian ones, also
 * before 1582, as ISO 8601 (2019, 4.3.2) has it. Constant time.
 */
#include "find/when.h"

#include <stdio.h>
#include <string.h>

#include "text/number.h"

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

bool pt_day_is_valid(pt_day day)
{
    static const uint8_t days[12] = {31, 28, 31, 30, 31, 30,
                                     31, 31, 30, 31, 30, 31};
    if (day.month == 0)
        return day.day == 0;
    if (day.month > 12)
        return false;
    /* without a year 29 February may be meant */
    const bool leap = day.year == 0 || is_leap(day.year);
    return day.day <= days[day.month - 1] + (day.month == 2 && leap);
}

static size_t write_day(char *iso, size_t size, pt_day day)
{
    const int32_t year = day.year < 0 ? -day.year : day.year;
    const char *sign = day.year < 0 ? "-" : "";
    int n = 0;
    if (day.day != 0)
        n = snprintf(iso, size, "%s%04d-%02d-%02d", sign, year, day.month,
                     day.day);
    else if (day.month != 0)
        n = snprintf(iso, size, "%s%04d-%02d", sign, year, day.month);
    else
        n = snprintf(iso, size, "%s%04d", sign, year);
    return n > 0 ? (size_t)n : 0;
}

void pt_day_write(char *iso, pt_day day)
{
    iso[0] = '\0';
    if (day.year != 0 && pt_day_is_valid(day))
        write_day(iso, PT_ISO_MAX, day);
}

static int order(pt_day a, pt_day b)
{
    if (a.year != b.year)
        return a.year < b.year ? -1 : 1;
    if (a.month != b.month)
        return a.month < b.month ? -1 : 1;
    return (a.day > b.day) - (a.day < b.day);
}

void pt_period_write(char *iso, pt_day from, pt_day to)
{
    iso[0] = '\0';
    if (from.year == 0 || to.year == 0 || !pt_day_is_valid(from) ||
        !pt_day_is_valid(to) || order(from, to) > 0)
        return;
    size_t n = write_day(iso, PT_ISO_MAX, from);
    iso[n++] = '/';
    write_day(iso + n, PT_ISO_MAX - n, to);
}

uint8_t pt_passage_day(const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i);
    size_t n = 0;
    while (n < s.len && n < 3 && s.ptr[n] >= '0' && s.ptr[n] <= '9')
        n++;
    if (n == 0 || n > 2)
        return 0;
    const int32_t day = pt_number_digits(pt_str_slice(s, 0, n));
    if (day < 1 || day > 31)
        return 0;
    static const char *const endings[] = {"",   "st", "nd", "rd",
                                          "th", "er", "e",  "\xC2\xBA"};
    const pt_str ending = pt_str_slice(s, n, s.len);
    for (size_t i_end = 0; i_end < sizeof endings / sizeof endings[0]; i_end++)
        if (pt_str_is_equal_nocase(ending, pt_str_from(endings[i_end])))
            return (uint8_t)day;
    return 0;
}

int32_t pt_passage_year(const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i);
    if (s.len != 4)
        return 0;
    const int32_t year = pt_number_digits(s);
    return year >= 1000 && year < 3000 ? year : 0;
}
