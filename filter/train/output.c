/* SPDX-License-Identifier: MIT */
/*
 * How every trainer ends: a file written, a line printed, or an error.
 */
#include "train/output.h"

#include <stdio.h>

#include "base/file.h"

pt_status pt_output_write(const char *path, pt_str bytes, pt_error *err)
{
    const pt_status st = pt_file_replace(path, bytes, err);
    if (st == PT_OK)
        printf("%s: %zu bytes\n", path, bytes.len);
    return st;
}

int pt_output_status(pt_status status, const pt_error *err)
{
    if (status != PT_OK)
        fprintf(stderr, "pandoc-tagger-train: %s%s%s\n", err->where,
                err->where[0] != '\0' ? ": " : "", err->message);
    return status == PT_OK ? 0 : 1;
}
