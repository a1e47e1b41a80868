/* SPDX-License-Identifier: MIT */
/*
 * The program pandoc-tagger: reads a document on standard input, writes it
 * annotated on standard output. Diagnostics go to standard error only, since
 * Pandoc reads the rest.
 */
#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/arguments.h"
#include "cli/config.h"
#include "cli/help.h"
#include "pandoc-tagger/tagger.h"

#include <json-c/json.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_USAGE = 2 };

static void print_error(const pt_error *err)
{
    if (err->where[0] == '\0')
        fprintf(stderr, "pandoc-tagger: %s\n", err->message);
    else
        fprintf(stderr, "pandoc-tagger: %s: %s\n", err->where, err->message);
}

/* Pieces are gathered, so that small ones do not each cost a system call. */
static pt_status write_out(void *payload, pt_str bytes, pt_error *err)
{
    (void)payload;
    return pt_file_write_fd(STDOUT_FILENO, bytes, "standard output", err);
}

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
    fputs("\n", stderr);
}

static pt_status filter(const pt_tagger *tagger, pt_str format, pt_error *err)
{
    pt_buf input;
    pt_buf_init(&input);
    pt_summary summary = {.verbose = 0};
    pt_status st = pt_file_read_fd(&input, STDIN_FILENO, UINT32_MAX,
                                   "standard input", err);
    if (st == PT_OK)
        st = pt_tagger_filter(tagger, pt_buf_str(&input), format, write_out,
                              NULL, &summary, err);
    pt_buf_release(&input);
    if (st == PT_OK && close(STDOUT_FILENO) != 0)
        st = pt_error_set(err, PT_ERR_IO, "standard output", "cannot write");
    if (st == PT_OK && summary.verbose)
        print_summary(&summary);
    return st;
}

/* Loads the settings and filters; the exit status. */
static int run(const pt_arguments *arguments)
{
    pt_error err;
    pt_config config;
    pt_tagger *tagger = NULL;
    const char *given = json_object_to_json_string_ext(arguments->settings,
                                                       JSON_C_TO_STRING_PLAIN);
    pt_status st = pt_config_read(&config, &err);
    if (st == PT_OK && given == NULL)
        st = pt_error_nomem(&err);
    if (st == PT_OK) {
        const pt_settings layers[] = {
            {pt_buf_str(&config.text), config.path.ptr, config.folder.ptr, 0},
            {pt_str_from(given),       "command line",  NULL,              1},
        };
        st = pt_tagger_new(&tagger, layers, 2, &err);
    }
    const bool usage =
        st == PT_ERR_OPTION && strcmp(err.where, "command line") == 0;
    if (st == PT_OK)
        st = filter(tagger, arguments->format, &err);
    if (st != PT_OK)
        print_error(&err);
    pt_tagger_free(tagger);
    pt_config_release(&config);
    if (st == PT_OK)
        return EXIT_SUCCESS;
    return usage ? EXIT_USAGE : EXIT_FAILURE;
}

static int print_text(void (*write)(pt_buf *out))
{
    pt_buf text;
    pt_buf_init(&text);
    write(&text);
    pt_error err;
    pt_status st = pt_buf_failed(&text) ? pt_error_nomem(&err) : PT_OK;
    if (st == PT_OK)
        st = write_out(NULL, pt_buf_str(&text), &err);
    if (st != PT_OK)
        print_error(&err);
    pt_buf_release(&text);
    return st == PT_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}

static void write_version(pt_buf *out)
{
    pt_buf_add_format(out, "pandoc-tagger %s\n", pt_version());
}

static int act(const pt_arguments *arguments)
{
    switch (arguments->action) {
    case PT_ACTION_FILTER:
        break;
    case PT_ACTION_HELP:
        return print_text(pt_help_write);
    case PT_ACTION_VERSION:
        return print_text(write_version);
    case PT_ACTION_LIST_TYPES:
        return print_text(pt_help_write_types);
    case PT_ACTION_MAN_OPTIONS:
        return print_text(pt_help_write_man);
    }
    if (isatty(STDIN_FILENO)) {
        fputs("pandoc-tagger: waiting for a Pandoc document as JSON on "
              "standard input (see --help)\n",
              stderr);
    }
    return run(arguments);
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of write(2) */
    pt_arguments arguments;
    pt_error err;
    int code = EXIT_USAGE;
    if (pt_arguments_parse(&arguments, argc, argv, &err) == PT_OK)
        code = act(&arguments);
    else
        print_error(&err);
    pt_arguments_release(&arguments);
    return code;
}
