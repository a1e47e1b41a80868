/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_PROBLEM_H
#define PT_NAMES_PROBLEM_H

#include "pandoc-tagger/gazetteer.h"

/**
 * What becomes of problems while names are compiled: without a listener the
 * first error ends the work; with one, every error is told, what it concerns
 * is left out, and the work goes on.
 */
typedef struct pt_problems {
    pt_problem_fn tell; /* NULL: no listener */
    void *payload;      /* for it */
    uint32_t n_errors;
    uint32_t n_warnings;
} pt_problems;

/**
 * Notes an error.
 *
 * where    a file's path
 * line     1 or more; 0: none is known
 * message  lower case, no full stop
 * value    the offending one; empty: none
 * err      filled when there is no listener
 * Returns  PT_OK when a listener was told, otherwise PT_ERR_FORMAT.
 */
pt_status pt_problem_add(pt_problems *problems, const char *where,
                         unsigned line, const char *message, pt_str value,
                         pt_error *err);

/** Tells an error that stands in `err` already; as pt_problem_add. */
pt_status pt_problem_pass(pt_problems *problems, pt_status status,
                          const pt_error *err);

/** Tells the listener of what is odd and no error; nothing without one. */
void pt_problem_warn(pt_problems *problems, const char *where, unsigned line,
                     const char *message, pt_str value);

/**
 * Fills `err` for a line of a file.
 *
 * line     0: none is known
 * Returns PT_ERR_FORMAT.
 */
pt_status pt_problem_set(pt_error *err, const char *where, unsigned line,
                         const char *message, pt_str value);

#endif
