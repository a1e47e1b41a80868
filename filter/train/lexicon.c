/* SPDX-License-Identifier: MIT */
/*
 * Compiles word clusters and lists of names into the model's hash tables
 * (layout in sequence/model.h). Phrases are split by our own tokenizer and
 * hashed through the lexemes that tagging uses. Tables are filled in the
 * order of their sources, so that the same sources give the same bytes.
 */
#include "train/lexicon.h"

#include "base/error.h"
#include "sequence/lexeme.h"
#include "train/source.h"

#include <stdlib.h>

/* What a table is being filled with. */
typedef struct table {
    PT_VEC(uint64_t) hashes;
    PT_VEC(uint64_t) values;
    pt_map known; /* of names: phrase's hash → index */
    pt_arena *arena;
    pt_lexemes *lexemes;
    bool failed;
} table;

typedef void (*line_fn)(table *t, pt_str line);

/* A table and what adds a line to it. */
typedef struct filler {
    table *t;
    line_fn fn;
} filler;

static bool fill_line(void *payload, pt_str line)
{
    const filler *f = payload;
    if (line.len > 0)
        f->fn(f->t, line);
    return !f->t->failed;
}

static pt_status read_lines(table *t, const char *path, line_fn fn,
                            pt_error *err)
{
    filler f = {t, fn};
    return path == NULL ? PT_OK : pt_source_read(path, fill_line, &f, err);
}

static void add_pair(table *t, uint64_t hash, uint64_t value)
{
    uint64_t *h = pt_vec_add(&t->hashes, sizeof *h);
    uint64_t *v = pt_vec_add(&t->values, sizeof *v);
    if (h == NULL || v == NULL) {
        t->failed = true;
        return;
    }
    *h = hash;
    *v = value;
}

static void add_word(table *t, pt_str line)
{
    const pt_fields r = pt_fields_split(line, '\t');
    if (r.n < 6)
        return;
    unsigned long count = pt_field_number(r.items[1]);
    uint64_t log = 0;
    while (count > 255 && log < 15) {
        count /= 2;
        log++;
    }
    add_pair(t, pt_hash(r.items[0]),
             log << 36 | (uint64_t)pt_field_number(r.items[5]) << 24 |
                 (uint64_t)pt_field_number(r.items[4]) << 14 |
                 (uint64_t)pt_field_number(r.items[3]) << 6 |
                 pt_field_number(r.items[2]));
}

/* The phrase's hash as view.c computes it; 0 for none. */
static uint64_t phrase_hash(table *t, pt_str name)
{
    pt_tokens tokens = {0};
    const pt_str kept = pt_arena_copy(t->arena, name);
    uint64_t phrase = 0;
    if (kept.ptr == NULL ||
        pt_tokens_read(&tokens, kept, NULL, 0, NULL) != PT_OK) {
        t->failed = true;
        return 0;
    }
    for (uint32_t i = 0; i < tokens.len; i++) {
        const uint32_t index =
            pt_lexemes_add(t->lexemes, pt_token_str(kept, &tokens.items[i]),
                           tokens.items[i].bits, false);
        if (index == PT_NONE)
            t->failed = true;
        else
            phrase =
                pt_phrase_hash(phrase, t->lexemes->list.items[index].lower);
    }
    if (tokens.len > 7)
        phrase = 0;
    pt_vec_release(&tokens);
    return phrase;
}

static void add_name(table *t, pt_str name, uint32_t bits)
{
    const uint64_t phrase = phrase_hash(t, name);
    if (phrase == 0 || bits == 0)
        return;
    char key[8];
    for (unsigned i = 0; i < 8; i++)
        key[i] = (char)(phrase >> 8 * i & 0xFF);
    const pt_str kept = pt_arena_copy(t->arena, (pt_str){key, sizeof key});
    bool is_new = false;
    const uint32_t *index =
        kept.ptr == NULL ? NULL
                         : pt_map_add(&t->known, kept, t->hashes.len, &is_new);
    if (index == NULL)
        t->failed = true;
    else if (is_new)
        add_pair(t, phrase, bits);
    else
        t->values.items[*index] |= bits;
}

