/* SPDX-License-Identifier: MIT */
/*
 * Opening the file of the neural partner; see network.h for the layout. The
 * header's numbers decide where everything is: a reader walks over the
 * sections twice, first to see that they fit and to count the floats, then to
 * note where each is. Floats are copied and must be moderate, so that a
 * damaged file gives nonsense, but neither infinities nor bad accesses. The
 * tables' rows are not touched before they are needed.
 */
#include "sequence/network.h"

#include "base/error.h"

#include <stdlib.h>
#include <string.h>

static const char magic[8] = {'P', 'T', 'N', 'E', 'T', '\n', '\x1A', '\0'};

/* Larger numbers are no weights. */
static const float moderate = 1e4F;

/* A walk over the sections. */
typedef struct reader {
    const unsigned char *ptr;
    size_t len;
    size_t at;
    float *floats; /* NULL: they are only counted */
    size_t n_floats;
    bool failed; /* a section leaves the file, or a number is unusable */
} reader;

static uint32_t read_u16(const unsigned char *p)
{
    return (uint32_t)p[0] | (uint32_t)p[1] << 8;
}

static uint32_t read_u32(const unsigned char *p)
{
    return read_u16(p) | read_u16(p + 2) << 16;
}

static uint64_t read_u64(const unsigned char *p)
{
    return read_u32(p) | (uint64_t)read_u32(p + 4) << 32;
}

static float float_of(uint32_t bits)
{
    float value;
    memcpy(&value, &bits, sizeof value);
    return value > -moderate && value < moderate ? value : 0.0F;
}

/* A section of `count` items; what it gives is valid until `failed` is set. */
static const unsigned char *take(reader *r, size_t count, size_t size)
{
    r->at = (r->at + 7) / 8 * 8;
    if (r->at > r->len || count > (r->len - r->at) / size) {
        r->failed = true;
        return r->ptr;
    }
    const unsigned char *section = r->ptr + r->at;
    r->at += count * size;
    return section;
}

static const float *take_floats(reader *r, uint32_t count)
{
    const unsigned char *from = take(r, count, 4);
    float *to = r->floats == NULL ? NULL : r->floats + r->n_floats;
    r->n_floats += count;
    for (uint32_t i = 0; i < count && to != NULL && !r->failed; i++)
        to[i] = float_of(read_u32(from + (size_t)i * 4));
    return to;
}

static const int8_t *take_weights(reader *r, size_t count)
{
    return (const int8_t *)take(r, count, 1);
}

static void take_matrix(pt_matrix *out, reader *r, uint32_t n_in,
                        uint32_t n_out)
{
    out->n_in = n_in;
    out->n_out = n_out;
    out->weights = take_weights(r, (size_t)n_in * n_out);
    out->scale = take_floats(r, n_out);
    out->sums = take_floats(r, n_out);
}

static void take_table(pt_net_table *table, reader *r)
{
    table->rows =
        take(r, (size_t)table->n + 1, pt_net_row_size(table->columns));
}

static void take_layers(pt_net *net, pt_net_layers *layers, reader *r)
{
    const uint32_t width = net->width;
    for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_TABLES; t++)
        take_table(&layers->tables[t], r);
    layers->first_bias = take_floats(r, width);
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        take_matrix(&layers->first[t], r, layers->tables[t].columns, width);
    layers->bits = take_weights(r, (size_t)PT_INPUT_BITS * width);
    layers->bits_scale = take_floats(r, width);
    for (uint32_t b = 0; b < net->n_blocks; b++) {
        pt_net_block *block = &layers->blocks[b];
        block->bias = take_floats(r, width);
        for (uint32_t k = 0; k < PT_NET_TAPS; k++)
            take_matrix(&block->taps[k], r, width, width);
        block->gain = take_floats(r, width);
        block->shift = take_floats(r, width);
    }
    layers->join_bias = take_floats(r, width);
    for (uint32_t k = 0; k < 2; k++)
        take_matrix(&layers->join[k], r, width, width);
    layers->out_bias = take_floats(r, PT_LATTICE_WIDTH);
    take_matrix(&layers->out, r, width, PT_LATTICE_WIDTH);
}

/* Walks over all sections; the numbers of the header are set. */
static void take_all(pt_net *net, reader *r)
{
    r->at = PT_NET_HEADER;
    r->n_floats = 0;
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++)
        net->keys.tables[t].ptr = take(r, net->keys.tables[t].count, 4);
    const float *chain = take_floats(r, PT_LATTICE_CHAIN);
    if (chain != NULL)
        memcpy(net->chain, chain, sizeof net->chain);
    take_table(&net->layers[0].tables[PT_INPUT_VECTOR], r);
    for (uint32_t i = 0; i < net->n_networks; i++) {
        net->layers[i].tables[PT_INPUT_VECTOR] =
            net->layers[0].tables[PT_INPUT_VECTOR];
        take_layers(net, &net->layers[i], r);
    }
    r->failed = r->failed || r->at != r->len;
}

