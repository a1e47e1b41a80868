/* SPDX-License-Identifier: MIT */
/*
 * The weights of a network in one block of memory, so that the optimiser
 * sees one long vector. Matrices begin as uniform numbers with the variance
 * of He et al. 2015 (doi:10.1109/ICCV.2015.123), tables as small numbers.
 */
#include "train/network.h"

#include <math.h>
#include <stdlib.h>

#include "base/error.h"

uint32_t pt_network_inputs(const pt_network_shape *shape)
{
    uint32_t n = PT_INPUT_BITS;
    for (uint32_t t = 0; t < PT_INPUT_TABLES; t++)
        n += shape->columns[t];
    return n;
}

/* Hands out `count` floats; only counts them while there is no memory. */
static float *take(pt_network *network, size_t count)
{
    float *at = network->all == NULL ? NULL : network->all + network->n_all;
    network->n_all += count;
    return at;
}

static void lay_out(pt_network *network)
{
    const pt_network_shape *s = &network->shape;
    const size_t w = s->width;
    network->n_all = 0;
    for (uint32_t t = PT_INPUT_VECTOR + 1; t < PT_INPUT_TABLES; t++)
        network->tables[t] = take(network, (size_t)s->rows[t] * s->columns[t]);
    network->first = take(network, pt_network_inputs(s) * w);
    network->first_bias = take(network, w);
    for (uint32_t i = 0; i < s->n_blocks; i++) {
        pt_network_block *block = &network->blocks[i];
        block->weights = take(network, 3 * w * w);
        block->bias = take(network, w);
        block->gain = take(network, w);
        block->shift = take(network, w);
    }
    network->join = take(network, 2 * w * w);
    network->join_bias = take(network, w);
    network->out = take(network, w * PT_NETWORK_LABELS);
    network->out_bias = take(network, PT_NETWORK_LABELS);
    network->chain = take(network, PT_LATTICE_CHAIN);
}

pt_status pt_network_init(pt_network *out, const pt_network_shape *shape,
                          pt_error *err)
{
    *out = (pt_network){.shape = *shape};
    lay_out(out);
    out->all = calloc(out->n_all, sizeof *out->all);
    if (out->all == NULL)
        return pt_error_nomem(err);
    lay_out(out);
    return PT_OK;
}

void pt_network_release(pt_network *network)
{
    free(network->all);
    *network = (pt_network){.all = NULL};
}

/* Fills with numbers of −most to most. */
static void draw(float *to, size_t n, float most, uint64_t *random)
{
    for (size_t i = 0; i < n; i++) {
        *random += 0x9E3779B97F4A7C15u;
        to[i] = ((float)(pt_mix(*random) >> 40) * 0x1p-23F - 1.0F) * most;
    }
}

static void fill(float *to, size_t n, float value)
{
    for (size_t i = 0; i < n; i++)
        to[i] = value;
}

void pt_network_draw(pt_network *network, uint64_t seed)
{
    const pt_network_shape *s = &network->shape;
    const size_t w = s->width;
    const uint32_t n_inputs = pt_network_inputs(s);
    uint64_t random = pt_mix(seed);
    for (uint32_t t = PT_INPUT_VECTOR + 1; t < PT_INPUT_TABLES; t++)
        draw(network->tables[t], (size_t)s->rows[t] * s->columns[t], 0.2F,
             &random);
    draw(network->first, n_inputs * w, sqrtf(6.0F / (float)n_inputs), &random);
    for (uint32_t i = 0; i < s->n_blocks; i++) {
        pt_network_block *block = &network->blocks[i];
        draw(block->weights, 3 * w * w, sqrtf(6.0F / (3.0F * (float)w)),
             &random);
        fill(block->gain, w, 1.0F);
    }
    draw(network->join, 2 * w * w, sqrtf(6.0F / (2.0F * (float)w)), &random);
    draw(network->out, w * PT_NETWORK_LABELS, sqrtf(3.0F / (float)w), &random);
}
