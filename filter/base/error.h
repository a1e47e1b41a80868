/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_ERROR_H
#define PT_BASE_ERROR_H

#include "pandoc-tagger/base.h"

/**
 * Writes an error's place and message, both cut to fit at a character
 * boundary.
 *
 * err    may be NULL: nothing happens
 * where  file:line, byte offset or option name; may be NULL
 * Returns `status`, so that a caller can write `return pt_error_set(…)`.
 */
pt_status pt_error_set(pt_error *err, pt_status status, const char *where,
                       const char *fmt, ...) PT_PRINTF(4, 5);

/**
 * Fills `err` with the message for a failed allocation.
 *
 * Returns PT_ERR_NOMEM.
 */
pt_status pt_error_nomem(pt_error *err);

/**
 * Fills `err` from `errno` for an operation on `path`.
 *
 * doing    what failed, in the infinitive: "read"
 * errnum   the value of errno
 * Returns PT_ERR_IO.
 */
pt_status pt_error_io(pt_error *err, const char *doing, const char *path,
                      int errnum);

#endif
