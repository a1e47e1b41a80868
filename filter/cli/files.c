/* SPDX-License-Identifier: MIT */
/*
 * Documents in files of their own, many at a time: each is loaded (by pandoc
 * where it is not JSON), filtered and written as a whole or not at all.
 */
#include "cli/files.h"

#include "base/error.h"
#include "base/file.h"
#include "base/str.h"
#include "base/utf8.h"
#include "cli/load.h"
#include "run/batch.h"
#include "run/record.h"

#include <string.h>

/* What one thread has of its own. */
typedef struct worker {
    pt_batch_worker base; /* its extra is the folder, or NULL */
    pt_buf source;
    pt_buf tagged;
    pt_buf path; /* NUL-terminated */
    pt_buf file; /* NUL-terminated */
    pt_buf id;   /* the path as JSON */
} worker;

static void set_id(worker *w, pt_str path)
{
    pt_buf_clear(&w->id);
    pt_buf_add_byte(&w->id, '"');
    pt_buf_add_json(&w->id, path);
    pt_buf_add_byte(&w->id, '"');
}

/* Whether one of the path's folders is "..". */
static bool leads_up(pt_str path)
{
    for (size_t start = 0; start <= path.len;) {
        const size_t end = pt_str_find(path, PT_STR("/"), start);
        if (pt_str_is_equal(pt_str_slice(path, start, end), PT_STR("..")))
            return true;
        start = end + 1;
    }
    return false;
}

/* Adds what tells a file of ours from the document's own. */
static void add_ending(pt_buf *file, pt_str extract)
{
    pt_buf_add(file,
               extract.len > 0 ? PT_STR(".extract.") : PT_STR(".tagged."));
    pt_buf_add(file, extract.len > 0 ? extract : PT_STR("json"));
}

/* Sets the path to read and the one to write. */
static pt_status set_names(worker *w, pt_str path, pt_error *err)
{
    if (path.len == 0 || pt_utf8_check(path) < path.len ||
        memchr(path.ptr, '\0', path.len) != NULL)
        return pt_error_set(err, PT_ERR_IO, "path", "is no path in UTF-8");
    const char *folder = w->base.extra;
    pt_buf_clear(&w->path);
    pt_buf_clear(&w->file);
    if (path.ptr[0] == '-')
        pt_buf_add(&w->path, PT_STR("./"));
    pt_buf_add(&w->path, path);
    if (folder != NULL && leads_up(path))
        return pt_error_set(err, PT_ERR_IO, "path",
                            "has \"..\" in it, which cannot be kept under "
                            "another folder");
    if (folder != NULL) {
        pt_buf_add(&w->file, pt_str_from(folder));
        pt_buf_add(&w->file, path.ptr[0] == '/' ? PT_STR("") : PT_STR("/"));
    }
    pt_buf_add(&w->file, pt_buf_str(&w->path));
    add_ending(&w->file, w->base.batch->extract);
    pt_buf_add_byte(&w->path, '\0');
    pt_buf_add_byte(&w->file, '\0');
    return pt_buf_failed(&w->path) || pt_buf_failed(&w->file)
               ? pt_error_nomem(err)
               : PT_OK;
}

static pt_status tag(worker *w, pt_str path, pt_error *err)
{
    pt_buf_clear(&w->source);
    pt_buf_clear(&w->tagged);
    pt_status st = set_names(w, path, err);
    if (st == PT_OK)
        st = pt_load_document(&w->source, w->path.ptr, err);
    if (st == PT_OK)
        st = pt_batch_tag(&w->tagged, &w->base, pt_buf_str(&w->source), path,
                          err);
    if (st == PT_OK)
        st = pt_file_replace(w->file.ptr, pt_buf_str(&w->tagged), err);
    return st;
}

static pt_status answer(void *payload, pt_buf *out, pt_str line, bool is_cut,
                        pt_error *err)
{
    worker *w = payload;
    pt_error error = {"", ""};
    set_id(w, pt_utf8_check(line) < line.len ? PT_STR("") : line);
    if (!pt_batch_is_wanted(&w->base, pt_buf_str(&w->id)))
        return PT_OK;
    const pt_status st = is_cut ? pt_error_set(&error, PT_ERR_LIMIT, "path",
                                               "longer than the limit")
                                : tag(w, line, &error);
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    if (st == PT_OK) {
        pt_record_add_id(out, pt_buf_str(&w->id));
        pt_buf_add(out, PT_STR(",\"file\":\""));
        pt_buf_add_json(out, pt_str_from(w->file.ptr));
        pt_buf_add(out, PT_STR("\"}"));
    } else {
        pt_record_add_error(out, pt_buf_str(&w->id), "", &error);
        w->base.totals.n_errors++;
    }
    pt_buf_add_byte(out, '\n');
    return PT_OK;
}

static void release(void *payload)
{
    worker *w = payload;
    pt_buf_release(&w->source);
    pt_buf_release(&w->tagged);
    pt_buf_release(&w->path);
    pt_buf_release(&w->file);
    pt_buf_release(&w->id);
}

pt_status pt_files_run(pt_batch_totals *totals_out, const pt_tagger *tagger,
                       const pt_batch *batch, const char *folder, pt_error *err)
{
    const pt_batch_trade trade = {answer, release, sizeof(worker), folder};
    return pt_batch_run_workers(totals_out, tagger, batch, &trade, err);
}
