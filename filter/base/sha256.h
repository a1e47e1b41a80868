/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_SHA256_H
#define PT_BASE_SHA256_H

#include "base/buf.h"

/**
 * Appends the SHA-256 of the bytes in base64, as a Content-Security-Policy
 * names what it lets through: 44 characters.
 */
void pt_sha256_add_base64(pt_buf *out, pt_str bytes);

#endif
