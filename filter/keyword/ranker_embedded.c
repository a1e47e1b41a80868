/* SPDX-License-Identifier: MIT */
/*
 * The rankers' model in the program. Apart from ranker.c, so that the
 * trainer, which has to make the model first, links without it.
 */
#include "keyword/ranker_embedded.h"

#include "keyword/ranker.h"

pt_str pt_ranker_embedded(void)
{
    return (pt_str){pt_embedded_ranker, (size_t)pt_embedded_ranker_size};
}
