/* SPDX-License-Identifier: MIT */
#ifndef PT_TEXT_POS_EMBEDDED_H
#define PT_TEXT_POS_EMBEDDED_H

#include <stdint.h>

/** The tagger's model in the program (text/pos.h). */
extern const char pt_embedded_speech[];

/** How many bytes that is. */
extern const uint64_t pt_embedded_speech_size;

#endif
