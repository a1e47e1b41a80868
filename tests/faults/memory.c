/* SPDX-License-Identifier: MIT */
/*
 * Every allocation fails once, alone and with all that follow it: whatever
 * the library was about must then end with PT_ERR_NOMEM and a message, or as
 * if nothing had happened, with the same bytes. It must write nothing when it
 * fails, and give every block back. Each scenario runs in a process of its
 * own, so that one crash is one failure.
 *
 *     memory MOST DOCUMENT.json PASTED.json COMPILED.names [SCENARIO [N]]
 *
 * Of the allocations of a scenario the last MOST fail and some before them; 0
 * means all of them. N with a plus sign fails for good. Run in the top folder.
 * A debugger that stops at `fail` in allocator.c shows which one it is.
 */
#define _DEFAULT_SOURCE
#include "allocator.h"
#include "scenarios.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

enum { SHOWN = 10, STRIDE = 9 };

#ifdef __SANITIZE_ADDRESS__
/* It does not survive a thread's start in which an allocation fails. */
static const char left_out[] = "batch";
#else
static const char left_out[] = " ";
#endif

/* How a scenario's process tells how far it came. */
typedef struct progress {
    long n;        /* the allocation that is failing */
    long n_all;    /* of the scenario */
    int and_after; /* whether all that follow it fail, too */
    long n_passed;
    long n_failed;
    int is_complete; /* the loop has ended */
} progress;

typedef struct outcome {
    pt_status status;
    pt_error error;
    size_t len;
    uint64_t hash;
    long leaked;
} outcome;

static outcome run(const scenario *s, long n, bool and_after, long *n_out)
{
    outcome o = {
        .error = {"", ""}
    };
    scenario_output_clear();
    const long live = allocator_live();
    allocator_arm(n, and_after);
    o.status = s->run(s, &o.error);
    *n_out = allocator_disarm();
    o.leaked = allocator_live() - live;
    o.hash = scenario_output_hash(&o.len);
    return o;
}

/* What is wrong with an outcome, or NULL. */
static const char *fault_of(const outcome *o, const outcome *wanted)
{
    if (o->leaked != 0)
        return "blocks leaked";
    if (o->status == PT_ERR_NOMEM && o->len > 0)
        return "output after a failure";
    if (o->status == PT_ERR_NOMEM)
        return o->error.message[0] == '\0' ? "no message" : NULL;
    if (o->status != wanted->status)
        return "another status";
    if (o->len != wanted->len || o->hash != wanted->hash)
        return "other output";
    return strcmp(o->error.message, wanted->error.message) == 0
               ? NULL
               : "another message";
}

/* The allocation to fail after the nth: with MOST the last so many of them,
 * which no other scenario has, and ever fewer of those before; of failures
 * that last only these. */
static long after(long n, long most, const progress *p)
{
    if (most == 0 || (n >= p->n_all - most && !p->and_after))
        return n + 1;
    return n + 1 + n / STRIDE;
}

static void try(const scenario *s, const outcome *wanted, progress *p)
{
    long ignored = 0;
    const outcome o = run(s, p->n, p->and_after != 0, &ignored);
    const char *fault = fault_of(&o, wanted);
    if (fault == NULL) {
        p->n_passed++;
    } else if (p->n_failed++ < SHOWN) {
        printf("FAILED: %s %ld%s: %s (%d, \"%s\", %ld blocks, %zu bytes)\n",
               s->name, p->n, p->and_after ? "+" : "", fault, (int)o.status,
               o.error.message, o.leaked, o.len);
        fflush(stdout);
    }
}

