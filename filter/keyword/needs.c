/* SPDX-License-Identifier: MIT */
/*
 * What the words of keywords ask for, and where the texts meet it. Needs that
 * ask for the same are one, however many keywords have them, so a word of the
 * text costs as much as there are different needs of its family: one, or a
 * few where keywords name entities. A word inside a name of two words and
 * more asks for the entity alone: "Mark" of "Mark Carney" is no mark.
 */
#include "keyword/needs.h"

#include "base/error.h"
#include "base/map.h"

enum { NAMES_MAX = 16 /* entities that one word may mean */ };

typedef struct builder {
    pt_needs *needs;
    const pt_phrases *phrases;
    const pt_named_list *named;
    uint32_t at;  /* first of the named that may still matter */
    pt_map known; /* what is asked for, as bytes → need */
    pt_arena *scratch;
} builder;

/* What one word asks for; the bytes of it are its key. */
typedef struct request {
    uint32_t family; /* or PT_NONE */
    uint32_t is_caps;
    uint32_t entities[NAMES_MAX];
    uint32_t n_entities;
} request;

static void add_entity(request *r, uint32_t entity)
{
    uint32_t at = 0;
    while (at < r->n_entities && r->entities[at] < entity)
        at++;
    if (r->n_entities == NAMES_MAX ||
        (at < r->n_entities && r->entities[at] == entity))
        return;
    for (uint32_t i = r->n_entities; i > at; i--)
        r->entities[i] = r->entities[i - 1];
    r->entities[at] = entity;
    r->n_entities++;
}

static request read_request(const builder *b, const pt_phrase *phrase,
                            uint32_t word)
{
    const pt_phrase_word *w = &b->phrases->words.items[word];
    request r = {.family = w->vocable.family,
                 .is_caps = (w->bits & PT_PHRASE_CAPS) != 0};
    for (uint32_t i = b->at; i < b->named->len; i++) {
        const pt_named *named = &b->named->items[i];
        if (named->first > word || named->first >= phrase->end)
            break;
        if (named->end <= word)
            continue;
        add_entity(&r, named->entity);
        if (named->end - named->first > 1)
            r.family = PT_NONE;
    }
    return r;
}

/* Links a new need to its family and its entities. */
static bool link_need(pt_needs *needs, uint32_t index, const request *r)
{
    pt_need *need = pt_vec_add(&needs->list, sizeof *need);
    if (need == NULL)
        return false;
    *need = (pt_need){
        .family = r->family, .next = PT_NONE, .is_caps = r->is_caps != 0};
    if (r->family != PT_NONE) {
        need->next = needs->of_family.items[r->family];
        needs->of_family.items[r->family] = index;
    }
    for (uint32_t i = 0; i < r->n_entities; i++) {
        pt_need_link *link = pt_vec_add(&needs->links, sizeof *link);
        if (link == NULL)
            return false;
        uint32_t *first = &needs->of_entity.items[r->entities[i]];
        *link = (pt_need_link){index, *first};
        *first = needs->links.len - 1;
    }
    return true;
}

/* Finds or adds the need of a request; PT_NONE when memory ran out. */
static uint32_t number(builder *b, const request *r)
{
    const pt_str bytes = {(const char *)r, sizeof *r};
    const uint32_t known = pt_map_find(&b->known, bytes);
    if (known != PT_NONE)
        return known;
    const uint32_t index = b->needs->list.len;
    const pt_str key = pt_arena_copy(b->scratch, bytes);
    if (key.ptr == NULL || pt_map_add(&b->known, key, index, NULL) == NULL ||
        !link_need(b->needs, index, r))
        return PT_NONE;
    return index;
}

/* Adds a need of a keyword unless another of its words has it too. */
static bool add_need(pt_needs *needs, uint32_t first, uint32_t need)
{
    for (uint32_t i = first; i < needs->of_keyword.len; i++)
        if (needs->of_keyword.items[i] == need)
            return true;
    uint32_t *added = pt_vec_add(&needs->of_keyword, sizeof *added);
    if (added != NULL)
        *added = need;
    return added != NULL;
}

