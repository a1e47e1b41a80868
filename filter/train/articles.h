/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_ARTICLES_H
#define PT_TRAIN_ARTICLES_H

#include "keyword/suggest.h"
#include "run/resources.h"

/** An article with the keywords that people gave it. */
typedef struct pt_article {
    pt_str id; /* its JSON */
    pt_document *doc;
    pt_analysis analysis;
    pt_prospects prospects;
    uint8_t *labels;   /* [n_candidates] 1: one of the keywords */
    uint32_t n_gold;   /* different keywords */
    uint32_t source;   /* counts the files read */
    bool has_entities; /* found in it */
    bool is_changed;   /* shortened, or without its title */
} pt_article;

/** Articles of one file or more. */
typedef struct pt_articles {
    PT_VEC(pt_article *) list;
    pt_arena *arena;
} pt_articles;

/** How articles are read. */
typedef struct pt_articles_how {
    const pt_tagger *tagger;    /* of the program */
    const pt_pos_model *speech; /* parts of speech; NULL: without */
    const pt_titles *titles;    /* NULL: without */
    bool entities;              /* find them */
    bool untitled;              /* leave the title out */
    uint32_t bytes;  /* of text, to the next sentence's end; 0: all */
    uint32_t source; /* noted on each */
} pt_articles_how;

/**
 * Reads {"id", "title", "text", "keyphrases"} a line and appends them with
 * their candidates.
 *
 * Returns  PT_ERR_IO; as pt_record_read; PT_ERR_JSON without keyphrases;
 *          PT_ERR_NOMEM. Release with pt_articles_release in any case.
 */
pt_status pt_articles_read(pt_articles *out, const char *path,
                           const pt_articles_how *how, pt_error *err);

void pt_articles_release(pt_articles *articles);

#endif
