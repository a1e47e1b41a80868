/* SPDX-License-Identifier: MIT */
/*
 * The subcommand that works through archives: records on standard input, or
 * with --files the paths of documents, answers on standard output. Nothing
 * else is printed there; a terminal on standard error shows how far it is.
 */
#include "cli/batch.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/files.h"
#include "cli/host.h"
#include "cli/load.h"
#include "cli/operands.h"
#include "cli/print.h"
#include "cli/stream.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

enum { MAX_THREADS = 1024, API_MAX = 32 };

/* Everything about one run. */
typedef struct run {
    const pt_arguments *arguments;
    pt_batch batch;
    char api[API_MAX];
    pt_operands paths;
    pt_files files;
    double start;   /* in seconds */
    double shown;   /* when progress was last shown */
    bool is_closed; /* nobody reads the answers any more */
    pt_batch_totals totals;
} run;

static pt_status refuse(const char *flag, const char *expected,
                        const char *value, pt_error *err)
{
    return pt_error_set(err, PT_ERR_OPTION, NULL,
                        "option '--%s' takes %s, not '%.60s'", flag, expected,
                        value);
}

/* Reads a whole number from `*at` up to `max`; false where there is none. */
static bool take_number(unsigned long *out, const char **at, unsigned long max)
{
    char *end = NULL;
    if (**at < '0' || **at > '9')
        return false;
    errno = 0;
    *out = strtoul(*at, &end, 10);
    *at = end;
    return errno == 0 && *out <= max;
}

/* Reads the value of a flag as a number from 1; what it is otherwise. */
static pt_status read_count(unsigned long *out, const run *r, const char *flag,
                            unsigned long otherwise, unsigned long max,
                            pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, flag);
    *out = otherwise;
    if (value == NULL)
        return PT_OK;
    const char *at = value;
    if (take_number(out, &at, max) && *at == '\0' && *out > 0)
        return PT_OK;
    char expected[60];
    snprintf(expected, sizeof expected, "a whole number from 1 to %lu", max);
    return refuse(flag, expected, value, err);
}

static pt_status read_shard(run *r, pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, "shard");
    unsigned long shard = 0;
    unsigned long n = 0;
    if (value == NULL)
        return PT_OK;
    const char *at = value;
    if (!take_number(&shard, &at, UINT32_MAX) || *at++ != '/' ||
        !take_number(&n, &at, UINT32_MAX) || *at != '\0' || shard < 1 ||
        shard > n)
        return refuse("shard", "I/N with I from 1 to N", value, err);
    r->batch.shard = (uint32_t)shard - 1;
    r->batch.n_shards = (uint32_t)n;
    return PT_OK;
}

/* "1.23" becomes "[1,23]". */
static pt_status read_api(run *r, pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, "api-version");
    unsigned long major = 0;
    unsigned long minor = 0;
    if (value == NULL)
        return PT_OK;
    const char *at = value;
    if (!take_number(&major, &at, 99999) || *at++ != '.' ||
        !take_number(&minor, &at, 99999) || *at != '\0')
        return refuse("api-version", "two numbers with a point between", value,
                      err);
    snprintf(r->api, sizeof r->api, "[%lu,%lu]", major, minor);
    r->batch.api = pt_str_from(r->api);
    return PT_OK;
}

/* Whether input comes from the arguments, which only paths do. */
static pt_status read_input(run *r, pt_error *err)
{
    const bool files = pt_arguments_has(r->arguments, "files");
    const char *first = pt_arguments_operand(r->arguments, 0);
    if (!files && first != NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "surplus argument '%.60s': records come from "
                            "standard input, paths with --files",
                            first);
    if (!files && pt_arguments_has(r->arguments, "output"))
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "option '--output' goes with --files");
    r->paths.arguments = r->arguments;
    r->batch.read = first == NULL ? pt_stream_read : pt_operands_read;
    r->batch.read_payload = &r->paths;
    if (files) {
        r->batch.load = pt_files_load;
        r->batch.save = pt_files_save;
        r->batch.store_payload = &r->files;
    }
    return pt_operands_check(r->arguments, err);
}

