/* SPDX-License-Identifier: MIT */
/*
 * `view --site`: every article of a folder, one after the other, to a page
 * under the output folder by its path with ".html" behind it, so that no two
 * have one page; then the overview, for which little is kept of each.
 */
#include "cli/site.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "cli/folder.h"
#include "cli/load.h"
#include "cli/print.h"

#include <stdio.h>

/* A site at work. */
typedef struct work {
    const pt_tagger *tagger;
    const char *folder;
    const char *output;
    const char *reader; /* pandoc's --from, or NULL */
    pt_render_fn render;
    pt_site *site;
    pt_arena *arena; /* keeps the paths */
    pt_buf path;     /* of the article, NUL-terminated */
    pt_buf file;     /* of its page, NUL-terminated */
    pt_buf name;     /* of its page, from the output folder */
    pt_buf document;
    pt_buf page;
} work;

static void set_file(pt_buf *out, const char *folder, pt_str path,
                     const char *end)
{
    pt_buf_clear(out);
    pt_buf_add(out, pt_str_from(folder));
    pt_buf_add_byte(out, '/');
    pt_buf_add(out, path);
    pt_buf_add(out, pt_str_from(end));
    pt_buf_add_byte(out, '\0');
}

static pt_status set_names(work *w, pt_str path, pt_error *err)
{
    set_file(&w->path, w->folder, path, "");
    set_file(&w->file, w->output, path, ".html");
    pt_buf_clear(&w->name);
    pt_buf_add(&w->name, path);
    pt_buf_add(&w->name, PT_STR(".html"));
    return pt_buf_failed(&w->path) || pt_buf_failed(&w->file) ||
                   pt_buf_failed(&w->name)
               ? pt_error_nomem(err)
               : PT_OK;
}

static pt_status view_article(work *w, pt_str path, pt_error *err)
{
    pt_buf_clear(&w->document);
    pt_buf_clear(&w->page);
    pt_status st = set_names(w, path, err);
    if (st == PT_OK)
        st = pt_load_document_from(&w->document, w->path.ptr, w->reader, err);
    if (st != PT_OK)
        return st;
    const pt_viewing viewing = {.path = path,
                                .render = w->render,
                                .render_payload = w->path.ptr,
                                .site = w->site,
                                .page = pt_buf_str(&w->name)};
    return pt_tagger_view(w->tagger, pt_buf_str(&w->document), &viewing,
                          pt_buf_write, &w->page, err);
}

/* Views one article; what cannot be read is counted and told. */
static pt_status add_article(work *w, pt_str path, uint32_t *n_failed,
                             pt_error *err)
{
    pt_error failure = {"", ""};
    pt_status st = view_article(w, path, &failure);
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st == PT_OK)
        return pt_file_replace(w->file.ptr, pt_buf_str(&w->page), err);
    ++*n_failed;
    pt_print_told((const char *const[]){"pandoc-tagger: ", w->path.ptr, ": ",
                                        failure.message, NULL});
    return pt_site_add_failure(w->site, path, &failure, err);
}

static pt_status write_overview(work *w, pt_error *err)
{
    pt_buf_clear(&w->page);
    set_file(&w->file, w->output, PT_STR("index.html"), "");
    pt_status st = pt_site_write(w->site, pt_buf_write, &w->page, err);
    if (st == PT_OK && pt_buf_failed(&w->file))
        st = pt_error_nomem(err);
    return st == PT_OK ? pt_file_replace(w->file.ptr, pt_buf_str(&w->page), err)
                       : st;
}

static void release(work *w)
{
    pt_buf_release(&w->path);
    pt_buf_release(&w->file);
    pt_buf_release(&w->name);
    pt_buf_release(&w->document);
    pt_buf_release(&w->page);
    pt_site_free(w->site);
    pt_arena_free(w->arena);
}

pt_status pt_site_run(uint32_t *n_failed_out, const pt_tagger *tagger,
                      const pt_arguments *arguments, pt_render_fn render,
                      pt_error *err)
{
    work w = {.tagger = tagger,
              .folder = pt_arguments_value(arguments, "site"),
              .output = pt_arguments_value(arguments, "output"),
              .reader = pt_arguments_value(arguments, "from"),
              .render = render};
    pt_paths paths = {0};
    if (w.output == NULL)
        return pt_error_set(err, PT_ERR_OPTION, NULL,
                            "option '--site' needs a folder: '-o out'");
    pt_status st = pt_site_new(&w.site, err);
    w.arena = pt_arena_new();
    if (st == PT_OK && w.arena == NULL)
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_folder_read(&paths, w.folder, w.output, w.arena, err);
    if (st == PT_OK && paths.len == 0)
        st = pt_error_set(err, PT_ERR_IO, w.folder, "no articles in it");
    *n_failed_out = 0;
    for (uint32_t i = 0; i < paths.len && st == PT_OK; i++)
        st = add_article(&w, paths.items[i], n_failed_out, err);
    if (st == PT_OK)
        st = write_overview(&w, err);
    pt_vec_release(&paths);
    release(&w);
    return st;
}
