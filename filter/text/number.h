/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_NUMBER_H
#define PT_TEXT_NUMBER_H

#include <stdbool.h>

#include "base/str.h"

/**
 * Exact decimal numbers as running text writes them. Nothing is ever
 * rounded: what does not fit is refused.
 */

/** The number `digits` × 10^`exponent`. */
typedef struct pt_decimal {
    uint64_t digits;
    int32_t exponent;
} pt_decimal;

/** Room for the longest text of a decimal. */
enum { PT_DECIMAL_MAX = 64 };

/**
 * Reads a number at `offset`: digits with separators of thousands ("1,000",
 * "1.000", "1 000" also with no-break and thin spaces), decimal point or
 * comma, a fraction sign ("7¾").
 *
 * comma    the comma is the decimal point: settles "1,000" and "1.000"
 * out      untouched when there is none, or more than 18 digits
 * Returns  the offset past it; `offset` when there is none. At most some
 *          forty bytes are looked at.
 */
size_t pt_number_parse(pt_decimal *out, pt_str text, size_t offset, bool comma);

/**
 * Reads `text` when all of it is ASCII digits, at most nine.
 *
 * Returns the value, or -1.
 */
int32_t pt_number_digits(pt_str text);

/** Multiplies by 10^`exponent`; false and unchanged when out of bounds. */
bool pt_decimal_shift(pt_decimal *d, int32_t exponent);

/** Returns less than, equal to or greater than 0 as `a` is to `b`. */
int pt_decimal_compare(pt_decimal a, pt_decimal b);

/**
 * Writes a decimal with '.' as point, without zeros at its end behind the
 * point; no exponent, no separators.
 *
 * out      [PT_DECIMAL_MAX]; not NUL-terminated
 * Returns  bytes written.
 */
size_t pt_decimal_write(char *out, pt_decimal d);

#endif
