/* SPDX-License-Identifier: MIT */
/*
 * Which kernels the machine at hand has: asked of the processor, not of the
 * compiler, so that one binary serves old machines and new ones.
 */
#include "sequence/kernel.h"

uint32_t pt_kernels(const pt_kernel **out)
{
    uint32_t n = 0;
#if defined(__x86_64__) || defined(__i386__)
#ifndef PT_WITHOUT_AVX2 /* to measure what older machines do */
    if (__builtin_cpu_supports("avx2"))
        out[n++] = &pt_kernel_avx2;
#endif
    if (__builtin_cpu_supports("ssse3") && __builtin_cpu_supports("sse4.1"))
        out[n++] = &pt_kernel_sse;
#endif
#if defined(__aarch64__)
    out[n++] = &pt_kernel_neon;
#endif
    out[n++] = &pt_kernel_portable;
    return n;
}
