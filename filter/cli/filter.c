/* SPDX-License-Identifier: MIT */
/*
 * The program as Pandoc runs it: reads a document on standard input, writes
 * it annotated on standard output.
 */
#include "cli/filter.h"

#include "base/buf.h"
#include "base/encoding.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/host.h"
#include "cli/load.h"
#include "cli/print.h"
#include "cli/sandbox.h"
#include "pandoc-tagger/check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_count(unsigned n, const char *one, const char *many)
{
    fprintf(stderr, "%u %s", n, n == 1 ? one : many);
}

static void print_summary(const pt_summary *summary)
{
    fputs("pandoc-tagger: ", stderr);
    bool any = false;
    for (int i = 0; i < PT_N_TYPES; i++) {
        if (summary->n_mentions[i] == 0)
            continue;
        const pt_type_info *info = pt_type_describe((pt_type)i);
        fputs(any ? ", " : "", stderr);
        print_count(summary->n_mentions[i], info->name, info->plural);
        any = true;
    }
    fputs(any ? " (" : "no entities (", stderr);
    print_count(summary->n_entities, "entity", "entities");
    fputs("); ", stderr);
    print_count(summary->n_keywords, "keyword", "keywords");
    fputs(", found ", stderr);
    print_count(summary->n_matches, "time", "times");
    if (summary->n_absent > 0)
        fprintf(stderr, ", %u absent", (unsigned)summary->n_absent);
    fputs("\n", stderr);
}

/* Writes to standard error: a pt_write_fn. */
static pt_status print_err(void *payload, pt_str bytes, pt_error *err)
{
    (void)payload;
    return pt_file_write_fd(PT_STDERR, bytes, "standard error", err);
}

static pt_status print_findings(const pt_tagger *tagger, pt_str document,
                                pt_error *err)
{
    const pt_checking checking = {.format = PT_STR("text"),
                                  .path = PT_STR("pandoc-tagger"),
                                  .colour = pt_print_colours(PT_STDERR)};
    return pt_tagger_check(tagger, document, &checking, print_err, NULL, NULL,
                           err);
}

/* Was the sandbox asked for, here or in the environment? Pandoc gives its
 * filters no options. */
static bool wants_sandbox(const pt_arguments *arguments)
{
    const char *value = getenv("PANDOC_TAGGER_SANDBOX");
    return pt_arguments_has(arguments, "sandbox") ||
           (value != NULL && value[0] != '\0' && strcmp(value, "0") != 0);
}

/* Enters the sandbox. Other charsets are decoded before, since iconv loads
 * what it needs for them. */
static pt_status enter_sandbox(pt_buf *input, pt_error *err)
{
    size_t bom = 0;
    const char *charset = pt_encoding_sniff(&bom, pt_buf_str(input));
    pt_buf decoded;
    pt_buf_init(&decoded);
    pt_status st = PT_OK;
    if (charset != NULL && strcmp(charset, "UTF-8") != 0) {
        st = pt_encoding_decode(&decoded, pt_buf_str(input), charset,
                                "standard input", err);
        const pt_buf old = *input;
        *input = decoded;
        decoded = old;
    }
    pt_buf_release(&decoded);
    return st == PT_OK ? pt_sandbox_enter(err) : st;
}

static pt_status filter(const pt_tagger *tagger, const pt_arguments *arguments,
                        pt_error *err)
{
    const char *format = pt_arguments_operand(arguments, 0);
    pt_buf input;
    pt_buf_init(&input);
    pt_summary summary = {.verbose = 0};
    pt_status st = pt_load_document(&input, NULL, err);
    if (st == PT_OK && wants_sandbox(arguments))
        st = enter_sandbox(&input, err);
    if (st == PT_OK)
        st = pt_tagger_filter(tagger, pt_buf_str(&input),
                              pt_str_from(format == NULL ? "" : format),
                              pt_print, NULL, &summary, err);
    if (st == PT_OK)
        st = pt_print_end(err);
    if (st == PT_OK && summary.check)
        st = print_findings(tagger, pt_buf_str(&input), err);
    pt_buf_release(&input);
    if (st == PT_OK && summary.verbose)
        print_summary(&summary);
    return st;
}

int pt_filter_run(const pt_arguments *arguments)
{
    if (pt_host_is_terminal(PT_STDIN)) {
        fputs("pandoc-tagger: waiting for a Pandoc document as JSON on "
              "standard input (see --help)\n",
              stderr);
    }
    pt_error err;
    pt_tagger *tagger = NULL;
    pt_status st = pt_load_tagger(&tagger, arguments, &err);
    if (st == PT_OK)
        st = filter(tagger, arguments, &err);
    pt_tagger_free(tagger);
    return pt_print_status(st, &err);
}
