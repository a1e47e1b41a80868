/* SPDX-License-Identifier: MIT */
/*
 * Runs a fuzz target without a fuzzer: over each file named on the command
 * line, and over what becomes of it when it is cut short or a byte of it is
 * changed. The changes follow from the file alone, so a failure repeats.
 */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_SIZE = 1 << 20, N_CUTS = 16, N_FLIPS = 32 };

/* A copy of its own for each call: reading past it is seen. */
static void run_copy(const uint8_t *data, size_t size, size_t at, uint8_t flip)
{
    uint8_t *copy = malloc(size > 0 ? size : 1);
    if (copy == NULL)
        abort();
    memcpy(copy, data, size);
    if (at < size)
        copy[at] ^= flip;
    LLVMFuzzerTestOneInput(copy, size);
    free(copy);
}

/* xorshift32, Marsaglia 2003, "Xorshift RNGs", doi:10.18637/jss.v008.i14 */
static uint32_t next_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static void run_changed(const uint8_t *data, size_t size)
{
    uint32_t state = 2463534242u;
    for (size_t i = 0; i < N_CUTS && i < size; i++)
        run_copy(data, next_random(&state) % size, size, 0);
    for (size_t i = 0; i < N_FLIPS && i < size; i++) {
        const size_t at = next_random(&state) % size;
        run_copy(data, size, at, (uint8_t)(1 + next_random(&state) % 255));
    }
}

static int run_file(const char *path, uint8_t *data)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        perror(path);
        return EXIT_FAILURE;
    }
    const size_t size = fread(data, 1, MAX_SIZE, file);
    fclose(file);
    run_copy(data, size, size, 0);
    run_changed(data, size);
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    uint8_t *data = malloc(MAX_SIZE);
    if (data == NULL)
        return EXIT_FAILURE;
    int status = EXIT_SUCCESS;
    for (int i = 1; i < argc; i++)
        if (run_file(argv[i], data) != EXIT_SUCCESS)
            status = EXIT_FAILURE;
    free(data);
    return status;
}
