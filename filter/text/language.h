/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_LANGUAGE_H
#define PT_TEXT_LANGUAGE_H

#include <stdbool.h>

#include "base/str.h"

/** The languages whose dates and numbers are known. */
typedef enum pt_language {
    PT_LANGUAGE_EN,
    PT_LANGUAGE_FR,
    PT_LANGUAGE_DE,
    PT_LANGUAGE_ES,
    PT_LANGUAGE_PT,
    PT_LANGUAGE_IT,
    PT_LANGUAGE_NL
} pt_language;

enum { PT_N_LANGUAGES = PT_LANGUAGE_NL + 1 };

/** How a language tag's region writes numbers and dates. */
typedef struct pt_locale {
    pt_language language;
    bool comma;     /* the comma is the decimal point: "1.000,5" */
    bool day_first; /* "4/6/2022" is 4 June */
    bool month_first;
    char dollar[4]; /* what a bare "$" is: "USD" */
} pt_locale;

/**
 * Returns the conventions of a language tag ("fr-CA", "en_GB"); of one that
 * is empty or not known, those of English without a region, where 4/6/2022
 * is open.
 */
pt_locale pt_locale_find(pt_str tag);

#endif
