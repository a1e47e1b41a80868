/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_ANNOUNCE_H
#define PT_KEYWORD_ANNOUNCE_H

#include "document/document.h"

/** The label of a keyword section where it stands, and how it is set. */
typedef struct pt_announcement {
    uint32_t text;
    uint32_t start;    /* offset of the label; in a Header 0 */
    uint32_t rest;     /* offset of what follows on its line */
    uint32_t line_end; /* offset at which its line ends */
    uint8_t bits;      /* PT_ANNOUNCED_… */
} pt_announcement;

enum {
    PT_ANNOUNCED_HEADER = 1, /* a Header */
    PT_ANNOUNCED_FRAMED = 2, /* a Strong, Emph or the like of its own */
    PT_ANNOUNCED_COLON = 4,  /* a colon after it */
    PT_ANNOUNCED_ALONE = 8   /* nothing else on its line */
};

/**
 * Reads a label at offset `start` of a text.
 *
 * Returns whether there is one, at the beginning of a line (in a Header a
 * number or a sign may stand before it), and either alone on it or set off
 * by a colon or a frame.
 */
bool pt_announcement_read(pt_announcement *out, const pt_document *doc,
                          uint32_t text, uint32_t start);

#endif
