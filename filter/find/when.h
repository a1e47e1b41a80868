/* SPDX-License-Identifier: MIT */
#ifndef PT_FIND_WHEN_H
#define PT_FIND_WHEN_H

#include "find/passage.h"

/** A day, month or year; what is not said is 0. */
typedef struct pt_day {
    int32_t year; /* astronomical: 44 BC is -43 */
    uint8_t month;
    uint8_t day;
} pt_day;

/** Room for the ISO 8601 form of anything found. */
enum { PT_ISO_MAX = 64 };

/** A date, period or time of day as it stands in a text. */
typedef struct pt_when {
    uint32_t first; /* tokens [first, end) */
    uint32_t end;
    pt_type type;         /* date or time */
    char iso[PT_ISO_MAX]; /* ISO 8601; "" when the words leave it open */
} pt_when;

/** Returns whether a calendar (proleptic Gregorian) has the day. */
bool pt_day_is_valid(pt_day day);

/**
 * Writes a day as ISO 8601 ("2026", "2026-01", "2026-01-14"); nothing when
 * the year is not known.
 *
 * iso  [PT_ISO_MAX], NUL-terminated
 */
void pt_day_write(char *iso, pt_day day);

/**
 * Writes a period from `from` to `to` ("2026-01-14/2026-01-17"); nothing
 * unless both years are known and it does not run backwards.
 */
void pt_period_write(char *iso, pt_day from, pt_day to);

/** Returns the day of the month that token `i` is ("14", "14th"), or 0. */
uint8_t pt_passage_day(const pt_passage *p, uint32_t i);

/** Returns the year that token `i` is, of four digits from 1000, or 0. */
int32_t pt_passage_year(const pt_passage *p, uint32_t i);

#endif
