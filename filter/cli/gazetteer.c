/* SPDX-License-Identifier: MIT */
/*
 * The subcommand `gazetteer`: lists of names of any form go through the
 * compiler, which tells what is wrong with them; the result takes the place
 * of the output file in one step, and only when nothing is wrong.
 */
#include "cli/gazetteer.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/print.h"
#include "pandoc-tagger/gazetteer.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SHOWN = 100 /* problems */ };

/* One run of the subcommand. */
typedef struct job {
    const pt_arguments *arguments;
    const char *output; /* NULL: only check */
    pt_name_list *list;
    uint32_t n_told;
} job;

static void tell(void *payload, int is_warning, const pt_error *problem)
{
    job *j = payload;
    if (j->n_told++ < SHOWN)
        pt_print_told((const char *const[]){
            problem->where,
            is_warning ? ": warning: " : ": error: ", problem->message, NULL});
}

/* Understands what is to be done. */
static pt_status read_action(job *j, pt_error *err)
{
    const char *action = pt_arguments_operand(j->arguments, 0);
    const pt_str word = pt_str_from(action);
    j->output = pt_arguments_value(j->arguments, "output");
    if (pt_str_is_equal(word, PT_STR("compile"))) {
        if (j->output == NULL)
            return pt_error_set(err, PT_ERR_OPTION, NULL,
                                "gazetteer compile needs -o FILE");
    } else if (!pt_str_is_equal(word, PT_STR("check"))) {
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "gazetteer takes compile or check, not '%.60s'",
                            action == NULL ? "" : action);
    } else if (j->output != NULL) {
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "gazetteer check writes nothing; see compile");
    }
    if (j->arguments->operands.len < 2)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "gazetteer %.60s needs a FILE", action);
    return PT_OK;
}

/* Makes the list with the options of the command line. */
static pt_status make_list(job *j, pt_error *err)
{
    pt_buf given;
    pt_buf_init(&given);
    pt_arguments_write(&given, j->arguments);
    const pt_settings layer = {pt_buf_str(&given), "command line", NULL, 1};
    const pt_status st = pt_buf_failed(&given)
                             ? pt_error_nomem(err)
                             : pt_name_list_new(&j->list, &layer, 1, err);
    pt_buf_release(&given);
    return st;
}

static pt_status add_files(job *j, pt_error *err)
{
    pt_status st = PT_OK;
    for (uint32_t i = 1; i < j->arguments->operands.len && st == PT_OK; i++)
        st = pt_name_list_add_file(j->list,
                                   pt_arguments_operand(j->arguments, i), err);
    return st;
}

/* "1 error", "2 errors". */
static void add_number(pt_buf *to, uint32_t n, const char *one,
                       const char *many)
{
    pt_buf_add_format(to, "%" PRIu32 " %s", n, n == 1 ? one : many);
}

/* Says how many problems there were; false when none was an error. */
static bool sum_up(const job *j)
{
    pt_name_list_counts counts;
    pt_name_list_count(&counts, j->list);
    pt_buf text;
    pt_buf_init(&text);
    if (j->n_told > SHOWN)
        pt_buf_add_format(&text, "pandoc-tagger: %" PRIu32 " more not shown\n",
                          j->n_told - SHOWN);
    pt_buf_add(&text, PT_STR("pandoc-tagger: "));
    add_number(&text, counts.n_errors, "error", "errors");
    pt_buf_add(&text, PT_STR(", "));
    add_number(&text, counts.n_warnings, "warning", "warnings");
    if (counts.n_errors > 0 && j->output != NULL)
        pt_buf_add(&text, PT_STR("; nothing is written"));
    if (j->n_told > 0 && !pt_buf_failed(&text))
        fprintf(stderr, "%.*s\n", (int)text.len, text.ptr);
    pt_buf_release(&text);
    return counts.n_errors > 0;
}

/* Writes the result and says how much is in it. */
static pt_status finish(const job *j, pt_error *err)
{
    pt_buf out;
    pt_buf text;
    pt_buf_init(&out);
    pt_buf_init(&text);
    pt_status st = pt_name_list_write(j->list, pt_buf_write, &out, err);
    if (st == PT_OK && j->output != NULL)
        st = pt_file_replace(j->output, pt_buf_str(&out), err);
    pt_name_list_counts counts;
    pt_name_list_count(&counts, j->list);
    if (j->output != NULL)
        pt_buf_add_format(&text, "%s: ", j->output);
    add_number(&text, counts.n_entries, "entry", "entries");
    pt_buf_add(&text, PT_STR(", "));
    add_number(&text, counts.n_names, "name", "names");
    pt_buf_add_format(&text, ", %zu bytes\n", out.len);
    if (st == PT_OK && pt_buf_failed(&text))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_print(NULL, pt_buf_str(&text), err);
    if (st == PT_OK)
        st = pt_print_end(err);
    pt_buf_release(&text);
    pt_buf_release(&out);
    return st;
}

static pt_status work(job *j, bool *has_errors_out, pt_error *err)
{
    pt_name_list_listen(j->list, tell, j);
    const pt_status st = add_files(j, err);
    if (st != PT_OK)
        return st;
    *has_errors_out = sum_up(j);
    return *has_errors_out ? PT_OK : finish(j, err);
}

int pt_gazetteer_run(const pt_arguments *arguments)
{
    pt_error err;
    bool has_errors = false;
    job j = {.arguments = arguments};
    pt_status st = read_action(&j, &err);
    if (st == PT_OK)
        st = make_list(&j, &err);
    if (st == PT_OK)
        st = work(&j, &has_errors, &err);
    pt_name_list_free(j.list);
    return has_errors ? EXIT_FAILURE : pt_print_status(st, &err);
}
