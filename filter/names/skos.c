/* SPDX-License-Identifier: MIT */
/*
 * Thesauri in SKOS: statements, in any order, are collected by subject; at
 * the end each subject that is a concept with a label becomes a row as a
 * table would have it. Only identity is taken over: exactMatch and sameAs,
 * not closeMatch or broader. Linear in the statements.
 */
#include "names/skos.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "names/identifier.h"
#include "names/schema_types.h"
#include "pandoc-tagger/types.h"

#include <stdlib.h>

/* Stands between two forms of a row: no label holds it. */
#define SEPARATOR '\x1F'

/* A label of a concept. */
typedef struct label {
    pt_str text;
    pt_str lang;
    uint32_t next; /* of the same concept, or PT_NONE */
    bool preferred;
} label;

typedef struct concept {
    pt_str iri;
    pt_str wikidata;
    uint32_t first_label; /* or PT_NONE */
    uint32_t last_label;
    unsigned line; /* of its first statement */
    int type;      /* pt_type, or -1 */
    bool left_out; /* a scheme or a collection, or retired */
}
concept;

struct pt_skos {
    pt_arena *arena;
    pt_map by_iri; /* → index in concepts */
    PT_VEC(concept) concepts;
    PT_VEC(label) labels;
    pt_buf aliases, foreign; /* of the row at work */
};

static const struct {
    const char *iri;
    pt_skos_property property;
} properties[] = {
    {"http://www.w3.org/2004/02/skos/core#prefLabel",   PT_SKOS_PREF_LABEL  },
    {"http://www.w3.org/2004/02/skos/core#altLabel",    PT_SKOS_ALT_LABEL   },
    {"http://www.w3.org/2004/02/skos/core#hiddenLabel", PT_SKOS_HIDDEN_LABEL},
    {"http://www.w3.org/2004/02/skos/core#exactMatch",  PT_SKOS_MATCH       },
    {"http://www.w3.org/2002/07/owl#sameAs",            PT_SKOS_MATCH       },
    {"http://schema.org/sameAs",                        PT_SKOS_MATCH       },
    {"https://schema.org/sameAs",                       PT_SKOS_MATCH       },
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#type", PT_SKOS_TYPE        },
    {"http://www.w3.org/2002/07/owl#deprecated",        PT_SKOS_RETIRED     },
    {"http://cv.iptc.org/newscodes/ikos/retired",       PT_SKOS_RETIRED     },
};

pt_skos *pt_skos_new(pt_arena *arena)
{
    pt_skos *skos = calloc(1, sizeof *skos);
    if (skos == NULL)
        return NULL;
    skos->arena = arena;
    pt_map_init(&skos->by_iri);
    pt_buf_init(&skos->aliases);
    pt_buf_init(&skos->foreign);
    return skos;
}

void pt_skos_free(pt_skos *skos)
{
    if (skos == NULL)
        return;
    pt_map_release(&skos->by_iri);
    pt_vec_release(&skos->concepts);
    pt_vec_release(&skos->labels);
    pt_buf_release(&skos->aliases);
    pt_buf_release(&skos->foreign);
    free(skos);
}

pt_skos_property pt_skos_property_find(pt_str iri)
{
    for (size_t i = 0; i < sizeof properties / sizeof properties[0]; i++)
        if (pt_str_is_equal(iri, pt_str_from(properties[i].iri)))
            return properties[i].property;
    return PT_SKOS_OTHER;
}

/* The concept of a subject, which is added when it is new; NULL without
   memory. */
static concept *find_concept(pt_skos *skos, const pt_skos_statement *s)
{
    uint32_t index = pt_map_find(&skos->by_iri, s->subject);
    if (index != PT_NONE)
        return &skos->concepts.items[index];
    index = skos->concepts.len;
    const pt_str iri = pt_arena_copy(skos->arena, s->subject);
    if (iri.ptr == NULL || pt_map_add(&skos->by_iri, iri, index, NULL) == NULL)
        return NULL;
    concept *c = pt_vec_add(&skos->concepts, sizeof *c);
    if (c != NULL)
        *c = (concept){.iri = iri,
                       .first_label = PT_NONE,
                       .last_label = PT_NONE,
                       .line = s->line,
                       .type = -1};
    return c;
}

