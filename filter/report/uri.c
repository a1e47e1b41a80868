/* SPDX-License-Identifier: MIT */
/*
 * Paths of files as URIs: the characters of RFC 3986's path stand as they
 * are, every other byte is percent-encoded.
 */
#include "report/uri.h"

#include <stdbool.h>
#include <string.h>

void pt_uri_add_path(pt_buf *out, pt_str path)
{
    static const char kept[] = "-._~/:@!$&'()*+,;=";
    for (size_t i = 0; i < path.len; i++) {
        const char c = path.ptr[i];
        const bool is_kept = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                             (c >= '0' && c <= '9') ||
                             (c != '\0' && strchr(kept, c) != NULL);
        if (is_kept)
            pt_buf_add_byte(out, c);
        else
            pt_buf_add_format(out, "%%%02X", (unsigned)(unsigned char)c);
    }
}
