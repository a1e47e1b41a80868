/* SPDX-License-Identifier: MIT */
/*
 * Filling a pt_error. The place that detects an error calls one of these;
 * callers pass the result up unchanged.
 */
#include "base/error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* Cuts an unfinished UTF-8 character off the end of a full field. */
static void cut_at_boundary(char *s, size_t cap, int wanted)
{
    if (wanted < 0) {
        s[0] = '\0';
        return;
    }
    if ((size_t)wanted < cap)
        return;
    size_t end = cap - 1;
    while (end > 0 && ((unsigned char)s[end - 1] & 0xC0u) == 0x80u)
        end--;
    if (end > 0 && (unsigned char)s[end - 1] >= 0xC0u)
        end--;
    s[end] = '\0';
}

pt_status pt_error_set(pt_error *err, pt_status status, const char *where,
                       const char *fmt, ...)
{
    if (err == NULL)
        return status;
    va_list args;
    va_start(args, fmt);
    const int n = vsnprintf(err->message, sizeof err->message, fmt, args);
    va_end(args);
    cut_at_boundary(err->message, sizeof err->message, n);
    const int m = snprintf(err->where, sizeof err->where, "%s",
                           where == NULL ? "" : where);
    cut_at_boundary(err->where, sizeof err->where, m);
    return status;
}

pt_status pt_error_nomem(pt_error *err)
{
    return pt_error_set(err, PT_ERR_NOMEM, NULL, "out of memory");
}

pt_status pt_error_io(pt_error *err, const char *doing, const char *path,
                      int errnum)
{
    return pt_error_set(err, PT_ERR_IO, path, "cannot %s: %s", doing,
                        strerror(errnum));
}
