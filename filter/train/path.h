/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_PATH_H
#define PT_TRAIN_PATH_H

#include <stdbool.h>

#include "sequence/lattice.h"

/** Returns whether labels, [n], n > 0, are a path of the chain. */
bool pt_path_is_possible(const uint8_t *labels, uint32_t n);

/** Adds to `chain`, [PT_LATTICE_CHAIN], how often a path takes each step. */
void pt_path_count(float *chain, float factor, const uint8_t *labels,
                   uint32_t n);

#endif
