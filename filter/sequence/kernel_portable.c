/* SPDX-License-Identifier: MIT */
/*
 * The kernel for any machine. Compilers make vectors of the inner loop where
 * they can; the sums are whole numbers, so that their order does not matter.
 */
#include "sequence/kernel.h"

#include <string.h>

static void multiply_one(int32_t *sums, const unsigned char *inputs,
                         const pt_product *p)
{
    memset(sums, 0, p->n_out * sizeof *sums);
    for (uint32_t i = 0; i < p->n_in; i += PT_PRODUCT_IN) {
        const int8_t *w = p->weights + (size_t)i * p->n_out;
        const int32_t in[PT_PRODUCT_IN] = {inputs[i], inputs[i + 1],
                                           inputs[i + 2], inputs[i + 3]};
        for (uint32_t y = 0; y < p->n_out; y++, w += PT_PRODUCT_IN)
            sums[y] +=
                in[0] * w[0] + in[1] * w[1] + in[2] * w[2] + in[3] * w[3];
    }
}

static void multiply(const pt_product *p)
{
    for (uint32_t t = 0; t < p->n; t++)
        multiply_one(p->sums + (size_t)t * p->n_out, p->inputs[t], p);
}

const pt_kernel pt_kernel_portable = {"portable", multiply};
