/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_DOCUMENT_H
#define PT_DOCUMENT_DOCUMENT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/deadline.h"
#include "base/str.h"
#include "base/vec.h"
#include "document/kinds.h"

/**
 * A Pandoc document as its own bytes: the source, and what the scanner noted
 * about it. Nothing here is a tree. Two kinds of offsets occur:
 *
 *   source offset  bytes from the start of the document's JSON
 *   offset         bytes from the start of one text
 *
 * Layout of one run of inlines, `[Str "Mark", Space, Emph [Str "Carney’s"]]`:
 *
 *   source   …[{"t":"Str","c":"Mark"},{"t":"Space"},{"t":"Emph","c":[{…}]}]…
 *   text      Mark Carney’s                 (a slice of flat)
 *   segments  [0,4) Str      [5,13) Str     (one for each Str and opaque
 *                                            inline; white space has none)
 *   frames                   [5,13) Emph    (containers, outermost first)
 *   parts     [0,13)                        (one; in a pasted article one
 *                                            for each line)
 */

/**
 * A stretch of a text that one Str or one opaque inline (Code, Math,
 * RawInline, Image, Cite: U+FFFC) gave. Segments of a text are in order and
 * disjoint; Space, SoftBreak, LineBreak and quotation marks lie between them.
 */
typedef struct pt_segment {
    uint32_t start;  /* offset where it begins; ends before the next one */
    uint32_t begin;  /* source offset of the inline's '{' */
    uint32_t end;    /* source offset past its '}' */
    uint16_t len;    /* bytes of text; UINT16_MAX: that many or more */
    uint8_t literal; /* from `begin` to the Str's first character; 0: opaque;
                        UINT8_MAX: that far or farther */
    uint8_t bits;    /* PT_SEGMENT_… */
} pt_segment;

enum {
    PT_SEGMENT_ESCAPED = 1, /* the literal has escapes: offsets and source
                               offsets do not run in step */
    PT_SEGMENT_JOINED = 2   /* the inline before it is a Str too, with
                               nothing between */
};

/** An inline that holds inlines: Emph, Link, Span, Quoted, … */
typedef struct pt_frame {
    uint32_t start;  /* offsets of its contents in the text: [start, end) */
    uint32_t end;    /* (a Quoted's include its quotation marks) */
    uint32_t begin;  /* source offset of the inline's '{' */
    uint32_t finish; /* source offset past its '}' */
    uint32_t inside; /* source offset past the '[' of its inline list */
    uint32_t close;  /* source offset of that list's ']' */
    uint32_t attr;   /* source offset of its Attr's '[', or PT_NONE */
    uint32_t parent; /* index among the text's frames, or PT_NONE */
    pt_inline_kind kind;
} pt_frame;

/** A Header, Div, Figure, Table, Note, … around blocks or inlines. */
typedef struct pt_scope {
    uint32_t begin;  /* source offset of the constructor's '{' */
    uint32_t finish; /* source offset past its '}' */
    uint32_t attr;   /* source offset of its Attr's '[', or PT_NONE */
    uint32_t parent; /* index of the scope around it, or PT_NONE */
    uint8_t kind;    /* a pt_block_kind; PT_BLOCK_NOTE for a Note inline */
    uint8_t role;    /* a pt_role: of the texts in it */
} pt_scope;

/** What a part of the document is. */
typedef enum pt_role {
    PT_ROLE_BODY,     /* running text */
    PT_ROLE_HEADING,  /* a Header, or a bare head in a pasted article */
    PT_ROLE_HEADLINE, /* the article's title where it stands in the blocks */
    PT_ROLE_ITEM,     /* in a list or definition */
    PT_ROLE_QUOTE,    /* in a BlockQuote */
    PT_ROLE_CAPTION,  /* of a Table or Figure */
    PT_ROLE_CELL,     /* of a Table */
    PT_ROLE_NOTE,     /* in a Note */
    PT_ROLE_KEYWORDS  /* the keyword section: its label and its list */
} pt_role;

/** One run of inlines as flat text. */
typedef struct pt_text {
    uint32_t flat;     /* where its bytes begin in the document's flat */
    uint32_t len;      /* bytes */
    uint32_t segments; /* first segment */
    uint32_t n_segments;
    uint32_t frames; /* first frame */
    uint32_t n_frames;
    uint32_t parts; /* first part */
    uint32_t n_parts;
    uint32_t begin;     /* source offset past the '[' of its inline list */
    uint32_t end;       /* source offset of that list's ']' */
    uint32_t block;     /* source offset of the block's '{' */
    uint32_t scope;     /* the innermost scope, or PT_NONE */
    pt_block_kind kind; /* Para, Plain, Header, … */
    uint8_t level;      /* of a Header: 1–6; otherwise 0 */
    uint8_t bits;       /* PT_TEXT_… */
    uint8_t role;       /* a pt_role: where its block stands */
} pt_text;

