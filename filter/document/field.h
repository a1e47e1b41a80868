/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_FIELD_H
#define PT_DOCUMENT_FIELD_H

#include "document/document.h"

/**
 * Notes where each top-level key of the metadata stands, and the language.
 *
 * doc      its meta_begin and meta_end are those of the metadata's value;
 *          of the old form { "unMeta": { … } } they become the inner one's
 * is_old   the document is of the form [{ "unMeta": … }, [ … ]]
 * Returns  PT_ERR_AST for the old form without "unMeta"; PT_ERR_NOMEM.
 */
pt_status pt_fields_read(pt_document *doc, bool is_old, pt_error *err);

#endif
