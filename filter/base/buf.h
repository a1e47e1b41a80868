/* SPDX-License-Identifier: MIT */
#ifndef PT_BASE_BUF_H
#define PT_BASE_BUF_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/**
 * A growing byte buffer. It fails stickily: once an allocation fails every
 * further append does nothing, also after a clear; test pt_buf_failed once at
 * the end.
 *
 *     pt_buf buf;
 *     pt_buf_init(&buf);
 *     pt_buf_add(&buf, PT_STR("…"));
 *     if (pt_buf_failed(&buf)) …
 *     pt_buf_release(&buf);
 */
typedef struct pt_buf {
    char *ptr;   /* the bytes; NULL while cap is 0; not NUL-terminated */
    size_t len;  /* bytes in use */
    size_t cap;  /* bytes allocated */
    bool failed; /* an allocation has failed */
} pt_buf;

/** Makes an empty buffer; allocates nothing. */
void pt_buf_init(pt_buf *buf);

/** Frees the bytes; the buffer is as after pt_buf_init. */
void pt_buf_release(pt_buf *buf);

/** Empties the buffer and keeps its memory; one that failed stays so. */
void pt_buf_clear(pt_buf *buf);

/** Returns whether an append has failed since pt_buf_init. */
bool pt_buf_failed(const pt_buf *buf);

/** Returns the contents, borrowed until the next change. */
pt_str pt_buf_str(const pt_buf *buf);

/**
 * Makes room for `more` bytes past the end.
 *
 * Returns where they go, or NULL when that failed; the caller adds what it
 * wrote to `len`.
 */
char *pt_buf_reserve(pt_buf *buf, size_t more);

/** Appends `s`. */
void pt_buf_add(pt_buf *buf, pt_str s);

/** Appends `bytes`: a pt_write_fn whose payload is the buffer. */
pt_status pt_buf_write(void *buf, pt_str bytes, pt_error *err);

/** Appends one byte. */
void pt_buf_add_byte(pt_buf *buf, char c);

/** Appends the UTF-8 form of a code point, a surrogate as three bytes. */
void pt_buf_add_char(pt_buf *buf, uint32_t cp);

/** Appends as printf does. */
void pt_buf_add_format(pt_buf *buf, const char *fmt, ...) PT_PRINTF(2, 3);

/**
 * Appends `s` as the inside of a JSON string: quotation mark, backslash and
 * control characters escaped, everything else as it is.
 */
void pt_buf_add_json(pt_buf *buf, pt_str s);

#endif
