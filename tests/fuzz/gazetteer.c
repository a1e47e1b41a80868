/* SPDX-License-Identifier: MIT */
/*
 * Fuzz target of gazetteers: bytes that begin like a compiled one are opened
 * and searched as they are; others are compiled as a table, comma-separated
 * when they have a comma before the first tab, and the result is searched.
 */
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "names/compile.h"
#include "names/match.h"

static const char text[] =
    "Acme Corp of New York's U.S. office, al-Qaeda, 3M, São Paulo, Name, "
    "blockchain A B C ACME CORP Georgia a b c";

/* Looks everything up that a search may touch. */
static void search(const pt_gazetteer *gaz)
{
    pt_tokens tokens = {0};
    const pt_str s = {text, sizeof text - 1};
    if (pt_tokens_read(&tokens, s, NULL, 0, NULL) != PT_OK)
        abort();
    for (uint32_t i = 0; i < tokens.len; i++) {
        pt_name_window window;
        pt_name_match match;
        pt_name_window_init(&window, s, &tokens.items[i], tokens.len - i);
        if (!pt_gazetteer_may_start(gaz, &window) ||
            !pt_gazetteer_match(&match, gaz, &window, 0))
            continue;
        if (match.n_tokens == 0 || match.n_tokens > tokens.len - i ||
            match.n_candidates == 0 || match.n_candidates > PT_NAME_CANDIDATES)
            abort();
    }
    pt_vec_release(&tokens);
    for (uint32_t i = 0; i < 1000; i++) {
        const pt_surface surface = pt_gazetteer_surface(gaz, i);
        const pt_gazetteer_entry entry = pt_gazetteer_entry_at(gaz, i);
        if (surface.words.len + entry.name.len + entry.id.len > gaz->bytes.len)
            abort();
    }
}

static void compile(pt_str bytes)
{
    pt_buf table, out;
    pt_error err;
    pt_buf_init(&table);
    pt_buf_init(&out);
    pt_buf_add(&table, bytes);
    const bool commas = pt_str_find(bytes, PT_STR(","), 0) <
                        pt_str_find(bytes, PT_STR("\t"), 0);
    pt_compiler *compiler = pt_compiler_new();
    pt_gazetteer gaz;
    if (pt_compiler_add(compiler, &table, commas ? ',' : '\t', "t", &err) ==
        PT_OK) {
        if (pt_compiler_write(&out, compiler, &err) != PT_OK ||
            pt_gazetteer_open(&gaz, pt_buf_str(&out), "t", &err) != PT_OK)
            abort();
        search(&gaz);
    }
    pt_compiler_free(compiler);
    pt_buf_release(&out);
    pt_buf_release(&table);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const pt_str bytes = {(const char *)data, size};
    pt_gazetteer gaz;
    if (!pt_gazetteer_is(bytes))
        compile(bytes);
    else if (pt_gazetteer_open(&gaz, bytes, "t", NULL) == PT_OK)
        search(&gaz);
    return 0;
}