/* Shows twice a second how far the run is. */
static void show_progress(void *payload, uint64_t n_records)
{
    run *r = payload;
    const double time = pt_host_seconds();
    if (time - r->shown < 0.5)
        return;
    r->shown = time;
    fprintf(stderr, "\r%llu records, %.0f a second ",
            (unsigned long long)n_records,
            (double)n_records / (time - r->start));
}

static pt_status describe(run *r, pt_error *err)
{
    unsigned long threads = 0;
    unsigned long max_record = 0;
    pt_status st =
        read_count(&threads, r, "jobs", pt_host_processors(), MAX_THREADS, err);
    if (st == PT_OK)
        st = read_count(&max_record, r, "max-record", 64 << 20, UINT32_MAX - 1,
                        err);
    if (st == PT_OK)
        st = read_shard(r, err);
    if (st == PT_OK)
        st = read_api(r, err);
    if (st == PT_OK)
        st = read_input(r, err);
    r->batch.n_threads = (uint32_t)threads;
    r->batch.max_record = max_record;
    r->batch.writer = pt_str_from(pt_arguments_value(r->arguments, "writer"));
    r->batch.extract = pt_str_from(pt_arguments_value(r->arguments, "to"));
    r->files.extract = r->batch.extract;
    r->files.folder = pt_arguments_value(r->arguments, "output");
    r->batch.flush = pt_arguments_has(r->arguments, "flush");
    r->batch.write = pt_stream_write;
    r->batch.write_payload = &r->is_closed;
    if (pt_host_is_terminal(PT_STDERR))
        r->batch.progress = show_progress;
    r->batch.progress_payload = r;
    return st;
}

static pt_status write_summary(const run *r, bool is_complete, pt_error *err)
{
    const char *path = pt_arguments_value(r->arguments, "summary");
    if (path == NULL)
        return PT_OK;
    pt_buf text;
    pt_buf_init(&text);
    pt_buf_add_format(&text,
                      "{\"documents\":%llu,\"errors\":%llu,\"mentions\":%llu,"
                      "\"seconds\":%.3f,\"complete\":%s}\n",
                      (unsigned long long)r->totals.n_documents,
                      (unsigned long long)r->totals.n_errors,
                      (unsigned long long)r->totals.n_mentions,
                      pt_host_seconds() - r->start,
                      is_complete ? "true" : "false");
    const pt_status st = pt_buf_failed(&text)
                             ? pt_error_nomem(err)
                             : pt_file_replace(path, pt_buf_str(&text), err);
    pt_buf_release(&text);
    return st;
}

static pt_status work(run *r, pt_error *err)
{
    pt_tagger *tagger = NULL;
    pt_status st = pt_load_tagger(&tagger, r->arguments, err);
    if (st == PT_OK)
        st = pt_host_catch(err);
    r->start = r->shown = pt_host_seconds();
    if (st == PT_OK)
        st = pt_batch_run(&r->totals, tagger, &r->batch, err);
    pt_tagger_free(tagger);
    if (r->shown > r->start)
        fputc('\n', stderr);
    if (st == PT_OK)
        st = pt_print_end(err);
    if (st == PT_OK)
        st = pt_files_check(&r->files, err);
    pt_error ignored;
    const pt_status written =
        write_summary(r, st == PT_OK, st == PT_OK ? err : &ignored);
    return st == PT_OK ? written : st;
}

int pt_batch_command(const pt_arguments *arguments)
{
    pt_error err = {"", ""};
    run r = {.arguments = arguments};
    pt_status st = describe(&r, &err);
    if (st == PT_OK)
        st = work(&r, &err);
    if (r.is_closed)
        pt_host_die(PT_HOST_UNREAD);
    const int code = pt_print_status(st, &err);
    if (pt_host_caught() != 0)
        pt_host_die(pt_host_caught());
    const unsigned long long bad = r.totals.n_errors;
    if (code != EXIT_SUCCESS || bad == 0 ||
        !pt_arguments_has(arguments, "strict"))
        return code;
    fprintf(stderr, "pandoc-tagger: %llu of %llu records are bad\n", bad,
            bad + (unsigned long long)r.totals.n_documents);
    return EXIT_FAILURE;
}
