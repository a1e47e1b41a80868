/* SPDX-License-Identifier: MIT */
/*
 * Thesauri in JSON-LD (Kellogg, Champin and Longley, JSON-LD 1.1, W3C 2020),
 * the part of it in which thesauri are written: terms and prefixes that the
 * document's own @context defines, language maps, @value, @id, nodes in
 * @graph or nested in others. A context that is an address is not fetched:
 * there, and where there is none, terms are known by SKOS's own names. A
 * stack of our own, no recursion; linear in the values.
 */
#include "names/jsonld.h"

#include "base/error.h"
#include "base/vec.h"
#include "document/value.h"

#include <json-c/json.h>
#include <stdio.h>
#include <string.h>

enum { DEEPEST = 100 };

/* What a key stands for beside properties: keywords of JSON-LD. */
enum { TERM_ID = PT_SKOS_OTHER + 1, TERM_GRAPH, TERM_CONTEXT };

/* An object of the document, borrowed. */
typedef struct held {
    json_object *json;
} held;

typedef struct reader {
    pt_skos *skos;
    pt_str bytes;
    pt_arena *scratch;
    PT_VEC(held) contexts; /* objects, the first wins */
    PT_VEC(held) nodes;    /* still to be read */
    pt_str lang;           /* of texts that state none */
    size_t at;             /* no node not yet read stands before */
    unsigned line;         /* of that byte */
    unsigned n_blank;
    pt_error *err;
} reader;

static const struct {
    const char *name;
    int term;
} plain[] = {
    {"@context",    TERM_CONTEXT        },
    {"@graph",      TERM_GRAPH          },
    {"@id",         TERM_ID             },
    {"@type",       PT_SKOS_TYPE        },
    {"altLabel",    PT_SKOS_ALT_LABEL   },
    {"conceptSet",  TERM_GRAPH          },
    {"deprecated",  PT_SKOS_RETIRED     },
    {"exactMatch",  PT_SKOS_MATCH       },
    {"hiddenLabel", PT_SKOS_HIDDEN_LABEL},
    {"id",          TERM_ID             },
    {"prefLabel",   PT_SKOS_PREF_LABEL  },
    {"retired",     PT_SKOS_RETIRED     },
    {"sameAs",      PT_SKOS_MATCH       },
    {"type",        PT_SKOS_TYPE        },
    {"uri",         TERM_ID             },
};

static pt_str string_of(json_object *value)
{
    return json_object_is_type(value, json_type_string)
               ? (pt_str){json_object_get_string(value),
                          (size_t)json_object_get_string_len(value)}
               : (pt_str){"", 0};
}

static json_object *member(json_object *object, const char *key)
{
    json_object *value = NULL;
    if (json_object_is_type(object, json_type_object))
        json_object_object_get_ex(object, key, &value);
    return value;
}

/* What a context says that a term is: the text of its @id; or empty. */
static pt_str define(const reader *r, const char *name)
{
    for (uint32_t i = 0; i < r->contexts.len; i++) {
        json_object *value = member(r->contexts.items[i].json, name);
        if (json_object_is_type(value, json_type_object))
            value = member(value, "@id");
        if (string_of(value).len > 0)
            return string_of(value);
    }
    return (pt_str){"", 0};
}

/* Writes what a name such as "skos:prefLabel" is short for. */
static pt_str expand(reader *r, pt_str name)
{
    const size_t colon = pt_str_find(name, PT_STR(":"), 0);
    if (colon == name.len || colon + 1 == name.len ||
        name.ptr[colon + 1] == '/')
        return name;
    const pt_str prefix =
        pt_arena_copy(r->scratch, pt_str_slice(name, 0, colon));
    pt_str base = prefix.ptr == NULL ? name : define(r, prefix.ptr);
    if (base.len == 0 && pt_str_is_equal(prefix, PT_STR("skos")))
        base = PT_STR("http://www.w3.org/2004/02/skos/core#");
    if (base.len == 0)
        return name;
    const pt_str rest = pt_str_slice(name, colon + 1, name.len);
    char *to = pt_arena_alloc(r->scratch, base.len + rest.len, 1);
    if (to == NULL)
        return name;
    memcpy(to, base.ptr, base.len);
    memcpy(to + base.len, rest.ptr, rest.len);
    return (pt_str){to, base.len + rest.len};
}

static int find_plain(pt_str name)
{
    for (size_t i = 0; i < sizeof plain / sizeof plain[0]; i++)
        if (pt_str_is_equal(name, pt_str_from(plain[i].name)))
            return plain[i].term;
    return PT_SKOS_OTHER;
}

/* What a key stands for: a pt_skos_property or a term. */
static int find_term(reader *r, const char *key)
{
    const pt_arena_mark mark = pt_arena_save(r->scratch);
    pt_str name = define(r, key);
    const bool defined = name.len > 0;
    if (!defined)
        name = pt_str_from(key);
    int result = PT_SKOS_OTHER;
    if (!defined || name.ptr[0] == '@')
        result = find_plain(name);
    if (result == PT_SKOS_OTHER)
        result = (int)pt_skos_property_find(expand(r, name));
    pt_arena_rewind(r->scratch, mark);
    return result;
}

