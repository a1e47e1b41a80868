/* SPDX-License-Identifier: MIT */
#ifndef PT_RUN_RECORD_H
#define PT_RUN_RECORD_H

#include "base/buf.h"
#include "base/str.h"

/**
 * One line of JSON Lines as a document. A record is a Pandoc document,
 * {"id": …, "ast": …} with one, or {"id": …, "title": …, "text": …} with
 * plain text (document/prose.h); "id" and "title" may be missing or null,
 * other members are ignored.
 */
typedef struct pt_record {
    pt_str id;       /* its JSON as it stands in the line; "null" for none */
    pt_str document; /* Pandoc's JSON: borrowed from the line or from `made` */
    pt_buf made;     /* the document made of title and text */
    pt_buf text;     /* their characters */
    bool is_ast;     /* the document is the member "ast": offsets in errors
                        of reading it count from there */
} pt_record;

/** How records are read. */
typedef struct pt_record_rules {
    size_t max_depth; /* JSON levels; 0: 10,000,000 */
    pt_str api;       /* of documents made of text: "[1,22]", empty for that */
} pt_record_rules;

/** Makes an empty record; allocates nothing. */
void pt_record_init(pt_record *record);

/** Frees the record's buffers; it is as after pt_record_init. */
void pt_record_release(pt_record *record);

/**
 * Reads a record. One struct serves for any number of lines, one after the
 * other; its buffers are reused.
 *
 * record   the id is also set on failure, where the line could be read as far
 * line     UTF-8, a byte-order mark allowed; without a newline; borrowed for
 *          as long as the record is used
 * rules    may be NULL
 * Returns  PT_ERR_JSON, PT_ERR_UTF8, PT_ERR_LIMIT with the byte of the line;
 *          PT_ERR_AST for JSON that is no record; PT_ERR_NOMEM. Whether the
 *          document is one shows when it is read.
 */
pt_status pt_record_read(pt_record *record, pt_str line,
                         const pt_record_rules *rules, pt_error *err);

/** Appends the beginning of an answer, {"id":…, with an id that is JSON. */
void pt_record_add_id(pt_buf *out, pt_str id);

/**
 * Appends a whole answer for a bad record: {"id":…,"error":{"where":…,
 * "message":…}}.
 *
 * place  leads the error's own place: "ast: ", or empty
 */
void pt_record_add_error(pt_buf *out, pt_str id, const char *place,
                         const pt_error *error);

#endif
