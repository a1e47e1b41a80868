/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_LITTLE_H
#define PT_BASE_LITTLE_H

#include <stdint.h>
#include <string.h>

/**
 * The numbers of our files, which are little-endian everywhere: read byte by
 * byte, so that neither the machine's order nor an address matters.
 */

/** Returns the number in two bytes. */
static inline uint16_t pt_u16_read(const unsigned char *p)
{
    return (uint16_t)(p[0] | p[1] << 8);
}

/** Returns the number in four bytes. */
static inline uint32_t pt_u32_read(const unsigned char *p)
{
    return pt_u16_read(p) | (uint32_t)pt_u16_read(p + 2) << 16;
}

/** Returns the number in eight bytes. */
static inline uint64_t pt_u64_read(const unsigned char *p)
{
    return pt_u32_read(p) | (uint64_t)pt_u32_read(p + 4) << 32;
}

/** Returns the IEEE 754 number in four bytes. */
static inline float pt_f32_read(const unsigned char *p)
{
    const uint32_t bits = pt_u32_read(p);
    float value;
    memcpy(&value, &bits, sizeof value);
    return value;
}

#endif
