/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_NAMES_SKOS_OF_H
#define PT_TESTS_UNIT_NAMES_SKOS_OF_H

#include <check.h>
#include <stdio.h>

#include "base/str.h"
#include "names/format.h"
#include "names/skos.h"
#include "pandoc-tagger/types.h"

/** A reader of a thesaurus: pt_turtle_read, pt_jsonld_read. */
typedef pt_status (*skos_read_fn)(pt_skos *out, pt_str bytes, const char *where,
                                  pt_error *err);

/**
 * Reads and compiles a thesaurus.
 *
 * out      its compiled form; initialised, released by the caller
 * Returns  what reading or compiling came to.
 */
static inline pt_status skos_compile(pt_buf *out, skos_read_fn read,
                                     const char *text, int type, pt_error *err)
{
    pt_compiler *compiler = pt_compiler_new();
    ck_assert_ptr_nonnull(compiler);
    pt_compiler_set_type(compiler, type);
    pt_skos *skos = pt_skos_new(pt_compiler_arena(compiler));
    ck_assert_ptr_nonnull(skos);
    pt_status st = read(skos, pt_str_from(text), "t", err);
    if (st == PT_OK)
        st = pt_skos_write(skos, compiler, "t", err);
    pt_skos_free(skos);
    if (st == PT_OK)
        st = pt_compiler_write(out, compiler, err);
    pt_compiler_free(compiler);
    return st;
}

/** Writes entry `i` as "name|id|ref|type"; empty when there is none. */
static inline void skos_describe(char *to, size_t size, const pt_buf *compiled,
                                 uint32_t i)
{
    pt_gazetteer gaz;
    ck_assert_int_eq(pt_gazetteer_open(&gaz, pt_buf_str(compiled), "t", NULL),
                     PT_OK);
    const pt_gazetteer_entry e = pt_gazetteer_entry_at(&gaz, i);
    snprintf(to, size, "%.*s|%.*s|%.*s|%s", (int)e.name.len,
             e.name.len == 0 ? "" : e.name.ptr, (int)e.id.len,
             e.id.len == 0 ? "" : e.id.ptr, (int)e.ref.len,
             e.ref.len == 0 ? "" : e.ref.ptr,
             pt_type_describe((pt_type)e.type)->name);
}

#endif
