/* SPDX-License-Identifier: MIT */
#ifndef PT_REPORT_EXTRACT_H
#define PT_REPORT_EXTRACT_H

#include "base/buf.h"
#include "keyword/analysis.h"
#include "pandoc-tagger/tagger.h"

/**
 * The analysis as data beside the document. Positions refer to the
 * document's plain text (report/plain.h), which the format "text" is.
 */

/** A document's data on its way out. */
typedef struct pt_extract {
    const pt_analysis *analysis; /* with its words */
    pt_str name;   /* the document's, for people; empty: not given */
    pt_str uri;    /* identifies it, percent-encoded; never empty */
    bool one_line; /* JSON formats without newlines but the last */
} pt_extract;

/** Writes a document's data in one format; PT_ERR_NOMEM. */
typedef pt_status (*pt_extract_fn)(pt_buf *out, const pt_extract *extract,
                                   pt_error *err);

/** The formats, each in a file of its own. */
pt_status pt_extract_text(pt_buf *out, const pt_extract *extract,
                          pt_error *err);
pt_status pt_extract_json(pt_buf *out, const pt_extract *extract,
                          pt_error *err);
pt_status pt_extract_jsonl(pt_buf *out, const pt_extract *extract,
                           pt_error *err);
pt_status pt_extract_tsv(pt_buf *out, const pt_extract *extract, pt_error *err);
pt_status pt_extract_webanno(pt_buf *out, const pt_extract *extract,
                             pt_error *err);
pt_status pt_extract_ninjs(pt_buf *out, const pt_extract *extract,
                           pt_error *err);
pt_status pt_extract_conll(pt_buf *out, const pt_extract *extract,
                           pt_error *err);

/**
 * Finds what writes a format.
 *
 * Returns PT_ERR_OPTION for one that is none.
 */
pt_status pt_extract_find(pt_extract_fn *out, pt_str format, pt_error *err);

/**
 * Writes a document's data.
 *
 * out      appended to
 * format   "json", "jsonl", "tsv", "webanno", "ninjs", "conll", "text"
 * Returns  PT_ERR_OPTION for another format, PT_ERR_NOMEM.
 */
pt_status pt_extract_write(pt_buf *out, const pt_extract *extract,
                           pt_str format, pt_error *err);

#endif
