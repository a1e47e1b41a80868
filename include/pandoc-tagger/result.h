/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_RESULT_H
#define PANDOC_TAGGER_RESULT_H

#include "base.h"
#include "check.h"
#include "tagger.h"
#include "types.h"

/**
 * What was found in a document, as structs to walk through: for programs that
 * want neither the annotated document nor JSON.
 *
 *     const pt_mention_info *m;
 *     if (pt_result_new(&result, tagger, json, 0, &err) != PT_OK) …
 *     for (size_t i = 0; (m = pt_result_mention(result, i)) != NULL; i++)
 *         printf("%s\n", m->range.text.ptr);
 *     pt_result_free(result);
 *
 * A result is read-only: any number of threads may read it. It needs neither
 * the tagger nor the document any more. All that it returns is valid until it
 * is freed, and every pt_str in it is NUL-terminated, never NULL. The structs
 * may grow at their end: do not copy arrays of them, nor ask for their size.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** What was found in a document. */
typedef struct pt_result pt_result;

/** What a result holds beside mentions, entities and keywords: bits. */
enum { PT_RESULT_FINDINGS = 1 /* what the checks have to say */ };

/**
 * Analyses a document.
 *
 * out       owned by the caller: pt_result_free
 * document  as in pt_tagger_filter
 * parts     PT_RESULT_… bits, or 0
 * Returns   as pt_tagger_filter.
 */
PT_API pt_status pt_result_new(pt_result **out, const pt_tagger *tagger,
                               pt_str document, unsigned parts, pt_error *err);

/** Frees a result; NULL is allowed. */
PT_API void pt_result_free(pt_result *result);

/**
 * Returns the document's plain text, to which all positions refer, the same
 * that pt_tagger_extract gives as "text": its blocks' texts with a blank line
 * between them; Code, Math, images and the like are U+FFFC.
 */
PT_API pt_str pt_result_text(const pt_result *result);

/** Returns the title: the metadata's, else the headline; may be empty. */
PT_API pt_str pt_result_title(const pt_result *result);

/** Returns the language that the metadata name, or an empty string. */
PT_API pt_str pt_result_lang(const pt_result *result);

/** A stretch of the plain text. */
typedef struct pt_text_range {
    pt_str text;       /* the words that stand there */
    size_t start;      /* bytes: [start, end) */
    size_t end;        /* */
    size_t char_start; /* the same in code points: [char_start, char_end) */
    size_t char_end;   /* */
} pt_text_range;

/** A mention: words that name something. */
typedef struct pt_mention_info {
    pt_text_range range;
    pt_type type;
    uint32_t entity;    /* what it names: index for pt_result_entity */
    double score;       /* confidence, 0–1 */
    const char *finder; /* who found it: "model", "gazetteer", "date", … */
    const char *role;   /* where it stands: "body", "heading", "note", … */
    uint32_t section;   /* headings before and at it; 0: the lead */
    int is_own;         /* not 0: the author's own Span inline */
    pt_str iso;         /* of a date or time: ISO 8601; or empty */
    pt_str amount;      /* of money, percent, quantity: decimal; or empty */
    pt_str currency;    /* of money: ISO 4217; or empty */
    pt_str unit;        /* of a quantity: UCUM; or empty */
} pt_mention_info;

/** Returns mention `index`, in the order of the text; NULL past the last. */
PT_API const pt_mention_info *pt_result_mention(const pt_result *result,
                                                size_t index);

/** A surface form under which an entity is mentioned. */
typedef struct pt_form_info {
    pt_str form;
    uint32_t n_mentions; /* written so */
} pt_form_info;

