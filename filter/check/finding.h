/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_FINDING_H
#define PT_CHECK_FINDING_H

#include "document/document.h"

/** How grave a finding is; PT_CHECK_OFF: the check does not run. */
typedef enum pt_check_level {
    PT_CHECK_OFF,
    PT_CHECK_NOTE,    /* good to know */
    PT_CHECK_WARNING, /* most likely to be mended */
    PT_CHECK_ERROR    /* must be mended; no check's default */
} pt_check_level;

enum { PT_N_CHECK_LEVELS = PT_CHECK_ERROR + 1 };

/** Returns the level's name: "off", "note", "warning", "error". */
const char *pt_check_level_name(pt_check_level level);

/**
 * Finds a level by its name.
 *
 * Returns whether there is one; `out` is untouched otherwise.
 */
bool pt_check_level_find(pt_check_level *out, pt_str name);

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
