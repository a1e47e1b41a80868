/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_FILES_H
#define PT_CLI_FILES_H

#include <stdatomic.h>

#include "pandoc-tagger/batch.h"

/**
 * Documents in files for a batch (pt_batch): their names are paths, and
 * results go beside them or under another folder, each by its whole path with
 * ".tagged.json" behind it, or ".extract.FORMAT".
 */
typedef struct pt_files {
    const char *folder; /* where results go; NULL: beside the documents */
    pt_str extract;     /* the format of what is extracted, or empty */
    atomic_uint n_lost; /* results that could not be written */
    pt_error lost;      /* why the first of them was not */
} pt_files;

/**
 * Reads a document, which pandoc does where it is not JSON: a pt_load_fn;
 * `payload` is a pt_files.
 */
pt_status pt_files_load(void *payload, pt_str name, pt_write_fn write, void *to,
                        pt_error *err);

/**
 * Writes a result as a whole or not at all: a pt_save_fn, in the same way.
 * What cannot be written is noted.
 */
pt_status pt_files_save(void *payload, pt_str name, pt_str result,
                        pt_write_fn write, void *to, pt_error *err);

/**
 * Fails after a run in which results could not be written: unlike bad
 * documents they are a failure of the run.
 *
 * Returns PT_ERR_IO with the path and the cause of the first.
 */
pt_status pt_files_check(pt_files *files, pt_error *err);

#endif
