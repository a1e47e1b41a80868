/* SPDX-License-Identifier: MIT */
#ifndef PT_SEQUENCE_EMBEDDED_H
#define PT_SEQUENCE_EMBEDDED_H

#include <stdint.h>

/** The recogniser's model in the program (sequence/model.h). */
extern const char pt_embedded_recogniser[];

/** How many bytes that is. */
extern const uint64_t pt_embedded_recogniser_size;

/** Its neural partner (sequence/network.h). */
extern const char pt_embedded_network[];

/** How many bytes that is. */
extern const uint64_t pt_embedded_network_size;

#endif
