/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_FUZZ_FUZZ_H
#define PT_TESTS_FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

/**
 * What a fuzz target defines; called by libFuzzer or by driver.c.
 *
 * data     [size]; exactly that long, so that a sanitizer sees a read past it
 * Returns  0.
 */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
