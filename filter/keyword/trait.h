/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_TRAIT_H
#define PT_KEYWORD_TRAIT_H

#include "keyword/candidate.h"
#include "keyword/titles.h"

/**
 * What a ranker sees of a candidate. The order is that of the model file: a
 * change of it needs another version and another training.
 */
typedef enum pt_trait {
    PT_TRAIT_COUNT,        /* ln(1 + stretches) */
    PT_TRAIT_FIRST,        /* ln(1 + first term) */
    PT_TRAIT_PLACE,        /* first term / terms */
    PT_TRAIT_LEAD,         /* share of the first sentences: 1, 1/2, 1/4 … */
    PT_TRAIT_SPREAD,       /* (last - first) / terms */
    PT_TRAIT_TITLE,        /* it is in the title */
    PT_TRAIT_TITLE_WORDS,  /* share of its words in the title */
    PT_TRAIT_ENCYCLOPEDIA, /* it is the title of an article there */
    PT_TRAIT_HEADING,      /* share of its stretches in headings */
    PT_TRAIT_WORDS,
    PT_TRAIT_CHARS, /* ln(1 + characters of its stems) */
    PT_TRAIT_IDF_LEAST,
    PT_TRAIT_IDF_MOST,
    PT_TRAIT_IDF_MEAN,
    PT_TRAIT_IDF_FIRST, /* of its first word */
    PT_TRAIT_IDF_LAST,  /* of its last word */
    PT_TRAIT_WORD_MEAN, /* ln(1 + mean count of its words) */
    PT_TRAIT_WORD_LEAST,
    PT_TRAIT_WORD_MOST,
    PT_TRAIT_WORD_LAST,
    PT_TRAIT_COHESION,   /* count / least count of a word */
    PT_TRAIT_WEIGHT,     /* ln(1 + count × mean idf) */
    PT_TRAIT_WEIGHT_SUM, /* ln(1 + sum over words of count × idf) */
    PT_TRAIT_DEGREE,     /* ln(1 + mean degree) */
    PT_TRAIT_RANK,       /* mean rank */
    PT_TRAIT_RANK_LEAST,
    PT_TRAIT_NESTED,      /* count of a longer candidate / count, up to 3 */
    PT_TRAIT_MAXIMAL,     /* share of stretches that cannot be longer */
    PT_TRAIT_LEFT,        /* share after a word that could join it */
    PT_TRAIT_RIGHT,       /* share before such a word */
    PT_TRAIT_POSSESSIVE,  /* share with a possessive inside */
    PT_TRAIT_CUT,         /* share that cut a word with hyphens */
    PT_TRAIT_UPPER,       /* share capitalised inside sentences */
    PT_TRAIT_FIRST_UPPER, /* share whose first word is capitalised */
    PT_TRAIT_QUOTED,      /* share after a quotation mark */
    PT_TRAIT_PROPN,       /* share of its words that are names */
    PT_TRAIT_NOUN,
    PT_TRAIT_ADJ,
    PT_TRAIT_VERB,
    PT_TRAIT_PARTICIPLE,
    PT_TRAIT_NUM,
    PT_TRAIT_HEAD,      /* share that end in a noun */
    PT_TRAIT_FIRST_ADJ, /* share that begin with an adjective */
    PT_TRAIT_MENTION,   /* share of stretches that are mentions */
    PT_TRAIT_INSIDE,    /* share that are inside longer mentions */
    PT_TRAIT_TYPE,      /* 1 person, 2 norp, 3 place, 4 organization,
                            5 value, 6 other; 0 none */
    PT_TRAIT_MENTIONS,  /* ln(1 + mentions of its entity) */
    PT_TRAIT_SALIENCE,
    PT_TRAIT_CANONICAL, /* it is the entity's name */
    PT_TRAIT_VALUE      /* share with part of a date or an amount */
} pt_trait;

enum { PT_N_TRAITS = PT_TRAIT_VALUE + 1 };

/** The traits of all candidates of a document. */
typedef struct pt_traits {
    float *values; /* [n_candidates][PT_N_TRAITS] */
} pt_traits;

/**
 * Works out the traits of a document's candidates.
 *
 * out      owned by the caller: pt_traits_release
 * terms    ranked by pt_graph_rank
 * titles   NULL: none
 * Returns  PT_ERR_NOMEM.
 */
pt_status pt_traits_read(pt_traits *out, const pt_candidates *candidates,
                         const pt_terms *terms, const pt_analysis *analysis,
                         const pt_titles *titles, pt_error *err);

void pt_traits_release(pt_traits *traits);

#endif
