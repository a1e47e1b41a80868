/* SPDX-License-Identifier: MIT */
/*
 * Compiles the tables of data/names/ into the knowledge base that is put into
 * the program: `compile OUT TABLE…`. Runs while the program is built; the
 * order of the tables decides which row names an entry first.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "names/compile.h"

enum { LARGEST_TABLE = 1 << 26 /* bytes */ };

/* "country-codes" of "…/country-codes.tsv": what the entries' source says. */
static void set_source(char *to, size_t size, const char *path)
{
    const char *slash = strrchr(path, '/');
    const char *name = slash == NULL ? path : slash + 1;
    snprintf(to, size, "%.*s", (int)strcspn(name, "."), name);
}

int main(int argc, char **argv)
{
    static pt_buf tables[64];
    static char sources[64][64];
    pt_error err = {.message = "", .where = ""};
    pt_buf out;
    pt_buf_init(&out);
    pt_compiler *compiler = pt_compiler_new();
    if (argc < 3 || argc - 2 > 64 || compiler == NULL) {
        fprintf(stderr, "usage: %s OUT TABLE... (at most 64)\n", argv[0]);
        return EXIT_FAILURE;
    }
    pt_status st = PT_OK;
    for (int i = 0; i < argc - 2 && st == PT_OK; i++) {
        const char *path = argv[i + 2];
        set_source(sources[i], sizeof sources[i], path);
        st = pt_file_read(&tables[i], path, LARGEST_TABLE, &err);
        if (st == PT_OK)
            st = pt_compiler_add(compiler, &tables[i], '\t', sources[i], &err);
    }
    if (st == PT_OK)
        st = pt_compiler_write(&out, compiler, &err);
    if (st == PT_OK)
        st = pt_file_replace(argv[1], pt_buf_str(&out), &err);
    if (st != PT_OK)
        fprintf(stderr, "%s: %s\n", err.where, err.message);
    pt_compiler_free(compiler);
    for (int i = 0; i < argc - 2; i++)
        pt_buf_release(&tables[i]);
    pt_buf_release(&out);
    return st == PT_OK ? EXIT_SUCCESS : EXIT_FAILURE;
}
