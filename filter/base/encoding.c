/* SPDX-License-Identifier: MIT */
/*
 * Charsets other than UTF-8, through iconv: documents that arrive as UTF-16
 * (a PowerShell pipe) and gazetteers in whatever an office program saved.
 */
#include "base/encoding.h"

#include "base/error.h"
#include "base/str.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdio.h>

enum { STEP = 1 << 16 };

static pt_status fail_at(pt_error *err, const char *where, size_t offset,
                         const char *charset)
{
    char place[160];
    snprintf(place, sizeof place, "%s: byte %zu", where, offset);
    return pt_error_set(err, PT_ERR_UTF8, place, "invalid %s", charset);
}

static pt_status convert(pt_buf *out, iconv_t cd, pt_str bytes,
                         const char *charset, const char *where, pt_error *err)
{
    /* iconv's prototype lacks a const: it does not write to its input. */
    char *in = (char *)(uintptr_t)bytes.ptr;
    size_t in_left = bytes.len;
    bool flushing = false;
    for (;;) {
        char *to = pt_buf_reserve(out, STEP);
        if (to == NULL)
            return pt_error_nomem(err);
        size_t out_left = STEP;
        const size_t n = flushing ? iconv(cd, NULL, NULL, &to, &out_left)
                                  : iconv(cd, &in, &in_left, &to, &out_left);
        out->len += STEP - out_left;
        if (n != (size_t)-1) {
            if (flushing)
                return PT_OK;
            flushing = true;
        } else if (errno != E2BIG) {
            return fail_at(err, where, bytes.len - in_left, charset);
        }
    }
}

pt_status pt_encoding_decode(pt_buf *out, pt_str bytes, const char *charset,
                             const char *where, pt_error *err)
{
    size_t bom = 0;
    const char *marked = pt_encoding_sniff(&bom, bytes);
    if (marked != NULL &&
        pt_str_has_prefix(pt_str_from(marked), pt_str_from(charset)))
        bytes = pt_str_slice(bytes, bom, bytes.len);
    const iconv_t cd = iconv_open("UTF-8", charset);
    if (cd == (iconv_t)-1 && errno == ENOMEM)
        return pt_error_nomem(err);
    if (cd == (iconv_t)-1)
        return pt_error_set(err, PT_ERR_OPTION, where, "unknown charset '%s'",
                            charset);
    pt_buf_clear(out);
    const pt_status st = convert(out, cd, bytes, charset, where, err);
    iconv_close(cd);
    return st;
}

const char *pt_encoding_sniff(size_t *bom_len_out, pt_str bytes)
{
    static const struct {
        const char *charset;
        pt_str bom;
    } marks[] = {
        {"UTF-32LE", {"\xFF\xFE\0\0", 4}},
        {"UTF-32BE", {"\0\0\xFE\xFF", 4}},
        {"UTF-8",    {"\xEF\xBB\xBF", 3}},
        {"UTF-16LE", {"\xFF\xFE", 2}    },
        {"UTF-16BE", {"\xFE\xFF", 2}    },
    };
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        if (pt_str_has_prefix(bytes, marks[i].bom)) {
            *bom_len_out = marks[i].bom.len;
            return marks[i].charset;
        }
    }
    *bom_len_out = 0;
    return NULL;
}
