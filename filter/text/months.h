/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_MONTHS_H
#define PT_TEXT_MONTHS_H

#include "text/language.h"

/** What a word of the calendar is. */
typedef enum pt_calendar_kind {
    PT_CALENDAR_MONTH,         /* "January" */
    PT_CALENDAR_MONTH_SHORT,   /* "Jan": a month beside a number only */
    PT_CALENDAR_WEEKDAY,       /* "Monday", "Mondays" */
    PT_CALENDAR_WEEKDAY_SHORT, /* "Mon": a day beside a date only */
} pt_calendar_kind;

/** A month or a day of the week. */
typedef struct pt_calendar_word {
    const char *word; /* lower case */
    uint8_t kind;     /* pt_calendar_kind */
    uint8_t number;   /* 1–12; of weekdays 1–7 from Monday */
} pt_calendar_word;

/**
 * Finds a month or day of the week, ASCII case ignored, with or without a
 * full stop at its end. Most other words are turned down by three letters.
 *
 * Returns  the row, or NULL.
 */
const pt_calendar_word *pt_calendar_word_find(pt_language language,
                                              pt_str word);

/** Returns a language's table and how many rows it has. */
const pt_calendar_word *pt_calendar_words(size_t *n_out, pt_language language);

#endif
