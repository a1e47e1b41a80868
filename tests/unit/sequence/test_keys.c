/* SPDX-License-Identifier: MIT */
/* Tests of sequence/keys. */
#include "sequence/keys.h"

#include "suite.h"

enum { N = 5000 };

/* Writes numbers as the file holds them. */
static pt_keys keys_of(unsigned char *bytes, const uint32_t *numbers,
                       uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t j = 0; j < 4; j++)
            bytes[4 * i + j] = (unsigned char)(numbers[i] >> 8 * j & 0xFF);
    return (pt_keys){bytes, n};
}

static uint32_t find(const pt_keys *keys, uint32_t key)
{
    return pt_keys_find(keys, (uint64_t)key << 32 | 0x12345678);
}

static int compare(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a;
    const uint32_t y = *(const uint32_t *)b;
    return x < y ? -1 : x > y;
}

START_TEST(every_key_is_found_and_no_other)
{
    static uint32_t numbers[N];
    static unsigned char bytes[4 * N];
    uint64_t state = 7;
    for (uint32_t i = 0; i < N; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        numbers[i] = (uint32_t)(state >> 32) & ~1U; /* even ones only */
    }
    qsort(numbers, N, sizeof *numbers, compare);
    uint32_t n = 0;
    for (uint32_t i = 0; i < N; i++)
        if (n == 0 || numbers[n - 1] != numbers[i])
            numbers[n++] = numbers[i];
    const pt_keys keys = keys_of(bytes, numbers, n);
    for (uint32_t i = 0; i < n; i++) {
        ck_assert_uint_eq(find(&keys, numbers[i]), i);
        ck_assert_uint_eq(find(&keys, numbers[i] | 1U), PT_NONE);
    }
}
END_TEST

START_TEST(keys_in_a_heap_are_found_too)
{
    static uint32_t numbers[N];
    static unsigned char bytes[4 * N];
    for (uint32_t i = 0; i < N; i++)
        numbers[i] = i < N - 2 ? 3 * i : UINT32_MAX - (N - 1 - i);
    const pt_keys keys = keys_of(bytes, numbers, N);
    for (uint32_t i = 0; i < N; i++)
        ck_assert_uint_eq(find(&keys, numbers[i]), i);
    ck_assert_uint_eq(find(&keys, 1), PT_NONE);
    ck_assert_uint_eq(find(&keys, UINT32_MAX - 2), PT_NONE);
}
END_TEST

START_TEST(the_ends_of_all_hashes_are_keys)
{
    const uint32_t numbers[] = {0, UINT32_MAX};
    unsigned char bytes[8];
    const pt_keys keys = keys_of(bytes, numbers, 2);
    ck_assert_uint_eq(find(&keys, 0), 0);
    ck_assert_uint_eq(find(&keys, UINT32_MAX), 1);
    ck_assert_uint_eq(find(&keys, 1), PT_NONE);
    const pt_keys none = {bytes, 0};
    ck_assert_uint_eq(find(&none, 0), PT_NONE);
}
END_TEST

START_TEST(disorder_gives_nonsense_in_bounds)
{
    static unsigned char bytes[4 * N];
    uint64_t state = 3;
    for (size_t i = 0; i < sizeof bytes; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        bytes[i] = (unsigned char)(state >> 56);
    }
    const pt_keys keys = {bytes, N};
    for (uint32_t i = 0; i < N; i++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        const uint32_t row = pt_keys_find(&keys, state);
        ck_assert(row == PT_NONE || row < N);
    }
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_key_is_found_and_no_other,
                            keys_in_a_heap_are_found_too,
                            the_ends_of_all_hashes_are_keys,
                            disorder_gives_nonsense_in_bounds, NULL};
    return suite_run("keys", tests);
}
