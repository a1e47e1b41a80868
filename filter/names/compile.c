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
#include "names/layout.h"
#include "names/table.h"

#include <stdlib.h>

static const struct {
    const char *name;
    unsigned bits;
} kinds[] = {
    {"capital",    PT_NAME_CITY | PT_NAME_CAPITAL},
    {"city",       PT_NAME_CITY                  },
    {"company",    PT_NAME_COMPANY               },
    {"continent",  PT_NAME_CONTINENT             },
    {"country",    PT_NAME_COUNTRY               },
    {"government", PT_NAME_GOVERNMENT            },
    {"league",     PT_NAME_LEAGUE                },
    {"media",      PT_NAME_MEDIA                 },
    {"party",      PT_NAME_PARTY                 },
    {"region",     PT_NAME_REGION                },
    {"team",       PT_NAME_TEAM                  },
    {"territory",  PT_NAME_COUNTRY               },
    {"university", PT_NAME_UNIVERSITY            },
    {"water",      PT_NAME_WATER                 },
};

pt_compiler *pt_compiler_new(void)
{
    pt_compiler *c = calloc(1, sizeof *c);
    if (c == NULL)
        return NULL;
    pt_map_init(&c->by_key);
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
    pt_arena_free(c->arena);
    free(c);
}

/* A row taken apart. */
typedef struct fields {
    const pt_row *row;
    const char *where;
    int type;
    unsigned bits;
    unsigned prior; /* per cent */
} fields;

static pt_status read_kind(fields *f, pt_error *err)
{
    const pt_str all = f->row->fields[PT_COLUMN_KIND];
    for (size_t at = 0; at < all.len;) {
        const size_t end = pt_str_find(all, PT_STR(" "), at);
        const pt_str word = pt_str_slice(all, at, end);
        size_t i = 0;
        while (i < sizeof kinds / sizeof kinds[0] &&
               !pt_str_is_equal_nocase(word, pt_str_from(kinds[i].name)))
            i++;
        if (i == sizeof kinds / sizeof kinds[0])
            return pt_table_error(err, f->where, f->row->line,
                                  "there is no such kind", word);
        f->bits |= kinds[i].bits;
        at = end + 1;
    }
    return PT_OK;
}

static pt_status read_prior(fields *f, pt_error *err)
{
    const pt_str s = f->row->fields[PT_COLUMN_PRIOR];
    if (s.len == 0)
        return PT_OK;
    unsigned value = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned digit = (unsigned)(s.ptr[i] - '0');
        value = value * 10 + digit;
        if (digit > 9 || value > 100)
            return pt_table_error(err, f->where, f->row->line,
                                  "the prior is no number from 0 to 100", s);
    }
    f->prior = value;
    return PT_OK;
}

static pt_status read_fields(fields *f, const pt_row *row, const char *where,
                             pt_error *err)
{
    *f = (fields){.row = row, .where = where, .prior = 100};
    const pt_str type = row->fields[PT_COLUMN_TYPE];
    if (row->fields[PT_COLUMN_NAME].len == 0)
        return pt_table_error(err, where, row->line, "the name is empty",
                              PT_STR(""));
    if (row->fields[PT_COLUMN_ID].len > UINT16_MAX)
        return pt_table_error(err, where, row->line, "the id is too long",
                              row->fields[PT_COLUMN_ID]);
    f->type = pt_type_find(type);
    if (f->type < 0)
        return pt_table_error(err, where, row->line,
                              type.len == 0 ? "the type is empty"
                                            : "there is no such type",
                              type);
    pt_status st = read_kind(f, err);
    return st == PT_OK ? read_prior(f, err) : st;
}

/* The string by which rows are told to be of one entry. */
static pt_str entry_key(pt_compiler *c, const fields *f)
{
    const pt_str id = f->row->fields[PT_COLUMN_ID];
    const pt_str name = f->row->fields[PT_COLUMN_NAME];
    const pt_str tail = id.len > 0 ? id : name;
    char *to = pt_arena_alloc(c->arena, tail.len + 2, 1);
    if (to == NULL)
        return (pt_str){NULL, 0};
    to[0] = (char)('A' + f->type);
    to[1] = id.len > 0 ? '#' : ' ';
    for (size_t i = 0; i < tail.len; i++)
        to[i + 2] = tail.ptr[i];
    return (pt_str){to, tail.len + 2};
}

static pt_status add_entry(uint32_t *index_out, pt_compiler *c, const fields *f,
                           pt_error *err)
{
    const pt_str key = entry_key(c, f);
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
        *e = (pt_built_entry){.name = f->row->fields[PT_COLUMN_NAME],
                              .id = f->row->fields[PT_COLUMN_ID],
                              .source = pt_str_from(f->where),
                              .type = (uint8_t)f->type};
    }
    pt_built_entry *e = &c->entries.items[*index_out];
    e->bits = (uint16_t)(e->bits | f->bits);
    if (e->country.len == 0)
        e->country = f->row->fields[PT_COLUMN_COUNTRY];
    return PT_OK;
}

static pt_status add_form(pt_compiler *c, const fields *f, uint32_t entry,
                          pt_str name, unsigned bits, pt_error *err)
{
    pt_surface_form form;
    const char *flaw = NULL;
    pt_status st =
        pt_surface_form_read(&form, &flaw, &c->tokens, name, c->arena);
    if (st == PT_ERR_LIMIT)
        return pt_table_error(err, f->where, f->row->line, flaw, name);
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
                          .prior = (uint16_t)(f->prior * 65535 / 100),
                          .bits = (uint16_t)bits};
    for (uint32_t i = 0; i + 1 < form.n_words; i++)
        prefixes[i] = form.hashes[i];
    c->prefixes.len += form.n_words - 1;
    if (form.letter != 0 && form.letter < PT_GAZETTEER_LOWERS)
        c->lowers[form.letter] |= 1u << form.length;
    return PT_OK;
}

static bool is_alias_separator(char c)
{
    return c == '|' || c == ';';
}

static pt_status add_aliases(pt_compiler *c, const fields *f, uint32_t entry,
                             pt_column column, unsigned bits, pt_error *err)
{
    const pt_str all = f->row->fields[column];
    for (size_t at = 0; at < all.len;) {
        size_t end = at;
        while (end < all.len && !is_alias_separator(all.ptr[end]))
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

static pt_status add_row(pt_compiler *c, const pt_row *row, const char *where,
                         pt_error *err)
{
    fields f;
    uint32_t entry = 0;
    pt_status st = read_fields(&f, row, where, err);
    if (st == PT_OK)
        st = add_entry(&entry, c, &f, err);
    if (st == PT_OK)
        st = add_form(c, &f, entry, row->fields[PT_COLUMN_NAME], 0, err);
    if (st == PT_OK)
        st = add_aliases(c, &f, entry, PT_COLUMN_ALIASES, 0, err);
    if (st == PT_OK)
        st = add_aliases(c, &f, entry, PT_COLUMN_FOREIGN, PT_NAME_FOREIGN, err);
    return st;
}

pt_status pt_compiler_add(pt_compiler *compiler, pt_buf *bytes, char separator,
                          const char *source, pt_error *err)
{
    pt_table table;
    pt_status st = pt_table_init(&table, bytes, separator, source, err);
    while (st == PT_OK) {
        pt_row row;
        bool found = false;
        st = pt_table_read(&row, &found, &table, err);
        if (!found)
            break;
        st = add_row(compiler, &row, source, err);
    }
    return st;
}
