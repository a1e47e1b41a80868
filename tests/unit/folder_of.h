/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_FOLDER_OF_H
#define PT_TESTS_UNIT_FOLDER_OF_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/str.h"
#include "suite.h"

/**
 * A folder of a test's own, and the files in it.
 */
typedef struct folder_of {
    char path[32];
    char *files[16]; /* what folder_file gave, to be removed */
    int n;
} folder_of;

/** Makes an empty folder. Remove it with folder_remove. */
static inline void folder_make(folder_of *folder)
{
    *folder = (folder_of){.path = "/tmp/pt-test-XXXXXX"};
    ck_assert_ptr_nonnull(mkdtemp(folder->path));
}

/** Returns the path of a file that may come to be in the folder. */
static inline const char *folder_file(folder_of *folder, const char *name)
{
    ck_assert_int_lt(folder->n, 16);
    const size_t size = strlen(folder->path) + strlen(name) + 2;
    char *path = malloc(size);
    ck_assert_ptr_nonnull(path);
    snprintf(path, size, "%s/%s", folder->path, name);
    folder->files[folder->n++] = path;
    return path;
}

/** Writes a file, with the folders above it; returns its path. */
static inline const char *folder_write(folder_of *folder, const char *name,
                                       const char *text)
{
    const char *path = folder_file(folder, name);
    ck_assert_int_eq(pt_file_replace(path, pt_str_from(text), NULL), PT_OK);
    return path;
}

/** The same, compressed by xz; the name ends in ".xz". */
static inline const char *folder_write_xz(folder_of *folder, const char *name,
                                          const char *text)
{
    const char *path = folder_write(folder, name, "");
    char command[300];
    snprintf(command, sizeof command, "xz -c >'%s'", path);
    FILE *pipe = popen(command, "w");
    ck_assert_ptr_nonnull(pipe);
    fputs(text, pipe);
    ck_assert_int_eq(pclose(pipe), 0);
    return path;
}

/** Removes the folder and what folder_file named, and the folders between. */
static inline void folder_remove(folder_of *folder)
{
    while (folder->n > 0) {
        char *path = folder->files[--folder->n];
        remove(path);
        for (char *slash = strrchr(path, '/');
             slash != NULL && slash > path + strlen(folder->path);
             slash = strrchr(path, '/')) {
            *slash = '\0';
            rmdir(path); /* as long as another file is in it, it stays */
        }
        free(path);
    }
    ck_assert_int_eq(rmdir(folder->path), 0);
}

#endif
