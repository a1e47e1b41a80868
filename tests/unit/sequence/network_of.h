/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_SEQUENCE_NETWORK_OF_H
#define PT_TESTS_UNIT_SEQUENCE_NETWORK_OF_H

#include <stdlib.h>

#include "base/buf.h"
#include "sequence/network.h"

/**
 * Networks' files for tests: the header is right, what follows it are given
 * bytes, over and over.
 */
typedef struct network_bytes {
    const unsigned char *data;
    size_t size; /* at least 1 */
    uint32_t width;
    uint32_t n_blocks;
    uint32_t n_networks;
    uint32_t rows; /* of each table */
} network_bytes;

enum { NETWORK_COLUMNS = 8 };

static inline void network_put(pt_buf *out, uint32_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        pt_buf_add_byte(out, (char)(value >> 8 * i & 0xFF));
}

/** Appends a section of given bytes. */
static inline void network_section(pt_buf *out, const network_bytes *from,
                                   size_t len)
{
    while (out->len % 8 != 0)
        pt_buf_add_byte(out, 0);
    for (size_t i = 0; i < len; i++)
        pt_buf_add_byte(out, (char)from->data[(out->len + i) % from->size]);
}

static inline void network_matrix(pt_buf *out, const network_bytes *from,
                                  size_t n_in, size_t n_out)
{
    network_section(out, from, n_in * n_out);
    network_section(out, from, n_out * 4);
    network_section(out, from, n_out * 4);
}

static inline void network_layers(pt_buf *out, const network_bytes *from)
{
    const size_t width = from->width;
    for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_TABLES; t++) {
        const size_t rows =
            t == PT_INPUT_SHAPE ? (size_t)PT_INPUT_SHAPES : from->rows;
        network_section(out, from,
                        (rows + 1) * pt_net_row_size(NETWORK_COLUMNS));
    }
    network_section(out, from, width * 4);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        network_matrix(out, from, NETWORK_COLUMNS, width);
    network_section(out, from, PT_INPUT_BITS * width);
    network_section(out, from, width * 4);
    for (uint32_t b = 0; b < from->n_blocks; b++) {
        network_section(out, from, width * 4);
        for (uint32_t k = 0; k < PT_NET_TAPS; k++)
            network_matrix(out, from, width, width);
        network_section(out, from, width * 4);
        network_section(out, from, width * 4);
    }
    network_section(out, from, width * 4);
    network_matrix(out, from, width, width);
    network_matrix(out, from, width, width);
    network_section(out, from, PT_LATTICE_WIDTH * 4);
    network_matrix(out, from, width, PT_LATTICE_WIDTH);
}

/** Writes the checksum and the size that belong to the bytes. */
static inline void network_seal(pt_buf *out)
{
    for (unsigned i = 0; i < 4; i++)
        out->ptr[12 + i] = (char)(out->len >> 8 * i & 0xFF);
    const uint64_t sum = pt_model_checksum(pt_buf_str(out));
    for (unsigned i = 0; i < 8; i++)
        out->ptr[16 + i] = (char)(sum >> 8 * i & 0xFF);
}

/** Writes the file; the buffer is cleared first. */
static inline void network_of(pt_buf *out, const network_bytes *from)
{
    pt_buf_clear(out);
    pt_buf_add(out, (pt_str){"PTNET\n\x1A", 8});
    network_put(out, PT_NET_VERSION, 4);
    for (int i = 0; i < 3; i++)
        network_put(out, 0, 4);
    network_put(out, from->width, 2);
    network_put(out, from->n_blocks, 2);
    network_put(out, from->n_networks, 4);
    for (uint32_t b = 0; b < PT_NET_BLOCKS_MAX; b++)
        network_put(out, 1U << b % 8, 1);
    for (int i = 0; i < 3; i++)
        network_put(out, 0x3F000000, 4); /* ½ */
    network_put(out, 0, 4);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        network_put(out, NETWORK_COLUMNS, 2);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        network_put(
            out, t == PT_INPUT_SHAPE ? (uint32_t)PT_INPUT_SHAPES : from->rows,
            4);
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++)
        network_section(out, from, (size_t)from->rows * 4);
    network_section(out, from, PT_LATTICE_CHAIN * 4);
    network_section(
        out, from, ((size_t)from->rows + 1) * pt_net_row_size(NETWORK_COLUMNS));
    for (uint32_t i = 0; i < from->n_networks; i++)
        network_layers(out, from);
    if (!pt_buf_failed(out))
        network_seal(out);
}

#endif
