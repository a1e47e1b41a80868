/* SPDX-License-Identifier: MIT */
/*
 * The table of stand-off formats. A new one is one row here and one file.
 */
#include "report/extract.h"

#include "base/error.h"
#include "base/str.h"
#include "report/plain.h"

#define FORMATS "json, jsonl, tsv, webanno, ninjs, conll and text"

static const struct {
    const char *name;
    pt_extract_fn write;
} table[] = {
    {"json",    pt_extract_json   },
    {"jsonl",   pt_extract_jsonl  },
    {"tsv",     pt_extract_tsv    },
    {"webanno", pt_extract_webanno},
    {"ninjs",   pt_extract_ninjs  },
    {"conll",   pt_extract_conll  },
    {"text",    pt_extract_text   },
};

pt_status pt_extract_text(pt_buf *out, const pt_extract *extract, pt_error *err)
{
    pt_plain_add(out, extract->analysis->doc);
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}

const char *pt_extraction_format(size_t index)
{
    return index < sizeof table / sizeof table[0] ? table[index].name : NULL;
}

pt_status pt_extract_find(pt_extract_fn *out, pt_str format, pt_error *err)
{
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
        if (pt_str_is_equal(format, pt_str_from(table[i].name))) {
            *out = table[i].write;
            return PT_OK;
        }
    const int len = format.len > 40 ? 40 : (int)format.len;
    return pt_error_set(err, PT_ERR_OPTION, NULL,
                        "unknown format '%.*s' of data; there are " FORMATS,
                        len, format.ptr);
}

pt_status pt_extract_write(pt_buf *out, const pt_extract *extract,
                           pt_str format, pt_error *err)
{
    pt_extract_fn write = NULL;
    const pt_status st = pt_extract_find(&write, format, err);
    return st == PT_OK ? write(out, extract, err) : st;
}
