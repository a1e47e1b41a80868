/* SPDX-License-Identifier: MIT */
/*
 * The models in the program. Apart from recogniser.c, so that what has to make
 * them first links without them.
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
    return (pt_str){pt_embedded_network, (size_t)pt_embedded_network_size};
}
