/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_GRAPH_H
#define PT_KEYWORD_GRAPH_H

#include "keyword/term.h"

/**
 * Ranks stems by the company that their words keep: fills in their `degree`
 * and `rank`.
 *
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_graph_rank(pt_terms *terms, pt_error *err);

#endif
