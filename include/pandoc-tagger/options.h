/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_OPTIONS_H
#define PANDOC_TAGGER_OPTIONS_H

#include "base.h"

/**
 * The options that settings can have (pt_settings), as a table: for a help
 * text, a form, the completion of a command line. All that is returned here
 * is valid for ever.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** What values an option takes. Others may come: take those for any text. */
typedef enum pt_option_kind {
    PT_OPTION_BOOL,      /* true or false */
    PT_OPTION_CHOICE,    /* one of a few words */
    PT_OPTION_BY_FORMAT, /* one of a few words, or a map of them by writer:
                            "latex=entries,html=list" */
    PT_OPTION_SCORE,     /* a number from 0 to 1 */
    PT_OPTION_COUNT,     /* a whole number */
    PT_OPTION_TYPES,     /* a list of entity types (types.h) */
    PT_OPTION_TEXT,      /* any text */
    PT_OPTION_TARGET,    /* where links lead: "wikidata", "wikipedia" or a URL
                            with {wikidata}, {name}, … in it */
    PT_OPTION_FILE,      /* a path, or false for none */
    PT_OPTION_FILES,     /* paths, or false for none */
    PT_OPTION_RULES,     /* names with types, "Paris:person,…", or false */
    PT_OPTION_CHECKS,    /* true, false, or a map of settings by check */
    PT_OPTION_CHECK_IDS, /* a list of checks (check.h) */
    PT_OPTION_SECONDS    /* a number, 0 or more */
} pt_option_kind;

/** One row of the table of options. */
typedef struct pt_option_info {
    const char *name; /* the key in settings: "keyword-section" */
    pt_option_kind kind;
    int operator_only;    /* not 0: a document's metadata cannot set it */
    const char *choices;  /* the words it takes, "keep|remove|end"; NULL for
                             other kinds than CHOICE and BY_FORMAT */
    const char *argument; /* what help calls the value, "FILE"; NULL: it is
                             not named there */
    const char *help;     /* for people: what it does, and its default */
} pt_option_info;

/**
 * Returns option `index`, counted from 0 in the order of --help; NULL past
 * the last.
 */
PT_API const pt_option_info *pt_option_describe(size_t index);

/** Returns the option of that name; NULL when there is none. */
PT_API const pt_option_info *pt_option_find(pt_str name);

/**
 * Returns the option whose name is nearest to `name`, for a hint at what was
 * meant; NULL when none is near.
 */
PT_API const pt_option_info *pt_option_nearest(pt_str name);

/** Returns whether a flag without a value stands for true. */
PT_API int pt_option_is_switch(const pt_option_info *option);

/** Returns whether it takes `false`, so that a flag --no-… has a meaning. */
PT_API int pt_option_can_be_off(const pt_option_info *option);

#ifdef __cplusplus
}
#endif

#endif
