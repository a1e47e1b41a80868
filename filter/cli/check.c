/* SPDX-License-Identifier: MIT */
/*
 * The subcommand check: reads each file (by pandoc, where it is not JSON),
 * checks it, and prints one report. Files are worked on by as many threads as
 * there are processors and reported in the order in which they were given; a
 * file that cannot be read is told and does not end the run.
 */
#include "cli/check.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/host.h"
#include "cli/load.h"
#include "cli/operands.h"
#include "cli/print.h"
#include "run/check.h"
#include "run/ring.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    EXIT_FINDINGS = 3,
    MOST_THREADS = 256,
    PATH_BYTES = 1 << 16,
    FILE_BYTES = 64 << 20,
    READER_MAX = 200,
    PROGRESS_MS = 300
};

/* Everything about one run. */
typedef struct run {
    const pt_arguments *arguments;
    const pt_checked_format *format;
    pt_check_level fail_on; /* PT_CHECK_OFF: never */
    pt_check_level least;
    const char *reader; /* pandoc's --from, or NULL */
    char reader_buf[READER_MAX];
    bool colour;
    bool wants_lines; /* for --write-baseline */
    pt_tagger *tagger;
    pt_buf known_text;
    pt_baseline known;
    bool has_known;
    pt_operands paths;
    bool has_written; /* a piece of the report */
    double shown;     /* when progress was, in seconds */
    pt_checked_totals totals;
    pt_buf lines;
} run;

/* What one thread has of its own. */
typedef struct worker {
    const run *run;
    pt_buf path; /* NUL-terminated */
    pt_buf document;
    pt_buf file;
    pt_buf lines;
    pt_checked_totals totals;
} worker;

static bool is_stdin(pt_str path)
{
    return pt_str_is_equal(path, PT_STR("-"));
}

/* Reads a document, and the file itself where it may be text. */
static pt_status load(worker *w, pt_str path, pt_error *err)
{
    pt_buf_clear(&w->path);
    pt_buf_clear(&w->document);
    pt_buf_clear(&w->file);
    pt_buf_add(&w->path, path);
    pt_buf_add_byte(&w->path, '\0');
    if (pt_buf_failed(&w->path))
        return pt_error_nomem(err);
    const pt_status st =
        pt_load_document_from(&w->document, w->path.ptr, w->run->reader, err);
    if (st != PT_OK || is_stdin(path) ||
        pt_str_has_suffix(path, PT_STR(".json")))
        return st;
    pt_error ignored; /* pandoc could read it: then only lines are not known */
    if (pt_file_read(&w->file, w->path.ptr, FILE_BYTES, &ignored) != PT_OK)
        pt_buf_clear(&w->file);
    return PT_OK;
}

/* A pt_ring_fn: checks one file. */
static pt_status answer(void *payload, pt_buf *out, pt_str line, bool is_cut,
                        pt_error *err)
{
    worker *w = payload;
    const run *r = w->run;
    pt_error failure = {"", ""};
    pt_check_job job = {.tagger = r->tagger,
                        .path = line,
                        .baseline = r->has_known ? &r->known : NULL,
                        .least = r->least,
                        .format = r->format,
                        .colour = r->colour,
                        .totals = &w->totals,
                        .lines = r->wants_lines ? &w->lines : NULL};
    pt_status st = is_cut ? pt_error_set(&failure, PT_ERR_LIMIT, NULL,
                                         "the path is too long")
                          : load(w, line, &failure);
    job.document = pt_buf_str(&w->document);
    job.file = pt_buf_str(&w->file);
    if (st == PT_OK)
        st = pt_check_document(out, &job, &failure);
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st != PT_OK) {
        if (strcmp(failure.where, w->path.ptr) == 0)
            failure.where[0] = '\0'; /* the report says it */
        pt_check_fail(out, &job, &failure);
    }
    return PT_OK;
}

/* A pt_write_fn: whole pieces of the report, in order. */
static pt_status write_pieces(void *payload, pt_str bytes, pt_error *err)
{
    run *r = payload;
    if (!r->has_written && bytes.len > 0 && r->format->has_commas)
        bytes = pt_str_slice(bytes, 1, bytes.len);
    r->has_written |= bytes.len > 0;
    return pt_print(NULL, bytes, err);
}

/* Shows how far it is, where that does not stand between the findings. */
static void show_progress(void *payload, uint64_t n_files)
{
    run *r = payload;
    const double now = pt_host_seconds();
    if (now - r->shown < PROGRESS_MS / 1e3)
        return;
    r->shown = now;
    fprintf(stderr, "\r%llu of %u files ", (unsigned long long)n_files,
            r->arguments->operands.len);
}

/* Gives "-" as the only path: a pt_read_fn. */
static pt_status read_dash(void *payload, char *to, size_t room, size_t *n_out,
                           pt_error *err)
{
    (void)err;
    run *r = payload;
    *n_out = 0;
    if (r->paths.next++ == 0 && room >= 2) {
        to[0] = '-';
        to[1] = '\n';
        *n_out = 2;
    }
    return PT_OK;
}

