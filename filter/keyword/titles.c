/* SPDX-License-Identifier: MIT */
/*
 * The set of titles: a Bloom filter (B. H. Bloom, Space/time trade-offs in
 * hash coding with allowable errors, 1970, doi:10.1145/362686.362692) whose
 * probes come from two halves of one hash (A. Kirsch and M. Mitzenmacher,
 * Less hashing, same performance, 2006). A look-up costs five bits.
 */
#include "keyword/titles.h"

#include "base/error.h"
#include "base/little.h"
#include "sequence/model.h"

pt_status pt_titles_read(pt_titles *out, pt_str bytes, pt_error *err)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len >= 4) {
        const uint32_t n = pt_u32_read(p);
        if (n % 8 == 0 && bytes.len - 4 == n / 8) {
            *out = (pt_titles){p + 4, n};
            return PT_OK;
        }
    }
    return pt_error_set(err, PT_ERR_FORMAT, "ranker",
                        "the model has no titles");
}

uint64_t pt_titles_key(uint64_t key, uint64_t stem)
{
    return pt_mix(key * 0x9E3779B97F4A7C15u + stem);
}

uint32_t pt_titles_bit(uint64_t key, uint32_t i, uint32_t n_bits)
{
    const uint32_t a = (uint32_t)key;
    const uint32_t b = (uint32_t)(key >> 32) | 1;
    return (uint32_t)((uint64_t)(a + i * b) * n_bits >> 32);
}

bool pt_titles_has(const pt_titles *titles, uint64_t key)
{
    if (titles->n_bits == 0)
        return false;
    for (uint32_t i = 0; i < PT_TITLES_PROBES; i++) {
        const uint32_t bit = pt_titles_bit(key, i, titles->n_bits);
        if ((titles->bits[bit / 8] >> bit % 8 & 1) == 0)
            return false;
    }
    return true;
}
