/* SPDX-License-Identifier: MIT */
/*
 * Writes networks as sequence/network.h draws them. A row of a table goes
 * into 4 bits a number, from a least value on in steps, both rounded to the
 * upper half of a float before the numbers are; weights into 8 bits with a
 * scale for each output that makes the largest 127 (Jacob et al. 2018,
 * doi:10.1109/CVPR.2018.00286). Linear in the weights.
 */
#include "train/quantise.h"

#include "base/error.h"
#include "sequence/network.h"

#include <math.h>
#include <string.h>

static void add_number(pt_buf *out, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; i++)
        pt_buf_add_byte(out, (char)(value >> 8 * i & 0xFF));
}

static uint32_t bits_of(float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    return bits;
}

static void pad(pt_buf *out)
{
    while (out->len % 8 != 0)
        pt_buf_add_byte(out, 0);
}

/* Writes floats, zeros up to `width`. */
static void add_floats(pt_buf *out, const float *values, uint32_t n,
                       uint32_t width)
{
    pad(out);
    for (uint32_t i = 0; i < width; i++)
        add_number(out, bits_of(i < n ? values[i] : 0.0F), 4);
}

/* The nearest float with an empty lower half that is not above the value
   (or, `up`, not below it). */
static float halve(float value, bool up)
{
    uint32_t bits = bits_of(value);
    const bool away = (bits >> 31 == 0) == up; /* from zero */
    if (away && (bits & 0xFFFF) != 0)
        bits += 0x10000;
    bits &= 0xFFFF0000u;
    float halved;
    memcpy(&halved, &bits, sizeof halved);
    return halved;
}

/* The number of a table that stands for x. */
static unsigned round_number(float x, float low, float step)
{
    const long rounded = step > 0.0F ? lroundf((x - low) / step) : 0;
    return rounded > PT_NET_LEVELS ? PT_NET_LEVELS : (unsigned)rounded;
}

/* Writes a row of a table. */
static void add_row(pt_buf *out, const float *row, uint32_t n)
{
    float low = row[0];
    float high = row[0];
    for (uint32_t i = 1; i < n; i++) {
        low = row[i] < low ? row[i] : low;
        high = row[i] > high ? row[i] : high;
    }
    low = halve(low, false);
    const float step = halve((high - low) / PT_NET_LEVELS, true);
    add_number(out, bits_of(low) >> 16, 2);
    add_number(out, bits_of(step) >> 16, 2);
    for (uint32_t i = 0; i < n; i += 2)
        add_number(out,
                   round_number(row[i], low, step) |
                       round_number(row[i + 1], low, step) << 4,
                   1);
}

/* Writes `n` rows and one for words without. */
static void add_table(pt_buf *out, const float *rows, uint32_t n,
                      uint32_t columns, const float *last)
{
    pad(out);
    for (uint32_t i = 0; i < n; i++)
        add_row(out, rows + (size_t)i * columns, columns);
    add_row(out, last, columns);
}

static void add_trained_table(pt_buf *out, const pt_network *net, uint32_t t)
{
    const uint32_t columns = net->shape.columns[t];
    const float *rows = net->tables[t];
    const size_t last = net->shape.rows[t] - 1;
    const uint32_t n =
        t == PT_INPUT_SHAPE ? PT_INPUT_SHAPES : net->shape.rows[t] - 1;
    add_table(out, rows, n, columns, rows + last * columns);
}

/* The scale of each output, [n_out]. */
static void find_scales(float *scales, const float *weights, uint32_t n_in,
                        uint32_t n_out)
{
    for (uint32_t y = 0; y < n_out; y++) {
        float most = 0.0F;
        for (uint32_t i = 0; i < n_in; i++) {
            const float x = fabsf(weights[(size_t)i * n_out + y]);
            most = x > most ? x : most;
        }
        scales[y] = most / 127.0F;
    }
}

static int round_weight(float weight, float scale)
{
    return scale > 0.0F ? (int)lroundf(weight / scale) : 0;
}

/* Writes a matrix [n_in][n_out]; outputs up to `width` are zeros. */
static void add_matrix(pt_buf *out, const float *weights, uint32_t n_in,
                       uint32_t n_out, uint32_t width)
{
    float scales[PT_LAYER_WIDTH_MAX] = {0};
    float sums[PT_LAYER_WIDTH_MAX] = {0};
    find_scales(scales, weights, n_in, n_out);
    pad(out);
    for (uint32_t i = 0; i < n_in; i += PT_PRODUCT_IN)
        for (uint32_t y = 0; y < width; y++)
            for (uint32_t j = i; j < i + PT_PRODUCT_IN; j++) {
                const int w = y < n_out
                                  ? round_weight(weights[(size_t)j * n_out + y],
                                                 scales[y])
                                  : 0;
                add_number(out, (uint64_t)(unsigned char)(signed char)w, 1);
                sums[y] += (float)w;
            }
    for (uint32_t y = 0; y < n_out; y++)
        sums[y] *= scales[y];
    add_floats(out, scales, width, width);
    add_floats(out, sums, width, width);
}