/* Sets what the header says; false when that cannot be. */
static bool read_header(pt_net *net, const unsigned char *p)
{
    net->width = read_u16(p + 24);
    net->n_blocks = read_u16(p + 26);
    net->n_networks = read_u16(p + 28);
    if (net->width == 0 || net->width > PT_LAYER_WIDTH_MAX ||
        net->width % PT_LAYER_WIDTH_STEP != 0 ||
        net->n_blocks > PT_NET_BLOCKS_MAX || net->n_networks == 0 ||
        net->n_networks > PT_NET_MAX)
        return false;
    for (uint32_t b = 0; b < PT_NET_BLOCKS_MAX; b++)
        net->dilations[b] = p[32 + b];
    net->linear_share = float_of(read_u32(p + 40));
    net->network_share = float_of(read_u32(p + 44));
    net->slope = float_of(read_u32(p + 48));
    net->offset = float_of(read_u32(p + 52));
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++) {
        const uint32_t columns = read_u16(p + 56 + (size_t)2 * t);
        const uint32_t rows = read_u32(p + 72 + (size_t)4 * t);
        if (columns == 0 || columns > PT_NET_COLUMNS_MAX ||
            columns % PT_PRODUCT_IN != 0 ||
            (t == PT_INPUT_SHAPE && rows != PT_INPUT_SHAPES))
            return false;
        for (uint32_t i = 0; i < net->n_networks; i++)
            net->layers[i].tables[t] =
                (pt_net_table){.n = rows, .columns = columns};
        if (t < PT_INPUT_KEYED)
            net->keys.tables[t].count = rows;
    }
    return true;
}

static pt_status fail(pt_error *err, const char *why)
{
    return pt_error_set(err, PT_ERR_FORMAT, "network", "the network %s", why);
}

/* Checks what stands before the sections. */
static pt_status check(pt_net *net, pt_str bytes, bool checked, pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len < PT_NET_HEADER || memcmp(p, magic, sizeof magic) != 0)
        return fail(err, "is no recogniser's network");
    if (read_u32(p + 8) != PT_NET_VERSION)
        return pt_error_set(err, PT_ERR_FORMAT, "network",
                            "the network has version %u, expected %u",
                            (unsigned)read_u32(p + 8),
                            (unsigned)PT_NET_VERSION);
    if (read_u32(p + 12) != bytes.len)
        return fail(err, "is truncated or has bytes after its end");
    if (!checked && read_u64(p + 16) != pt_model_checksum(bytes))
        return fail(err, "is damaged: its checksum is wrong");
    return read_header(net, p) ? PT_OK : fail(err, "has sizes it cannot have");
}

pt_status pt_net_read(pt_net *out, pt_str bytes, bool checked, pt_error *err)
{
    pt_net net = {.floats = NULL};
    pt_status st = check(&net, bytes, checked, err);
    if (st != PT_OK)
        return st;
    reader r = {.ptr = (const unsigned char *)bytes.ptr, .len = bytes.len};
    take_all(&net, &r);
    if (r.failed)
        return fail(err, "has other sections than its sizes tell");
    net.floats = calloc(r.n_floats, sizeof *net.floats);
    if (net.floats == NULL)
        return pt_error_nomem(err);
    r.floats = net.floats;
    take_all(&net, &r);
    const pt_kernel *kernels[PT_KERNELS];
    (void)pt_kernels(kernels);
    net.kernel = kernels[0];
    *out = net;
    return PT_OK;
}

void pt_net_release(pt_net *net)
{
    free(net->floats);
    *net = (pt_net){.floats = NULL};
}

pt_range pt_net_row(unsigned char *out, const pt_net_table *table, uint32_t row)
{
    const unsigned char *at =
        table->rows + (size_t)(row < table->n ? row : table->n) *
                          pt_net_row_size(table->columns);
    const unsigned char *numbers = at + PT_NET_RANGE;
    for (uint32_t i = 0; i < table->columns; i += 2) {
        out[i] = numbers[i / 2] & 15;
        out[i + 1] = numbers[i / 2] >> 4;
    }
    /* bf16: the upper half of a float */
    return (pt_range){float_of(read_u16(at) << 16),
                      float_of(read_u16(at + 2) << 16)};
}
