/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_COLLECT_H
#define PT_DOCUMENT_COLLECT_H

#include "document/texts.h"

/**
 * Builds texts while the document is walked. A text is built at the end of
 * the document's vectors; when one stands inside another (in a Note), its
 * data are moved aside when it is complete, so that the outer one stays in
 * one piece, and are added once the outermost is complete.
 */
typedef struct pt_collector {
    pt_document *doc;
    uint32_t text;          /* the text being built, or PT_NONE */
    uint32_t frame;         /* its innermost open frame, or PT_NONE */
    PT_VEC(uint32_t) outer; /* text and frame of those it stands in */
    uint32_t outermost;     /* the outermost text being built */
    pt_buf flat;            /* data of complete inner texts */
    pt_segments segments;
    pt_frames frames;
    pt_wides wides;
    pt_breaks breaks; /* of texts that may be pasted articles */
    bool failed;      /* memory ran out */
} pt_collector;

void pt_collector_release(pt_collector *c);

/** Begins a text; `init` has its kind, level, bits, block, scope, begin. */
void pt_collector_open(pt_collector *c, pt_text init);

/** Notes that the text's list holds what is no inline: it will be empty. */
void pt_collector_break(pt_collector *c);

/** Ends the text whose list's ']' stands at `end`. */
void pt_collector_close(pt_collector *c, uint32_t end);

/** The inline that a segment comes from: source offsets and bits. */
typedef struct pt_origin {
    uint32_t begin;
    uint32_t end;
    uint32_t literal;     /* of a Str: its first character; otherwise 0 */
    uint32_t literal_end; /* its closing quotation mark */
    uint8_t bits;         /* PT_SEGMENT_… */
} pt_origin;

/** Adds a Str's text and segment; an empty Str has none. */
void pt_collector_add_str(pt_collector *c, const pt_origin *from);

/** Adds U+FFFC for an opaque inline. */
void pt_collector_add_opaque(pt_collector *c, uint32_t begin, uint32_t end);

/** Adds text that has no segment: white space, quotation marks. */
void pt_collector_add_plain(pt_collector *c, pt_str bytes);

/** Adds a line break: white space until the text is known to be pasted. */
void pt_collector_add_break(pt_collector *c, char as);

/** Begins a frame; `init` has its kind, begin, inside, attr. */
void pt_collector_open_frame(pt_collector *c, pt_frame init);

/** Ends the innermost frame's list, whose ']' stands at `close`. */
void pt_collector_close_frame(pt_collector *c, uint32_t close);

#endif