static pt_status run_ring(run *r, worker *workers, void **list, uint32_t n,
                          pt_error *err)
{
    const bool progress = pt_host_is_terminal(PT_STDERR) &&
                          !pt_host_is_terminal(PT_STDOUT) &&
                          r->arguments->operands.len > 1;
    const bool has_paths = r->arguments->operands.len > 0;
    for (uint32_t i = 0; i < n; i++) {
        workers[i].run = r;
        list[i] = &workers[i];
    }
    const pt_ring_job job = {
        .work = answer,
        .workers = list,
        .n_workers = n,
        .max_line = PATH_BYTES,
        .flush = true,
        .read = has_paths ? pt_operands_read : read_dash,
        .read_payload = has_paths ? (void *)&r->paths : (void *)r,
        .write = write_pieces,
        .write_payload = r,
        .progress = progress ? show_progress : NULL,
        .progress_payload = r,
    };
    const pt_status st = pt_ring_run(&job, err);
    if (progress)
        fputs("\r\033[K", stderr);
    return st;
}

/* Checks all files with `n` threads. */
static pt_status check_files(run *r, uint32_t n, pt_error *err)
{
    worker *workers = calloc(n, sizeof *workers);
    void **list = calloc(n, sizeof *list);
    pt_status st = workers == NULL || list == NULL
                       ? pt_error_nomem(err)
                       : run_ring(r, workers, list, n, err);
    for (uint32_t i = 0; workers != NULL && i < n; i++) {
        pt_checked_totals_add(&r->totals, &workers[i].totals);
        pt_buf_add(&r->lines, pt_buf_str(&workers[i].lines));
        r->lines.failed |= pt_buf_failed(&workers[i].lines);
        pt_buf_release(&workers[i].path);
        pt_buf_release(&workers[i].document);
        pt_buf_release(&workers[i].file);
        pt_buf_release(&workers[i].lines);
    }
    free(list);
    free(workers);
    return st;
}

static int compare_lines(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

/* Writes the baseline of what was found, sorted. */
static pt_status write_baseline(run *r, pt_error *err)
{
    const char *path = pt_arguments_value(r->arguments, "write-baseline");
    const pt_str all = pt_buf_str(&r->lines);
    PT_VEC(pt_str) lines = {0};
    pt_buf out;
    pt_status st = pt_buf_failed(&r->lines) ? pt_error_nomem(err) : PT_OK;
    if (path == NULL)
        return st;
    pt_buf_init(&out);
    pt_buf_add(&out, PT_STR("# Findings that pandoc-tagger check --baseline "
                            "leaves out: file, check, subject\n"));
    for (size_t at = 0; at < all.len && st == PT_OK;) {
        const size_t end = pt_str_find(all, PT_STR("\n"), at);
        pt_str *line = pt_vec_add(&lines, sizeof *line);
        if (line == NULL)
            st = pt_error_nomem(err);
        else
            *line = pt_str_slice(all, at, end);
        at = end + 1;
    }
    if (lines.len > 0)
        qsort(lines.items, lines.len, sizeof *lines.items, compare_lines);
    for (uint32_t i = 0; i < lines.len; i++) {
        pt_buf_add(&out, lines.items[i]);
        pt_buf_add_byte(&out, '\n');
    }
    if (st == PT_OK && pt_buf_failed(&out))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_file_replace(path, pt_buf_str(&out), err);
    pt_vec_release(&lines);
    pt_buf_release(&out);
    return st;
}

static pt_status refuse(const char *flag, const char *expected,
                        const char *value, pt_error *err)
{
    return pt_error_set(err, PT_ERR_OPTION, NULL,
                        "option '--%s' takes %s, not '%.60s'", flag, expected,
                        value);
}

/* Reads a flag whose value is a level. */
static pt_status read_level(pt_check_level *out, const run *r, const char *flag,
                            pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, flag);
    pt_check_level level;
    if (value == NULL)
        return PT_OK;
    if (!pt_check_level_find(&level, pt_str_from(value)) ||
        level == PT_CHECK_OFF)
        return refuse(flag, "note, warning or error", value, err);
    *out = level;
    return PT_OK;
}

/* Asks the readers that can for source positions. */
static pt_status read_reader(run *r, pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, "from");
    r->reader = value;
    if (value == NULL || strstr(value, "sourcepos") != NULL ||
        (strncmp(value, "commonmark", 10) != 0 &&
         strncmp(value, "gfm", 3) != 0))
        return PT_OK;
    const int n =
        snprintf(r->reader_buf, sizeof r->reader_buf, "%s+sourcepos", value);
    if (n < 0 || (size_t)n >= sizeof r->reader_buf)
        return refuse("from", "a format of pandoc's", value, err);
    r->reader = r->reader_buf;
    return PT_OK;
}

static pt_status read_threads(uint32_t *out, const run *r, pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, "jobs");
    const uint32_t n_files = r->arguments->operands.len;
    unsigned long n = pt_host_processors();
    if (value != NULL) {
        char *end = NULL;
        n = strtoul(value, &end, 10);
        if (value[0] < '1' || value[0] > '9' || *end != '\0' ||
            n > MOST_THREADS)
            return refuse("jobs", "a whole number from 1 to 256", value, err);
    }
    n = n > MOST_THREADS ? MOST_THREADS : n;
    *out = n_files < 1 ? 1 : n_files < n ? n_files : (uint32_t)n;
    return PT_OK;
}

