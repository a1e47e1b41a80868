/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_NETWORK_H
#define PT_TRAIN_NETWORK_H

#include "sequence/inputs.h"
#include "sequence/lattice.h"

/**
 * The weights of a network as floats, all matrices row-major, from inputs
 * (rows) to outputs (columns): y = x·W + b. With w = width:
 *
 *   x    the table rows side by side in the order of PT_INPUT_…, then the
 *        binary inputs, [n_inputs]
 *   h₀   relu(x·first + first_bias), [w]
 *   hᵢ   norm(hᵢ₋₁ + relu([hᵢ₋₁ of t−d, t, t+d]·weights + bias)), d its
 *        dilation, zeros outside the part of the sentence
 *   c    the mean of the last h over the other shared tokens of its family,
 *        zeros when there are none and for tokens that are not shared
 *   y    relu([h, c]·join + join_bias)·out + out_bias, the scores of labels
 *
 *   norm(v) = (v − mean) / sqrt(variance + PT_NETWORK_EPSILON) · gain + shift
 *
 * A word's row in a table is that of its key; without one it is the last,
 * which is trained as well. Only the word vectors have no such row: there it
 * means zeros.
 */

enum {
    PT_NETWORK_BLOCKS_MAX = 8,
    PT_NETWORK_LABELS = PT_MODEL_LABELS,
    PT_NETWORK_VECTOR = 80 /* columns of a word vector */
};

/** What keeps the norm of equal numbers finite. */
#define PT_NETWORK_EPSILON 1e-5F

/** The sizes of a network. */
typedef struct pt_network_shape {
    uint32_t width;
    uint32_t n_blocks;
    uint32_t dilations[PT_NETWORK_BLOCKS_MAX];
    uint32_t rows[PT_INPUT_TABLES]; /* with the last; of vectors: keys */
    uint32_t columns[PT_INPUT_TABLES];
} pt_network_shape;

/** One block's weights. */
typedef struct pt_network_block {
    float *weights; /* [3][width][width]: of t−d, t, t+d */
    float *bias;    /* [width] */
    float *gain;    /* [width] */
    float *shift;   /* [width] */
} pt_network_block;

/** A network; gradients and moving averages have the same form. */
typedef struct pt_network {
    pt_network_shape shape;
    const float *vectors; /* [rows][columns] of the first table, not trained;
                             borrowed */
    float *all;           /* [n_all] everything below, in this order */
    size_t n_all;
    float *tables[PT_INPUT_TABLES]; /* [rows][columns]; of vectors: NULL */
    float *first;                   /* [n_inputs][width] */
    float *first_bias;              /* [width] */
    pt_network_block blocks[PT_NETWORK_BLOCKS_MAX];
    float *join;      /* [2 · width][width] */
    float *join_bias; /* [width] */
    float *out;       /* [width][PT_NETWORK_LABELS] */
    float *out_bias;  /* [PT_NETWORK_LABELS] */
    float *chain;     /* [PT_LATTICE_CHAIN] of transitions */
} pt_network;

/** Returns how many numbers the first layer sees of a token. */
uint32_t pt_network_inputs(const pt_network_shape *shape);

/**
 * Makes a network of zeros; its vectors are NULL.
 *
 * Returns  PT_ERR_NOMEM. Release with pt_network_release.
 */
pt_status pt_network_init(pt_network *out, const pt_network_shape *shape,
                          pt_error *err);

/** Frees what pt_network_init made, not the vectors. */
void pt_network_release(pt_network *network);

/** Draws the weights that training begins with; the same for a seed. */
void pt_network_draw(pt_network *network, uint64_t seed);

#endif
