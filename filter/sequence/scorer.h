/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_SCORER_H
#define PT_SEQUENCE_SCORER_H

#include "sequence/network.h"

/**
 * The neural partner at work on one document: the scores of the labels of its
 * active tokens.
 */
typedef struct pt_scorer pt_scorer;

/**
 * Makes a scorer and goes over the document once, to learn what company its
 * words keep.
 *
 * net, view  outlive the scorer
 * Returns    PT_ERR_NOMEM. Free the result with pt_scorer_free.
 */
pt_status pt_scorer_new(pt_scorer **out, const pt_net *net, const pt_view *view,
                        pt_error *err);

/** Frees a scorer; NULL is allowed. */
void pt_scorer_free(pt_scorer *scorer);

/**
 * Adds `share` times the scores of a stretch. Stretches come in order, each
 * once.
 *
 * scores   [s.end − s.first][PT_LATTICE_WIDTH]
 */
void pt_scorer_add(float *scores, pt_scorer *scorer, pt_stretch s, float share);

#endif
