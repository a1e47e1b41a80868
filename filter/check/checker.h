/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_CHECKER_H
#define PT_CHECK_CHECKER_H

#include "check/check.h"
#include "output/article.h"
#include "text/forms.h"

/** What a check works with. */
typedef struct pt_checker {
    const pt_analysis *analysis;
    const pt_document *doc;
    const pt_article *article; /* what metadata and text say of it */
    const struct pt_names *names;
    const struct pt_suggester *suggester;
    pt_stemmer *stemmer; /* of the document's language */
    pt_span lead;        /* the first paragraph without dateline; text PT_NONE:
                            there is none */
    uint32_t n_words;    /* of running text: keyword section, headings, notes
                            and cells left out */
    uint32_t row;        /* of the check that runs */
    double bounds[PT_CHECK_BOUNDS]; /* its own */
    uint8_t level;                  /* of its findings */
    uint32_t n_found;               /* by it, also those that are left out */
    pt_findings *out;
    pt_arena *scratch; /* of one check */
    bool failed;       /* memory ran out; stays so */
} pt_checker;

/** Where a finding is, and what about. Zeroed but for `span`: nowhere. */
typedef struct pt_check_place {
    pt_span span;
    pt_str key;
    pt_str subject;
    pt_str verbatim;
} pt_check_place;

/** Returns the place "the whole document". */
pt_check_place pt_place_document(void);

/** Returns the place of a metadata value, or of words in it. */
pt_check_place pt_place_key(const char *key, pt_str subject);

/** Returns the place of a stretch of a text; its words are the subject. */
pt_check_place pt_place_span(const pt_checker *c, pt_span span);

/** Returns the place of a mention. */
pt_check_place pt_place_mention(const pt_checker *c, const pt_mention *m);

/**
 * Returns the place where a keyword is declared: the metadata, or a keyword
 * section in the text.
 */
pt_check_place pt_place_keyword(const pt_checker *c, uint32_t keyword);

/** Returns where the title stands: the metadata or the headline. */
pt_check_place pt_place_title(const pt_checker *c);

/** How many findings of one check are told; the rest is counted. */
enum { PT_CHECK_MOST = 200 };

/**
 * Adds a finding of the check that runs.
 *
 * fmt  as of printf: the message, one sentence without full stop
 */
void pt_check_add(pt_checker *c, pt_check_place place, const char *fmt, ...)
    PT_PRINTF(3, 4);

/** As pt_check_add, but on a level no graver than `most`. */
void pt_check_add_at_most(pt_checker *c, pt_check_level most,
                          pt_check_place place, const char *fmt, ...)
    PT_PRINTF(4, 5);

/**
 * Returns `s` with single spaces, shortened in the middle where it is long,
 * NUL-terminated: for messages.
 */
const char *pt_check_quote(pt_checker *c, pt_str s);

/**
 * Reads the JSON at a place of the source, with json-c; the caller puts it.
 *
 * Returns NULL for what is better left alone, and without memory.
 */
struct json_object *pt_check_read(pt_checker *c,
                                  const struct pt_meta_field *at);

/** Returns whether the metadata has a value for the key. */
bool pt_check_has_key(const pt_checker *c, const char *key);

/** Returns the metadata value's plain text with single spaces, or nothing. */
pt_str pt_check_value(pt_checker *c, const char *key);

/**
 * Returns whether every content word of the keyword is in `text`, in any
 * order and in any of the forms that have the same stem.
 */
bool pt_check_has_words(pt_checker *c, pt_str text, pt_str keyword);

/** Returns whether one of the declared keywords is in `text` in that way. */
bool pt_check_has_keyword(pt_checker *c, pt_str text);

/** Returns how many content words a keyword has; `all_out` may be NULL. */
uint32_t pt_check_content_words(pt_checker *c, pt_str keyword,
                                uint32_t *all_out);

/**
 * Returns the stems of a string's content words, each once, sorted: equal for
 * strings of the same words. Lives as long as the check runs.
 */
pt_str pt_check_stems(pt_checker *c, pt_str text);

/** Returns a span's bytes. */
pt_str pt_check_str(const pt_checker *c, pt_span span);

/** Returns the role of the part that a place in a text is in. */
pt_role pt_check_role(const pt_checker *c, uint32_t text, uint32_t offset);

/** Returns whether texts of the role are running text. */
bool pt_check_is_prose(pt_role role);

#endif
