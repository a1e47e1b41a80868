/* SPDX-License-Identifier: MIT */
/*
 * The model in the program. Apart from recogniser.c, so that the trainer,
 * which has to make the model first, links without it.
 */
#include "sequence/embedded.h"

#include "sequence/recogniser.h"

pt_str pt_recogniser_embedded(void)
{
    return (pt_str){pt_embedded_recogniser,
                    (size_t)pt_embedded_recogniser_size};
}

pt_str pt_recogniser_partner(void)
{
    return (pt_str){NULL, 0};
}
