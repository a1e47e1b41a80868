/* SPDX-License-Identifier: MIT */
#ifndef PT_CHECK_RULES_H
#define PT_CHECK_RULES_H

#include "check/checker.h"

/**
 * The checks themselves: each adds its findings to `c`. What each looks for,
 * and why, is in the table (table.c).
 */

void pt_check_keyword_absent(pt_checker *c);       /**< keyword-absent */
void pt_check_keyword_suggested(pt_checker *c);    /**< keyword-suggested */
void pt_check_keyword_stuffing(pt_checker *c);     /**< keyword-stuffing */
void pt_check_keyword_rare(pt_checker *c);         /**< keyword-rare */
void pt_check_keyword_distribution(pt_checker *c); /**< keyword-distribution */
void pt_check_keyword_long(pt_checker *c);         /**< keyword-long */
void pt_check_keyword_function_words(
    pt_checker *c);                             /**< keyword-function-words */
void pt_check_keyword_duplicate(pt_checker *c); /**< keyword-duplicate */
void pt_check_keyword_similar(pt_checker *c);   /**< keyword-similar */
void pt_check_keywords_missing(pt_checker *c);  /**< keywords-missing */
void pt_check_keyword_count(pt_checker *c);     /**< keyword-count */
void pt_check_title_missing(pt_checker *c);     /**< title-missing */
void pt_check_title_length(pt_checker *c);      /**< title-length */
void pt_check_title_keyword(pt_checker *c);     /**< title-keyword */
void pt_check_introduction_keyword(pt_checker *c); /**< introduction-keyword */
void pt_check_heading_keyword(pt_checker *c);      /**< heading-keyword */
void pt_check_heading_h1(pt_checker *c);           /**< heading-h1 */
void pt_check_heading_skipped(pt_checker *c);      /**< heading-skipped */
void pt_check_heading_name(pt_checker *c);         /**< heading-name */
void pt_check_description_missing(pt_checker *c);  /**< description-missing */
void pt_check_description_length(pt_checker *c);   /**< description-length */
void pt_check_description_keyword(pt_checker *c);  /**< description-keyword */
void pt_check_slug_keyword(pt_checker *c);         /**< slug-keyword */
void pt_check_author_missing(pt_checker *c);       /**< author-missing */
void pt_check_date_missing(pt_checker *c);         /**< date-missing */
void pt_check_date_unreadable(pt_checker *c);      /**< date-unreadable */
void pt_check_language_missing(pt_checker *c);     /**< language-missing */
void pt_check_image_alt(pt_checker *c);            /**< image-alt */
void pt_check_image_keyword(pt_checker *c);        /**< image-keyword */
void pt_check_image_missing(pt_checker *c);        /**< image-missing */
void pt_check_link_text(pt_checker *c);            /**< link-text */
void pt_check_link_empty(pt_checker *c);           /**< link-empty */
void pt_check_link_keyword(pt_checker *c);         /**< link-keyword */
void pt_check_link_missing(pt_checker *c);         /**< link-missing */
void pt_check_text_short(pt_checker *c);           /**< text-short */
void pt_check_name_spelling(pt_checker *c);        /**< name-spelling */
void pt_check_surname_first(pt_checker *c);        /**< surname-first */
void pt_check_surname_ambiguous(pt_checker *c);    /**< surname-ambiguous */
void pt_check_person_role(pt_checker *c);          /**< person-role */
void pt_check_acronym_unexpanded(pt_checker *c);   /**< acronym-unexpanded */
void pt_check_acronym_twice(pt_checker *c);        /**< acronym-twice */
void pt_check_weekday(pt_checker *c);              /**< weekday */
void pt_check_date_impossible(pt_checker *c);      /**< date-impossible */
void pt_check_currency(pt_checker *c);             /**< currency-amount */
void pt_check_placeholder(pt_checker *c);          /**< placeholder */

/** Returns about how many pixels wide a result page sets a title. */
uint32_t pt_title_width(pt_str title);

#endif
