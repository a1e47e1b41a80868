/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FAULTS_SCENARIOS_H
#define PT_TESTS_FAULTS_SCENARIOS_H

#include <stdbool.h>

#include "pandoc-tagger/tagger.h"

/**
 * What the library is asked to do while its allocations fail.
 */

/** A scenario; what it writes goes to a buffer that never fails. */
typedef struct scenario {
    const char *name; /* NULL: the end of the table */
    pt_status (*run)(const struct scenario *s, pt_error *err);
    const char *settings; /* the tagger's, JSON; NULL: it makes none */
    const char *format;   /* a writer, a report's format, a file of names */
    int choice;           /* a variant of it */
} scenario;

/** The files that scenarios are given: document, pasted article, gazetteer. */
enum { N_SCENARIO_FILES = 3 };

/** Returns the scenarios; valid for ever. */
const scenario *scenario_table(void);

/** Loads files and makes the tagger; false, with a word, when it cannot. */
bool scenario_prepare(const scenario *s, const pt_str *files);

/** Gives back what that made. */
void scenario_release(void);

/** Forgets what was written. */
void scenario_output_clear(void);

/** Returns a hash of what was written since, and how much that was. */
uint64_t scenario_output_hash(size_t *len_out);

#endif
