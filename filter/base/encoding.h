/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_ENCODING_H
#define PT_BASE_ENCODING_H

#include "base/buf.h"
#include "pandoc-tagger/base.h"

/**
 * Converts bytes in `charset` to UTF-8 through iconv.
 *
 * out      receives the text; cleared first; without a byte-order mark
 * charset  any name iconv knows: "UTF-16LE", "windows-1252"
 * where    names the input in errors: a path or "standard input"
 * Returns  PT_ERR_OPTION for an unknown charset, PT_ERR_UTF8 with the byte
 *          offset for input that is not in it, PT_ERR_NOMEM.
 */
pt_status pt_encoding_decode(pt_buf *out, pt_str bytes, const char *charset,
                             const char *where, pt_error *err);

/**
 * Tells a byte-order mark.
 *
 * Returns the charset that it names ("UTF-8", "UTF-16LE", "UTF-16BE",
 * "UTF-32LE", "UTF-32BE") and its length, or NULL and 0.
 */
const char *pt_encoding_sniff(size_t *bom_len_out, pt_str bytes);

#endif
