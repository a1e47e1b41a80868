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

#include <string.h>

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

/* Sets the path to read, NUL-terminated. */
static pt_status set_path(pt_buf *path, pt_str name, const pt_files *files,
                          pt_error *err)
{
    if (name.len == 0 || pt_utf8_check(name) < name.len ||
        memchr(name.ptr, '\0', name.len) != NULL)
        return pt_error_set(err, PT_ERR_IO, "path", "is no path in UTF-8");
    if (files->folder != NULL && leads_up(name))
        return pt_error_set(err, PT_ERR_IO, "path",
                            "has \"..\" in it, which cannot be kept under "
                            "another folder");
    if (name.ptr[0] == '-')
        pt_buf_add(path, PT_STR("./"));
    pt_buf_add(path, name);
    pt_buf_add_byte(path, '\0');
    return pt_buf_failed(path) ? pt_error_nomem(err) : PT_OK;
}

pt_status pt_files_load(void *payload, pt_str name, pt_write_fn write, void *to,
                        pt_error *err)
{
    pt_buf path;
    pt_buf document;
    pt_buf_init(&path);
    pt_buf_init(&document);
    pt_status st = set_path(&path, name, payload, err);
    if (st == PT_OK)
        st = pt_load_document(&document, path.ptr, err);
    if (st == PT_OK)
        st = write(to, pt_buf_str(&document), err);
    pt_buf_release(&document);
    pt_buf_release(&path);
    return st;
}

static pt_status replace(pt_files *files, const char *path, pt_str bytes,
                         pt_error *err)
{
    pt_error cause = {"", ""};
    const pt_status st = pt_file_replace(path, bytes, &cause);
    if (st == PT_OK || st == PT_ERR_NOMEM)
        return st == PT_OK ? st : pt_error_nomem(err);
    if (atomic_fetch_add(&files->n_lost, 1) == 0)
        files->lost = cause;
    return pt_error_set(err, st, cause.where, "%s", cause.message);
}

pt_status pt_files_check(pt_files *files, pt_error *err)
{
    const unsigned n = atomic_load(&files->n_lost);
    if (n == 0)
        return PT_OK;
    return pt_error_set(err, PT_ERR_IO, files->lost.where,
                        "%s (%u file%s not written)", files->lost.message, n,
                        n == 1 ? "" : "s");
}

pt_status pt_files_save(void *payload, pt_str name, pt_str result,
                        pt_write_fn write, void *to, pt_error *err)
{
    pt_files *files = payload;
    pt_buf file;
    pt_buf_init(&file);
    if (files->folder != NULL) {
        pt_buf_add(&file, pt_str_from(files->folder));
        pt_buf_add(&file, name.ptr[0] == '/' ? PT_STR("") : PT_STR("/"));
    }
    if (name.ptr[0] == '-')
        pt_buf_add(&file, PT_STR("./"));
    pt_buf_add(&file, name);
    add_ending(&file, files->extract);
    const pt_str place = pt_buf_str(&file);
    pt_buf_add_byte(&file, '\0');
    pt_status st = pt_buf_failed(&file) ? pt_error_nomem(err)
                                        : replace(files, file.ptr, result, err);
    if (st == PT_OK)
        st = write(to, (pt_str){file.ptr, place.len}, err);
    pt_buf_release(&file);
    return st;
}
