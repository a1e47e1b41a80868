/* SPDX-License-Identifier: MIT */
/*
 * The list of names: the user's gazetteers in the order they were added, the
 * embedded knowledge base after them. Entries are numbered through all of
 * them. What finders ask at a token is first put to each gazetteer's bitmap;
 * the words are hashed once for all gazetteers. Nothing is allocated in a
 * search, and nothing changes, so threads share the list.
 */
#include "names/names.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/file.h"
#include "base/vec.h"
#include "names/embedded.h"
#include "names/identifier.h"
#include "names/input.h"
#include "names/match.h"

/* One gazetteer and what it lies in. */
typedef struct source {
    pt_gazetteer gaz;
    uint32_t first_entry; /* number of its first entry */
    unsigned where;       /* PT_NAMES_USER or PT_NAMES_KNOWN */
    pt_buf compiled;      /* of a table */
    pt_mapping mapping;   /* of a compiled file */
} source;

struct pt_names {
    PT_VEC(source) sources; /* the user's first */
    uint32_t n_entries;
    size_t max_rows; /* of a gazetteer that is added; 0: any number */
};

static void release_source(source *s)
{
    pt_buf_release(&s->compiled);
    pt_mapping_release(&s->mapping);
}

void pt_names_free(pt_names *names)
{
    if (names == NULL)
        return;
    for (uint32_t i = 0; i < names->sources.len; i++)
        release_source(&names->sources.items[i]);
    pt_vec_release(&names->sources);
    free(names);
}

/* Takes a gazetteer in; the embedded one stays last. */
static pt_status add_source(pt_names *names, const source *s, pt_error *err)
{
    if (s->gaz.n_entries > UINT32_MAX - 1 - names->n_entries)
        return pt_error_set(err, PT_ERR_LIMIT, NULL,
                            "the gazetteers have too many entries");
    source *to = pt_vec_add(&names->sources, sizeof *to);
    if (to == NULL)
        return pt_error_nomem(err);
    *to = *s;
    to->first_entry = names->n_entries;
    names->n_entries += s->gaz.n_entries;
    if (names->sources.len > 1 && to[-1].where == PT_NAMES_KNOWN) {
        const source known = to[-1];
        to[-1] = *to;
        *to = known;
    }
    return PT_OK;
}

pt_status pt_names_new(pt_names **out, bool embedded, pt_error *err)
{
    pt_names *names = calloc(1, sizeof *names);
    if (names == NULL)
        return pt_error_nomem(err);
    pt_status st = PT_OK;
    if (embedded) {
        source s = {.where = PT_NAMES_KNOWN};
        const pt_str bytes = {pt_embedded_names,
                              (size_t)pt_embedded_names_size};
        st = pt_gazetteer_open(&s.gaz, bytes, "knowledge base", err);
        if (st == PT_OK)
            st = add_source(names, &s, err);
    }
    if (st != PT_OK) {
        pt_names_free(names);
        return st;
    }
    *out = names;
    return PT_OK;
}

/*
 * Whether the file begins like a compiled gazetteer. What cannot be mapped,
 * such as a pipe, is none; reading it as a table says what is wrong.
 */
static bool is_compiled(const char *path)
{
    pt_mapping mapping = {0};
    if (pt_mapping_read(&mapping, path, NULL) != PT_OK)
        return false;
    const bool result = pt_gazetteer_is(mapping.bytes);
    pt_mapping_release(&mapping);
    return result;
}

static pt_status compile_file(pt_buf *out, const char *path,
                              const char *charset, int default_type,
                              size_t max_rows, pt_error *err)
{
    pt_buf text;
    pt_buf_init(&text);
    pt_compiler *compiler = pt_compiler_new();
    if (compiler == NULL)
        return pt_error_nomem(err);
    pt_compiler_set_type(compiler, default_type);
    pt_compiler_set_limit(compiler, max_rows);
    pt_status st = pt_compiler_add_file(compiler, &text, path, charset, err);
    if (st == PT_OK)
        st = pt_compiler_write(out, compiler, err);
    pt_compiler_free(compiler);
    pt_buf_release(&text);
    return st;
}

void pt_names_set_limit(pt_names *names, size_t max_rows)
{
    names->max_rows = max_rows;
}

