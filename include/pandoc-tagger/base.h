/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_BASE_H
#define PANDOC_TAGGER_BASE_H

#include <stddef.h>
#include <stdint.h>

/**
 * The words every part of the API shares: status, error, borrowed string.
 */

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define PT_API              __attribute__((visibility("default")))
#define PT_PRINTF(fmt, arg) __attribute__((format(printf, fmt, arg)))
#else
#define PT_API
#define PT_PRINTF(fmt, arg)
#endif

/** The version of these headers; see pt_version_number. */
#define PT_VERSION_MAJOR 0
#define PT_VERSION_MINOR 1
#define PT_VERSION_PATCH 0
#define PT_VERSION_NUMBER                                                      \
    (PT_VERSION_MAJOR * 10000 + PT_VERSION_MINOR * 100 + PT_VERSION_PATCH)

/** What a call that can fail returns. On failure its outs are untouched. */
typedef enum pt_status {
    PT_OK = 0,          /* done */
    PT_ERR_NOMEM = -1,  /* an allocation failed */
    PT_ERR_IO = -2,     /* the operating system refused; `where` names it */
    PT_ERR_JSON = -3,   /* the bytes are not JSON */
    PT_ERR_UTF8 = -4,   /* the bytes are not in the encoding they should be */
    PT_ERR_AST = -5,    /* JSON, but no Pandoc document */
    PT_ERR_RANGE = -6,  /* an offset or index outside its object */
    PT_ERR_FORMAT = -7, /* a model, gazetteer or configuration file is bad */
    PT_ERR_OPTION = -8, /* an unknown option, or a value it cannot take */
    PT_ERR_LIMIT = -9   /* the input is larger or deeper than allowed */
} pt_status;

/** Why a call failed. Filled by the place that detects the error. */
typedef struct pt_error {
    char message[400]; /* one sentence, lower case, no full stop */
    char where[200];   /* file:line, byte offset or option; may be empty */
} pt_error;

/**
 * Writes an error's place and message, both cut to fit at a character
 * boundary: for callbacks that fail.
 *
 * err     may be NULL: nothing happens
 * where   file:line, byte offset or option name; may be NULL
 * fmt     as printf's
 * Returns `status`, so that a caller can write `return pt_error_set(…)`.
 */
PT_API pt_status pt_error_set(pt_error *err, pt_status status,
                              const char *where, const char *fmt, ...)
    PT_PRINTF(4, 5);

/** A borrowed string: UTF-8, not NUL-terminated. */
typedef struct pt_str {
    const char *ptr; /* may be NULL when len is 0 */
    size_t len;      /* bytes */
} pt_str;

/**
 * Returns a borrowed view of a NUL-terminated string; of NULL, the empty one.
 */
PT_API pt_str pt_str_from(const char *s);

/**
 * Where a result goes: called with its pieces in order; returns PT_OK to go
 * on, anything else to stop, which the writing call then returns.
 */
typedef pt_status (*pt_write_fn)(void *payload, pt_str bytes, pt_error *err);

/**
 * Where lines come from: fills `to` with up to `room` bytes and sets `n_out`;
 * 0 is the end. A failure ends the run after what came before.
 */
typedef pt_status (*pt_read_fn)(void *payload, char *to, size_t room,
                                size_t *n_out, pt_error *err);

/**
 * Where the document of a name comes from: gives its bytes, in order, in as
 * many pieces as it likes, to write(to, …), and returns what that returned
 * when it was no PT_OK. Called from several threads at once.
 */
typedef pt_status (*pt_load_fn)(void *payload, pt_str name, pt_write_fn write,
                                void *to, pt_error *err);

#ifdef __cplusplus
}
#endif

#endif
