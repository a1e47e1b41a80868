/* SPDX-License-Identifier: MIT */
/*
 * The gold labels of a stretch as a path of the chain (sequence/lattice.h).
 * A mention that the stretch cuts through makes none.
 */
#include "train/path.h"

enum { T = PT_LATTICE_TYPES };

static bool is_opening(uint32_t label)
{
    return label < 10 || (label >= 1 + 2 * T && label < 1 + 3 * T);
}

/* Whether the chain can go from one label to the other. */
static bool is_step(uint32_t from, uint32_t to)
{
    if (from < PT_LATTICE_CLOSED)
        return is_opening(to);
    return !is_opening(to) && (from - 1) % T == (to - 1) % T;
}

bool pt_path_is_possible(const uint8_t *labels, uint32_t n)
{
    if (!is_opening(labels[0]))
        return false;
    for (uint32_t i = 1; i < n; i++)
        if (!is_step(labels[i - 1], labels[i]))
            return false;
    return labels[n - 1] < PT_LATTICE_CLOSED;
}

/* The place of a step in the chain, by labels. */
static uint32_t step_index(uint32_t from, uint32_t to)
{
    if (from < PT_LATTICE_CLOSED)
        return from * PT_LATTICE_CLOSED + (to < 10 ? to : to - 9);
    const uint32_t type = (from - 1) % T;
    const uint32_t inside = from >= 1 + 3 * T;
    const uint32_t ends = to < 1 + 3 * T;
    return PT_LATTICE_INNER + 4 * type + 2 * inside + ends;
}

void pt_path_count(float *chain, float factor, const uint8_t *labels,
                   uint32_t n)
{
    chain[PT_LATTICE_START + (labels[0] < 10 ? labels[0] : labels[0] - 9U)] +=
        factor;
    for (uint32_t i = 1; i < n; i++)
        chain[step_index(labels[i - 1], labels[i])] += factor;
}
