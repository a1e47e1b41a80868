/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_NAMES_H
#define PT_NAMES_NAMES_H

#include "base/map.h"
#include "names/rules.h"
#include "pandoc-tagger/types.h"
#include "text/token.h"

/**
 * The names that are known: the embedded knowledge base and the user's
 * gazetteers, as one list. Made once, then only read, by any thread. An
 * entry is a thing with a name; a surface is a form under which it occurs;
 * one surface may stand for several entries ("Georgia").
 *
 *     pt_names *names = NULL;
 *     if (pt_names_new(&names, true, err) != PT_OK) …
 *     if (pt_names_add_file(names, "people.tsv", NULL, -1, err) != PT_OK) …
 *     pt_name_match match;
 *     if (pt_names_find(&match, names, text, tok, n_left, PT_NAMES_KNOWN)) …
 *     pt_names_free(names);
 */
typedef struct pt_names pt_names;

/** Where to look, in the order of who wins. */
enum {
    PT_NAMES_USER = 1,  /* the user's gazetteers */
    PT_NAMES_KNOWN = 2, /* the embedded knowledge base */
    PT_NAMES_ALL = 3,
    PT_NAMES_RULES = 4 /* beside the others: also readings that say what is
                          not to be tagged, PT_NAME_NEVER */
};

/** What else is known of an entry. */
enum {
    PT_NAME_COUNTRY = 1,    /* a country or a territory */
    PT_NAME_CAPITAL = 2,    /* a country's capital */
    PT_NAME_CITY = 4,       /* any city, capitals included */
    PT_NAME_REGION = 8,     /* a first-level subdivision: "Ontario" */
    PT_NAME_CONTINENT = 16, /* a continent or a part of the world */
    PT_NAME_WATER = 32,     /* sea, river, lake, strait */
    PT_NAME_FOREIGN = 64,   /* not English: "Deutschland" */
    PT_NAME_USER = 128,     /* from a gazetteer of the user's */
    PT_NAME_COMPANY = 256,
    PT_NAME_UNIVERSITY = 512,
    PT_NAME_MEDIA = 1024,      /* newspaper, news agency, broadcaster */
    PT_NAME_GOVERNMENT = 2048, /* parliament, ministry, agency, army */
    PT_NAME_TEAM = 4096,       /* a sports club or a national team */
    PT_NAME_LEAGUE = 8192,     /* a league or an association of sport */
    PT_NAME_PARTY = 16384,     /* a political party */
    PT_NAME_NEVER = 32768      /* of a user's: not to be tagged as this type */
};

/** The type of what is not to be tagged as any type. */
enum { PT_NAME_ANY = 31 };

/** One reading of a surface. */
typedef struct pt_name_candidate {
    uint32_t entry; /* for pt_names_entry */
    float prior;    /* share of the surface's occurrences that mean it, 0–1 */
    uint16_t bits;  /* PT_NAME_… */
    uint8_t type;   /* pt_type; PT_NAME_ANY beside PT_NAME_NEVER */
} pt_name_candidate;

/** How many readings of a surface are kept, the likeliest. */
enum { PT_NAME_CANDIDATES = 8 };

/** How many tokens a name may have; longer ones are refused. */
enum { PT_NAME_TOKENS = 16 };

/** A surface found in a text. */
typedef struct pt_name_match {
    uint32_t n_tokens;     /* how many tokens it covers, at least 1 */
    uint32_t n_candidates; /* 1–PT_NAME_CANDIDATES */
    bool exact;            /* written as it stands in the gazetteer */
    pt_name_candidate candidates[PT_NAME_CANDIDATES]; /* likeliest first */
} pt_name_match;

/** All that is known of an entry. Borrowed from the names. */
typedef struct pt_name_entry {
    pt_str name;   /* the canonical name: "United Kingdom" */
    pt_str id;     /* "Q145", the user's own id, or empty */
    pt_str ref;    /* the user's own id beside a "Q145", or empty */
    pt_str source; /* where it is from: "country-codes", a file's path */
    pt_type type;
    uint16_t bits;    /* PT_NAME_… */
    uint32_t country; /* the country it is in, the capital or the demonym of,
                         or the region, whose own `country` then leads on;
                         an entry, or PT_NONE */
} pt_name_entry;

/**
 * Makes a list of names.
 *
 * out       owned by the caller: pt_names_free
 * embedded  whether the knowledge base is in it
 * Returns   PT_ERR_NOMEM.
 */
pt_status pt_names_new(pt_names **out, bool embedded, pt_error *err);

/** Sets how many rows a gazetteer that is added may have; 0: any number. */
void pt_names_set_limit(pt_names *names, size_t max_rows);

/**
 * Adds one of the user's gazetteers; not once the names are shared.
 *
 * A file of any form that names/input.h lists. Or a compiled gazetteer
 * (names/format.h), told by its first bytes, which is mapped and used in
 * place.
 *
 * charset       of the file; NULL means UTF-8
 * default_type  pt_type of names that state none; -1: none
 * Returns       PT_ERR_IO, PT_ERR_FORMAT with file and line, PT_ERR_UTF8,
 *               PT_ERR_OPTION for an unknown charset, PT_ERR_LIMIT,
 *               PT_ERR_NOMEM; the names are then as before.
 */
pt_status pt_names_add_file(pt_names *names, const char *path,
                            const char *charset, int default_type,
                            pt_error *err);

/**
 * Adds rules as one of the user's gazetteers.
 *
 * Returns  PT_ERR_FORMAT for what cannot be a name, PT_ERR_NOMEM.
 */
pt_status pt_names_add_rules(pt_names *names, const pt_name_rules *rules,
                             pt_error *err);

/** Frees the list; NULL is allowed. */
void pt_names_free(pt_names *names);

/** Returns whether any of the gazetteers in `where` holds anything. */
bool pt_names_has(const pt_names *names, unsigned where);

/**
 * Finds the longest name that begins at a token.
 *
 * Words are compared without accents, full stops and differences between
 * apostrophes or dashes. Upper case counts: a name's capitals must be there;
 * text in capitals matches too. A user's name wins over a known one, whatever
 * their lengths.
 *
 * out       untouched when nothing is found
 * text      what the tokens' offsets refer to
 * tok       the token, followed by the rest of its text's
 * n_tokens  from `tok` to the end of the text
 * where     PT_NAMES_…
 * Returns   whether there is one. Time is independent of how many names
 *           there are; for most tokens it takes a few instructions.
 */
bool pt_names_find(pt_name_match *out, const pt_names *names, pt_str text,
                   const pt_token *tok, uint32_t n_tokens, unsigned where);

/**
 * Looks up a whole string, as in pt_names_find: for linking, not for
 * searching, since it splits the string into tokens.
 *
 * found_out  whether it is a name; `out` is untouched otherwise
 * Returns    PT_ERR_NOMEM.
 */
pt_status pt_names_look_up(pt_name_match *out, bool *found_out,
                           const pt_names *names, pt_str name, pt_error *err);

/**
 * Returns what is known of an entry; all empty, PT_TYPE_MISC and PT_NONE when
 * there is no such entry.
 */
pt_name_entry pt_names_entry(const pt_names *names, uint32_t entry);

/** Returns `entry.id` when that is a Wikidata id ("Q1490"), otherwise empty. */
pt_str pt_name_wikidata(const pt_name_entry *entry);

/** Returns the user's own id of an entry of the user's, otherwise empty. */
pt_str pt_name_ref(const pt_name_entry *entry);

#endif
