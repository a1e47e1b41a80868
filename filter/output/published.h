/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_PUBLISHED_H
#define PT_OUTPUT_PUBLISHED_H

#include "base/buf.h"

/**
 * Appends the day, or day and time, that the text of a date in the metadata
 * names, as ISO 8601: "January 14, 2026", "14.01.2026" and "2026-01-14" give
 * "2026-01-14", "2026-01-14 17:30+01:00" gives "2026-01-14T17:30+01:00". A
 * year or a month in digits stays what it is. What is no date, or may be two,
 * gives nothing.
 *
 * lang     the document's, or empty: how its months are called
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_published_add(pt_buf *out, pt_str text, pt_str lang,
                           pt_error *err);

#endif
