/* SPDX-License-Identifier: MIT */
/*
 * An allocator that fails on demand. The dynamic linker gives the names that
 * a program defines to its libraries, too, so these definitions count and
 * fail the allocations of json-c, libstemmer, serd and of the C library
 * itself; what they let pass goes to the next definition behind them, the C
 * library's or AddressSanitizer's. strdup and strndup are here since the
 * sanitizer's own would pass them by.
 */
#define _GNU_SOURCE
#include "allocator.h"

#include <dlfcn.h>
#include <errno.h>
#include <stdalign.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

enum { EARLY_BYTES = 1 << 16 };

static atomic_long n_calls;
static atomic_long n_live;
static atomic_long first_failure; /* 0: none */
static atomic_bool is_armed;
static atomic_bool fails_after;

/* The functions behind these. */
static void *(*next_malloc)(size_t);
static void *(*next_calloc)(size_t, size_t);
static void *(*next_realloc)(void *, size_t);
static int (*next_posix_memalign)(void **, size_t, size_t);
static void (*next_free)(void *);

/* What is asked for while they are looked up. */
static alignas(max_align_t) char early[EARLY_BYTES];
static size_t early_used;

static void *find(const char *name)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (found == NULL)
        abort();
    return found;
}

static void find_next(void)
{
    static atomic_bool began;
    if (atomic_exchange(&began, true))
        return;
    /* ISO C knows no cast from an object to a function. */
    *(void **)&next_free = find("free");
    *(void **)&next_calloc = find("calloc");
    *(void **)&next_realloc = find("realloc");
    *(void **)&next_posix_memalign = find("posix_memalign");
    *(void **)&next_malloc = find("malloc");
}

static void *allocate_early(size_t size)
{
    const size_t align = alignof(max_align_t);
    const size_t need = (size + align - 1) / align * align;
    if (need > sizeof early - early_used)
        abort();
    early_used += need;
    return early + early_used - need;
}

static bool is_early(const void *block)
{
    return (const char *)block >= early &&
           (const char *)block < early + sizeof early;
}

/* Where a debugger finds out which allocation it is. */
__attribute__((noinline)) static bool fail(void)
{
    errno = ENOMEM;
    return true;
}

/* Whether a library that does not survive a failure is asking: serd follows
 * NULL. */
static bool is_helpless(const void *caller)
{
    Dl_info info;
    return dladdr(caller, &info) != 0 && info.dli_fname != NULL &&
           strstr(info.dli_fname, "libserd") != NULL;
}

/* Counts an allocation; whether it is to fail. */
static bool fails(const void *caller)
{
    if (!atomic_load(&is_armed))
        return false;
    const long n = atomic_fetch_add(&n_calls, 1) + 1;
    const long first = atomic_load(&first_failure);
    if (first <= 0 || n < first || (n > first && !atomic_load(&fails_after)) ||
        is_helpless(caller))
        return false;
    return fail();
}

static void *count(void *block)
{
    if (block != NULL)
        atomic_fetch_add(&n_live, 1);
    return block;
}

/* The libraries are to find these. */
#pragma GCC visibility push(default)

void *malloc(size_t size)
{
    if (next_malloc == NULL)
        find_next();
    if (next_malloc == NULL)
        return allocate_early(size);
    return fails(__builtin_return_address(0)) ? NULL : count(next_malloc(size));
}

void *calloc(size_t n, size_t size)
{
    if (next_malloc == NULL)
        find_next();
    if (next_malloc == NULL)
        return allocate_early(n * size); /* zeroed, as static data are */
    return fails(__builtin_return_address(0)) ? NULL
                                              : count(next_calloc(n, size));
}

void *realloc(void *block, size_t size)
{
    if (next_malloc == NULL)
        return malloc(size);
    if (block == NULL)
        return fails(__builtin_return_address(0)) ? NULL
                                                  : count(next_malloc(size));
    if (is_early(block))
        abort();
    return fails(__builtin_return_address(0)) ? NULL
                                              : next_realloc(block, size);
}

int posix_memalign(void **out, size_t align, size_t size)
{
    if (next_malloc == NULL)
        find_next();
    if (fails(__builtin_return_address(0)))
        return ENOMEM;
    const int code = next_posix_memalign(out, align, size);
    if (code == 0)
        count(*out);
    return code;
}

void *aligned_alloc(size_t align, size_t size)
{
    void *block = NULL;
    return posix_memalign(&block, align, size) == 0 ? block : NULL;
}

void free(void *block)
{
    if (block == NULL || is_early(block))
        return;
    atomic_fetch_sub(&n_live, 1);
    next_free(block);
}

char *strndup(const char *s, size_t most)
{
    const size_t len = strnlen(s, most);
    char *copy = malloc(len + 1);
    if (copy == NULL)
        return NULL;
    memcpy(copy, s, len);
    copy[len] = '\0';
    return copy;
}

char *strdup(const char *s)
{
    return strndup(s, strlen(s));
}

#pragma GCC visibility pop

void allocator_arm(long n, bool and_after)
{
    atomic_store(&n_calls, 0);
    atomic_store(&first_failure, n);
    atomic_store(&fails_after, and_after);
    atomic_store(&is_armed, true);
}

long allocator_disarm(void)
{
    atomic_store(&is_armed, false);
    return atomic_load(&n_calls);
}

long allocator_live(void)
{
    return atomic_load(&n_live);
}
