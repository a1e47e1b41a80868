/* SPDX-License-Identifier: MIT */
/*
 * The subcommand view: one page of HTML for an editor, of an article that
 * pandoc reads and renders.
 */
#include "cli/view.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/load.h"
#include "cli/pandoc.h"
#include "cli/print.h"
#include "run/view.h"

#include <errno.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>

extern char **environ;

/* A pt_render_fn; the payload names the document in errors. */
static pt_status render(void *payload, pt_buf *out, pt_str document,
                        pt_error *err)
{
    static const char *const arguments[] = {"--from=json", "--to=html5",
                                            "--wrap=none", NULL};
    return pt_pandoc_run(out, arguments, &document, payload, err);
}

/* Shows a file in the system's browser. */
static pt_status show(const char *path, pt_error *err)
{
#ifdef __APPLE__
    static const char program[] = "open";
#else
    static const char program[] = "xdg-open";
#endif
    char *argv[] = {(char *)(uintptr_t)program, (char *)(uintptr_t)path, NULL};
    pid_t pid;
    int status = 0;
    const int code = posix_spawnp(&pid, program, NULL, NULL, argv, environ);
    if (code != 0)
        return pt_error_set(err, PT_ERR_IO, path, "cannot run %s: %s", program,
                            strerror(code));
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        continue;
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        return pt_error_set(err, PT_ERR_IO, path, "%s cannot show it", program);
    return PT_OK;
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
        const pt_view_job job = {.tagger = tagger,
                                 .document = pt_buf_str(&input),
                                 .path = pt_str_from(is_stdin ? "" : path),
                                 .render = render,
                                 .payload = (void *)(uintptr_t)where};
        st = pt_view_document(&page, &job, err);
    }
    if (st == PT_OK)
        st = write_page(arguments, pt_buf_str(&page), err);
    pt_buf_release(&input);
    pt_buf_release(&page);
    return st;
}

int pt_view_run(const pt_arguments *arguments)
{
    pt_error err = {"", ""};
    pt_tagger *tagger = NULL;
    pt_status st = PT_OK;
    if (pt_arguments_has(arguments, "open") &&
        pt_arguments_value(arguments, "output") == NULL)
        st = pt_error_set(&err, PT_ERR_OPTION, NULL,
                          "option '--open' needs a file: '-o view.html'");
    if (st == PT_OK)
        st = pt_load_tagger(&tagger, arguments, &err);
    if (st == PT_OK)
        st = view(tagger, arguments, &err);
    pt_tagger_free(tagger);
    if (st == PT_OK)
        st = pt_print_end(&err);
    return pt_print_status(st, &err);
}
