/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_FINDING_H
#define PT_CHECK_FINDING_H

#include "document/document.h"
#include "pandoc-tagger/check.h"

/**
 * One result of a check. It is about a stretch of a text, about a value of
 * the metadata, or about the document as a whole. Strings live in the
 * document's arena, or for ever.
 */
typedef struct pt_finding {
    uint32_t check;  /* row of the table (check/check.h) */
    uint8_t level;   /* pt_check_level, never PT_CHECK_OFF */
    pt_span span;    /* text PT_NONE: not about a text */
    pt_str key;      /* the metadata key it is about, or empty */
    pt_str subject;  /* the keyword, name or the like that it is about: words
                        of the text or the value; may be empty */
    pt_str verbatim; /* what stands so in any source of the document, a URL;
                        may be empty */
    pt_str message;  /* one sentence, without full stop */
} pt_finding;

typedef PT_VEC(pt_finding) pt_findings;

#endif
