/* SPDX-License-Identifier: MIT */
#ifndef PT_OUTPUT_EMITTERS_H
#define PT_OUTPUT_EMITTERS_H

#include "output/jsonld.h"

/** Where the JSON-LD goes: the option `json-ld`. */
typedef enum pt_json_ld_place {
    PT_JSON_LD_HEAD, /* into header-includes */
    PT_JSON_LD_BODY, /* behind the last block */
    PT_JSON_LD_OFF
} pt_json_ld_place;

/** What is put into a document besides Spans and keywords. */
typedef struct pt_emitters {
    bool description;     /* the lead, where there is none */
    bool say_description; /* in a meta element: for Pandoc's templates of
                             slides, which leave it out */
    bool open_graph;
    bool stylesheet;
    pt_json_ld_place json_ld;
    pt_article_type article_type;
    bool xmp;           /* for LaTeX: keywords as a list, by hyperxmp */
    bool typst_quotes;  /* for Typst: the template does not quote keywords */
    bool index_entries; /* for LaTeX: it has index entries */
    bool no_blocks;     /* none of the document's blocks stays */
    const struct pt_names *names; /* the knowledge base; may be NULL */
} pt_emitters;

#endif
