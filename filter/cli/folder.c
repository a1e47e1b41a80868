/* SPDX-License-Identifier: MIT */
/*
 * The articles in a folder. Folders that are yet to be read are kept in a
 * list, so that no depth costs stack; the result is sorted, so that it does
 * not depend on the file system.
 */
#include "cli/folder.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "cli/host.h"

#include <stdlib.h>

/* A search at work. */
typedef struct search {
    pt_paths *out;
    pt_paths folders; /* relative to the first one; yet to be read */
    const char *top;
    const char *except; /* or NULL */
    pt_str folder;      /* that is being read */
    pt_buf path;        /* NUL-terminated */
    pt_arena *arena;
} search;

static bool is_article(pt_str name)
{
    static const char *const endings[] = {
        ".md",  ".markdown", ".txt", ".text", ".html", ".htm", ".docx",
        ".odt", ".rtf",      ".rst", ".org",  ".tex",  ".epub"};
    for (size_t i = 0; i < sizeof endings / sizeof endings[0]; i++)
        if (pt_str_has_suffix(name, pt_str_from(endings[i])))
            return true;
    return false;
}

/* Sets the path to `top/folder/name`. */
static pt_status set_path(search *s, pt_str name, pt_error *err)
{
    pt_buf_clear(&s->path);
    pt_buf_add(&s->path, pt_str_from(s->top));
    pt_buf_add_byte(&s->path, '/');
    pt_buf_add(&s->path, s->folder);
    pt_buf_add(&s->path, name);
    pt_buf_add_byte(&s->path, '\0');
    return pt_buf_failed(&s->path) ? pt_error_nomem(err) : PT_OK;
}

/* Adds the path behind the first folder's, with `end` behind it. */
static pt_status add(pt_paths *list, search *s, pt_str name, const char *end,
                     pt_error *err)
{
    pt_buf_clear(&s->path);
    pt_buf_add(&s->path, s->folder);
    pt_buf_add(&s->path, name);
    pt_buf_add(&s->path, pt_str_from(end));
    const pt_str copy = pt_arena_copy(s->arena, pt_buf_str(&s->path));
    pt_str *path = pt_vec_add(list, sizeof *path);
    if (pt_buf_failed(&s->path) || copy.ptr == NULL || path == NULL)
        return pt_error_nomem(err);
    *path = copy;
    return PT_OK;
}

/* Sorts one name in a folder: a pt_host_name_fn. */
static pt_status look_at(void *payload, const char *entry, pt_error *err)
{
    search *s = payload;
    const pt_str name = pt_str_from(entry);
    if (entry[0] == '.')
        return PT_OK;
    const pt_status st = set_path(s, name, err);
    if (st != PT_OK)
        return st;
    switch (pt_host_look(s->path.ptr)) {
    case PT_HOST_FOLDER:
        return s->except != NULL && pt_host_is_same(s->path.ptr, s->except)
                   ? PT_OK
                   : add(&s->folders, s, name, "/", err);
    case PT_HOST_FILE:
        return is_article(name) ? add(s->out, s, name, "", err) : PT_OK;
    case PT_HOST_NOTHING: /* it has just gone */
    case PT_HOST_OTHER:
        break;
    }
    return PT_OK;
}

static pt_status read_folder(search *s, pt_str folder, pt_error *err)
{
    pt_buf path; /* the other one changes while the folder is read */
    pt_buf_init(&path);
    s->folder = folder;
    pt_status st = set_path(s, PT_STR(""), err);
    if (st == PT_OK)
        pt_buf_add(&path, pt_buf_str(&s->path));
    if (st == PT_OK && pt_buf_failed(&path))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = pt_host_list(path.ptr, look_at, s, err);
    pt_buf_release(&path);
    return st;
}

static int compare(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

pt_status pt_folder_read(pt_paths *out, const char *folder, const char *except,
                         pt_arena *arena, pt_error *err)
{
    search s = {.out = out, .top = folder, .except = except, .arena = arena};
    pt_buf_init(&s.path);
    pt_status st = read_folder(&s, PT_STR(""), err);
    while (s.folders.len > 0 && st == PT_OK)
        st = read_folder(&s, s.folders.items[--s.folders.len], err);
    if (st == PT_OK && out->len > 0)
        qsort(out->items, out->len, sizeof *out->items, compare);
    pt_vec_release(&s.folders);
    pt_buf_release(&s.path);
    return st;
}
