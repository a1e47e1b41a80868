/* SPDX-License-Identifier: MIT */
/*
 * The gazetteer compiler's first half: takes rows of tables in, merges those
 * that describe one entry, and collects every form of every entry. What is
 * written out of that stands in names/layout.c. The rows' strings stay where
 * the tables are; only what is made new goes into the arena. Linear in the
 * number of rows.
 */
#include "names/compile.h"

#include "base/error.h"
#include "base/utf8.h"
#include "names/layout.h"
#include "names/row.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

pt_compiler *pt_compiler_new(void)
{
    pt_compiler *c = calloc(1, sizeof *c);
    if (c == NULL)
        return NULL;
    pt_map_init(&c->by_key);
    pt_map_init(&c->by_name);
    c->default_type = -1;
    c->arena = pt_arena_new();
    if (c->arena == NULL) {
        free(c);
        return NULL;
    }
    return c;
}

void pt_compiler_free(pt_compiler *c)
{
    if (c == NULL)
        return;
    pt_vec_release(&c->entries);
    pt_vec_release(&c->forms);
    pt_vec_release(&c->prefixes);
    pt_vec_release(&c->tokens);
    pt_map_release(&c->by_key);
    pt_map_release(&c->by_name);
    pt_vec_release(&c->first_lines);
    pt_arena_free(c->arena);
    free(c);
}

void pt_compiler_set_type(pt_compiler *compiler, int type)
{
    compiler->default_type = type;
}

void pt_compiler_set_limit(pt_compiler *compiler, size_t max_rows)
{
    compiler->max_rows = max_rows;
}

int pt_compiler_type(const pt_compiler *compiler)
{
    return compiler->default_type;
}

void pt_compiler_set_listener(pt_compiler *compiler, pt_problem_fn tell,
                              void *payload)
{
    compiler->problems.tell = tell;
    compiler->problems.payload = payload;
}

pt_problems *pt_compiler_problems(pt_compiler *compiler)
{
    return &compiler->problems;
}

pt_arena *pt_compiler_arena(pt_compiler *compiler)
{
    return compiler->arena;
}

pt_compiler_size pt_compiler_count(const pt_compiler *compiler)
{
    return (pt_compiler_size){compiler->entries.len, compiler->forms.len};
}

/* A row at work. */
typedef struct fields {
    const pt_row *row;
    const char *where;
    pt_row_values values;
} fields;

/* A string that is the same for rows that have rule, type and `tail` in
   common; its ptr is NULL without memory. */
static pt_str key_of(pt_compiler *c, const fields *f, pt_str tail, char mark)
{
    char *to = pt_arena_alloc(c->arena, tail.len + 3, 1);
    if (to == NULL)
        return (pt_str){NULL, 0};
    to[0] = (char)('A' + f->values.type);
    to[1] = f->values.rule & PT_RULE_NEVER ? '-' : '+';
    to[2] = mark;
    memcpy(to + 3, tail.ptr, tail.len);
    return (pt_str){to, tail.len + 3};
}

/* Tells of a name that was given before. */
static pt_status look_for_repetition(pt_compiler *c, const fields *f,
                                     pt_error *err)
{
    if (c->problems.tell == NULL)
        return PT_OK;
    bool is_new = false;
    const pt_str key = key_of(c, f, f->values.name, ' ');
    const uint32_t *index =
        key.ptr == NULL
            ? NULL
            : pt_map_add(&c->by_name, key, c->first_lines.len, &is_new);
    pt_first_line *line =
        is_new ? pt_vec_add(&c->first_lines, sizeof *line) : NULL;
    if (index == NULL || (is_new && line == NULL))
        return pt_error_nomem(err);
    if (is_new) {
        *line = (pt_first_line){f->where, f->row->line};
        return PT_OK;
    }
    line = &c->first_lines.items[*index];
    char message[300];
    snprintf(message, sizeof message, "the name stands at %.200s:%u already",
             line->where, line->line);
    pt_problem_warn(&c->problems, f->where, f->row->line, message,
                    f->values.name);
    return PT_OK;
}

