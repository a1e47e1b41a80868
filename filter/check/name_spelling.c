/* SPDX-License-Identifier: MIT */
/*
 * Checks for one name in two spellings: "Zelensky" and "Zelenskyy", "Mark
 * Carney" and "Mark Carny", "Kyiv" and "Kiev". Two forms are suspicious when
 * one word differs in a letter or two and begins alike; a plural or possessive
 * ("the Carneys") is none. Forms of one entity are compared, and those of two
 * people of whom one is only ever called by the surname or who share the other
 * name, and an unknown place or body with a known one. Quadratic in the entities of a kind, bounded.
 */
#include "check/rules.h"

#include "base/map.h"
#include "base/utf8.h"

enum { MOST_FORMS = 400, SHORTEST = 4, LONG = 8 };

/* A surface form of an entity, folded. */
typedef struct form {
    pt_str text;   /* as written */
    pt_str folded; /* without case and accents */
    uint32_t entity;
    uint32_t n; /* mentions */
} form;

typedef PT_VEC(form) forms;

static bool is_name(pt_type type)
{
    return type == PT_TYPE_PERSON || type == PT_TYPE_ORGANIZATION ||
           type == PT_TYPE_LOCATION || type == PT_TYPE_FACILITY;
}

static void read_forms(forms *out, pt_checker *c)
{
    const pt_entities *entities = &c->analysis->entities;
    for (uint32_t i = 0; i < entities->len && !c->failed; i++) {
        const pt_entity *e = &entities->items[i];
        for (uint32_t k = 0; is_name(e->type) && k < e->n_forms; k++) {
            if (out->len == MOST_FORMS)
                return;
            form *f = pt_vec_add(out, sizeof *f);
            if (f == NULL) {
                c->failed = true;
                return;
            }
            *f = (form){.text = e->forms[k].form,
                        .folded = pt_utf8_fold(c->scratch, e->forms[k].form),
                        .entity = i,
                        .n = e->forms[k].n_mentions};
            c->failed |= f->folded.ptr == NULL;
        }
    }
}

/* Cuts the next word off the front of `rest`. */
static pt_str take_word(pt_str *rest)
{
    const size_t end = pt_str_find(*rest, PT_STR(" "), 0);
    const pt_str word = pt_str_slice(*rest, 0, end);
    *rest = pt_str_slice(*rest, end < rest->len ? end + 1 : end, rest->len);
    return word;
}

/* "carney" and "carneys", "jones" and "joneses". */
static bool is_plural(pt_str a, pt_str b)
{
    const pt_str shorter = a.len < b.len ? a : b;
    const pt_str longer = a.len < b.len ? b : a;
    const pt_str rest = pt_str_slice(longer, shorter.len, longer.len);
    return pt_str_has_prefix(longer, shorter) &&
           (pt_str_is_equal(rest, PT_STR("s")) ||
            pt_str_is_equal(rest, PT_STR("es")) ||
            pt_str_is_equal(rest, PT_STR("'s")));
}

static bool is_wordlike(pt_str word)
{
    for (size_t at = 0; at < word.len;)
        if (!pt_char_is_letter(pt_utf8_next(word, &at)))
            return false;
    return true;
}

/* Whether two different words may be one word, spelt in two ways. */
static bool is_misspelt(pt_str a, pt_str b)
{
    if (a.len < SHORTEST || b.len < SHORTEST || a.ptr[0] != b.ptr[0] ||
        is_plural(a, b) || pt_str_is_equal(a, b) || !is_wordlike(a) ||
        !is_wordlike(b))
        return false;
    const unsigned most = a.len >= LONG && b.len >= LONG ? 2 : 1;
    return pt_str_distance(a, b, most) <= most;
}

/*
 * Whether two forms of as many words differ in the spelling of one of them.
 */
