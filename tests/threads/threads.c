/* SPDX-License-Identifier: MIT */
/*
 * One tagger, many threads: each filters the same document often, and every
 * answer must be the first one; so must what is found in it, and all of them
 * read one result. Run under TSan by `make check-all`.
 *
 *     threads DOCUMENT.json
 */
#define _POSIX_C_SOURCE 200809L
#include <pandoc-tagger/result.h>
#include <pandoc-tagger/tagger.h>

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N_THREADS = 4, N_ROUNDS = 20, MAX_SIZE = 1 << 22 };

/* A document or an answer. */
typedef struct bytes {
    char *ptr;
    size_t len;
} bytes;

static const pt_tagger *tagger;
static bytes document;
static bytes answer;
static pt_result *shared;

static pt_status append(void *payload, pt_str piece, pt_error *err)
{
    bytes *out = payload;
    (void)err;
    if (piece.len > MAX_SIZE - out->len)
        return PT_ERR_LIMIT;
    if (piece.len > 0)
        memcpy(out->ptr + out->len, piece.ptr, piece.len);
    out->len += piece.len;
    return PT_OK;
}

static int filter_once(bytes *out)
{
    pt_error err;
    out->len = 0;
    const pt_status st =
        pt_tagger_filter(tagger, (pt_str){document.ptr, document.len},
                         (pt_str){"html", 4}, append, out, NULL, &err);
    if (st != PT_OK)
        fprintf(stderr, "%s\n", err.message);
    return st == PT_OK;
}

static pt_result *analyse(void)
{
    pt_result *result = NULL;
    pt_error err;
    if (pt_result_new(&result, tagger, (pt_str){document.ptr, document.len},
                      PT_RESULT_FINDINGS, &err) != PT_OK)
        fprintf(stderr, "%s\n", err.message);
    return result;
}

/* Whether a result of one's own says what the shared one does. */
static int is_shared_result(void)
{
    pt_result *own = analyse();
    const pt_mention_info *m = NULL;
    int good = own != NULL;
    for (size_t i = 0; good && (m = pt_result_mention(own, i)) != NULL; i++) {
        const pt_mention_info *other = pt_result_mention(shared, i);
        good = other != NULL && other->range.start == m->range.start &&
               other->entity == m->entity &&
               strcmp(other->range.text.ptr, m->range.text.ptr) == 0;
    }
    pt_result_free(own);
    return good;
}

static void *work(void *payload)
{
    (void)payload;
    bytes out = {malloc(MAX_SIZE), 0};
    int good = out.ptr != NULL;
    for (int i = 0; i < N_ROUNDS && good; i++)
        good = filter_once(&out) && out.len == answer.len &&
               memcmp(out.ptr, answer.ptr, out.len) == 0 &&
               (i > 0 || is_shared_result());
    free(out.ptr);
    return good ? &document : NULL;
}

static int run_threads(void)
{
    pthread_t threads[N_THREADS];
    int passed = 0;
    for (int i = 0; i < N_THREADS; i++)
        if (pthread_create(&threads[i], NULL, work, NULL) != 0)
            return 0;
    for (int i = 0; i < N_THREADS; i++) {
        void *good = NULL;
        pthread_join(threads[i], &good);
        passed += good != NULL;
    }
    return passed;
}

int main(int argc, char **argv)
{
    FILE *file = argc > 1 ? fopen(argv[1], "rb") : NULL;
    document.ptr = malloc(MAX_SIZE);
    answer.ptr = malloc(MAX_SIZE);
    pt_tagger *made = NULL;
    pt_error err;
    if (file == NULL || document.ptr == NULL || answer.ptr == NULL ||
        pt_tagger_new(&made, NULL, 0, &err) != PT_OK)
        return EXIT_FAILURE;
    document.len = fread(document.ptr, 1, MAX_SIZE, file);
    fclose(file);
    tagger = made;
    shared = analyse();
    const int passed =
        shared != NULL && filter_once(&answer) ? run_threads() : 0;
    printf("%d passed, %d failed\n", passed, N_THREADS - passed);
    pt_result_free(shared);
    pt_tagger_free(made);
    free(document.ptr);
    free(answer.ptr);
    return passed == N_THREADS ? EXIT_SUCCESS : EXIT_FAILURE;
}
