/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_ERROR_H
#define PT_BASE_ERROR_H

#include "pandoc-tagger/base.h"

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
