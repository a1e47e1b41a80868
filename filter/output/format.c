/* SPDX-License-Identifier: MIT */
/*
 * The table of Pandoc's writers: what each does with Span inlines and which
 * metadata it reads. Measured with pandoc 2.17 and 3.10. Pandoc gives a
 * filter the writer's name without extensions, so that is what is looked up.
 */
#include "output/format.h"

#include <stdlib.h>

enum {
    KNOWN = PT_FORMAT_NAMED,
    HTML4 = PT_FORMAT_NAMED | PT_FORMAT_HTML,
    HTML5 = HTML4 | PT_FORMAT_HTML5,
    SLIDE4 = HTML4 | PT_FORMAT_SLIDES,
    SLIDE5 = HTML5 | PT_FORMAT_SLIDES,
    EPUB2 = HTML4 | PT_FORMAT_EPUB,
    EPUB3 = HTML5 | PT_FORMAT_EPUB,
    JATS = PT_FORMAT_NAMED | PT_FORMAT_JATS | PT_FORMAT_TYPE_FIRST,
    LATEX = PT_FORMAT_NAMED | PT_FORMAT_LATEX,
    PAGES = LATEX | PT_FORMAT_PAGES,
    OFFICE = PT_FORMAT_NAMED | PT_FORMAT_OFFICE,
    TEI = PT_FORMAT_NAMED | PT_FORMAT_TEI,
    TYPST = PT_FORMAT_NAMED | PT_FORMAT_TYPST,
    BARE = PT_FORMAT_NAMED | PT_FORMAT_NO_LINKS,
    PLAIN = PT_FORMAT_NAMED | PT_FORMAT_NO_SPANS
};

typedef struct format {
    const char *name;
    unsigned bits;
} format;

/* Sorted by name. Source: `pandoc --list-output-formats`, 2.17 and 3.10. */
static const format table[] = {
    {"ansi",                  BARE  },
    {"asciidoc",              KNOWN },
    {"asciidoc_legacy",       KNOWN },
    {"asciidoctor",           KNOWN },
    {"bbcode",                KNOWN },
    {"beamer",                LATEX },
    {"biblatex",              KNOWN },
    {"bibtex",                KNOWN },
    {"chunkedhtml",           HTML5 },
    {"commonmark",            PLAIN },
    {"commonmark_x",          KNOWN },
    {"context",               KNOWN },
    {"csljson",               KNOWN },
    {"djot",                  KNOWN },
    {"docbook",               KNOWN },
    {"docbook4",              KNOWN },
    {"docbook5",              KNOWN },
    {"docx",                  OFFICE},
    {"dokuwiki",              KNOWN },
    {"dzslides",              SLIDE5},
    {"epub",                  EPUB3 },
    {"epub2",                 EPUB2 },
    {"epub3",                 EPUB3 },
    {"fb2",                   KNOWN },
    {"gfm",                   PLAIN },
    {"haddock",               KNOWN },
    {"html",                  HTML5 },
    {"html4",                 HTML4 },
    {"html5",                 HTML5 },
    {"icml",                  PLAIN },
    {"ipynb",                 KNOWN },
    {"jats",                  JATS  },
    {"jats_archiving",        JATS  },
    {"jats_articleauthoring", JATS  },
    {"jats_publishing",       JATS  },
    {"jira",                  KNOWN },
    {"latex",                 PAGES },
    {"man",                   BARE  },
    {"markdown",              KNOWN },
    {"markdown_github",       PLAIN },
    {"markdown_mmd",          PLAIN },
    {"markdown_phpextra",     PLAIN },
    {"markdown_strict",       PLAIN },
    {"markua",                KNOWN },
    {"mediawiki",             PLAIN },
    {"ms",                    KNOWN },
    {"muse",                  KNOWN },
    {"odt",                   OFFICE},
    {"opendocument",          OFFICE},
    {"opml",                  KNOWN },
    {"org",                   KNOWN },
    {"pdf",                   KNOWN },
    {"plain",                 BARE  },
    {"pptx",                  KNOWN },
    {"revealjs",              SLIDE5},
    {"rst",                   KNOWN },
    {"rtf",                   KNOWN },
    {"s5",                    SLIDE4},
    {"slideous",              SLIDE4},
    {"slidy",                 SLIDE4},
    {"tei",                   TEI   },
    {"texinfo",               KNOWN },
    {"textile",               KNOWN },
    {"typst",                 TYPST },
    {"vimdoc",                KNOWN },
    {"xml",                   KNOWN },
    {"xwiki",                 KNOWN },
    {"zimwiki",               KNOWN },
};

static int compare(const void *key, const void *row)
{
    const pt_str *name = key;
    return pt_str_compare(*name, pt_str_from(((const format *)row)->name));
}

unsigned pt_format_describe(pt_str name)
{
    size_t len = 0;
    while (len < name.len && name.ptr[len] != '+' && name.ptr[len] != '-')
        len++;
    const pt_str base = pt_str_slice(name, 0, len);
    const format *row = bsearch(&base, table, sizeof table / sizeof table[0],
                                sizeof table[0], compare);
    return row == NULL ? 0 : row->bits;
}