static bool add_phrase(builder *b, const pt_phrase *phrase)
{
    pt_needs *needs = b->needs;
    const uint32_t begin = needs->of_keyword.len;
    uint32_t *first = pt_vec_add(&needs->first, sizeof *first);
    if (first == NULL)
        return false;
    *first = begin;
    while (b->at < b->named->len &&
           b->named->items[b->at].first < phrase->first)
        b->at++;
    for (uint32_t i = phrase->first; i < phrase->end; i++) {
        if ((b->phrases->words.items[i].bits & PT_PHRASE_CONTENT) == 0)
            continue;
        const request r = read_request(b, phrase, i);
        const uint32_t need = number(b, &r);
        if (need == PT_NONE || !add_need(needs, begin, need))
            return false;
    }
    return true;
}

/* Makes n numbers, all PT_NONE. */
static bool fill(void *vec, uint32_t n)
{
    PT_VEC(uint32_t) *numbers = vec;
    if (n > 0 && pt_vec_reserve(vec, n, sizeof *numbers->items) == NULL)
        return false;
    for (uint32_t i = 0; i < n; i++)
        numbers->items[i] = PT_NONE;
    numbers->len = n;
    return true;
}

pt_status pt_needs_init(pt_needs *out, const pt_phrases *phrases,
                        const pt_named_list *named, uint32_t n_entities,
                        const pt_vocabulary *v, pt_error *err)
{
    pt_needs needs = {.list = {0}};
    builder b = {.needs = &needs, .phrases = phrases, .named = named};
    pt_map_init(&b.known);
    b.scratch = pt_arena_new();
    bool done = b.scratch != NULL && fill(&needs.of_entity, n_entities) &&
                fill(&needs.of_family, v->families.len);
    for (uint32_t i = 0; i < phrases->list.len && done; i++)
        done = add_phrase(&b, &phrases->list.items[i]);
    uint32_t *end = done ? pt_vec_add(&needs.first, sizeof *end) : NULL;
    if (end != NULL)
        *end = needs.of_keyword.len;
    pt_map_release(&b.known);
    pt_arena_free(b.scratch);
    if (end == NULL) {
        pt_needs_release(&needs);
        return pt_error_nomem(err);
    }
    *out = needs;
    return PT_OK;
}

void pt_needs_release(pt_needs *needs)
{
    pt_vec_release(&needs->list);
    pt_vec_release(&needs->of_family);
    pt_vec_release(&needs->of_entity);
    pt_vec_release(&needs->links);
    pt_vec_release(&needs->of_keyword);
    pt_vec_release(&needs->first);
    pt_vec_release(&needs->occurrences);
    pt_vec_release(&needs->sentences);
}

bool pt_needs_begin(pt_needs *needs, uint32_t text)
{
    uint32_t *added = pt_vec_add(&needs->sentences, sizeof *added);
    if (added != NULL)
        *added = text;
    return added != NULL;
}

static bool add_occurrence(pt_needs *needs, uint32_t need, uint32_t start,
                           uint32_t end)
{
    pt_occurrence *added = pt_vec_add(&needs->occurrences, sizeof *added);
    if (added != NULL)
        *added = (pt_occurrence){need, needs->sentences.len - 1, start, end};
    return added != NULL;
}

bool pt_needs_add_word(pt_needs *needs, uint32_t family, bool is_caps,
                       uint32_t start, uint32_t end)
{
    bool done = true;
    for (uint32_t i = needs->of_family.items[family]; i != PT_NONE && done;
         i = needs->list.items[i].next)
        if (is_caps || !needs->list.items[i].is_caps)
            done = add_occurrence(needs, i, start, end);
    return done;
}

bool pt_needs_add_mention(pt_needs *needs, const pt_mention *m)
{
    bool done = true;
    if (m->entity == PT_NONE)
        return true;
    for (uint32_t i = needs->of_entity.items[m->entity]; i != PT_NONE && done;
         i = needs->links.items[i].next)
        done =
            add_occurrence(needs, needs->links.items[i].need, m->start, m->end);
    return done;
}
