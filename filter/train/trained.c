/* SPDX-License-Identifier: MIT */
/*
 * The file between training and quantising: two trainings can run beside each
 * other, and one network be quantised in several ways.
 */
#include "train/trained.h"

#include <string.h>

#include "base/error.h"

static const char magic[8] = {'P', 'T', 'F', 'L', 'O', 'A', 'T', '\n'};

static void add_bytes(pt_buf *out, const void *bytes, size_t len)
{
    pt_buf_add(out, (pt_str){bytes, len});
}

void pt_trained_write(pt_buf *out, const pt_trained *trained)
{
    const pt_network *network = &trained->network;
    const pt_network_shape *s = &network->shape;
    add_bytes(out, magic, sizeof magic);
    add_bytes(out, s, sizeof *s);
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++)
        add_bytes(out, trained->keys.tables[t].ptr,
                  (size_t)trained->keys.tables[t].count * 4);
    add_bytes(out, network->vectors,
              (size_t)s->rows[PT_INPUT_VECTOR] * s->columns[PT_INPUT_VECTOR] *
                  sizeof(float));
    add_bytes(out, network->all, network->n_all * sizeof(float));
}

/* The next `len` bytes of a file; NULL when it has fewer. */
static const void *take(pt_str *rest, size_t len)
{
    const char *at = rest->ptr;
    if (rest->len < len)
        return NULL;
    rest->ptr += len;
    rest->len -= len;
    return at;
}

pt_status pt_trained_read(pt_trained *out, pt_str bytes, pt_error *err)
{
    pt_network_shape s;
    pt_trained trained = {.network = {.all = NULL}};
    const void *head = take(&bytes, sizeof magic);
    const void *shape = take(&bytes, sizeof s);
    if (shape == NULL || memcmp(head, magic, sizeof magic) != 0)
        return pt_error_set(err, PT_ERR_FORMAT, NULL, "no trained network");
    memcpy(&s, shape, sizeof s);
    bool whole = s.n_blocks <= PT_NETWORK_BLOCKS_MAX;
    for (uint32_t t = 0; t < PT_INPUT_KEYED; t++) {
        const uint32_t n = s.rows[t] - (t == PT_INPUT_VECTOR ? 0 : 1);
        trained.keys.tables[t] = (pt_keys){take(&bytes, (size_t)n * 4), n};
        whole = whole && trained.keys.tables[t].ptr != NULL;
    }
    const void *vectors =
        take(&bytes, (size_t)s.rows[PT_INPUT_VECTOR] *
                         s.columns[PT_INPUT_VECTOR] * sizeof(float));
    if (!whole || vectors == NULL)
        return pt_error_set(err, PT_ERR_FORMAT, NULL, "a network cut short");
    const pt_status st = pt_network_init(&trained.network, &s, err);
    if (st != PT_OK)
        return st;
    trained.network.vectors = vectors;
    const size_t len = trained.network.n_all * sizeof(float);
    const void *all = take(&bytes, len);
    if (all == NULL) {
        pt_network_release(&trained.network);
        return pt_error_set(err, PT_ERR_FORMAT, NULL, "a network cut short");
    }
    memcpy(trained.network.all, all, len);
    *out = trained;
    return PT_OK;
}

void pt_trained_release(pt_trained *trained)
{
    pt_network_release(&trained->network);
}
