/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_URI_H
#define PT_REPORT_URI_H

#include "base/buf.h"

/**
 * Appends a path as the path of a URI (RFC 3986): what may not stand there is
 * percent-encoded.
 */
void pt_uri_add_path(pt_buf *out, pt_str path);

#endif
