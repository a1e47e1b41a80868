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
#include "pandoc-tagger/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    EXIT_FINDINGS = 3,
    MOST_THREADS = 256,
    FILE_BYTES = 64 << 20,
    READER_MAX = 200,
    FORMATS_MAX = 200,
    PROGRESS_MS = 300
};

/* Everything about one run. */
typedef struct run {
    const pt_arguments *arguments;
    pt_check_batch batch;
    pt_check_level fail_on; /* PT_CHECK_OFF: never */
    const char *reader;     /* pandoc's --from, or NULL */
    char reader_buf[READER_MAX];
    pt_buf known; /* the baseline's text */
    pt_operands paths;
    double shown; /* when progress was, in seconds */
    pt_check_totals totals;
    pt_buf lines; /* of the new baseline */
} run;

/* Hands a buffer on, and releases it. */
static pt_status pass(pt_buf *buf, pt_status st, pt_write_fn write, void *to,
                      pt_error *err)
{
    if (st == PT_OK)
        st = write(to, pt_buf_str(buf), err);
    pt_buf_release(buf);
    return st;
}

/* Makes a path one that the system takes. */
static pt_status end_path(pt_buf *out, pt_str path, pt_error *err)
{
    pt_buf_init(out);
    pt_buf_add(out, path);
    pt_buf_add_byte(out, '\0');
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

/* A pt_load_fn: reads a document. */
static pt_status load(void *payload, pt_str name, pt_write_fn write, void *to,
                      pt_error *err)
{
    const run *r = payload;
    pt_buf path;
    pt_buf document;
    pt_buf_init(&document);
    pt_status st = end_path(&path, name, err);
    if (st == PT_OK)
        st = pt_load_document_from(&document, path.ptr, r->reader, err);
    pt_buf_release(&path);
    return pass(&document, st, write, to, err);
}

/* A pt_load_fn: reads the file itself where it may be text. */
static pt_status load_file(void *payload, pt_str name, pt_write_fn write,
                           void *to, pt_error *err)
{
    (void)payload;
    pt_buf path;
    pt_buf file;
    if (pt_str_is_equal(name, PT_STR("-")) ||
        pt_str_has_suffix(name, PT_STR(".json")))
        return PT_OK;
    pt_buf_init(&file);
    pt_status st = end_path(&path, name, err);
    if (st == PT_OK)
        st = pt_file_read(&file, path.ptr, FILE_BYTES, err);
    pt_buf_release(&path);
    return pass(&file, st, write, to, err);
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
    if (path == NULL)
        return PT_OK;
    const pt_status st = pt_file_read(&r->known, path, FILE_BYTES, err);
    r->batch.baseline = pt_buf_str(&r->known);
    r->batch.baseline_name = path;
    return st;
}

static pt_status read_format(run *r, pt_error *err)
{
    const char *value = pt_arguments_value(r->arguments, "format");
    const char *format = "";
    char all[FORMATS_MAX] = "";
    r->batch.format = pt_str_from(value);
    if (value == NULL)
        return PT_OK;
    for (size_t i = 0; (format = pt_report_format(i)) != NULL; i++) {
        if (strcmp(format, value) == 0)
            return PT_OK;
        const size_t len = strlen(all);
        snprintf(all + len, sizeof all - len, "%s%s", i == 0 ? "" : "|",
                 format);
    }
    return refuse("format", all, value, err);
}

/* Reads the command line. */
static pt_status describe(run *r, pt_error *err)
{
    const bool has_paths = r->arguments->operands.len > 0;
    pt_check_batch *batch = &r->batch;
    r->paths.arguments = r->arguments;
    batch->colour = pt_print_colours(PT_STDOUT);
    batch->read = has_paths ? pt_operands_read : read_dash;
    batch->read_payload = has_paths ? (void *)&r->paths : (void *)r;
    batch->load = load;
    batch->load_file = load_file;
    batch->load_payload = r;
    batch->write = pt_print;
    if (pt_arguments_has(r->arguments, "write-baseline"))
        batch->write_baseline = pt_buf_write;
    batch->baseline_payload = &r->lines;
    if (pt_host_is_terminal(PT_STDERR) && !pt_host_is_terminal(PT_STDOUT) &&
        r->arguments->operands.len > 1)
        batch->progress = show_progress;
    batch->progress_payload = r;
    pt_status st = read_format(r, err);
    if (st == PT_OK)
        st = pt_operands_check(r->arguments, err);
    if (st == PT_OK)
        st = read_level(&r->fail_on, r, "fail-on", err);
    if (st == PT_OK)
        st = read_level(&batch->least, r, "level", err);
    if (st == PT_OK)
        st = read_reader(r, err);
    if (st == PT_OK)
        st = read_threads(&batch->n_threads, r, err);
    return st;
}

static pt_status check(run *r, pt_error *err)
{
    pt_tagger *tagger = NULL;
    pt_status st = describe(r, err);
    if (st == PT_OK)
        st = read_known(r, err);
    if (st == PT_OK)
        st = pt_load_tagger(&tagger, r->arguments, err);
    if (st == PT_OK)
        st = pt_check_batch_run(&r->totals, tagger, &r->batch, err);
    if (r->batch.progress != NULL)
        fputs("\r\033[K", stderr);
    if (st == PT_OK)
        st = pt_print_end(err);
    if (st == PT_OK && r->batch.write_baseline != NULL)
        st = pt_file_replace(pt_arguments_value(r->arguments, "write-baseline"),
                             pt_buf_str(&r->lines), err);
    pt_tagger_free(tagger);
    pt_buf_release(&r->known);
    pt_buf_release(&r->lines);
    return st;
}

/* Prints the table of checks. */
static pt_status list(pt_error *err)
{
    const pt_check_info *info;
    pt_buf out;
    pt_buf_init(&out);
    for (size_t i = 0; (info = pt_check_describe(i)) != NULL; i++) {
        pt_buf_add_format(&out, "%-23s %-8s %s", info->id,
                          pt_check_level_name(info->level), info->what);
        for (int k = 0; k < PT_CHECK_BOUNDS; k++)
            if (info->bounds[k].name != NULL)
                pt_buf_add_format(&out, "%s%s %g", k == 0 ? " (" : ", ",
                                  info->bounds[k].name, info->bounds[k].value);
        pt_buf_add(&out,
                   info->bounds[0].name != NULL ? PT_STR(")\n") : PT_STR("\n"));
        pt_buf_add_format(&out, "%33s%s\n", "", info->why);
    }
    pt_status st = pt_buf_failed(&out) ? pt_error_nomem(err)
                                       : pt_print(NULL, pt_buf_str(&out), err);
    pt_buf_release(&out);
    if (st == PT_OK)
        st = pt_print_end(err);
    return st;
}

/* Whether there is a finding at or above the level. */
static bool has_level(const pt_check_totals *totals, pt_check_level level)
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