pt_status pt_names_add_file(pt_names *names, const char *path,
                            const char *charset, int default_type,
                            pt_error *err)
{
    source s = {.where = PT_NAMES_USER};
    const bool compiled = is_compiled(path);
    pt_status st = compiled ? pt_mapping_read(&s.mapping, path, err)
                            : compile_file(&s.compiled, path, charset,
                                           default_type, names->max_rows, err);
    const pt_str bytes = compiled ? s.mapping.bytes : pt_buf_str(&s.compiled);
    if (st == PT_OK)
        st = pt_gazetteer_open(&s.gaz, bytes, path, err);
    if (st == PT_OK)
        st = add_source(names, &s, err);
    if (st != PT_OK)
        release_source(&s);
    return st;
}

pt_status pt_names_add_rules(pt_names *names, const pt_name_rules *rules,
                             pt_error *err)
{
    source s = {.where = PT_NAMES_USER};
    pt_status st = pt_name_rules_compile(&s.compiled, rules, err);
    if (st == PT_OK)
        st = pt_gazetteer_open(&s.gaz, pt_buf_str(&s.compiled), "rules", err);
    if (st == PT_OK)
        st = add_source(names, &s, err);
    if (st != PT_OK)
        release_source(&s);
    return st;
}

bool pt_names_has(const pt_names *names, unsigned where)
{
    for (uint32_t i = 0; i < names->sources.len; i++)
        if (names->sources.items[i].where & where &&
            names->sources.items[i].gaz.n_surfaces > 0)
            return true;
    return false;
}

/* Takes out the readings that say what is not to be tagged. */
static void drop_rules(pt_name_match *match)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < match->n_candidates; i++)
        if (!(match->candidates[i].bits & PT_NAME_NEVER))
            match->candidates[n++] = match->candidates[i];
    match->n_candidates = n;
}

bool pt_names_find(pt_name_match *out, const pt_names *names, pt_str text,
                   const pt_token *tok, uint32_t n_tokens, unsigned where)
{
    pt_name_window window;
    uint32_t longest = 0;
    if (n_tokens == 0)
        return false;
    pt_name_window_init(&window, text, tok, n_tokens);
    for (uint32_t i = 0; i < names->sources.len; i++) {
        const source *s = &names->sources.items[i];
        pt_name_match match;
        if (s->where == PT_NAMES_KNOWN && longest > 0)
            break; /* the user's wins */
        if (!(s->where & where) || !pt_gazetteer_may_start(&s->gaz, &window) ||
            !pt_gazetteer_match(&match, &s->gaz, &window, s->first_entry))
            continue;
        if (!(where & PT_NAMES_RULES))
            drop_rules(&match);
        if (match.n_tokens <= longest || match.n_candidates == 0)
            continue;
        longest = match.n_tokens;
        *out = match;
        for (uint32_t j = 0; s->where == PT_NAMES_USER && j < out->n_candidates;
             j++)
            out->candidates[j].bits |= PT_NAME_USER;
    }
    return longest > 0;
}

pt_status pt_names_look_up(pt_name_match *out, bool *found_out,
                           const pt_names *names, pt_str name, pt_error *err)
{
    pt_tokens tokens = {0};
    pt_status st = pt_tokens_read(&tokens, name, NULL, 0, err);
    if (st == PT_OK) {
        pt_name_match match;
        *found_out = pt_names_find(&match, names, name, tokens.items,
                                   tokens.len, PT_NAMES_ALL) &&
                     match.n_tokens == tokens.len;
        if (*found_out)
            *out = match;
    }
    pt_vec_release(&tokens);
    return st;
}

pt_name_entry pt_names_entry(const pt_names *names, uint32_t entry)
{
    pt_name_entry result = {.type = PT_TYPE_MISC, .country = PT_NONE};
    for (uint32_t i = 0; i < names->sources.len; i++) {
        const source *s = &names->sources.items[i];
        if (entry < s->first_entry ||
            entry - s->first_entry >= s->gaz.n_entries)
            continue;
        const pt_gazetteer_entry e =
            pt_gazetteer_entry_at(&s->gaz, entry - s->first_entry);
        result.name = e.name;
        result.id = e.id;
        result.ref = e.ref;
        result.source = e.source;
        result.type = (pt_type)e.type;
        result.bits = e.bits | (s->where == PT_NAMES_USER ? PT_NAME_USER : 0);
        if (e.country != PT_NONE)
            result.country = s->first_entry + e.country;
        break;
    }
    return result;
}

pt_str pt_name_wikidata(const pt_name_entry *entry)
{
    return pt_identifier_wikidata(entry->id);
}

pt_str pt_name_ref(const pt_name_entry *entry)
{
    const pt_str none = {NULL, 0};
    if (!(entry->bits & PT_NAME_USER))
        return none;
    return pt_identifier_wikidata(entry->id).len > 0 ? entry->ref : entry->id;
}
