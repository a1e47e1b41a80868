/* SPDX-License-Identifier: MIT */
#ifndef PT_DOCUMENT_SCAN_H
#define PT_DOCUMENT_SCAN_H

#include <stdbool.h>

#include "base/str.h"

/** What pt_scan_next met. */
typedef enum pt_event {
    PT_EVENT_ERROR, /* see pt_scan_error */
    PT_EVENT_END,   /* the one value and nothing after it has been read */
    PT_EVENT_OBJECT,
    PT_EVENT_OBJECT_END,
    PT_EVENT_ARRAY,
    PT_EVENT_ARRAY_END,
    PT_EVENT_KEY, /* with its colon */
    PT_EVENT_STRING,
    PT_EVENT_NUMBER,
    PT_EVENT_TRUE,
    PT_EVENT_FALSE,
    PT_EVENT_NULL
} pt_event;

/** What may come next. */
typedef enum pt_scan_state {
    PT_SCAN_VALUE,
    PT_SCAN_VALUE_OR_END, /* after '[' */
    PT_SCAN_KEY,
    PT_SCAN_KEY_OR_END, /* after '{' */
    PT_SCAN_NEXT,       /* after a value: a comma or the container's end */
    PT_SCAN_DONE
} pt_scan_state;

/** Words of 64 levels for which a reader needs no memory of its own. */
enum { PT_SCAN_FEW = 4 };

/**
 * A strict reader of JSON (RFC 8259) that hands out one event at a time. It
 * keeps a bit for each open container, so depth costs no stack.
 *
 * A caller that recognises whole values itself may move `at` past them; it
 * leaves `state` as it would be after that value.
 */
typedef struct pt_scan {
    pt_str source;       /* borrowed */
    const char *end;     /* past its last byte */
    const char *at;      /* next byte to look at */
    const char *begin;   /* where the last event begins: at a string's or
                            key's quotation mark, a container's bracket */
    const char *finish;  /* past it; of a key past its quotation mark */
    bool escaped;        /* the last string or key has escapes */
    bool in_object;      /* the innermost container is an object */
    pt_scan_state state; /* what may come next */
    size_t depth;        /* containers open */
    size_t max_depth;
    uint64_t few[PT_SCAN_FEW]; /* a bit for each of them: an object … */
    uint64_t *nest;            /* … and for those that are deeper */
    size_t n_words;            /* of nest */
    pt_status status;          /* of the error */
    const char *cause;
    const char *where; /* the byte it was met at */
} pt_scan;

/** Begins to read `source`; allocates nothing. */
void pt_scan_init(pt_scan *scan, pt_str source, size_t max_depth);

/** Frees what the reader holds. */
void pt_scan_release(pt_scan *scan);

/** Returns the next event; after an error always PT_EVENT_ERROR. */
pt_event pt_scan_next(pt_scan *scan);

/**
 * Reads on past the end of the container that the last event has begun; does
 * nothing after any other event.
 *
 * Returns false on an error.
 */
bool pt_scan_skip(pt_scan *scan, pt_event event);

/**
 * Reads a string's characters and sets `escaped`.
 *
 * at       the byte past the opening quotation mark
 * Returns  the closing quotation mark, or NULL on an error.
 */
const char *pt_scan_string(pt_scan *scan, const char *at);

/** Returns a source offset. */
static inline uint32_t pt_scan_offset(const pt_scan *scan, const char *at)
{
    return (uint32_t)(at - scan->source.ptr);
}

/** Returns whether the last string or key is `name`, escapes decoded. */
bool pt_scan_is(const pt_scan *scan, pt_str name);

/** Fills `err` from the reader's error and returns its status. */
pt_status pt_scan_error(const pt_scan *scan, pt_error *err);

/**
 * Fills `err` for a fault at a byte of the source: "byte 4711, line 3".
 *
 * Returns `status`.
 */
pt_status pt_scan_fault(pt_str source, uint32_t at, pt_status status,
                        const char *cause, pt_error *err);

#endif
