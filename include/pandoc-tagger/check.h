/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_CHECK_H
#define PANDOC_TAGGER_CHECK_H

#include "base.h"
#include "tagger.h"

/**
 * The checks of articles: what there are; the check of one document, and of
 * many in one report.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** How grave a finding is. */
typedef enum pt_check_level {
    PT_CHECK_OFF,     /* of a check: it does not run */
    PT_CHECK_NOTE,    /* good to know */
    PT_CHECK_WARNING, /* most likely to be mended */
    PT_CHECK_ERROR    /* must be mended; no check's default */
} pt_check_level;

/** How many levels there are; they run from 0 to PT_N_CHECK_LEVELS - 1. */
enum { PT_N_CHECK_LEVELS = PT_CHECK_ERROR + 1 };

/** Returns the level's name: "off", "note", …; valid for ever. */
PT_API const char *pt_check_level_name(pt_check_level level);

/**
 * Finds a level by its name.
 *
 * Returns whether there is one; `out` is untouched otherwise.
 */
PT_API int pt_check_level_find(pt_check_level *out, pt_str name);

/** How many bounds a check has at most. */
enum { PT_CHECK_BOUNDS = 2 };

/** A number that a check compares with; settable by its name. */
typedef struct pt_check_bound {
    const char *name; /* "max"; NULL: there is none */
    double value;     /* the default */
} pt_check_bound;

/** One check. */
typedef struct pt_check_info {
    const char *id;       /* "title-length" */
    pt_check_level level; /* by default */
    pt_check_bound bounds[PT_CHECK_BOUNDS];
    const char *what; /* what it finds, for people */
    const char *why;  /* why that matters, with the source of the numbers */
} pt_check_info;

/**
 * Returns check `index`, counted from 0; NULL past the last. Valid for ever.
 */
PT_API const pt_check_info *pt_check_describe(size_t index);

/**
 * Returns the name of report format `index`, "text", "json", …, counted from
 * 0; NULL past the last. Valid for ever.
 */
PT_API const char *pt_report_format(size_t index);

/** What was found in all documents. */
typedef struct pt_check_totals {
    uint32_t n_files;  /* all, also those that could not be read */
    uint32_t n_failed; /* of them */
    uint32_t n_known;  /* findings that the baseline has */
    uint32_t n_findings[PT_N_CHECK_LEVELS]; /* the others, by level */
} pt_check_totals;

/** What of a document is to be checked, and how it is to be told. */
typedef struct pt_checking {
    pt_str format; /* "text", "json", "sarif", "github", "junit",
                      "checkstyle"; empty: "text" */
    pt_str path;   /* names the document in the report */
    pt_str file;   /* the bytes of the file that the document was made of, to
                      find lines in; may be empty */
    int colour;    /* not 0: text with colours */
} pt_checking;

/**
 * Checks a document and writes a report.
 *
 * document    as in pt_tagger_filter
 * write       receives the whole at once
 * totals_out  may be NULL
 * Returns     as pt_tagger_filter; PT_ERR_OPTION for an unknown format.
 */
PT_API pt_status pt_tagger_check(const pt_tagger *tagger, pt_str document,
                                 const pt_checking *checking, pt_write_fn write,
                                 void *payload, pt_check_totals *totals_out,
                                 pt_error *err);

/** Many documents to be checked. Zero is a default where none is named. */
typedef struct pt_check_batch {
    pt_str format;        /* of the report: pt_report_format; default "text" */
    int colour;           /* not 0: text with colours */
    pt_check_level least; /* lesser findings are left out; default: none is */
    const char *baseline_name; /* names the baseline in errors */
    pt_str baseline;           /* findings that are known and left out: what
                             `write_baseline` was given once; may be empty */
    uint32_t n_threads;        /* that work; default 1; reading has its own */
    pt_read_fn read;      /* gives the documents' names, a line each; called by
                             the calling thread */
    void *read_payload;   /* given to `read` */
    pt_load_fn load;      /* gives the Pandoc JSON of a name. A document that
                             fails is told in the report */
    pt_load_fn load_file; /* gives the bytes of the file that the document was
                             made of, to find lines in; a failure means that
                             none is known; NULL: never */
    void *load_payload;   /* given to both */
    pt_write_fn write;    /* receives the report in pieces, in order; called
                             by one thread at a time, any of them */
    void *write_payload;  /* given to `write` */
    pt_write_fn write_baseline; /* receives a baseline of all that was found,
                                   when the report is finished; NULL: no */
    void *baseline_payload;     /* given to `write_baseline` */
    void (*progress)(void *payload, uint64_t n_files); /* after each document,
                                               as `write` is; or NULL */
    void *progress_payload;                            /* given to `progress` */
} pt_check_batch;

/**
 * Checks documents and writes one report, in the order of their names.
 *
 * totals_out  what was found, also on failure
 * Returns     PT_ERR_OPTION for an unknown format, PT_ERR_FORMAT for a bad
 *             baseline, PT_ERR_NOMEM; what `read` or one of the writing calls
 *             returned. Documents that are bad are no failure.
 */
PT_API pt_status pt_check_batch_run(pt_check_totals *totals_out,
                                    const pt_tagger *tagger,
                                    const pt_check_batch *batch, pt_error *err);

#ifdef __cplusplus
}
#endif

#endif
