/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_TAGGER_H
#define PANDOC_TAGGER_TAGGER_H

#include "base.h"
#include "types.h"

/**
 * The filter as a library: a tagger is made once from settings and then
 * filters any number of documents, from any number of threads.
 *
 *     pt_tagger *tagger = NULL;
 *     pt_error err;
 *     if (pt_tagger_new(&tagger, NULL, 0, &err) != PT_OK) …
 *     pt_tagger_filter(tagger, json, format, write, file, NULL, &err);
 *     pt_tagger_free(tagger);
 */

#ifdef __cplusplus
extern "C" {
#endif

/** Options loaded, and the resources they name. Immutable. */
typedef struct pt_tagger pt_tagger;

/**
 * One layer of settings: a JSON object whose keys are the options of
 * `pandoc-tagger --help` without their dashes.
 */
typedef struct pt_settings {
    pt_str json;        /* the object; empty for none */
    const char *where;  /* names it in errors: a path, "command line"; NULL:
                           "settings" */
    const char *folder; /* file names in it start here; NULL: as they are */
    int over_document;  /* not 0: wins over what the document says */
} pt_settings;

/** What was found in a document. */
typedef struct pt_summary {
    uint32_t n_mentions[PT_N_TYPES]; /* by type */
    uint32_t n_entities;
    uint32_t n_keywords;
    uint32_t n_matches; /* occurrences of the keywords in the texts */
    uint32_t n_absent;  /* keywords that the texts have in no form */
    int verbose;        /* whether the settings ask for it to be shown, */
    int check;          /* and for findings (check.h) */
} pt_summary;

/**
 * Makes a tagger.
 *
 * out       owned by the caller: pt_tagger_free
 * layers    applied in order, [n_layers]; may be NULL when that is 0
 * Returns   PT_ERR_OPTION for an unknown option or a value it cannot take,
 *           PT_ERR_IO and PT_ERR_FORMAT for files they name, PT_ERR_NOMEM.
 */
PT_API pt_status pt_tagger_new(pt_tagger **out, const pt_settings *layers,
                               size_t n_layers, pt_error *err);

/** Frees a tagger; NULL is allowed. */
PT_API void pt_tagger_free(pt_tagger *tagger);

/**
 * Filters one document: takes our own annotations out, then annotates it.
 *
 * document     Pandoc JSON in UTF-8, or in UTF-16 or UTF-32 with a byte-order
 *              mark
 * format       the writer's name as Pandoc passes it, or empty
 * write        receives the result in pieces, in order, and only once the
 *              whole document has been understood
 * summary_out  may be NULL
 * Returns      PT_ERR_JSON, PT_ERR_UTF8, PT_ERR_AST, PT_ERR_LIMIT for a bad
 *              document, PT_ERR_OPTION for settings in its metadata that
 *              are none, PT_ERR_NOMEM, or what `write` returned.
 */
PT_API pt_status pt_tagger_filter(const pt_tagger *tagger, pt_str document,
                                  pt_str format, pt_write_fn write,
                                  void *payload, pt_summary *summary_out,
                                  pt_error *err);

/** What of a document is to be extracted, and how. */
typedef struct pt_extraction {
    pt_str format; /* pt_extraction_format: "json", "jsonl", "tsv", "webanno",
                      "ninjs", "conll", "text"; empty: "json" */
    pt_str name;   /* the document's, for people; may be empty */
    pt_str uri;    /* identifies it; empty: made of the name */
    int one_line;  /* not 0: json, webanno and ninjs on one line */
} pt_extraction;

/**
 * Writes what was found in a document as data beside it. Positions count code
 * points in what the format "text" gives.
 *
 * document    as in pt_tagger_filter
 * write       receives the whole at once
 * summary_out may be NULL
 * Returns     as pt_tagger_filter; PT_ERR_OPTION for an unknown format.
 */
PT_API pt_status pt_tagger_extract(const pt_tagger *tagger, pt_str document,
                                   const pt_extraction *extraction,
                                   pt_write_fn write, void *payload,
                                   pt_summary *summary_out, pt_error *err);

/**
 * Returns the name of extraction format `index`, "json", "jsonl", …, counted
 * from 0; NULL past the last. Valid for ever.
 */
PT_API const char *pt_extraction_format(size_t index);

/** Returns the JSON Schema of the format "json"; valid for ever. */
PT_API const char *pt_extraction_schema(void);

/** How suggested keywords are written. */
typedef enum pt_suggested_form {
    PT_SUGGESTED_TEXT,  /* a line each: score, occurrences, keyword */
    PT_SUGGESTED_NAMES, /* a JSON array of the keywords, without a newline */
    PT_SUGGESTED_JSON   /* a JSON array of objects with score and places */
} pt_suggested_form;

/** What keywords to suggest. */
typedef struct pt_suggesting {
    pt_suggested_form form;
    int words;      /* not 0: the words it is about, rather than phrases */
    uint32_t limit; /* at most so many; 0: 15 */
} pt_suggesting;

/**
 * Writes keywords that a document could have, the best first, whatever it
 * declares.
 *
 * document    as in pt_tagger_filter
 * write       receives the whole at once
 * Returns     as pt_tagger_filter.
 */
PT_API pt_status pt_tagger_suggest(const pt_tagger *tagger, pt_str document,
                                   const pt_suggesting *how, pt_write_fn write,
                                   void *payload, pt_error *err);

/**
 * Writes why each mention of a document is what it was taken for: where it
 * stands, who found it, how sure that is, its entity, what the knowledge base
 * knows it as, what came second, and what spoke for it.
 *
 * document    as in pt_tagger_filter
 * json        0: a table for people; otherwise JSON
 * write       receives the whole at once
 * Returns     as pt_tagger_filter.
 */
PT_API pt_status pt_tagger_explain(const pt_tagger *tagger, pt_str document,
                                   int json, pt_write_fn write, void *payload,
                                   pt_error *err);

/** Returns the library's version, "1.2.3"; valid for ever. */
PT_API const char *pt_version(void);

/**
 * Returns the library's version as a number, as PT_VERSION_NUMBER is that of
 * the headers: 10203 for 1.2.3.
 */
PT_API int pt_version_number(void);

#ifdef __cplusplus
}
#endif

#endif