enum {
    PT_TEXT_PASTED = 1, /* a pasted article: its SoftBreaks are newlines and
                           divide it into parts */
    PT_TEXT_TOP = 2,    /* its block stands directly in the document's list */
    PT_TEXT_BROKEN = 4  /* its list holds what is no inline: it counts as
                           empty and passes through */
};

/**
 * A paragraph as a reader sees it: a whole text, or one line of a pasted
 * article. Sentences, headline, dateline and sections are found in parts.
 */
typedef struct pt_part {
    uint32_t text;
    uint32_t start; /* offsets: [start, end) */
    uint32_t end;
    uint32_t section; /* counts headings before and at it: 0 for the lead */
    pt_role role;
    uint8_t level; /* of a heading: 1–6; otherwise 0 */
} pt_part;

/** What does not fit into a pt_segment; see document/locate.h. */
typedef struct pt_wide {
    uint32_t segment;
    uint32_t len;     /* bytes of text */
    uint32_t literal; /* source offset of the Str's first character, or 0 */
} pt_wide;

typedef PT_VEC(pt_segment) pt_segments;
typedef PT_VEC(pt_wide) pt_wides;
typedef PT_VEC(pt_frame) pt_frames;
typedef PT_VEC(pt_scope) pt_scopes;
typedef PT_VEC(pt_text) pt_texts;
typedef PT_VEC(pt_part) pt_parts;

/** One top-level key of the metadata. */
typedef struct pt_meta_field {
    pt_str key;          /* decoded; in the document's arena */
    uint32_t key_begin;  /* source offset of the key's quotation mark */
    uint32_t begin, end; /* source offsets of its value */
} pt_meta_field;

typedef PT_VEC(pt_meta_field) pt_meta_fields;

/** A half-open range of one text. */
typedef struct pt_span {
    uint32_t text;
    uint32_t start;
    uint32_t end;
} pt_span;

/** A document that was read: its source, texts, sections and metadata. */
typedef struct pt_document {
    pt_str source;  /* borrowed from the caller for the document's life */
    pt_buf flat;    /* every text's bytes; texts are not in order here */
    pt_texts texts; /* in the order of the source */
    pt_segments segments;
    pt_wides wides; /* in the order of segments */
    pt_frames frames;
    pt_scopes scopes;
    pt_parts parts; /* in the order of the source */
    pt_meta_fields meta;
    uint32_t meta_begin, meta_end; /* source offsets of the metadata's { } */
    uint32_t blocks_begin;         /* source offset past the blocks' '[' */
    uint32_t blocks_end;           /* source offset of its ']' */
    uint32_t n_own;                /* Span inlines of ours in it */
    pt_span headline;              /* text PT_NONE: none */
    pt_span dateline; /* "Beijing, China —" with the dash; or none */
    pt_str lang;      /* from the metadata, or empty */
    pt_arena *arena;
    pt_deadline *deadline; /* for whatever is done with it; may be NULL */
} pt_document;

/** How much a document may ask for. 0 means the default. */
typedef struct pt_limits {
    size_t bytes;          /* of JSON; default and highest 4 GiB - 1 */
    size_t depth;          /* JSON levels; default 10,000,000 */
    pt_deadline *deadline; /* NULL: none; must live as long as the document */
} pt_limits;

/**
 * Reads a document: scans it, collects its texts, divides them into parts.
 *
 * out      owned by the caller: pt_document_free
 * source   UTF-8 without a byte-order mark; borrowed until then
 * limits   may be NULL
 * Returns  PT_ERR_JSON, PT_ERR_UTF8, PT_ERR_AST, PT_ERR_LIMIT with byte
 *          offset, line and cause; PT_ERR_NOMEM.
 */
pt_status pt_document_read(pt_document **out, pt_str source,
                           const pt_limits *limits, pt_error *err);

/** Frees a document; NULL is allowed. */
void pt_document_free(pt_document *doc);

/**
 * Returns the part that `offset` of text `text` is in, the nearest one where
 * it is in none, or NULL where the text has no parts. O(log n).
 */
const pt_part *pt_document_part(const pt_document *doc, uint32_t text,
                                uint32_t offset);

/** Returns the bytes of a text, borrowed from the document. */
static inline pt_str pt_document_text(const pt_document *doc, uint32_t text)
{
    const pt_text *t = &doc->texts.items[text];
    return (pt_str){doc->flat.ptr + t->flat, t->len};
}

#endif
