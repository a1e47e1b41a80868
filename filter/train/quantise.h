/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_QUANTISE_H
#define PT_TRAIN_QUANTISE_H

#include "base/buf.h"
#include "train/network.h"

/** What a network's file is made of. */
typedef struct pt_net_parts {
    const pt_network *const *networks; /* [n_networks] of one shape */
    uint32_t n_networks;               /* at most PT_NET_MAX */
    pt_input_keys keys;
    float linear_share; /* of the linear recogniser's scores */
    float network_share;
    float slope; /* of the calibration of confidences */
    float offset;
} pt_net_parts;

/**
 * Quantises networks and writes their file; see sequence/network.h. Its chain
 * is the mean of theirs. The bytes depend on the parts alone.
 *
 * out      cleared first
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_net_write(pt_buf *out, const pt_net_parts *parts, pt_error *err);

#endif
