/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_FORMAT_H
#define PT_OUTPUT_FORMAT_H

#include <stdbool.h>

#include "base/str.h"

/**
 * What Pandoc's writers make of our annotations, and so what each is given.
 */

enum {
    PT_FORMAT_NAMED = 1,       /* a writer we know: our own keys leave the
                                 metadata */
    PT_FORMAT_HTML = 2,        /* HTML or made of it: escaped keywords, raw
                                 HTML allowed */
    PT_FORMAT_NO_SPANS = 4,    /* Span inlines would show as markup */
    PT_FORMAT_TYPE_FIRST = 8,  /* only the first class of a Span survives */
    PT_FORMAT_EPUB = 16,       /* reads `subject` for keywords */
    PT_FORMAT_JATS = 32,       /* reads `tags` for keywords */
    PT_FORMAT_SLIDES = 64,     /* HTML slides */
    PT_FORMAT_LATEX = 128,     /* lets raw LaTeX pass */
    PT_FORMAT_TEI = 256,       /* drops Spans, lets raw TEI pass */
    PT_FORMAT_OFFICE = 512,    /* makes character styles of custom-style */
    PT_FORMAT_HTML5 = 1024,    /* HTML of a kind that has `time`, RDFa and
                                 microdata */
    PT_FORMAT_PAGES = 2048,    /* LaTeX with pages, for makeindex */
    PT_FORMAT_NO_LINKS = 4096, /* links show nothing of where they lead */
    PT_FORMAT_TYPST = 8192     /* keywords are code, unquoted up to 3.10 */
};

/**
 * Returns the PT_FORMAT_… bits of a writer's name as Pandoc passes it to a
 * filter ("html5", "latex"); extensions ("markdown-smart") are ignored.
 * No name, "json", "native" and unknown names give 0.
 */
unsigned pt_format_describe(pt_str name);

#endif
