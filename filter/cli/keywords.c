/* SPDX-License-Identifier: MIT */
/*
 * The subcommand keywords: what keywords a document could have, as a list for
 * people or as data; with --jsonl the same for many records, as batch reads
 * them.
 */
#include "cli/keywords.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "cli/host.h"
#include "cli/load.h"
#include "cli/print.h"
#include "cli/stream.h"
#include "pandoc-tagger/batch.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 10000 };

/* Reads the flags that say what is suggested. */
static pt_status read_how(pt_suggesting *out, const pt_arguments *arguments,
                          pt_error *err)
{
    const char *list = pt_arguments_value(arguments, "list");
    const char *limit = pt_arguments_value(arguments, "limit");
    const bool words = list != NULL && strcmp(list, "words") == 0;
    if (list != NULL && !words && strcmp(list, "phrases") != 0)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "'--list' takes phrases or words, not '%.40s'",
                            list);
    *out = (pt_suggesting){.words = words};
    if (limit == NULL)
        return PT_OK;
    char *end = NULL;
    errno = 0;
    const unsigned long n = strtoul(limit, &end, 10);
    if (errno != 0 || limit[0] < '0' || limit[0] > '9' || *end != '\0' ||
        n == 0 || n > MOST)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "'--limit' takes a whole number from 1 to %d, not "
                            "'%.40s'",
                            MOST, limit);
    out->limit = (uint32_t)n;
    return PT_OK;
}

static pt_status suggest_all(const pt_tagger *tagger, const pt_suggesting *how,
                             bool *is_closed, pt_error *err)
{
    const pt_batch batch = {.suggest = how,
                            .read = pt_stream_read,
                            .write = pt_stream_write,
                            .write_payload = is_closed};
    pt_batch_totals totals;
    pt_status st = pt_host_catch(err);
    if (st == PT_OK)
        st = pt_batch_run(&totals, tagger, &batch, err);
    return st;
}

static pt_status suggest_one(const pt_tagger *tagger, pt_suggesting *how,
                             const pt_arguments *arguments, pt_error *err)
{
    pt_buf input;
    pt_buf_init(&input);
    how->form = pt_arguments_has(arguments, "json") ? PT_SUGGESTED_JSON
                                                    : PT_SUGGESTED_TEXT;
    pt_status st =
        pt_load_document(&input, pt_arguments_operand(arguments, 0), err);
    if (st == PT_OK)
        st = pt_tagger_suggest(tagger, pt_buf_str(&input), how, pt_print, NULL,
                               err);
    pt_buf_release(&input);
    return st;
}

static pt_status run(const pt_arguments *arguments, bool *is_closed,
                     pt_error *err)
{
    const bool jsonl = pt_arguments_has(arguments, "jsonl");
    pt_suggesting how;
    pt_tagger *tagger = NULL;
    pt_status st = read_how(&how, arguments, err);
    if (st == PT_OK && jsonl && pt_arguments_operand(arguments, 0) != NULL)
        st = pt_error_set(err, PT_ERR_OPTION, NULL,
                          "with '--jsonl' records come from standard input");
    if (st == PT_OK)
        st = pt_load_tagger(&tagger, arguments, err);
    if (st == PT_OK)
        st = jsonl ? suggest_all(tagger, &how, is_closed, err)
                   : suggest_one(tagger, &how, arguments, err);
    pt_tagger_free(tagger);
    return st;
}

int pt_keywords_run(const pt_arguments *arguments)
{
    bool is_closed = false;
    pt_error err = {"", ""};
    pt_status st = run(arguments, &is_closed, &err);
    if (is_closed)
        pt_host_die(PT_HOST_UNREAD);
    if (st == PT_OK)
        st = pt_print_end(&err);
    const int code = pt_print_status(st, &err);
    if (pt_host_caught() != 0)
        pt_host_die(pt_host_caught());
    return code;
}
