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
#include "names/compile.h"
#include "names/input.h"
#include "run/options.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

enum { SHOWN = 100 /* problems */ };

/* One run of the subcommand. */
typedef struct job {
    const pt_arguments *arguments;
    const char *output; /* NULL: only check */
    pt_compiler *compiler;
    pt_options options;
    PT_VEC(pt_buf) texts; /* of the files */
    uint32_t n_told;
} job;

static void tell(void *payload, bool is_warning, const pt_error *problem)
{
    job *j = payload;
    if (j->n_told++ < SHOWN)
        fprintf(stderr, "%s: %s: %s\n", problem->where,
                is_warning ? "warning" : "error", problem->message);
}

static pt_status read_options(job *j, pt_arena *arena, pt_error *err)
{
    static const pt_options_source source = {"command line", NULL, false};
    pt_options_init(&j->options);
    return pt_options_apply(&j->options, NULL, j->arguments->settings, &source,
                            arena, err);
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

static pt_status add_files(job *j, pt_error *err)
{
    const uint32_t n = j->arguments->operands.len - 1;
    if (pt_vec_reserve(&j->texts, n, sizeof *j->texts.items) == NULL)
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < n; i++) {
        pt_buf *text = &j->texts.items[j->texts.len++];
        pt_buf_init(text);
        const pt_status st = pt_compiler_add_file(
            j->compiler, text, pt_arguments_operand(j->arguments, i + 1),
            j->options.gazetteer_charset.ptr, err);
        if (st != PT_OK)
            return st;
    }
    return PT_OK;
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
    const pt_problems *problems = pt_compiler_problems(j->compiler);
    pt_buf text;
    pt_buf_init(&text);
    if (j->n_told > SHOWN)
        pt_buf_add_format(&text, "pandoc-tagger: %" PRIu32 " more not shown\n",
                          j->n_told - SHOWN);
    pt_buf_add(&text, PT_STR("pandoc-tagger: "));
    add_number(&text, problems->n_errors, "error", "errors");
    pt_buf_add(&text, PT_STR(", "));
    add_number(&text, problems->n_warnings, "warning", "warnings");
    if (problems->n_errors > 0 && j->output != NULL)
        pt_buf_add(&text, PT_STR("; nothing is written"));
    if (j->n_told > 0 && !pt_buf_failed(&text))
        fprintf(stderr, "%.*s\n", (int)text.len, text.ptr);
    pt_buf_release(&text);
    return problems->n_errors > 0;
}

/* Writes the result and says how much is in it. */
static pt_status finish(const job *j, pt_error *err)
{
    pt_buf out;
    pt_buf text;
    pt_buf_init(&out);
    pt_buf_init(&text);
    pt_status st = pt_compiler_write(&out, j->compiler, err);
    if (st == PT_OK && j->output != NULL)
        st = pt_file_replace(j->output, pt_buf_str(&out), err);
    const pt_compiler_size size = pt_compiler_count(j->compiler);
    if (j->output != NULL)
        pt_buf_add_format(&text, "%s: ", j->output);
    add_number(&text, size.n_entries, "entry", "entries");
    pt_buf_add(&text, PT_STR(", "));
    add_number(&text, size.n_forms, "name", "names");
    pt_buf_add_format(&text, ", %zu bytes\n", out.len);
    if (st == PT_OK && pt_buf_failed(&text))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_print(NULL, pt_buf_str(&text), err);
    pt_buf_release(&text);
    pt_buf_release(&out);
    return st;
}

static pt_status work(job *j, bool *has_errors_out, pt_error *err)
{
    pt_compiler_set_type(j->compiler, (int)j->options.gazetteer_type - 1);
    pt_compiler_set_listener(j->compiler, tell, j);
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
    job j = {.arguments = arguments, .compiler = pt_compiler_new()};
    pt_arena *arena = pt_arena_new();
    pt_status st =
        j.compiler == NULL || arena == NULL ? pt_error_nomem(&err) : PT_OK;
    if (st == PT_OK)
        st = read_action(&j, &err);
    if (st == PT_OK)
        st = read_options(&j, arena, &err);
    if (st == PT_OK)
        st = work(&j, &has_errors, &err);
    pt_compiler_free(j.compiler);
    for (uint32_t i = 0; i < j.texts.len; i++)
        pt_buf_release(&j.texts.items[i]);
    pt_vec_release(&j.texts);
    pt_arena_free(arena);
    return has_errors ? EXIT_FAILURE : pt_print_status(st, &err);
}
