/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_IGNORE_H
#define PT_CHECK_IGNORE_H

#include "check/finding.h"

/**
 * Removes the findings that the author wants ignored: those inside a Div,
 * Header, Span, Link or the like with the class `no-check`, or with the
 * attribute `check-ignore` that names their checks, separated by spaces or
 * commas.
 *
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_ignored_remove(pt_findings *findings, const pt_document *doc,
                            pt_error *err);

#endif