/** An entity: a thing in the world, with all its mentions. */
typedef struct pt_entity_info {
    pt_str name; /* the canonical name */
    pt_str slug; /* tells it from others in the document */
    pt_type type;
    const char *schema;  /* its schema.org type: "Person", "Country", … */
    pt_str wikidata;     /* "Q…", or empty */
    pt_str ref;          /* the identifier in the user's own gazetteer */
    double link_score;   /* how sure `wikidata` or `ref` is, 0–1; 0: none */
    double salience;     /* how much the document is about it, 0–1 */
    uint32_t n_mentions; /* at least 1 */
    uint32_t first_mention;    /* index for pt_result_mention */
    const pt_form_info *forms; /* [n_forms], in the order of the text */
    uint32_t n_forms;
} pt_entity_info;

/** Returns entity `index`, by first mention; NULL past the last. */
PT_API const pt_entity_info *pt_result_entity(const pt_result *result,
                                              size_t index);

/** How well a text matches a keyword; the best has the lowest number. */
typedef enum pt_keyword_grade {
    PT_KEYWORD_EXACT,     /* word for word; case does not matter */
    PT_KEYWORD_INFLECTED, /* in other forms, or with "of the" between */
    PT_KEYWORD_SCATTERED, /* all content words in one sentence, in any order,
                             derivations, aliases and acronyms counted */
    PT_KEYWORD_ABSENT     /* not found */
} pt_keyword_grade;

/** How many grades there are; they run from 0 to PT_N_KEYWORD_GRADES - 1. */
enum { PT_N_KEYWORD_GRADES = PT_KEYWORD_ABSENT + 1 };

/** Returns the grade's name: "exact", "inflected", …; valid for ever. */
PT_API const char *pt_keyword_grade_name(pt_keyword_grade grade);

/** Where a keyword was declared: bits. */
enum {
    PT_KEYWORD_META = 1,     /* in the metadata's keywords */
    PT_KEYWORD_SECTION = 2,  /* in the keyword section */
    PT_KEYWORD_OPTION = 4,   /* in the configuration */
    PT_KEYWORD_SUGGESTED = 8 /* nowhere: the option suggest added it */
};

/** A keyword. */
typedef struct pt_keyword_info {
    pt_str name;            /* as declared */
    pt_str slug;            /* tells it from others in the document */
    pt_keyword_grade grade; /* of its best match */
    unsigned declared;      /* PT_KEYWORD_META, … */
    uint32_t n_matches;     /* of all grades */
} pt_keyword_info;

/** Returns keyword `index`, as declared; NULL past the last. */
PT_API const pt_keyword_info *pt_result_keyword(const pt_result *result,
                                                size_t index);

/** A place where a keyword occurs. */
typedef struct pt_match_info {
    pt_text_range range;    /* of scattered words from the first to the last */
    uint32_t keyword;       /* index for pt_result_keyword */
    pt_keyword_grade grade; /* never PT_KEYWORD_ABSENT */
    int is_span;            /* not 0: the filter writes a Span inline there */
} pt_match_info;

/** Returns match `index`, in the order of the text; NULL past the last. */
PT_API const pt_match_info *pt_result_match(const pt_result *result,
                                            size_t index);

/** What a check has to say. */
typedef struct pt_finding_info {
    const char *check; /* the check's id: pt_check_describe */
    pt_check_level level;
    pt_str message;      /* one sentence, without full stop */
    pt_str subject;      /* the keyword or name it is about; may be empty */
    pt_str key;          /* the metadata's key it is about; or empty */
    int has_range;       /* not 0: it is about a stretch of the text, */
    pt_text_range range; /* this one */
    pt_str section;      /* the heading above that; may be empty */
    uint32_t line;       /* in the source, from 1, where the reader said so
                            (commonmark+sourcepos); 0: not known */
    uint32_t column;     /* in code points, from 1; 0: not known */
} pt_finding_info;

/**
 * Returns finding `index`, by check, then by place; NULL past the last.
 * There are none without PT_RESULT_FINDINGS.
 */
PT_API const pt_finding_info *pt_result_finding(const pt_result *result,
                                                size_t index);

#ifdef __cplusplus
}
#endif

#endif
