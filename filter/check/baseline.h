/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_BASELINE_H
#define PT_CHECK_BASELINE_H

#include "base/buf.h"
#include "base/map.h"
#include "check/finding.h"

/**
 * Findings that are known and not to be told again. A baseline is a text
 * file, a finding a line: path, check and what it is about, separated by
 * tabs. Lines of the article may move; twice the same line is two findings.
 */
typedef struct pt_baseline {
    pt_str text;  /* borrowed */
    pt_map lines; /* line → how often it stands there */
} pt_baseline;

/**
 * Reads a baseline; lines that are empty or begin with '#' are skipped.
 *
 * out      owned by the caller: pt_baseline_release; borrows `text`
 * Returns  PT_ERR_FORMAT with the line that has no two tabs; PT_ERR_NOMEM.
 */
pt_status pt_baseline_read(pt_baseline *out, pt_str text, pt_error *err);

void pt_baseline_release(pt_baseline *baseline);

/** Appends the line of a finding, without newline. */
void pt_baseline_add(pt_buf *out, pt_str path, const pt_finding *finding);

/**
 * Removes the findings that the baseline has, each line as often as it
 * stands there.
 *
 * baseline     may be NULL
 * n_known_out  how many were removed
 * Returns      PT_ERR_NOMEM.
 */
pt_status pt_baseline_remove(uint32_t *n_known_out, pt_findings *findings,
                             const pt_baseline *baseline, pt_str path,
                             pt_error *err);

#endif
