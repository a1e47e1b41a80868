/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_RANKER_EMBEDDED_H
#define PT_KEYWORD_RANKER_EMBEDDED_H

#include <stdint.h>

/** The model of the rankers in the program (keyword/ranker.h). */
extern const char pt_embedded_ranker[];

/** How many bytes that is. */
extern const uint64_t pt_embedded_ranker_size;

#endif