/* Takes an @context in; addresses are passed over. */
static pt_status add_context(reader *r, json_object *value)
{
    const bool many = json_object_is_type(value, json_type_array);
    const size_t n = many ? json_object_array_length(value) : 1;
    for (size_t i = 0; i < n; i++) {
        json_object *one = many ? json_object_array_get_idx(value, i) : value;
        if (!json_object_is_type(one, json_type_object))
            continue;
        held *to = pt_vec_add(&r->contexts, sizeof *to);
        if (to == NULL)
            return pt_error_nomem(r->err);
        to->json = one;
        if (string_of(member(one, "@language")).len > 0)
            r->lang = string_of(member(one, "@language"));
    }
    return PT_OK;
}

/* Leaves the objects of a value to be read as nodes. */
static pt_status add_nodes(reader *r, json_object *value)
{
    const bool many = json_object_is_type(value, json_type_array);
    const size_t n = many ? json_object_array_length(value) : 1;
    for (size_t i = n; i > 0; i--) {
        json_object *one =
            many ? json_object_array_get_idx(value, i - 1) : value;
        if (!json_object_is_type(one, json_type_object) &&
            !json_object_is_type(one, json_type_array))
            continue;
        held *to = pt_vec_add(&r->nodes, sizeof *to);
        if (to == NULL)
            return pt_error_nomem(r->err);
        to->json = one;
    }
    return PT_OK;
}

static pt_status say(reader *r, pt_skos_statement *s, pt_str value, pt_str lang)
{
    s->value = value;
    s->lang = lang;
    if (s->property == PT_SKOS_TYPE || s->property == PT_SKOS_MATCH) {
        const pt_arena_mark mark = pt_arena_save(r->scratch);
        s->value = expand(r, value);
        const pt_status st = pt_skos_add(r->skos, s, r->err);
        pt_arena_rewind(r->scratch, mark);
        return st;
    }
    return pt_skos_add(r->skos, s, r->err);
}

static pt_status read_language_map(reader *r, pt_skos_statement *s,
                                   json_object *map)
{
    json_object_object_foreach(map, lang, value)
    {
        const bool many = json_object_is_type(value, json_type_array);
        const size_t n = many ? json_object_array_length(value) : 1;
        for (size_t i = 0; i < n; i++) {
            const pt_str text =
                string_of(many ? json_object_array_get_idx(value, i) : value);
            const pt_str tag = pt_str_from(lang);
            const bool none = tag.len > 0 && tag.ptr[0] == '@';
            const pt_status st =
                text.len == 0 ? PT_OK
                              : say(r, s, text, none ? (pt_str){"", 0} : tag);
            if (st != PT_OK)
                return st;
        }
    }
    return PT_OK;
}

static pt_status say_whether(reader *r, pt_skos_statement *s,
                             json_object *value)
{
    return say(
        r, s, json_object_get_boolean(value) ? PT_STR("true") : PT_STR("false"),
        r->lang);
}

/* One value of a property. */
static pt_status read_value(reader *r, pt_skos_statement *s, json_object *value)
{
    if (json_object_is_type(value, json_type_string))
        return say(r, s, string_of(value), r->lang);
    if (json_object_is_type(value, json_type_boolean))
        return say_whether(r, s, value);
    if (!json_object_is_type(value, json_type_object))
        return PT_OK;
    json_object *literal = member(value, "@value");
    json_object *lang = member(value, "@language");
    json_object *id = member(value, "@id");
    if (json_object_is_type(literal, json_type_boolean))
        return say_whether(r, s, literal);
    if (literal != NULL)
        return say(r, s, string_of(literal),
                   lang == NULL ? r->lang : string_of(lang));
    if (id != NULL)
        return say(r, s, string_of(id), r->lang);
    return s->property == PT_SKOS_TYPE || s->property == PT_SKOS_MATCH
               ? PT_OK
               : read_language_map(r, s, value);
}

static pt_status read_property(reader *r, pt_skos_statement *s,
                               json_object *value)
{
    const bool many = json_object_is_type(value, json_type_array);
    const size_t n = many ? json_object_array_length(value) : 1;
    pt_status st = PT_OK;
    for (size_t i = 0; i < n && st == PT_OK; i++)
        st = read_value(r, s,
                        many ? json_object_array_get_idx(value, i) : value);
    return st;
}

/* The end of what stands before byte `at`, white space left out. */
static size_t skip_back(pt_str s, size_t at)
{
    while (at > 0 && strchr(" \t\r\n", s.ptr[at - 1]) != NULL)
        at--;
    return at;
}