static pt_status add_label(pt_skos *skos, concept *c,
                           const pt_skos_statement *s, pt_error *err)
{
    const pt_str text = pt_arena_copy(skos->arena, pt_str_trim(s->value));
    const pt_str lang = pt_arena_copy(skos->arena, s->lang);
    label *l = pt_vec_add(&skos->labels, sizeof *l);
    if (l == NULL || text.ptr == NULL || lang.ptr == NULL)
        return pt_error_nomem(err);
    *l = (label){text, lang, PT_NONE, s->property == PT_SKOS_PREF_LABEL};
    const uint32_t index = skos->labels.len - 1;
    if (c->last_label == PT_NONE)
        c->first_label = index;
    else
        skos->labels.items[c->last_label].next = index;
    c->last_label = index;
    return PT_OK;
}

static void note_type(concept *c, pt_str iri)
{
    const int type = pt_schema_type_find(iri);
    if (c->type < 0)
        c->type = type;
    if (pt_str_has_suffix(iri, PT_STR("ConceptScheme")) ||
        pt_str_has_suffix(iri, PT_STR("Collection")))
        c->left_out = true;
}

pt_status pt_skos_add(pt_skos *skos, const pt_skos_statement *statement,
                      pt_error *err)
{
    if (statement->property == PT_SKOS_OTHER)
        return PT_OK;
    concept *c = find_concept(skos, statement);
    if (c == NULL)
        return pt_error_nomem(err);
    switch (statement->property) {
    case PT_SKOS_PREF_LABEL:
    case PT_SKOS_ALT_LABEL:
    case PT_SKOS_HIDDEN_LABEL:
        return add_label(skos, c, statement, err);
    case PT_SKOS_MATCH: {
        const pt_str item = pt_identifier_wikidata(statement->value);
        if (item.len > 0 && c->wikidata.len == 0)
            c->wikidata = pt_arena_copy(skos->arena, item);
        return item.len > 0 && c->wikidata.ptr == NULL ? pt_error_nomem(err)
                                                       : PT_OK;
    }
    case PT_SKOS_TYPE:
        note_type(c, statement->value);
        return PT_OK;
    case PT_SKOS_RETIRED:
        c->left_out |= !pt_str_is_equal(statement->value, PT_STR("false"));
        return PT_OK;
    case PT_SKOS_OTHER:
        break;
    }
    return PT_OK;
}

static bool is_english(pt_str lang)
{
    return pt_str_is_equal_nocase(lang, PT_STR("en")) ||
           (lang.len > 2 && (lang.ptr[2] == '-' || lang.ptr[2] == '_') &&
            pt_str_is_equal_nocase(pt_str_slice(lang, 0, 2), PT_STR("en")));
}

/* How well a label serves as the name. */
static int rank_of(const label *l)
{
    if (l->text.len == 0)
        return -1;
    const int language = is_english(l->lang) ? 2 : l->lang.len == 0;
    return (l->preferred ? 3 : 0) + language;
}

/* The label that is the name; NULL when there is none. */
static const label *find_name(const pt_skos *skos, const concept *c)
{
    const label *best = NULL;
    for (uint32_t i = c->first_label; i != PT_NONE;
         i = skos->labels.items[i].next) {
        const label *l = &skos->labels.items[i];
        if (rank_of(l) >= 0 && (best == NULL || rank_of(l) > rank_of(best)))
            best = l;
    }
    return best;
}

/* Whether a label is of the name's language, or of none. */
static bool is_native(const label *l, const label *name)
{
    return l->lang.len == 0 || pt_str_is_equal_nocase(l->lang, name->lang) ||
           (is_english(l->lang) && is_english(name->lang));
}

