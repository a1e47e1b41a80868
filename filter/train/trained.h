/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_TRAINED_H
#define PT_TRAIN_TRAINED_H

#include "base/buf.h"
#include "train/network.h"

/**
 * A trained network and the keys of its tables, as a file between training
 * and quantising. Its numbers are this machine's: it is not kept.
 *
 *   8 bytes   "PTFLOAT\n"
 *   pt_network_shape
 *   u32 keys of each keyed table, one after the other
 *   float     vectors [rows][columns]
 *   float     all [n_all]
 */
typedef struct pt_trained {
    pt_network network;
    pt_input_keys keys;
} pt_trained;

/** Appends the file to a buffer. */
void pt_trained_write(pt_buf *out, const pt_trained *trained);

/**
 * Reads one.
 *
 * bytes    the file, borrowed for the network's life; at a multiple of 4
 * Returns  PT_ERR_FORMAT, PT_ERR_NOMEM. Release with pt_trained_release.
 */
pt_status pt_trained_read(pt_trained *out, pt_str bytes, pt_error *err);

/** Frees the network, not the bytes. */
void pt_trained_release(pt_trained *trained);

#endif
