/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_UNITS_H
#define PT_TEXT_UNITS_H

#include "base/str.h"

/** A unit of measure. */
typedef struct pt_unit {
    const char *word; /* a symbol as written; a name in lower case */
    const char *code; /* UCUM, case-sensitive; "" when open */
    int bits;         /* PT_UNIT_… */
} pt_unit;

enum {
    PT_UNIT_POWER = 1,   /* "square", "cubic", "²" and "³" go with it */
    PT_UNIT_APART = 2,   /* only behind a space: "5 m", since "5m" may be
                           five million */
    PT_UNIT_DIGITS = 4,  /* only behind digits: "two feet" are often legs */
    PT_UNIT_MONEY = 8,   /* also a currency: "pounds" */
    PT_UNIT_FOREIGN = 16 /* another word in English: "metro", "chili" */
};

/** Finds a symbol, case counting: "km", "MW"; or NULL. */
const pt_unit *pt_unit_symbol_find(pt_str word);

/** Finds a name, ASCII case ignored: "kilometres", "Acre"; or NULL. */
const pt_unit *pt_unit_name_find(pt_str word);

/** Finds what stands behind "per" and "/": "hour", "h", "litre"; or NULL. */
const pt_unit *pt_unit_divisor_find(pt_str word);

#endif