static void collect_forms(pt_skos *skos, const concept *c, const label *name)
{
    pt_buf_clear(&skos->aliases);
    pt_buf_clear(&skos->foreign);
    for (uint32_t i = c->first_label; i != PT_NONE;
         i = skos->labels.items[i].next) {
        const label *l = &skos->labels.items[i];
        if (l == name || l->text.len == 0)
            continue;
        pt_buf *to = is_native(l, name) ? &skos->aliases : &skos->foreign;
        pt_buf_add(to, l->text);
        pt_buf_add_byte(to, SEPARATOR);
    }
}

/* Whether a name has no capital letter: that of a topic, "weather". */
static bool is_common(pt_str name, pt_arena *arena, bool *failed)
{
    const pt_arena_mark mark = pt_arena_save(arena);
    const pt_str lower = pt_utf8_lower(arena, name);
    const bool result = lower.ptr != NULL && pt_str_is_equal(lower, name);
    *failed = lower.ptr == NULL;
    pt_arena_rewind(arena, mark);
    return result;
}

static pt_status write_concept(pt_skos *skos, const concept *c,
                               const label *name, pt_type type,
                               pt_compiler *compiler, const char *source,
                               pt_error *err)
{
    collect_forms(skos, c, name);
    const pt_str aliases =
        pt_arena_copy(skos->arena, pt_buf_str(&skos->aliases));
    const pt_str foreign =
        pt_arena_copy(skos->arena, pt_buf_str(&skos->foreign));
    if (pt_buf_failed(&skos->aliases) || pt_buf_failed(&skos->foreign) ||
        aliases.ptr == NULL || foreign.ptr == NULL)
        return pt_error_nomem(err);
    const bool linked = c->wikidata.len > 0;
    const bool blank = pt_str_has_prefix(c->iri, PT_STR("_:"));
    const pt_str own = blank ? (pt_str){NULL, 0} : c->iri;
    pt_row row = {
        .fields = {[PT_COLUMN_NAME] = name->text,
                   [PT_COLUMN_TYPE] = pt_str_from(pt_type_describe(type)->name),
                   [PT_COLUMN_ID] = linked ? c->wikidata : own,
                   [PT_COLUMN_REF] = linked ? own : (pt_str){NULL, 0},
                   [PT_COLUMN_ALIASES] = aliases,
                   [PT_COLUMN_FOREIGN] = foreign},
        .line = c->line,
        .separators = {SEPARATOR},
        .forgiving = true
    };
    return pt_compiler_add_row(compiler, &row, source, err);
}

/* Tells how many topics were left out. */
static void tell_topics(pt_compiler *compiler, const char *source,
                        unsigned n_topics)
{
    pt_buf message;
    pt_buf_init(&message);
    if (n_topics == 0)
        return;
    pt_buf_add_format(&message,
                      "%u %s without a type and a capital letter: no names, "
                      "unless --gazetteer-type says of which type",
                      n_topics, n_topics == 1 ? "topic" : "topics");
    pt_buf_add_byte(&message, '\0');
    if (!pt_buf_failed(&message))
        pt_problem_warn(pt_compiler_problems(compiler), source, 0, message.ptr,
                        PT_STR(""));
    pt_buf_release(&message);
}

pt_status pt_skos_write(pt_skos *skos, pt_compiler *compiler,
                        const char *source, pt_error *err)
{
    const int otherwise = pt_compiler_type(compiler);
    unsigned n_concepts = 0;
    unsigned n_topics = 0;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < skos->concepts.len && st == PT_OK; i++) {
        const concept *c = &skos->concepts.items[i];
        const label *name = find_name(skos, c);
        if (c->left_out || name == NULL)
            continue;
        n_concepts++;
        bool failed = false;
        const int type = c->type >= 0 ? c->type : otherwise;
        if (type < 0 && is_common(name->text, skos->arena, &failed))
            n_topics++;
        else if (failed)
            st = pt_error_nomem(err);
        else
            st = write_concept(skos, c, name,
                               type < 0 ? PT_TYPE_MISC : (pt_type)type,
                               compiler, source, err);
    }
    if (st == PT_OK && n_concepts == 0)
        return pt_problem_add(pt_compiler_problems(compiler), source, 0,
                              "there is no SKOS concept with a label",
                              PT_STR(""), err);
    tell_topics(compiler, source, n_topics);
    return st;
}
