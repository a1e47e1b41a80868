/* SPDX-License-Identifier: MIT */
/*
 * The lines of the trainers' sources, plain or compressed, and their fields.
 * Lines longer than the buffer arrive in pieces: no source has any.
 */
#include "train/source.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"

enum { LINE_MAX_LEN = 1 << 16 };

static bool each_line(FILE *file, pt_source_fn fn, void *payload)
{
    static char line[LINE_MAX_LEN];
    while (fgets(line, sizeof line, file) != NULL) {
        pt_str s = pt_str_from(line);
        while (s.len > 0 &&
               (s.ptr[s.len - 1] == '\n' || s.ptr[s.len - 1] == '\r'))
            s.len--;
        if (!fn(payload, s))
            return false;
    }
    return true;
}

pt_status pt_source_read(const char *path, pt_source_fn fn, void *payload,
                         pt_error *err)
{
    char command[4096];
    const bool compressed = pt_str_has_suffix(pt_str_from(path), PT_STR(".xz"));
    if (strchr(path, '\'') != NULL)
        return pt_error_set(err, PT_ERR_IO, path, "the path has a quote");
    snprintf(command, sizeof command, "xz -dc '%s'", path);
    /* NOLINTNEXTLINE(cert-env33-c): the trainer's user names the path */
    FILE *file = compressed ? popen(command, "r") : fopen(path, "r");
    if (file == NULL)
        return pt_error_set(err, PT_ERR_IO, path, "cannot be opened");
    const bool done = each_line(file, fn, payload);
    const bool failed = ferror(file) != 0;
    const int status = compressed ? pclose(file) : fclose(file);
    if (!done)
        return pt_error_nomem(err);
    if (failed || status != 0)
        return pt_error_set(err, PT_ERR_IO, path, "cannot be read");
    return PT_OK;
}

pt_fields pt_fields_split(pt_str line, char by)
{
    enum { MOST = sizeof((pt_fields *)0)->items / sizeof(pt_str) };
    pt_fields f = {.n = 0};
    size_t start = 0;
    for (size_t i = 0; i <= line.len && f.n < MOST; i++)
        if (i == line.len || line.ptr[i] == by) {
            f.items[f.n++] = pt_str_slice(line, start, i);
            start = i + 1;
        }
    return f;
}

unsigned long pt_field_number(pt_str field)
{
    unsigned long value = 0;
    for (size_t i = 0;
         i < field.len && field.ptr[i] >= '0' && field.ptr[i] <= '9'; i++)
        value = value * 10 + (unsigned long)(field.ptr[i] - '0');
    return value;
}
