/* SPDX-License-Identifier: MIT */
#ifndef PT_NAMES_IDENTIFIER_H
#define PT_NAMES_IDENTIFIER_H

#include "pandoc-tagger/base.h"

/**
 * Returns the Wikidata id that a string is or names: "Q1490" of "Q1490",
 * "wd:Q1490", "http://www.wikidata.org/entity/Q1490" and the address of its
 * page; otherwise empty. A slice of `id`.
 */
pt_str pt_identifier_wikidata(pt_str id);

/**
 * Returns what is wrong with an identifier as a table gives it, static; NULL
 * when nothing is: it is Wikidata's, or the user's own without white space
 * that could not be mistaken for one of Wikidata's.
 */
const char *pt_identifier_flaw(pt_str id);

#endif
