/* SPDX-License-Identifier: MIT */
#ifndef PT_CLI_FOLDER_H
#define PT_CLI_FOLDER_H

#include "base/arena.h"
#include "base/vec.h"

/** Paths below a folder, relative to it, NUL-terminated. */
typedef PT_VEC(pt_str) pt_paths;

/**
 * Finds the articles in a folder and those below it: regular files with the
 * ending of a format that people write in. What begins with a dot is passed
 * over; links to folders are not followed.
 *
 * out      owned by the caller: pt_vec_release; sorted; strings in the arena
 * except   a folder that is not looked into, or NULL
 * Returns  PT_ERR_IO where the folder cannot be read; PT_ERR_NOMEM.
 */
pt_status pt_folder_read(pt_paths *out, const char *folder, const char *except,
                         pt_arena *arena, pt_error *err);

#endif