/* Runs a scenario from where its last process left off. */
static void try_all(const scenario *s, long most, progress *p)
{
    long n_all = 0;
    long live = 0;
    outcome wanted = {.leaked = 0};
    for (int i = 0; i < 2; i++) { /* the first time fills what libraries keep */
        live = allocator_live();
        wanted = run(s, 0, false, &n_all);
    }
    if (allocator_live() != live) {
        printf("FAILED: %s leaks without a fault\n", s->name);
        p->n_failed++;
    }
    p->n_all = n_all;
    for (; p->and_after < 2; p->and_after++, p->n = 0)
        for (p->n = after(p->n, most, p); p->n <= n_all;
             p->n = after(p->n, most, p))
            try(s, &wanted, p);
    p->is_complete = 1;
}

static int work(const scenario *s, const pt_str *files, long most, progress *p)
{
    if (!scenario_prepare(s, files))
        return EXIT_FAILURE;
    try_all(s, most, p);
    scenario_release();
    return EXIT_SUCCESS;
}

/* Runs a scenario in processes of its own, after a crash in another one. */
static void test(const scenario *s, const pt_str *files, long most, progress *p)
{
    *p = (progress){.n = 0};
    int status = 0;
    for (int crashes = 0; !p->is_complete && crashes < SHOWN; crashes++) {
        fflush(stdout);
        const pid_t child = fork();
        if (child == 0)
            exit(work(s, files, most, p));
        if (child < 0 || waitpid(child, &status, 0) < 0)
            break;
        if (!p->is_complete) {
            printf("FAILED: %s %ld%s: ended with %#x\n", s->name, p->n,
                   p->and_after ? "+" : "", (unsigned)status);
            p->n_failed++;
        }
    }
    if (p->is_complete && status != 0) {
        printf("FAILED: %s: ended with %#x\n", s->name, (unsigned)status);
        p->n_failed++;
    }
}

static int run_one(const scenario *s, const pt_str *files, const char *n)
{
    if (!scenario_prepare(s, files))
        return EXIT_FAILURE;
    long n_all = 0;
    long live = 0;
    outcome o = {.leaked = 0};
    for (int i = 0; i < 2; i++) {
        live = allocator_live();
        o = run(s, 0, false, &n_all);
    }
    printf("%s: %ld allocations, %ld leaked, status %d \"%s\" \"%s\", %zu "
           "bytes\n",
           s->name, n_all, allocator_live() - live, (int)o.status,
           o.error.where, o.error.message, o.len);
    o = run(s, atol(n), strchr(n, '+') != NULL, &n_all);
    printf("%s: %ld allocations, %ld leaked, status %d \"%s\" \"%s\", %zu "
           "bytes\n",
           s->name, n_all, o.leaked, (int)o.status, o.error.where,
           o.error.message, o.len);
    scenario_release();
    return EXIT_SUCCESS;
}

int main(int argc, char **argv)
{
    pt_str files[N_SCENARIO_FILES];
    const char *only =
        argc > 2 + N_SCENARIO_FILES ? argv[2 + N_SCENARIO_FILES] : NULL;
    const char *n =
        argc > 3 + N_SCENARIO_FILES ? argv[3 + N_SCENARIO_FILES] : NULL;
    progress *p = mmap(NULL, sizeof *p, PROT_READ | PROT_WRITE,
                       MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (argc < 2 + N_SCENARIO_FILES || p == MAP_FAILED)
        return EXIT_FAILURE;
    for (int i = 0; i < N_SCENARIO_FILES; i++)
        files[i] = (pt_str){argv[2 + i], strlen(argv[2 + i])};
    long n_passed = 0;
    long n_failed = 0;
    for (const scenario *s = scenario_table(); s->name != NULL; s++) {
        if ((only != NULL && strncmp(only, s->name, strlen(only)) != 0) ||
            strncmp(left_out, s->name, strlen(left_out)) == 0)
            continue;
        if (n != NULL)
            return run_one(s, files, n);
        test(s, files, atol(argv[1]), p);
        printf("%s: %ld allocations\n", s->name, p->n_all);
        n_passed += p->n_passed;
        n_failed += p->n_failed;
    }
    printf("%ld passed, %ld failed\n", n_passed, n_failed);
    return n_failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
