/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_OWN_H
#define PT_DOCUMENT_OWN_H

#include "document/document.h"

enum {
    PT_OWN_SPAN = 1,        /* the Span inline is ours */
    PT_OWN_JOINT_START = 2, /* at its start two Strs of the author's meet */
    PT_OWN_JOINT_END = 4,   /* at its end */
    PT_OWN_LINK = 8,        /* it is a Link of ours, in a Span of ours */
    PT_OWN_BLOCK = 16,      /* it is a Div of ours */
    PT_OWN_NAME = 32        /* it is a Span of ours, if in a Span of ours */
};

/**
 * Tells our own inlines and blocks from the author's: ours have the class and an
 * attribute `entity`, or `keyword`; a Link of ours has the class
 * `entity-link` and the attribute `entity`, a Span inside a Span the class
 * `entity-name`; a Div of ours has the attribute `tagger`.
 *
 * attr     source offset of the inline's Attr, or PT_NONE
 * Returns  PT_OWN_… bits; 0 when it is not ours.
 */
unsigned pt_own_read(const pt_document *doc, uint32_t attr);

#endif
