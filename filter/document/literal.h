/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_LITERAL_H
#define PT_DOCUMENT_LITERAL_H

#include <stdbool.h>

#include "base/buf.h"

/**
 * The inside of a JSON string that pt_scan has found well formed. A lone
 * surrogate and U+0000 are decoded as U+FFFD, so that what is decoded always
 * is UTF-8 text without a NUL byte.
 */

/**
 * Decodes the character that begins at `at`, which is inside the string.
 *
 * cp_out  its code point
 * Returns where the next one begins.
 */
const char *pt_literal_next(uint32_t *cp_out, const char *at, const char *end);

/** Appends the string between two bytes of the source, decoded. */
void pt_literal_add(pt_buf *out, const char *begin, const char *end);

/** Returns whether the string is `name` once decoded. */
bool pt_literal_is(const char *begin, const char *end, pt_str name);

/** Returns how many bytes a code point has in UTF-8. */
static inline uint32_t pt_literal_width(uint32_t cp)
{
    return cp < 0x80 ? 1 : cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
}

#endif
