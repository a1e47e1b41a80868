/* SPDX-License-Identifier: MIT */
/*
 * SHA-256 (NIST, FIPS 180-4, Secure Hash Standard, 2015,
 * doi:10.6028/NIST.FIPS.180-4), written out in base64 (RFC 4648). None of the
 * libraries that the program links has it, and the only use is to name our
 * own style sheet and script to browsers. Linear.
 */
#include "base/sha256.h"

#include "base/str.h"

#include <stdint.h>
#include <string.h>

enum { BLOCK = 64, WORDS = 8, ROUNDS = 64, DIGEST = 32, LENGTH = 8 };

/* The first 32 bits of the fractions of the cube roots of the first 64
   primes. */
static const uint32_t constants[ROUNDS] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

static uint32_t rotate(uint32_t x, unsigned n)
{
    return x >> n | x << (32 - n);
}

/* The message schedule: w[ROUNDS] of one block. */
static void schedule(uint32_t *w, const unsigned char *block)
{
    for (unsigned i = 0; i < 16; i++, block += 4)
        w[i] = (uint32_t)block[0] << 24 | (uint32_t)block[1] << 16 |
               (uint32_t)block[2] << 8 | block[3];
    for (unsigned i = 16; i < ROUNDS; i++) {
        const uint32_t a = w[i - 15];
        const uint32_t b = w[i - 2];
        w[i] = w[i - 16] + (rotate(a, 7) ^ rotate(a, 18) ^ a >> 3) + w[i - 7] +
               (rotate(b, 17) ^ rotate(b, 19) ^ b >> 10);
    }
}

static void add_block(uint32_t *state, const unsigned char *block)
{
    uint32_t w[ROUNDS];
    uint32_t s[WORDS];
    schedule(w, block);
    memcpy(s, state, sizeof s);
    for (unsigned i = 0; i < ROUNDS; i++) {
        const uint32_t a = s[0];
        const uint32_t e = s[4];
        const uint32_t t1 = s[7] +
                            (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) +
                            ((e & s[5]) ^ (~e & s[6])) + constants[i] + w[i];
        const uint32_t t2 = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) +
                            ((a & s[1]) ^ (a & s[2]) ^ (s[1] & s[2]));
        memmove(s + 1, s, (WORDS - 1) * sizeof *s);
        s[4] += t1;
        s[0] = t1 + t2;
    }
    for (unsigned i = 0; i < WORDS; i++)
        state[i] += s[i];
}

/* Adds the last, incomplete block, a bit 1 and the length in bits. */
static void add_end(uint32_t *state, const char *rest, size_t n, uint64_t bits)
{
    unsigned char last[2 * BLOCK] = {0};
    const size_t len = n + 1 + LENGTH > BLOCK ? 2 * BLOCK : BLOCK;
    if (n > 0)
        memcpy(last, rest, n);
    last[n] = 0x80;
    for (unsigned i = 0; i < LENGTH; i++)
        last[len - 1 - i] = (unsigned char)(bits >> (8 * i));
    add_block(state, last);
    if (len > BLOCK)
        add_block(state, last + BLOCK);
}

static void add_base64(pt_buf *out, const unsigned char *bytes, size_t len)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < len; i += 3) {
        const size_t n = len - i < 3 ? len - i : 3;
        const uint32_t group = (uint32_t)bytes[i] << 16 |
                               (n > 1 ? (uint32_t)bytes[i + 1] << 8 : 0) |
                               (n > 2 ? (uint32_t)bytes[i + 2] : 0);
        for (size_t k = 0; k < 4; k++)
            pt_buf_add_byte(out,
                            k > n ? '=' : digits[group >> (18 - 6 * k) & 0x3F]);
    }
}

void pt_sha256_add_base64(pt_buf *out, pt_str bytes)
{
    uint32_t state[WORDS] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                             0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
    unsigned char digest[DIGEST];
    size_t at = 0;
    for (; bytes.len - at >= BLOCK; at += BLOCK)
        add_block(state, (const unsigned char *)bytes.ptr + at);
    add_end(state, bytes.len > at ? bytes.ptr + at : "", bytes.len - at,
            (uint64_t)bytes.len * 8);
    for (size_t i = 0; i < DIGEST; i++)
        digest[i] = (unsigned char)(state[i / 4] >> (24 - 8 * (i % 4)));
    add_base64(out, digest, DIGEST);
}