static bool differs_in_spelling(pt_str a, pt_str b)
{
    unsigned n_different = 0;
    while (a.len > 0 && b.len > 0) {
        const pt_str left = take_word(&a);
        const pt_str right = take_word(&b);
        if (pt_str_is_equal(left, right))
            continue;
        if (++n_different > 1 || !is_misspelt(left, right))
            return false;
    }
    return n_different == 1 && a.len == 0 && b.len == 0;
}

static pt_str last_word(pt_str s)
{
    size_t at = s.len;
    while (at > 0 && s.ptr[at - 1] != ' ')
        at--;
    return pt_str_slice(s, at, s.len);
}

static bool has_space(pt_str s)
{
    return pt_str_find(s, PT_STR(" "), 0) < s.len;
}

/* Whether all mentions of an entity are single words. */
static bool is_single(const pt_entity *e)
{
    for (uint32_t i = 0; i < e->n_forms; i++)
        if (has_space(e->forms[i].form))
            return false;
    return true;
}

/* Whether forms of two people are the same name. */
static bool is_same_person(const pt_entity *a, const pt_entity *b,
                           const form *f, const form *g)
{
    if (a->type != PT_TYPE_PERSON || b->type != PT_TYPE_PERSON ||
        (a->wikidata.len > 0 && b->wikidata.len > 0))
        return false;
    if (has_space(f->folded) && has_space(g->folded))
        return differs_in_spelling(f->folded, g->folded);
    /* A surname alone, of one who has no other name here. */
    if (has_space(f->folded) == has_space(g->folded))
        return false;
    return is_single(has_space(f->folded) ? b : a) &&
           is_misspelt(last_word(f->folded), last_word(g->folded));
}

/* Whether an unknown place or body is a known one, spelt in another way. */
static bool is_same_thing(const pt_entity *a, const pt_entity *b, const form *f,
                          const form *g)
{
    return a->type == b->type && a->type != PT_TYPE_PERSON &&
           (a->wikidata.len > 0) != (b->wikidata.len > 0) &&
           f->folded.len >= LONG - 1 && g->folded.len >= LONG - 1 &&
           differs_in_spelling(f->folded, g->folded);
}

static bool is_suspicious(const pt_checker *c, const form *f, const form *g)
{
    const pt_entity *entities = c->analysis->entities.items;
    if (f->entity == g->entity)
        return differs_in_spelling(f->folded, g->folded);
    const pt_entity *a = &entities[f->entity];
    const pt_entity *b = &entities[g->entity];
    return is_same_person(a, b, f, g) || is_same_thing(a, b, f, g);
}

/* Reports the first mention of form `rare`. */
static void report(pt_checker *c, const form *rare, const form *usual)
{
    for (uint32_t i = 0; i < c->analysis->mentions.list.len; i++) {
        const pt_mention *m = &c->analysis->mentions.list.items[i];
        const pt_check_place place = pt_place_mention(c, m);
        if (m->entity != rare->entity ||
            !pt_str_is_equal(place.subject, rare->text))
            continue;
        pt_check_add(c, place, "‘%s’ is also spelt ‘%s’ (%u time%s)",
                     pt_check_quote(c, rare->text),
                     pt_check_quote(c, usual->text), usual->n,
                     usual->n == 1 ? "" : "s");
        return;
    }
}

void pt_check_name_spelling(pt_checker *c)
{
    forms list = {0};
    read_forms(&list, c);
    for (uint32_t i = 0; i < list.len && !c->failed; i++) {
        /* One report for each form: against the most frequent other one. */
        const form *usual = NULL;
        for (uint32_t k = 0; k < list.len; k++) {
            const form *other = &list.items[k];
            const bool more = other->n > list.items[i].n ||
                              (other->n == list.items[i].n && k < i);
            if (k != i && more && is_suspicious(c, &list.items[i], other) &&
                (usual == NULL || other->n > usual->n))
                usual = other;
        }
        if (usual != NULL)
            report(c, &list.items[i], usual);
    }
    pt_vec_release(&list);
}
