/* SPDX-License-Identifier: MIT */
/*
 * An index for readers, at the document's end, in a Div of ours that strip
 * takes out again: three lists sorted by the keys of sort_name.c, of each
 * entity the name and a numbered link for each mention whose Span has an id.
 * The mentions of an entity are chained in one pass. O(n log n) in the
 * entities, linear in the mentions.
 */
#include "output/index.h"

#include "base/error.h"
#include "base/map.h"
#include "base/str.h"
#include "output/anchor.h"
#include "output/includes.h"
#include "output/index_labels.h"
#include "output/sort_name.h"
#include "output/strs.h"
#include "output/target.h"
#include "text/forms.h"

#include <stdlib.h>

typedef enum group { PEOPLE, ORGANIZATIONS, PLACES, N_GROUPS } group;

typedef struct entry {
    group group;
    uint32_t entity;
    pt_str key; /* in the document's arena */
} entry;

typedef struct writer {
    const pt_analysis *analysis;
    const pt_presentation *presentation;
    pt_shown shown;
    pt_anchors anchors;
    PT_VEC(uint32_t) first; /* of each entity its first mention, or PT_NONE */
    PT_VEC(uint32_t) next;  /* of each mention its entity's next one */
    PT_VEC(entry) entries;
    pt_buf out;
    pt_error *err;
} writer;

static group group_of(pt_type type)
{
    if (type == PT_TYPE_PERSON)
        return PEOPLE;
    if (type == PT_TYPE_ORGANIZATION)
        return ORGANIZATIONS;
    return type == PT_TYPE_LOCATION || type == PT_TYPE_FACILITY ? PLACES
                                                                : N_GROUPS;
}

static int compare(const void *a, const void *b)
{
    const entry *x = a;
    const entry *y = b;
    if (x->group != y->group)
        return x->group < y->group ? -1 : 1;
    const int order = pt_str_compare(x->key, y->key);
    if (order != 0)
        return order;
    return x->entity < y->entity ? -1 : x->entity > y->entity;
}

static pt_status add_entry(writer *w, uint32_t index)
{
    const pt_entity *entity = &w->analysis->entities.items[index];
    pt_arena *arena = w->analysis->doc->arena;
    pt_buf key;
    pt_buf_init(&key);
    pt_status st = pt_sort_name_add_key(&key, entity, arena, w->err);
    entry *e = st == PT_OK ? pt_vec_add(&w->entries, sizeof *e) : NULL;
    if (e != NULL) {
        *e = (entry){group_of(entity->type), index,
                     pt_arena_copy(arena, pt_buf_str(&key))};
        if (e->key.ptr == NULL || pt_buf_failed(&key))
            st = pt_error_nomem(w->err);
    } else if (st == PT_OK) {
        st = pt_error_nomem(w->err);
    }
    pt_buf_release(&key);
    return st;
}

static pt_status list_entries(writer *w)
{
    const pt_entities *entities = &w->analysis->entities;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < entities->len && st == PT_OK; i++)
        if (group_of(entities->items[i].type) != N_GROUPS &&
            pt_sort_name_has(&entities->items[i]))
            st = add_entry(w, i);
    if (st == PT_OK && w->entries.len > 1)
        qsort(w->entries.items, w->entries.len, sizeof *w->entries.items,
              compare);
    return st;
}

/* Numbers the mentions and chains those of each entity. */
static pt_status chain(writer *w)
{
    const uint32_t n_entities = w->analysis->entities.len;
    const uint32_t n = w->analysis->mentions.list.len;
    pt_status st =
        pt_presentation_choose(&w->shown, w->analysis, w->presentation, w->err);
    if (st == PT_OK && w->presentation->anchors.len > 0)
        st = pt_anchors_number(&w->anchors, w->analysis, &w->shown, w->err);
    if (st != PT_OK)
        return st;
    if (pt_vec_reserve(&w->first, n_entities, sizeof *w->first.items) == NULL ||
        pt_vec_reserve(&w->next, n, sizeof *w->next.items) == NULL)
        return pt_error_nomem(w->err);
    for (uint32_t i = 0; i < n_entities; i++)
        w->first.items[i] = PT_NONE;
    for (uint32_t i = n; i-- > 0;) {
        const uint32_t entity = w->analysis->mentions.list.items[i].entity;
        w->next.items[i] = w->first.items[entity];
        w->first.items[entity] = i;
    }
    return PT_OK;
}

static void add_words(writer *w, pt_str text)
{
    pt_buf single;
    pt_buf_init(&single);
    pt_form_add_single(&single, text);
    if (pt_buf_failed(&single))
        w->out.failed = true;
    pt_strs_add(&w->out, pt_buf_str(&single), w->analysis->doc);
    pt_buf_release(&single);
}

/* Adds a number that links to a mention. */
static void add_link(writer *w, const pt_entity *entity, uint32_t number)
{
    pt_buf id;
    pt_buf_init(&id);
    pt_anchor_add(&id, w->presentation->anchors, entity, number);
    pt_buf_add_format(&w->out,
                      "{\"t\":\"Link\",\"c\":[[\"\",[],[]],"
                      "[{\"t\":\"Str\",\"c\":\"%u\"}],[\"#",
                      (unsigned)number);
    pt_buf_add_json(&w->out, pt_buf_str(&id));
    pt_buf_add(&w->out, PT_STR("\",\"\"]]}"));
    if (pt_buf_failed(&id))
        w->out.failed = true;
    pt_buf_release(&id);
}

