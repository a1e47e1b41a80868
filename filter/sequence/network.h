/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_NETWORK_H
#define PT_SEQUENCE_NETWORK_H

#include "sequence/inputs.h"
#include "sequence/lattice.h"
#include "sequence/layer.h"

/**
 * The file of the neural partner, used in place. All numbers are
 * little-endian. It holds one network or several over the same inputs, whose
 * scores are averaged.
 *
 *   0   magic      "PTNET\n\x1A\0"
 *   8   u32        version
 *   12  u32        size of the file
 *   16  u64        checksum of everything from byte 24 on
 *   24  u16        width H of the layers
 *   26  u16        number of blocks, at most 8
 *   28  u16        number of networks, at most 4
 *   30  u16        0
 *   32  8 × u8     dilation of each block
 *   40  f32        share of the linear recogniser's scores
 *   44  f32        share of the networks' mean scores
 *   48  f32        slope of the calibration of confidences, see calibrate
 *   52  f32        its offset
 *   56  8 × u16    columns of each table, sequence/inputs.h
 *   72  8 × u32    rows of each table that have keys (shapes: 32)
 *   104 sections, each from a multiple of 8 on:
 *
 *   keys of seven tables   rows × u32, see sequence/keys.h
 *   chain                  416 × f32, see sequence/lattice.h
 *   table of word vectors
 *   and for each network
 *     tables of words, affixes, shapes
 *     H × f32 bias, 8 matrices columns → H, bits
 *     for each block: H × f32 bias, 3 matrices H → H of tokens t − d, t,
 *       t + d, H × f32 gain, H × f32 shift
 *     H × f32 bias, 2 matrices H → H of the token and of the others of its
 *       word
 *     40 × f32 bias, matrix H → 40 (37 labels, padded)
 *
 *   table   (rows + 1) × [ bf16 low | bf16 step | columns / 2 × u8 ]: two
 *           columns a byte, the first in its lower half; the last row is for
 *           words without one
 *   bits    64 × H × i8, H × f32 scale
 *   matrix  weights as in sequence/kernel.h, f32 scale and f32 sum of each
 *           output
 */

enum {
    PT_NET_VERSION = 1,
    PT_NET_HEADER = 104,
    PT_NET_BLOCKS_MAX = 8,
    PT_NET_MAX = 4, /* networks in a file */
    PT_NET_TAPS = 3,
    PT_NET_COLUMNS_MAX = 128, /* of a table; multiples of 4 */
    PT_NET_LEVELS = 15,       /* the largest number of a table */
    PT_NET_RANGE = 4          /* bytes of a table's row before its numbers */
};

/** A table of packed rows. */
typedef struct pt_net_table {
    const unsigned char *rows;
    uint32_t n; /* without the last */
    uint32_t columns;
} pt_net_table;

/** A block: h of a token and of two others gives its next h. */
typedef struct pt_net_block {
    const float *bias;
    const float *gain;
    const float *shift;
    pt_matrix taps[PT_NET_TAPS]; /* t − dilation, t, t + dilation */
} pt_net_block;

/** One network. */
typedef struct pt_net_layers {
    pt_net_table tables[PT_INPUT_TABLES];
    const float *first_bias;
    pt_matrix first[PT_INPUT_TABLES];
    const int8_t *bits; /* [PT_INPUT_BITS][width] */
    const float *bits_scale;
    pt_net_block blocks[PT_NET_BLOCKS_MAX];
    const float *join_bias;
    pt_matrix join[2]; /* of the token, of the others */
    const float *out_bias;
    pt_matrix out; /* to PT_LATTICE_WIDTH */
} pt_net_layers;

/** An opened file: immutable, shared by threads. */
typedef struct pt_net {
    pt_input_keys keys;
    float chain[PT_LATTICE_CHAIN];
    pt_net_layers layers[PT_NET_MAX];
    uint32_t n_networks;
    uint32_t width;
    uint32_t n_blocks;
    uint32_t dilations[PT_NET_BLOCKS_MAX];
    float linear_share;
    float network_share;
    float slope;
    float offset;
    float *floats; /* what the pointers to floats lead to */
    const pt_kernel *kernel;
} pt_net;

/**
 * Opens the bytes of a network with the fastest kernel. Tables and weights
 * are used in place, the few thousand floats are copied.
 *
 * bytes    borrowed for the network's life
 * checked  true: the checksum need not be verified
 * Returns  PT_ERR_FORMAT with what is wrong, PT_ERR_NOMEM. Release with
 *          pt_net_release.
 */
pt_status pt_net_read(pt_net *out, pt_str bytes, bool checked, pt_error *err);

/** Frees what pt_net_read made, not the bytes; a zeroed one is allowed. */
void pt_net_release(pt_net *net);

/**
 * Unpacks a row of a table.
 *
 * out      [table->columns] 0–PT_NET_LEVELS
 * row      PT_NONE, as any that the table does not have: the last
 * Returns  what the numbers stand for.
 */
pt_range pt_net_row(unsigned char *out, const pt_net_table *table,
                    uint32_t row);

/** Returns how many bytes a row of so many columns has in the file. */
static inline size_t pt_net_row_size(uint32_t columns)
{
    return PT_NET_RANGE + columns / 2;
}

#endif
