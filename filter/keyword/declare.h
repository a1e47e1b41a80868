/* SPDX-License-Identifier: MIT */
#ifndef PT_KEYWORD_DECLARE_H
#define PT_KEYWORD_DECLARE_H

#include "keyword/keyword.h"

/**
 * Collects the keywords that a document declares: metadata first, then the
 * keyword sections, then `extra`; what is declared twice is one keyword.
 *
 * Gives every part inside a keyword section PT_ROLE_KEYWORDS, so call this
 * before the finders.
 *
 * out          owned by the caller: pt_vec_release; strings are in the
 *              document's arena
 * section_out  owned by the caller: pt_vec_release
 * words        of the document
 * extra        keywords from the configuration; may be NULL
 * Returns      PT_ERR_NOMEM.
 */
pt_status pt_keywords_declare(pt_keywords *out, pt_keyword_section *section_out,
                              pt_document *doc, const pt_words *words,
                              const pt_keyword_names *extra, pt_error *err);

#endif