static pt_status add_entry(uint32_t *index_out, pt_compiler *c, const fields *f,
                           pt_error *err)
{
    const pt_row_values *v = &f->values;
    const pt_str key =
        v->id.len > 0 ? key_of(c, f, v->id, '#') : key_of(c, f, v->name, ' ');
    bool is_new = false;
    const uint32_t *index =
        key.ptr == NULL ? NULL
                        : pt_map_add(&c->by_key, key, c->entries.len, &is_new);
    if (index == NULL)
        return pt_error_nomem(err);
    *index_out = *index;
    if (is_new) {
        pt_built_entry *e = pt_vec_add(&c->entries, sizeof *e);
        if (e == NULL)
            return pt_error_nomem(err);
        *e = (pt_built_entry){
            .name = v->name,
            .id = v->id,
            .source = pt_str_from(f->where),
            .type = (uint8_t)(v->type < 0 ? PT_NAME_ANY : v->type)};
    }
    pt_built_entry *e = &c->entries.items[*index_out];
    e->bits = (uint16_t)(e->bits | v->bits);
    if (e->country.len == 0)
        e->country = v->country;
    if (e->ref.len == 0)
        e->ref = v->ref;
    return PT_OK;
}

/* Notes a form that cannot be a name. */
static pt_status add_flaw(pt_compiler *c, const fields *f, const char *flaw,
                          pt_str name, pt_error *err)
{
    if (!f->row->forgiving)
        return pt_problem_add(&c->problems, f->where, f->row->line, flaw, name,
                              err);
    pt_problem_warn(&c->problems, f->where, f->row->line, flaw, name);
    return PT_OK;
}

/* Adds a form as it is written. */
static pt_status add_spelling(pt_compiler *c, const fields *f, uint32_t entry,
                              pt_str name, unsigned bits, pt_error *err)
{
    pt_surface_form form;
    const char *flaw = NULL;
    if (f->values.rule & PT_RULE_NEVER)
        bits |= PT_NAME_NEVER;
    pt_status st =
        pt_surface_form_read(&form, &flaw, &c->tokens, name, c->arena);
    if (st == PT_ERR_LIMIT)
        return add_flaw(c, f, flaw, name, err);
    if (st != PT_OK)
        return pt_error_nomem(err);
    pt_built_form *to = pt_vec_add(&c->forms, sizeof *to);
    uint64_t *prefixes =
        pt_vec_reserve(&c->prefixes, form.n_words, sizeof *prefixes);
    if (to == NULL || prefixes == NULL)
        return pt_error_nomem(err);
    *to = (pt_built_form){.hash = form.hashes[form.n_words - 1],
                          .first = form.hashes[0],
                          .words = form.words,
                          .entry = entry,
                          .order = c->forms.len,
                          .n_words = (uint16_t)form.n_words,
                          .prior = (uint16_t)(f->values.prior * 65535 / 100),
                          .bits = (uint16_t)bits};
    for (uint32_t i = 0; i + 1 < form.n_words; i++)
        prefixes[i] = form.hashes[i];
    c->prefixes.len += form.n_words - 1;
    if (form.letter != 0 && form.letter < PT_GAZETTEER_LOWERS)
        c->lowers[form.letter] |= 1u << form.length;
    return PT_OK;
}

/* A lower-case word accepts any case, so a name that is always to be tagged
   is also added in lower case. */
static pt_status add_form(pt_compiler *c, const fields *f, uint32_t entry,
                          pt_str name, unsigned bits, pt_error *err)
{
    pt_status st = add_spelling(c, f, entry, name, bits, err);
    if (st != PT_OK || !(f->values.rule & PT_RULE_ALWAYS))
        return st;
    const pt_str lower = pt_utf8_lower(c->arena, name);
    if (lower.ptr == NULL)
        return pt_error_nomem(err);
    return pt_str_is_equal(lower, name)
               ? PT_OK
               : add_spelling(c, f, entry, lower, bits, err);
}