/* Whether the string that begins at byte `at` is the value of an "@id". */
static bool is_id_at(pt_str s, size_t at)
{
    size_t end = skip_back(s, at);
    if (end == 0 || s.ptr[end - 1] != ':')
        return false;
    end = skip_back(s, end - 1);
    if (end < 2 || s.ptr[end - 1] != '"')
        return false;
    size_t start = end - 1;
    while (start > 0 && s.ptr[start - 1] != '"')
        start--;
    return find_plain(pt_str_slice(s, start, end - 1)) == TERM_ID;
}

/* The line on which a node's identifier stands; nodes come in their order.
   Once one is not found, which costs a look at the whole rest, none is looked
   for any more. */
static unsigned find_line(reader *r, pt_str id)
{
    const pt_str all = r->bytes;
    for (size_t at = pt_str_find(all, id, r->at); at < all.len;
         at = pt_str_find(all, id, at + 1)) {
        if (at == 0 || all.ptr[at - 1] != '"' || !is_id_at(all, at - 1))
            continue;
        for (size_t i = r->at; i < at; i++)
            r->line += all.ptr[i] == '\n';
        r->at = at;
        return r->line;
    }
    r->at = all.len;
    return 0;
}

/* The identifier of a node: its own, or one that no other has. */
static pt_str identify(reader *r, json_object *node, char *blank, size_t size)
{
    json_object_object_foreach(node, key, value)
    {
        if (find_term(r, key) == TERM_ID && string_of(value).len > 0)
            return string_of(value);
    }
    snprintf(blank, size, "_:json%u", r->n_blank++);
    return pt_str_from(blank);
}

/* Whether a node says anything of a label. */
static bool has_label(reader *r, json_object *node)
{
    json_object_object_foreach(node, key, value)
    {
        (void)value;
        const int term = find_term(r, key);
        if (term == PT_SKOS_PREF_LABEL || term == PT_SKOS_ALT_LABEL)
            return true;
    }
    return false;
}

static pt_status read_node(reader *r, json_object *node)
{
    char blank[32];
    pt_skos_statement s = {.line = 0};
    json_object *context = member(node, "@context");
    pt_status st = context == NULL ? PT_OK : add_context(r, context);
    if (st == PT_OK) {
        const pt_str id = identify(r, node, blank, sizeof blank);
        s.subject = pt_arena_copy(r->scratch, expand(r, id));
        if (s.subject.ptr == NULL)
            return pt_error_nomem(r->err);
        s.line = has_label(r, node) ? find_line(r, id) : 0;
    }
    json_object_object_foreach(node, key, value)
    {
        const int term = st == PT_OK ? find_term(r, key) : TERM_CONTEXT;
        if (term == TERM_CONTEXT || term == TERM_ID)
            continue;
        if (term == TERM_GRAPH || term == PT_SKOS_OTHER) {
            st = add_nodes(r, value);
        } else {
            s.property = (pt_skos_property)term;
            st = read_property(r, &s, value);
        }
    }
    return st;
}

static pt_status read_nodes(reader *r)
{
    pt_status st = PT_OK;
    while (r->nodes.len > 0 && st == PT_OK) {
        json_object *node = r->nodes.items[--r->nodes.len].json;
        const pt_arena_mark mark = pt_arena_save(r->scratch);
        st = json_object_is_type(node, json_type_array) ? add_nodes(r, node)
                                                        : read_node(r, node);
        pt_arena_rewind(r->scratch, mark);
    }
    return st;
}

static pt_status parse(json_object **out, pt_str bytes, const char *where,
                       pt_error *err)
{
    if (bytes.len > INT32_MAX)
        return pt_error_set(err, PT_ERR_LIMIT, where,
                            "the thesaurus is larger than 2 GiB");
    pt_scan scan;
    pt_scan_init(&scan, bytes, DEEPEST);
    const pt_status st = pt_value_read(out, &scan);
    pt_scan_release(&scan);
    if (st == PT_OK)
        return PT_OK;
    if (st == PT_ERR_NOMEM)
        return pt_error_nomem(err);
    unsigned line = 1;
    for (const char *at = bytes.ptr; at < scan.where; at++)
        line += *at == '\n';
    return pt_problem_set(err, where, line, scan.cause, PT_STR(""));
}

pt_status pt_jsonld_read(pt_skos *out, pt_str bytes, const char *where,
                         pt_error *err)
{
    json_object *value = NULL;
    reader r = {.skos = out, .bytes = bytes, .line = 1, .err = err};
    pt_status st = parse(&value, bytes, where, err);
    if (st != PT_OK)
        return st;
    r.lang = (pt_str){"", 0};
    r.scratch = pt_arena_new();
    if (r.scratch == NULL)
        st = pt_error_nomem(err);
    if (st == PT_OK)
        st = add_nodes(&r, value);
    if (st == PT_OK)
        st = read_nodes(&r);
    pt_vec_release(&r.contexts);
    pt_vec_release(&r.nodes);
    pt_arena_free(r.scratch);
    json_object_put(value);
    return st;
}
