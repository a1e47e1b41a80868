/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_HOST_H
#define PT_CLI_HOST_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "pandoc-tagger/base.h"

/**
 * What the program asks of the system that it runs on, except for reading and
 * writing files (base/file.h). Another system needs another host.c.
 */

/**
 * Prepares the standard streams: they carry bytes as they are; using one that
 * is closed fails, and no file takes its place; when nobody reads one any
 * more, writing fails and ends nothing.
 */
void pt_host_start(void);

/** Returns whether a descriptor is a terminal. */
bool pt_host_is_terminal(int fd);

/** Returns how many processors there are, at least 1. */
uint32_t pt_host_processors(void);

/** Returns seconds since some moment, on a clock that nobody sets. */
double pt_host_seconds(void);

/** What is at a path. */
typedef enum pt_host_kind {
    PT_HOST_NOTHING,
    PT_HOST_FILE,   /* a regular file or a link to one */
    PT_HOST_FOLDER, /* not a link to one */
    PT_HOST_OTHER
} pt_host_kind;

/** Returns what is at a path. */
pt_host_kind pt_host_look(const char *path);

/** Returns whether both paths lead to the same, existing file or folder. */
bool pt_host_is_same(const char *a, const char *b);

/** Is given each name in a folder. */
typedef pt_status (*pt_host_name_fn)(void *payload, const char *name,
                                     pt_error *err);

/**
 * Calls `each` for every name in a folder but "." and "..", in no order,
 * until it fails.
 *
 * Returns PT_ERR_IO where the folder cannot be read; what `each` returned.
 */
pt_status pt_host_list(const char *folder, pt_host_name_fn each, void *payload,
                       pt_error *err);

/**
 * Runs a program, which must be in the PATH, without a shell, to its end.
 *
 * out        appended to: its standard output; NULL: goes to our own
 * good_out   whether it ended with success
 * argv       NULL-terminated, the program's name first
 * input      its standard input; NULL: our own
 * where      names the document in errors
 * Returns    PT_ERR_IO where it cannot be run; PT_ERR_NOMEM.
 */
pt_status pt_host_run(pt_buf *out, bool *good_out, const char *const *argv,
                      const pt_str *input, const char *where, pt_error *err);

/**
 * From now on the first signal that asks the program to end is noted, see
 * pt_host_caught; a second one has its usual effect.
 *
 * Returns PT_ERR_IO.
 */
pt_status pt_host_catch(pt_error *err);

/** Returns the signal that was noted, or 0. */
int pt_host_caught(void);

/**
 * Reads standard input, as much as is there; 0 bytes at its end.
 *
 * Returns PT_ERR_IO, also from when a signal was noted.
 */
pt_status pt_host_read_input(char *to, size_t room, size_t *n_out,
                             pt_error *err);

/** Stands for the signal of a program that writes where nobody reads. */
enum { PT_HOST_UNREAD = -1 };

/**
 * Ends the program as a signal would have, for a caller that has finished its
 * work; returns where the system holds the signal back.
 */
void pt_host_die(int signal_number);

#endif
