/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_OPTIONS_H
#define PT_RUN_OPTIONS_H

#include <stdbool.h>

#include "base/arena.h"
#include "check/check.h"
#include "names/rules.h"
#include "pandoc-tagger/options.h"
#include "pandoc-tagger/types.h"

struct json_object;

/**
 * The options. One table (option_table.c) makes the flags of the command
 * line, the keys of a document's `tagger` metadata, those of a configuration
 * file, `--help` and the list in the man page.
 */

/** Whether to write Span inlines. */
enum { PT_SPANS_AUTO, PT_SPANS_ON, PT_SPANS_OFF };

/** Whether to suggest keywords. */
enum { PT_SUGGEST_OFF, PT_SUGGEST_AUTO, PT_SUGGEST_ADD };

/** Which recogniser: the linear one, or with its neural partner. */
enum { PT_TIER_FAST, PT_TIER_ACCURATE };

/** How a mention links. */
enum { PT_LINK_AS_LINK, PT_LINK_AS_ATTRIBUTE };

/** The choice for one writer. */
typedef struct pt_format_choice {
    pt_str format;
    unsigned choice;
} pt_format_choice;

/** A choice, with exceptions by writer. */
typedef struct pt_by_format {
    unsigned choice; /* for every other writer */
    const pt_format_choice *exceptions;
    uint32_t n_exceptions;
} pt_by_format;

/** A file in the place of what the program brings along. */
typedef struct pt_file_choice {
    bool off;    /* neither of them */
    pt_str path; /* NUL-terminated; empty: what the program brings along */
} pt_file_choice;

/** A list of paths. */
typedef struct pt_paths {
    const pt_str *items; /* each NUL-terminated */
    uint32_t len;
} pt_paths;

/** What is to be checked, and how. */
typedef struct pt_check_choice {
    bool on;                          /* the filter prints findings */
    const pt_check_setting *settings; /* [checks]; NULL: the defaults */
} pt_check_choice;

/**
 * Every option's value. Copied freely: what it points to is in an arena.
 *
 * A field's type goes by its option's kind: BOOL bool; CHOICE unsigned, the
 * number of the word; BY_FORMAT pt_by_format; SCORE, SECONDS double; COUNT size_t;
 * TYPES uint32_t; TEXT, TARGET pt_str; FILE pt_file_choice; FILES pt_paths;
 * RULES pt_name_rules; CHECKS pt_check_choice; CHECK_IDS pt_check_set.
 */
typedef struct pt_options {
    bool entities;                /* tag entities */
    bool keywords;                /* read, tag and output keywords */
    bool strip;                   /* only take our annotations out */
    bool structure;               /* turn a pasted article into blocks */
    bool knowledge_base;          /* use the embedded names */
    bool verbose;                 /* a summary on standard error */
    unsigned spans;               /* PT_SPANS_… */
    unsigned mentions;            /* a pt_occurrence: of Span inlines */
    size_t max_mentions;          /* Span inlines of one entity */
    pt_str link;                  /* a target; empty: no links */
    unsigned link_mentions;       /* a pt_occurrence: of links */
    unsigned link_as;             /* PT_LINK_AS_… */
    bool description;             /* derive one for HTML */
    bool open_graph;              /* write Open Graph for HTML */
    unsigned json_ld;             /* a pt_json_ld_place, for HTML */
    unsigned article_type;        /* a pt_article_type */
    unsigned inline_data;         /* a pt_inline_data, for HTML 5 */
    bool time;                    /* dates as HTML's time elements */
    bool stylesheet;              /* highlight the Spans in HTML, LaTeX */
    pt_by_format index;           /* a pt_index_kind */
    bool xmp;                     /* keywords through hyperxmp */
    bool tei_elements;            /* raw TEI around mentions */
    bool character_styles;        /* custom-style for docx and odt */
    pt_by_format keyword_section; /* a pt_place */
    unsigned suggest;             /* PT_SUGGEST_… */
    size_t max_suggestions;       /* keywords to suggest */
    uint32_t types;               /* 1 << pt_type of the types to tag */
    double min_confidence;        /* below it a mention is dropped */
    unsigned tier;                /* PT_TIER_… */
    pt_file_choice model;         /* of the statistical recogniser */
    pt_file_choice network;       /* its neural partner */
    pt_paths gazetteers;          /* the user's name lists */
    pt_name_rules never;          /* names that are not to be tagged */
    pt_name_rules always;         /* names that are, wherever they stand */
    pt_str pandoc_version;        /* of the Pandoc that writes, or empty */
    pt_str gazetteer_charset;     /* their charset, as iconv names it */
    unsigned gazetteer_type;      /* 1 + pt_type of names that state none; 0:
                                     they must state one */
    pt_check_choice check;        /* the checks */
    pt_check_set ignore;          /* checks that do not run */
    size_t max_bytes;             /* of a document */
    size_t max_depth;             /* of JSON levels */
    double max_seconds;           /* for a document; 0: no limit */
    size_t max_names;             /* rows of gazetteers */
} pt_options;

/** One row of the table. */
typedef struct pt_option {
    size_t offset; /* of its field in pt_options */
    pt_option_info info;
} pt_option;

/** Where settings come from. */
typedef struct pt_options_source {
    const char *where;  /* names them in errors */
    const char *folder; /* relative paths start here; NULL: as they are */
    bool is_document;   /* untrusted: cannot name files */
} pt_options_source;

/** Returns the rows and how many there are; valid for ever. */
const pt_option *pt_option_table(size_t *n_out);

/** Fills in the defaults. */
void pt_options_init(pt_options *options);

/** A set of options: bit i stands for row i of the table. */
typedef uint64_t pt_option_set;

/**
 * Applies a JSON object of settings.
 *
 * options   values that `settings` does not name stay; untouched on failure
 * named     receives the options that `settings` names, besides those in it;
 *           may be NULL
 * settings  strings are accepted for every kind ("true", "0.5", "a,b")
 * arena     keeps what the values point to
 * Returns   PT_ERR_OPTION for an unknown key, with the nearest known one,
 *           for a value of the wrong kind, and for a file in a document.
 */
pt_status pt_options_apply(pt_options *options, pt_option_set *named,
                           struct json_object *settings,
                           const pt_options_source *source, pt_arena *arena,
                           pt_error *err);

/** Copies the options of `set` from one struct to the other. */
void pt_options_copy(pt_options *to, const pt_options *from, pt_option_set set);

/** Returns the choice for a writer (its name without extensions). */
unsigned pt_by_format_choose(const pt_by_format *by_format, pt_str format);

#endif