/* Writes the weights of binary inputs, [n][width]; none up to all of them. */
static void add_bits(pt_buf *out, const float *weights, uint32_t n,
                     uint32_t width)
{
    float scales[PT_LAYER_WIDTH_MAX] = {0};
    find_scales(scales, weights, n, width);
    pad(out);
    for (uint32_t i = 0; i < PT_INPUT_BITS; i++)
        for (uint32_t y = 0; y < width; y++) {
            const int w =
                i < n ? round_weight(weights[(size_t)i * width + y], scales[y])
                      : 0;
            add_number(out, (uint64_t)(unsigned char)(signed char)w, 1);
        }
    add_floats(out, scales, width, width);
}

static void add_first(pt_buf *out, const pt_network *net)
{
    const uint32_t width = net->shape.width;
    const float *weights = net->first;
    uint32_t n_left = pt_network_inputs(&net->shape);
    add_floats(out, net->first_bias, width, width);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++) {
        const uint32_t columns = net->shape.columns[t];
        add_matrix(out, weights, columns, width, width);
        weights += (size_t)columns * width;
        n_left -= columns;
    }
    add_bits(out, weights, n_left, width);
}

static void add_network(pt_buf *out, const pt_network *net)
{
    const uint32_t width = net->shape.width;
    const size_t square = (size_t)width * width;
    for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_TABLES; t++)
        add_trained_table(out, net, t);
    add_first(out, net);
    for (uint32_t b = 0; b < net->shape.n_blocks; b++) {
        const pt_network_block *block = &net->blocks[b];
        add_floats(out, block->bias, width, width);
        for (uint32_t k = 0; k < PT_NET_TAPS; k++)
            add_matrix(out, block->weights + k * square, width, width, width);
        add_floats(out, block->gain, width, width);
        add_floats(out, block->shift, width, width);
    }
    add_floats(out, net->join_bias, width, width);
    for (uint32_t k = 0; k < 2; k++)
        add_matrix(out, net->join + k * square, width, width, width);
    add_floats(out, net->out_bias, PT_NETWORK_LABELS, PT_LATTICE_WIDTH);
    add_matrix(out, net->out, width, PT_NETWORK_LABELS, PT_LATTICE_WIDTH);
}

static void add_header(pt_buf *out, const pt_net_parts *parts)
{
    const pt_network_shape *shape = &parts->networks[0]->shape;
    const float numbers[] = {parts->linear_share, parts->network_share,
                             parts->slope, parts->offset};
    pt_buf_add(out, (pt_str){"PTNET\n\x1A", 8});
    add_number(out, PT_NET_VERSION, 4);
    add_number(out, 0, 4); /* size and checksum: later */
    add_number(out, 0, 8);
    add_number(out, shape->width, 2);
    add_number(out, shape->n_blocks, 2);
    add_number(out, parts->n_networks, 2);
    add_number(out, 0, 2);
    for (uint32_t b = 0; b < PT_NET_BLOCKS_MAX; b++)
        add_number(out, b < shape->n_blocks ? shape->dilations[b] : 0, 1);
    for (uint32_t i = 0; i < 4; i++)
        add_number(out, bits_of(numbers[i]), 4);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        add_number(out, shape->columns[t], 2);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        add_number(out,
                   t < PT_INPUT_KEYED ? parts->keys.tables[t].count
                                      : (uint32_t)PT_INPUT_SHAPES,
                   4);
}

/* Writes the mean chain of all networks. */
static void add_chain(pt_buf *out, const pt_net_parts *parts)
{
    float chain[PT_LATTICE_CHAIN] = {0};
    for (uint32_t i = 0; i < parts->n_networks; i++)
        for (uint32_t j = 0; j < PT_LATTICE_CHAIN; j++)
            chain[j] += parts->networks[i]->chain[j] / (float)parts->n_networks;
    add_floats(out, chain, PT_LATTICE_CHAIN, PT_LATTICE_CHAIN);
}

static void patch(pt_buf *out, size_t at, uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes && !out->failed; i++)
        out->ptr[at + i] = (char)(value >> 8 * i & 0xFF);
}

pt_status pt_net_write(pt_buf *out, const pt_net_parts *parts, pt_error *err)
{
    const pt_network *first = parts->networks[0];
    pt_buf_clear(out);
    add_header(out, parts);
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++) {
        const pt_keys *keys = &parts->keys.tables[t];
        pad(out);
        pt_buf_add(out,
                   (pt_str){(const char *)keys->ptr, (size_t)keys->count * 4});
    }
    add_chain(out, parts);
    const float none[PT_NET_COLUMNS_MAX] = {0};
    add_table(out, first->vectors, parts->keys.tables[PT_INPUT_VECTOR].count,
              first->shape.columns[PT_INPUT_VECTOR], none);
    for (uint32_t i = 0; i < parts->n_networks; i++)
        add_network(out, parts->networks[i]);
    patch(out, 12, out->len, 4);
    if (!pt_buf_failed(out))
        patch(out, 16, pt_model_checksum(pt_buf_str(out)), 8);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
