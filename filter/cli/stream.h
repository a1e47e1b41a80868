/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_STREAM_H
#define PT_CLI_STREAM_H

#include <stdbool.h>

#include "pandoc-tagger/base.h"

/**
 * Standard input and output of a subcommand that works on a stream of
 * records: after pt_host_catch a signal ends the input, not the program, so
 * that what was read is still answered.
 */

/**
 * Reads standard input: a pt_read_fn; `payload` is not used. After a signal
 * it fails with PT_ERR_IO.
 */
pt_status pt_stream_read(void *payload, char *to, size_t room, size_t *n_out,
                         pt_error *err);

/**
 * Writes to standard output: a pt_write_fn.
 *
 * payload  a bool, set when nobody reads standard output any more
 */
pt_status pt_stream_write(void *payload, pt_str bytes, pt_error *err);

#endif
