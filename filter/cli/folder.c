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

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* A search at work. */
typedef struct search {
    pt_paths *out;
    pt_paths folders; /* relative to the first one; yet to be read */
    const char *top;
    struct stat except;
    bool has_except;
    pt_buf path; /* NUL-terminated */
    pt_arena *arena;
    pt_error *err;
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
static void set_path(search *s, pt_str folder, pt_str name)
{
    pt_buf_clear(&s->path);
    pt_buf_add(&s->path, pt_str_from(s->top));
    pt_buf_add_byte(&s->path, '/');
    pt_buf_add(&s->path, folder);
    pt_buf_add(&s->path, name);
    pt_buf_add_byte(&s->path, '\0');
}

/* Adds the path behind the first folder's, with `end` behind it. */
static pt_status add(pt_paths *list, search *s, pt_str folder, pt_str name,
                     const char *end)
{
    pt_buf_clear(&s->path);
    pt_buf_add(&s->path, folder);
    pt_buf_add(&s->path, name);
    pt_buf_add(&s->path, pt_str_from(end));
    const pt_str copy = pt_arena_copy(s->arena, pt_buf_str(&s->path));
    pt_str *path = pt_vec_add(list, sizeof *path);
    if (pt_buf_failed(&s->path) || copy.ptr == NULL || path == NULL)
        return pt_error_nomem(s->err);
    *path = copy;
    return PT_OK;
}

static pt_status look_at(search *s, pt_str folder, pt_str name)
{
    struct stat entry;
    set_path(s, folder, name);
    if (pt_buf_failed(&s->path))
        return pt_error_nomem(s->err);
    if (lstat(s->path.ptr, &entry) != 0)
        return PT_OK; /* it has just gone */
    if (S_ISDIR(entry.st_mode))
        return s->has_except && entry.st_dev == s->except.st_dev &&
                       entry.st_ino == s->except.st_ino
                   ? PT_OK
                   : add(&s->folders, s, folder, name, "/");
    if (S_ISLNK(entry.st_mode) && stat(s->path.ptr, &entry) != 0)
        return PT_OK;
    return S_ISREG(entry.st_mode) && is_article(name)
               ? add(s->out, s, folder, name, "")
               : PT_OK;
}

static pt_status read_folder(search *s, pt_str folder)
{
    set_path(s, folder, PT_STR(""));
    if (pt_buf_failed(&s->path))
        return pt_error_nomem(s->err);
    DIR *open = opendir(s->path.ptr);
    if (open == NULL)
        return pt_error_set(s->err, PT_ERR_IO, s->path.ptr, "%s",
                            strerror(errno));
    pt_status st = PT_OK;
    for (struct dirent *entry = readdir(open); entry != NULL && st == PT_OK;
         entry = readdir(open))
        if (entry->d_name[0] != '.')
            st = look_at(s, folder, pt_str_from(entry->d_name));
    closedir(open);
    return st;
}

static int compare(const void *a, const void *b)
{
    return pt_str_compare(*(const pt_str *)a, *(const pt_str *)b);
}

pt_status pt_folder_read(pt_paths *out, const char *folder, const char *except,
                         pt_arena *arena, pt_error *err)
{
    search s = {.out = out, .top = folder, .arena = arena, .err = err};
    pt_buf_init(&s.path);
    s.has_except = except != NULL && stat(except, &s.except) == 0;
    pt_status st = read_folder(&s, PT_STR(""));
    while (s.folders.len > 0 && st == PT_OK)
        st = read_folder(&s, s.folders.items[--s.folders.len]);
    if (st == PT_OK && out->len > 0)
        qsort(out->items, out->len, sizeof *out->items, compare);
    pt_vec_release(&s.folders);
    pt_buf_release(&s.path);
    return st;
}
