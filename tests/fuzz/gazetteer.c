/* SPDX-License-Identifier: MIT */
/*
 * Fuzz target of gazetteers: bytes that begin like a compiled one are opened
 * and searched as they are; others are compiled, as a thesaurus when they
 * begin like one in JSON or Turtle, otherwise as a table, comma-separated
 * when they have a comma before the first tab; the result is searched.
 */
#include "fuzz.h"

#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"
#include "names/input.h"
#include "names/jsonld.h"
#include "names/match.h"
#include "names/turtle.h"

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

/* Searches what a compiler holds. */
static void write_and_search(pt_compiler *compiler)
{
    pt_buf out;
    pt_gazetteer gaz;
    pt_buf_init(&out);
    if (pt_compiler_write(&out, compiler, NULL) != PT_OK ||
        pt_gazetteer_open(&gaz, pt_buf_str(&out), "t", NULL) != PT_OK)
        abort();
    search(&gaz);
    pt_buf_release(&out);
}

static void count(void *payload, int is_warning, const pt_error *problem)
{
    unsigned *n = payload;
    *n += is_warning || problem->message[0] != '\0';
}

/* With a listener every table compiles; without one those without errors. */
static void compile_table(pt_str bytes, bool listening)
{
    pt_buf table;
    pt_error err;
    unsigned n = 0;
    pt_buf_init(&table);
    pt_buf_add(&table, bytes);
    const bool commas = pt_str_find(bytes, PT_STR(","), 0) <
                        pt_str_find(bytes, PT_STR("\t"), 0);
    pt_compiler *compiler = pt_compiler_new();
    if (listening)
        pt_compiler_set_listener(compiler, count, &n);
    const pt_status st =
        pt_compiler_add(compiler, &table, commas ? ',' : '\t', "t", &err);
    if (st == PT_OK)
        write_and_search(compiler);
    else if (listening)
        abort();
    pt_compiler_free(compiler);
    pt_buf_release(&table);
}

static void compile_skos(pt_str bytes, bool json)
{
    pt_error err;
    pt_compiler *compiler = pt_compiler_new();
    pt_skos *skos = pt_skos_new(pt_compiler_arena(compiler));
    pt_status st = json ? pt_jsonld_read(skos, bytes, "t", &err)
                        : pt_turtle_read(skos, bytes, "t", &err);
    if (st == PT_OK)
        st = pt_skos_write(skos, compiler, "t", &err);
    pt_skos_free(skos);
    if (st == PT_OK)
        write_and_search(compiler);
    pt_compiler_free(compiler);
}

static void compile(pt_str bytes)
{
    const pt_names_form form = pt_names_form_of("", bytes);
    switch (form) {
    case PT_NAMES_JSON:
    case PT_NAMES_TURTLE:
        if (pt_utf8_check(bytes) == bytes.len)
            compile_skos(bytes, form == PT_NAMES_JSON);
        break;
    case PT_NAMES_TSV:
    case PT_NAMES_CSV:
        compile_table(bytes, false);
        compile_table(bytes, true);
        break;
    case PT_NAMES_XML:
        break;
    }
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
