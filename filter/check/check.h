/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_CHECK_H
#define PT_CHECK_CHECK_H

#include "check/finding.h"
#include "keyword/analysis.h"

struct pt_checker;
struct pt_names;
struct pt_suggester;

/**
 * The checks. One table (table.c) makes what runs, what a configuration can
 * set, `check --list` and the rules of SARIF; a new check is one row there
 * and one function.
 */

/** A row of the table. */
typedef struct pt_check {
    void (*run)(struct pt_checker *c); /* adds findings */
    pt_check_info info;                /* what people know of it */
} pt_check;

/** Returns the rows and how many there are; valid for ever. */
const pt_check *pt_check_table(size_t *n_out);

/** Returns the index of the row of that id, or PT_NONE. */
uint32_t pt_check_find(pt_str id);

/** Returns the id that is nearest to `id`, or NULL when none is near. */
const char *pt_check_nearest(pt_str id);

/** How one check is to run. */
typedef struct pt_check_setting {
    uint8_t level; /* a pt_check_level */
    double bounds[PT_CHECK_BOUNDS];
} pt_check_setting;

/** Checks as a set: bit i stands for row i of the table. */
typedef uint64_t pt_check_set;

/** Everything about a run of the checks. */
typedef struct pt_check_input {
    const pt_analysis *analysis;
    const struct pt_names *names;         /* knowledge base, or NULL */
    const struct pt_suggester *suggester; /* of keywords, or NULL */
    const pt_check_setting *settings;     /* [n rows]; NULL: the defaults */
    pt_check_set ignored;                 /* these do not run */
} pt_check_input;

/** Returns how check `row` is to run. */
pt_check_setting pt_check_setting_of(const pt_check_input *in, uint32_t row);

/**
 * Runs the checks on one document. What an author has marked to be ignored
 * (`.no-check`, `check-ignore=`) is left out.
 *
 * out      owned by the caller: pt_vec_release; by check, then by place;
 *          strings live in the document's arena
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_checks_run(pt_findings *out, const pt_check_input *in,
                        pt_error *err);

/** Returns how many words of running text an article has. */
uint32_t pt_check_count_words(const pt_analysis *analysis);

/**
 * Returns an article's score, 0–100: the share of the checks that ran and
 * found nothing, each weighted by its level (error 9, warning 5, note 1).
 * How often one finds something does not matter.
 */
uint32_t pt_checks_score(const pt_findings *findings, const pt_check_input *in);

#endif
