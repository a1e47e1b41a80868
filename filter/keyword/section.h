/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_SECTION_H
#define PT_KEYWORD_SECTION_H

#include "keyword/keyword.h"

/**
 * Finds the keyword sections of a document: a label ("SEO Keywords", "Tags",
 * "Mots-clés", …) as a Header, a line or the beginning of one, and the list
 * that follows it.
 *
 * names_out    appended to: the keywords as they stand, white space made
 *              single, in the document's arena
 * section_out  appended to: where label and list stand
 * doc          parts inside a section get PT_ROLE_KEYWORDS; a part that is
 *              inside only in part is divided
 * words        of the document
 * Returns      PT_ERR_NOMEM.
 */
pt_status pt_section_find(pt_keyword_names *names_out,
                          pt_keyword_section *section_out, pt_document *doc,
                          const pt_words *words, pt_error *err);

#endif
