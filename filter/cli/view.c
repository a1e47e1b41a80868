/* SPDX-License-Identifier: MIT */
/*
 * The subcommand view: one page of HTML for an editor, of an article that
 * pandoc reads and renders, or with --site a page for each of many articles
 * and one of them all (site.c).
 */
#include "cli/view.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/host.h"
#include "cli/load.h"
#include "cli/pandoc.h"
#include "cli/print.h"
#include "cli/site.h"

#include <stdlib.h>
#include <string.h>

/* A pt_render_fn; the payload names the document in errors. */
static pt_status render(void *payload, pt_str document, pt_write_fn write,
                        void *to, pt_error *err)
{
    static const char *const arguments[] = {"--from=json", "--to=html5",
                                            "--wrap=none", NULL};
    pt_buf html;
    pt_buf_init(&html);
    pt_status st = pt_pandoc_run(&html, arguments, &document, payload, err);
    if (st == PT_OK)
        st = write(to, pt_buf_str(&html), err);
    pt_buf_release(&html);
    return st;
}

/* Shows a file in the system's browser. */
static pt_status show(const char *path, pt_error *err)
{
#ifdef __APPLE__
    static const char program[] = "open";
#else
    static const char program[] = "xdg-open";
#endif
    const char *const argv[] = {program, path, NULL};
    bool good = false;
    const pt_status st = pt_host_run(NULL, &good, argv, NULL, path, err);
    return st == PT_OK && !good ? pt_error_set(err, PT_ERR_IO, path,
                                               "%s cannot show it", program)
                                : st;
}

static pt_status write_page(const pt_arguments *arguments, pt_str page,
                            pt_error *err)
{
    const char *output = pt_arguments_value(arguments, "output");
    if (output == NULL || strcmp(output, "-") == 0)
        return pt_print(NULL, page, err);
    const pt_status st = pt_file_replace(output, page, err);
    return st == PT_OK && pt_arguments_has(arguments, "open")
               ? show(output, err)
               : st;
}

static pt_status view(const pt_tagger *tagger, const pt_arguments *arguments,
                      pt_error *err)
{
    const char *path = pt_arguments_operand(arguments, 0);
    const bool is_stdin = path == NULL || strcmp(path, "-") == 0;
    const char *where = is_stdin ? "standard input" : path;
    pt_buf input;
    pt_buf page;
    pt_buf_init(&input);
    pt_buf_init(&page);
    pt_status st = pt_load_document_from(
        &input, path, pt_arguments_value(arguments, "from"), err);
    if (st == PT_OK) {
        const pt_viewing viewing = {.path = pt_str_from(is_stdin ? "" : path),
                                    .render = render,
                                    .render_payload = (void *)(uintptr_t)where};
        st = pt_tagger_view(tagger, pt_buf_str(&input), &viewing, pt_buf_write,
                            &page, err);
    }
    if (st == PT_OK)
        st = write_page(arguments, pt_buf_str(&page), err);
    pt_buf_release(&input);
    pt_buf_release(&page);
    return st;
}

/* Checks what the options of the subcommand need each other for. */
static pt_status check_flags(const pt_arguments *arguments, pt_error *err)
{
    if (pt_arguments_has(arguments, "open") &&
        pt_arguments_value(arguments, "output") == NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "option '--open' needs a file: '-o view.html'");
    if (pt_arguments_has(arguments, "site") &&
        pt_arguments_operand(arguments, 0) != NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "with '--site' no article can be named");
    return PT_OK;
}

static pt_status view_site(uint32_t *n_failed_out, const pt_tagger *tagger,
                           const pt_arguments *arguments, pt_error *err)
{
    pt_buf overview;
    pt_buf_init(&overview);
    pt_status st = pt_site_run(n_failed_out, tagger, arguments, render, err);
    if (st == PT_OK && pt_arguments_has(arguments, "open")) {
        pt_buf_add_format(&overview, "%s/index.html",
                          pt_arguments_value(arguments, "output"));
        pt_buf_add_byte(&overview, '\0');
        st = pt_buf_failed(&overview) ? pt_error_nomem(err)
                                      : show(overview.ptr, err);
    }
    pt_buf_release(&overview);
    return st;
}

int pt_view_run(const pt_arguments *arguments)
{
    pt_error err = {"", ""};
    pt_tagger *tagger = NULL;
    uint32_t n_failed = 0;
    pt_status st = check_flags(arguments, &err);
    if (st == PT_OK)
        st = pt_load_tagger(&tagger, arguments, &err);
    if (st == PT_OK)
        st = pt_arguments_has(arguments, "site")
                 ? view_site(&n_failed, tagger, arguments, &err)
                 : view(tagger, arguments, &err);
    pt_tagger_free(tagger);
    if (st == PT_OK)
        st = pt_print_end(&err);
    const int code = pt_print_status(st, &err);
    return code == EXIT_SUCCESS && n_failed > 0 ? EXIT_FAILURE : code;
}