static pt_status read_known(run *r, pt_error *err)
{
    const char *path = pt_arguments_value(r->arguments, "baseline");
    pt_error cause = {"", ""};
    if (path == NULL)
        return PT_OK;
    pt_status st = pt_file_read(&r->known_text, path, FILE_BYTES, err);
    if (st != PT_OK)
        return st;
    st = pt_baseline_read(&r->known, pt_buf_str(&r->known_text), &cause);
    if (st != PT_OK)
        return pt_error_set(err, st, path, "%s", cause.message);
    r->has_known = true;
    return PT_OK;
}

/* Reads the command line. */
static pt_status describe(run *r, uint32_t *n_threads, pt_error *err)
{
    const char *format = pt_arguments_value(r->arguments, "format");
    r->format =
        pt_checked_format_find(pt_str_from(format == NULL ? "text" : format));
    if (r->format == NULL)
        return refuse("format", PT_CHECKED_FORMATS, format, err);
    r->least = PT_CHECK_NOTE;
    r->wants_lines = pt_arguments_has(r->arguments, "write-baseline");
    r->colour = pt_print_colours(PT_STDOUT);
    r->paths.arguments = r->arguments;
    pt_status st = pt_operands_check(r->arguments, err);
    if (st == PT_OK)
        st = read_level(&r->fail_on, r, "fail-on", err);
    if (st == PT_OK)
        st = read_level(&r->least, r, "level", err);
    if (st == PT_OK)
        st = read_reader(r, err);
    if (st == PT_OK)
        st = read_threads(n_threads, r, err);
    return st;
}

static pt_status write_frame(run *r, bool is_end, pt_error *err)
{
    pt_buf out;
    pt_buf_init(&out);
    if (is_end)
        r->format->end(&out, &r->totals, r->colour);
    else
        r->format->begin(&out);
    const pt_status st = pt_buf_failed(&out)
                             ? pt_error_nomem(err)
                             : pt_print(NULL, pt_buf_str(&out), err);
    pt_buf_release(&out);
    return st;
}

static pt_status check(run *r, pt_error *err)
{
    uint32_t n_threads = 1;
    pt_status st = describe(r, &n_threads, err);
    if (st == PT_OK)
        st = read_known(r, err);
    if (st == PT_OK)
        st = pt_load_tagger(&r->tagger, r->arguments, err);
    if (st == PT_OK)
        st = write_frame(r, false, err);
    if (st == PT_OK)
        st = check_files(r, n_threads, err);
    if (st == PT_OK)
        st = write_frame(r, true, err);
    if (st == PT_OK)
        st = pt_print_end(err);
    if (st == PT_OK)
        st = write_baseline(r, err);
    pt_tagger_free(r->tagger);
    pt_baseline_release(&r->known);
    pt_buf_release(&r->known_text);
    pt_buf_release(&r->lines);
    return st;
}

/* Prints the table of checks. */
static pt_status list(pt_error *err)
{
    size_t n;
    const pt_check *table = pt_check_table(&n);
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; i < n; i++) {
        pt_buf_add_format(&out, "%-23s %-8s %s", table[i].id,
                          pt_check_level_name(table[i].level), table[i].what);
        for (int k = 0; k < PT_CHECK_BOUNDS; k++)
            if (table[i].bounds[k].name != NULL)
                pt_buf_add_format(&out, "%s%s %g", k == 0 ? " (" : ", ",
                                  table[i].bounds[k].name,
                                  table[i].bounds[k].value);
        pt_buf_add(&out, table[i].bounds[0].name != NULL ? PT_STR(")\n")
                                                         : PT_STR("\n"));
        pt_buf_add_format(&out, "%33s%s\n", "", table[i].why);
    }
    pt_status st = pt_buf_failed(&out) ? pt_error_nomem(err)
                                       : pt_print(NULL, pt_buf_str(&out), err);
    pt_buf_release(&out);
    if (st == PT_OK)
        st = pt_print_end(err);
    return st;
}

/* Whether there is a finding at or above the level. */
static bool has_level(const pt_checked_totals *totals, pt_check_level level)
{
    for (int i = (int)level; level != PT_CHECK_OFF && i < PT_N_CHECK_LEVELS;
         i++)
        if (totals->n_findings[i] > 0)
            return true;
    return false;
}

int pt_check_command(const pt_arguments *arguments)
{
    pt_error err = {"", ""};
    run r = {.arguments = arguments};
    const pt_status st =
        pt_arguments_has(arguments, "list") ? list(&err) : check(&r, &err);
    const int code = pt_print_status(st, &err);
    if (code != EXIT_SUCCESS)
        return code;
    if (r.totals.n_failed > 0)
        return EXIT_FAILURE;
    return has_level(&r.totals, r.fail_on) ? EXIT_FINDINGS : EXIT_SUCCESS;
}