static void add_title(table *t, pt_str line)
{
    const pt_fields r = pt_fields_split(line, '\t');
    if (r.n >= 2)
        add_name(t, r.items[1], (uint32_t)pt_field_number(r.items[0]) & 255);
}

static void add_part(table *t, pt_str line)
{
    const pt_fields r = pt_fields_split(line, ' ');
    if (r.n >= 3)
        add_name(t, r.items[1],
                 line.ptr[0] == 'F' ? PT_NAME_GIVEN : PT_NAME_SURNAME);
}

static void add_base(table *t, pt_str line)
{
    const pt_fields r = pt_fields_split(line, '\t');
    if (r.n < 2)
        return;
    const pt_str type = r.items[1];
    add_name(t, r.items[0],
             pt_str_is_equal(type, PT_STR("Location"))       ? PT_NAME_PLACE
             : pt_str_is_equal(type, PT_STR("Organization")) ? PT_NAME_BODY
             : pt_str_is_equal(type, PT_STR("NORP"))         ? PT_NAME_PEOPLE
             : pt_str_is_equal(type, PT_STR("Person"))       ? PT_NAME_PERSON
                                                             : 0);
}

/*
 * Writes an open-addressing table: four slots for three entries. `shift`
 * and `size`: where the fingerprint begins, and the bytes of an item.
 */
static void write_table(pt_buf *out, const table *t, unsigned shift,
                        unsigned from, unsigned size)
{
    const uint32_t cap = t->hashes.len + t->hashes.len / 5 + 16;
    uint64_t *slots = calloc(cap, sizeof *slots);
    for (uint32_t i = 0; slots != NULL && i < t->hashes.len; i++) {
        const uint64_t hash = t->hashes.items[i];
        uint32_t at = pt_model_slot(hash, cap);
        while (slots[at] != 0)
            at = at + 1 < cap ? at + 1 : 0;
        slots[at] = hash >> from << shift | t->values.items[i];
    }
    out->failed |= slots == NULL;
    for (uint32_t i = 0; slots != NULL && i < cap; i++)
        for (unsigned j = 0; j < size; j++)
            pt_buf_add_byte(out, (char)(slots[i] >> 8 * j & 0xFF));
    free(slots);
}

static void release(table *t)
{
    pt_vec_release(&t->hashes);
    pt_vec_release(&t->values);
    pt_map_release(&t->known);
    pt_arena_free(t->arena);
}

pt_status pt_lexicon_read_clusters(pt_buf *out, const char *path, pt_error *err)
{
    table t = {0};
    const pt_status st = read_lines(&t, path, add_word, err);
    if (st == PT_OK)
        write_table(out, &t, 40, 40, 8);
    release(&t);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(err) : st;
}

pt_status pt_lexicon_read_names(pt_buf *out, const pt_name_sources *sources,
                                pt_error *err)
{
    /* A model with empty tables serves to hash phrases. */
    static const unsigned char zeros[64] = {0};
    pt_model empty = {.scale = 1.0F};
    for (size_t i = 0; i < PT_MODEL_SECTIONS; i++)
        empty.sections[i] = (pt_model_section){zeros, 1};
    pt_lexemes lexemes;
    pt_status st = pt_lexemes_init(&lexemes, &empty, err);
    if (st != PT_OK)
        return st;
    table t = {.arena = pt_arena_new(), .lexemes = &lexemes};
    st = read_lines(&t, sources->titles, add_title, err);
    if (st == PT_OK)
        st = read_lines(&t, sources->parts, add_part, err);
    if (st == PT_OK)
        st = read_lines(&t, sources->base, add_base, err);
    if (st == PT_OK)
        write_table(out, &t, 12, 44, 4);
    release(&t);
    pt_lexemes_release(&lexemes);
    return st == PT_OK && pt_buf_failed(out) ? pt_error_nomem(err) : st;
}
