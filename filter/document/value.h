/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_VALUE_H
#define PT_DOCUMENT_VALUE_H

#include <stdbool.h>

#include "base/buf.h"
#include "document/scan.h"

struct json_object;

/**
 * JSON values as json-c's objects, read and written without its parser and
 * printer: those take no notice of an allocation that fails.
 */

/**
 * Reads the one value that a reader's source is.
 *
 * out      owned by the caller: json_object_put; NULL for null
 * scan     just initialised; tells where and why it failed; to be released
 * Returns  PT_ERR_JSON, PT_ERR_UTF8, PT_ERR_LIMIT, PT_ERR_NOMEM.
 */
pt_status pt_value_read(struct json_object **out, pt_scan *scan);

/**
 * Appends a value as JSON; NULL is null. On one line without spaces, or with
 * `is_pretty` a line for each member and two spaces a level.
 */
void pt_value_write(pt_buf *out, struct json_object *value, bool is_pretty);

#endif