static void add_links(writer *w, const entry *e)
{
    const pt_entity *entity = &w->analysis->entities.items[e->entity];
    bool is_first = true;
    if (w->anchors.len == 0)
        return;
    for (uint32_t i = w->first.items[e->entity]; i != PT_NONE;
         i = w->next.items[i]) {
        if (w->anchors.items[i] == 0)
            continue;
        pt_buf_add_byte(&w->out, ',');
        pt_strs_add(&w->out, is_first ? PT_STR(": ") : PT_STR(", "),
                    w->analysis->doc);
        add_link(w, entity, w->anchors.items[i]);
        is_first = false;
    }
}

/* Adds the name, as a Link where links are asked for. */
static void add_name(writer *w, const pt_entity *entity)
{
    pt_buf name;
    pt_buf url;
    pt_buf_init(&name);
    pt_buf_init(&url);
    pt_sort_name_add(&name, entity);
    pt_target_add(&url, w->presentation->link, entity, w->analysis->doc->lang);
    if (url.len > 0)
        pt_buf_add(&w->out, PT_STR("{\"t\":\"Link\",\"c\":[[\"\",[],[]],["));
    add_words(w, pt_buf_str(&name));
    if (url.len > 0) {
        pt_buf_add(&w->out, PT_STR("],[\""));
        pt_buf_add_json(&w->out, pt_buf_str(&url));
        pt_buf_add(&w->out, PT_STR("\",\"\"]]}"));
    }
    if (pt_buf_failed(&name) || pt_buf_failed(&url))
        w->out.failed = true;
    pt_buf_release(&name);
    pt_buf_release(&url);
}

/* The highest level of the document's Headers. */
static int level_of(const pt_document *doc)
{
    int level = 0;
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        const int here = doc->texts.items[i].level;
        if (here > 0 && (level == 0 || here < level))
            level = here;
    }
    return level == 0 ? 1 : level;
}

static void add_header(writer *w, const char *title)
{
    pt_buf id;
    pt_buf_init(&id);
    pt_anchor_add_prefix(&id, w->analysis->doc);
    pt_buf_add_format(&w->out, "{\"t\":\"Header\",\"c\":[%d,[\"",
                      level_of(w->analysis->doc));
    pt_buf_add(&w->out, pt_buf_str(&id));
    pt_buf_add(&w->out, PT_STR("index\",[\"unnumbered\"],[]],["));
    add_words(w, pt_str_from(title));
    pt_buf_add(&w->out, PT_STR("]]}"));
    if (pt_buf_failed(&id))
        w->out.failed = true;
    pt_buf_release(&id);
}

static void add_lists(writer *w)
{
    const pt_index_labels *labels = pt_index_labels_of(w->analysis->doc->lang);
    const char *const names[N_GROUPS] = {labels->people, labels->organizations,
                                         labels->places};
    add_header(w, labels->title);
    for (uint32_t i = 0; i < w->entries.len; i++) {
        const entry *e = &w->entries.items[i];
        const bool is_new = i == 0 || e[-1].group != e->group;
        if (is_new && i > 0)
            pt_buf_add(&w->out, PT_STR("]}"));
        if (is_new) {
            pt_buf_add(&w->out, PT_STR(",{\"t\":\"Para\",\"c\":[{\"t\":"
                                       "\"Strong\",\"c\":["));
            add_words(w, pt_str_from(names[e->group]));
            pt_buf_add(&w->out, PT_STR("]}]},{\"t\":\"BulletList\",\"c\":["));
        }
        pt_buf_add(&w->out, is_new ? PT_STR("[{\"t\":\"Plain\",\"c\":[")
                                   : PT_STR(",[{\"t\":\"Plain\",\"c\":["));
        add_name(w, &w->analysis->entities.items[e->entity]);
        add_links(w, e);
        pt_buf_add(&w->out, PT_STR("]}]"));
    }
    pt_buf_add(&w->out, PT_STR("]}"));
}

pt_status pt_index_edits(pt_edits *edits, const pt_analysis *analysis,
                         const pt_presentation *presentation, pt_error *err)
{
    writer w = {.analysis = analysis, .presentation = presentation, .err = err};
    pt_status st = list_entries(&w);
    if (st == PT_OK && w.entries.len > 0)
        st = chain(&w);
    if (st == PT_OK && w.entries.len > 0)
        add_lists(&w);
    if (st == PT_OK && pt_buf_failed(&w.out))
        st = pt_error_nomem(err);
    if (st == PT_OK && w.out.len > 0)
        pt_includes_append(edits, analysis->doc, "index", pt_buf_str(&w.out),
                           false);
    pt_vec_release(&w.shown);
    pt_vec_release(&w.anchors);
    pt_vec_release(&w.first);
    pt_vec_release(&w.next);
    pt_vec_release(&w.entries);
    pt_buf_release(&w.out);
    return st;
}

void pt_index_print(pt_edits *edits, const pt_analysis *analysis)
{
    if (analysis->mentions.list.len == 0)
        return;
    pt_buf block;
    pt_buf_init(&block);
    /* Where header-includes got lost there is no such command. */
    pt_includes_add_raw(
        &block, "latex",
        PT_STR("\\providecommand{\\printindex}{}\n\\printindex"));
    edits->failed = edits->failed || pt_buf_failed(&block);
    pt_includes_append(edits, analysis->doc, "index", pt_buf_str(&block),
                       false);
    pt_buf_release(&block);
}