static pt_status add_aliases(pt_compiler *c, const fields *f, uint32_t entry,
                             pt_column column, unsigned bits, pt_error *err)
{
    const pt_str all = f->row->fields[column];
    for (size_t at = 0; at < all.len;) {
        size_t end = at;
        while (end < all.len &&
               strchr(f->row->separators, all.ptr[end]) == NULL)
            end++;
        const pt_str alias = pt_str_trim(pt_str_slice(all, at, end));
        pt_status st = PT_OK;
        if (alias.len > 0)
            st = add_form(c, f, entry, alias, bits, err);
        if (st != PT_OK)
            return st;
        at = end + 1;
    }
    return PT_OK;
}

pt_status pt_compiler_add_row(pt_compiler *compiler, const pt_row *row,
                              const char *source, pt_error *err)
{
    pt_compiler *c = compiler;
    fields f = {.row = row, .where = source};
    uint32_t entry = 0;
    const uint32_t n_errors = c->problems.n_errors;
    if (c->max_rows > 0 && c->n_rows++ == c->max_rows)
        return pt_error_set(err, PT_ERR_LIMIT, source,
                            "more rows than the limit of %zu (max-names)",
                            c->max_rows);
    pt_status st =
        pt_row_read(&f.values, row, source, c->default_type, &c->problems, err);
    if (st != PT_OK || c->problems.n_errors > n_errors)
        return st;
    st = look_for_repetition(c, &f, err);
    if (st == PT_OK)
        st = add_entry(&entry, c, &f, err);
    if (st == PT_OK)
        st = add_form(c, &f, entry, f.values.name, 0, err);
    if (st == PT_OK)
        st = add_aliases(c, &f, entry, PT_COLUMN_ALIASES, 0, err);
    if (st == PT_OK)
        st = add_aliases(c, &f, entry, PT_COLUMN_FOREIGN, PT_NAME_FOREIGN, err);
    return st;
}

/* Tells of each line that is not UTF-8; what is no UTF-8 becomes a question
   mark, so that the rest can be read. */
static void repair(pt_compiler *c, pt_buf *bytes, const char *where)
{
    unsigned line = 1;
    unsigned last = 0;
    size_t at = 0;
    for (size_t next = 0; at < bytes->len; at = next + 1) {
        const pt_str rest = {bytes->ptr + at, bytes->len - at};
        next = at + pt_utf8_check(rest);
        for (size_t i = at; i < next; i++)
            line += bytes->ptr[i] == '\n';
        if (next >= bytes->len)
            return;
        bytes->ptr[next] = '?';
        if (line > last)
            pt_problem_add(&c->problems, where, line,
                           "the line is not UTF-8 (its charset can be given)",
                           PT_STR(""), NULL);
        last = line;
    }
}

/* Reads on after a row whose fields cannot be told. */
static pt_status recover(pt_compiler *c, pt_table *table, pt_status status,
                         const pt_error *err)
{
    const pt_status st = pt_problem_pass(&c->problems, status, err);
    if (st == PT_OK)
        pt_table_recover(table);
    return st;
}

static pt_status begin_table(pt_table *table, pt_compiler *c, pt_buf *bytes,
                             char separator, const char *source, pt_error *err)
{
    if (c->problems.tell != NULL)
        repair(c, bytes, source);
    pt_status st = pt_table_init(table, bytes, separator, source, err);
    if (st != PT_OK)
        return st;
    const unsigned type = 1u << PT_COLUMN_TYPE | 1u << PT_COLUMN_RULE;
    return table->seen & type || c->default_type >= 0
               ? PT_OK
               : pt_problem_set(err, source, table->line,
                                "the header has no column \"type\"",
                                PT_STR(""));
}

pt_status pt_compiler_add(pt_compiler *compiler, pt_buf *bytes, char separator,
                          const char *source, pt_error *err)
{
    pt_compiler *c = compiler;
    pt_table table;
    pt_error own = {"", ""};
    pt_error *to = err == NULL ? &own : err;
    pt_status st = begin_table(&table, c, bytes, separator, source, to);
    if (st != PT_OK)
        return pt_problem_pass(&c->problems, st, to);
    while (st == PT_OK) {
        pt_row row;
        bool found = false;
        st = pt_table_read(&row, &found, &table, to);
        if (st != PT_OK)
            st = recover(c, &table, st, to);
        else if (found)
            st = pt_compiler_add_row(c, &row, source, to);
        else
            break;
    }
    return st;
}
