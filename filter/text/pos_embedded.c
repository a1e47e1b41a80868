/* SPDX-License-Identifier: MIT */
/*
 * The tagger's model in the program. Apart from pos.c, so that the trainer,
 * which has to make the model first, links without it.
 */
#include "text/pos_embedded.h"

#include "text/pos.h"

pt_str pt_pos_embedded(void)
{
    return (pt_str){pt_embedded_speech, (size_t)pt_embedded_speech_size};
}
