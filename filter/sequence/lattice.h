/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_LATTICE_H
#define PT_SEQUENCE_LATTICE_H

#include "sequence/model.h"

/**
 * The linear chain over labels. With T = 9 types:
 *
 *   0         O, outside
 *   1 … 9     S, a name of one token
 *   10 … 18   E, the last token of a name
 *   19 … 27   B, the first token of a longer name
 *   28 … 36   I, in between
 *
 * After O, S, E ("closed", 0–18) come O, S, B ("opening": 0–9 and 19–27);
 * after B and I only I and E of the same type. So the chain has
 *
 *   closed [19][19]  from a closed label to an opening one
 *   inner  [9][4]    B→I, B→E, I→I, I→E of each type
 *   start  [19]      of an opening label at the start
 *
 * in this order: 416 weights.
 */

enum {
    PT_LATTICE_TYPES = 9,
    PT_LATTICE_LABELS = PT_MODEL_LABELS,
    PT_LATTICE_CLOSED = 19,
    PT_LATTICE_INNER = 19 * 19, /* where `inner` begins */
    PT_LATTICE_START = 19 * 19 + 36,
    PT_LATTICE_CHAIN = 19 * 19 + 36 + 19,
    PT_LATTICE_WIDTH = 40 /* floats a row of scores has: labels, padded */
};

/** Returns the label of opening label `k`, k < 19. */
static inline uint32_t pt_lattice_opening(uint32_t k)
{
    return k < 10 ? k : k + 9;
}

/** Chain weights and their exponentials. */
typedef struct pt_lattice {
    float chain[PT_LATTICE_CHAIN];
    float exps[PT_LATTICE_CHAIN];
} pt_lattice;

/** Sets exps from chain. */
void pt_lattice_prepare(pt_lattice *lattice);

/**
 * Computes marginals by the forward–backward algorithm, O(n · 19²).
 *
 * marginals  [n][PT_LATTICE_WIDTH] out: probability of each label
 * scores     [n][PT_LATTICE_WIDTH] emissions
 * work       [3][n][PT_LATTICE_WIDTH] scratch; afterwards its first third
 *            holds forward, its second backward probabilities, scaled by
 *            row, its last the exponentials of the scores
 * chain      [PT_LATTICE_CHAIN] expected counts are added; may be NULL
 */
void pt_lattice_marginals(float *marginals, float *work, float *chain,
                          const pt_lattice *lattice, const float *scores,
                          uint32_t n);

/**
 * Finds the best labels (Viterbi), O(n · 19²).
 *
 * labels  [n] out
 * back    [n][PT_LATTICE_LABELS] scratch
 */
void pt_lattice_best(uint8_t *labels, uint8_t *back, const pt_lattice *lattice,
                     const float *scores, uint32_t n);

/**
 * Returns the probability that one name of `type` covers exactly
 * [first, end), after pt_lattice_marginals with the same n.
 */
float pt_lattice_span(const pt_lattice *lattice, const float *marginals,
                      const float *work, uint32_t n, uint32_t first,
                      uint32_t end, uint32_t type);

#endif
