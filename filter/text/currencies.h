/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_CURRENCIES_H
#define PT_TEXT_CURRENCIES_H

#include "base/str.h"

/** A way to write a currency. */
typedef struct pt_currency {
    const char *word;      /* a mark as written; a noun in lower case */
    const char *qualifier; /* lower case: "egyptian"; "" for none */
    const char *code;      /* ISO 4217; "$" for a dollar that the document's
                              region decides; "" when open */
    int bits;              /* PT_CURRENCY_… */
} pt_currency;

enum {
    PT_CURRENCY_BEFORE = 1, /* a mark that stands before the number */
    PT_CURRENCY_AFTER = 2,  /* … behind it */
    PT_CURRENCY_GLUED = 4,  /* … before it without a space only: "R92 m" */
    PT_CURRENCY_CARE = 8,   /* has other meanings: "pounds", "SR 153" */
    PT_CURRENCY_CENT = 16   /* a hundredth of the currency */
};

/** Finds a sign, abbreviation or ISO code, case counting; or NULL. */
const pt_currency *pt_currency_mark_find(pt_str word);

/** Finds what stands before a "$": "US", "U.S.", "HK"; or NULL. */
const pt_currency *pt_currency_region_find(pt_str word);

#endif
