/* SPDX-License-Identifier: MIT */
/*
 * Short forms of organisations. Each long form's beginnings that only words
 * such as "Group" and "Industries" follow, and its last word, go into a map;
 * a form that is in it joins the long one, if there is only one such and the
 * knowledge base does not know the two as different things. Linear in forms:
 * a name has few words.
 */
#include "entity/bodies.h"

#include "base/error.h"
#include "base/str.h"
#include "find/lexicon.h"
#include "pandoc-tagger/types.h"

/* That several long forms share a piece. */
#define SEVERAL (PT_NONE - 1)

typedef struct pieces {
    pt_forest *forest;
    pt_map by_piece; /* beginning or last word → form, or SEVERAL */
} pieces;

static bool is_thing(const pt_form *form)
{
    return form->kind == PT_ALIAS_THING;
}

static bool is_body(const pt_form *form)
{
    return form->type == PT_TYPE_ORGANIZATION || form->type == PT_TYPE_FACILITY;
}

static pt_str surface_of(const pt_forest *forest, uint32_t form)
{
    return pt_forest_surface(forest, forest->forms.items[form].first);
}

/* Notes a piece of a long form. */
static pt_status note(pieces *p, pt_str piece, uint32_t form)
{
    uint32_t *at = pt_map_add(&p->by_piece, piece, form, NULL);
    if (at == NULL)
        return pt_error_nomem(p->forest->err);
    if (*at != SEVERAL &&
        pt_forest_root(p->forest, *at) != pt_forest_root(p->forest, form))
        *at = SEVERAL;
    return PT_OK;
}

/* Whether a name may go without this word: "Industries", "Stadium". */
static bool is_dispensable(pt_str word)
{
    return (pt_lexicon_find(&pt_head_words, word) &
            (PT_HEAD_SUFFIX | PT_HEAD_FINAL)) != 0;
}

/* Notes what goes for a name "with the": its last word, and what stands
   before "of": "the Forum", "the House". */
static pt_status read_definite(pieces *p, pt_str name, uint32_t form)
{
    const size_t of = pt_str_find(name, PT_STR(" of "), 0);
    size_t last = name.len;
    while (last > 0 && name.ptr[last - 1] != ' ')
        last--;
    pt_status st = PT_OK;
    if (of < name.len)
        st = note(p, pt_str_slice(name, 0, of), form);
    else if (last > 0)
        st = note(p, pt_str_slice(name, last, name.len), form);
    return st;
}

/* Notes the pieces of a long form. */
static pt_status read_form(pieces *p, uint32_t form)
{
    const pt_str name = surface_of(p->forest, form);
    pt_status st = read_definite(p, name, form);
    size_t end = name.len;
    while (st == PT_OK && end > 0) {
        size_t start = end;
        while (start > 0 && name.ptr[start - 1] != ' ')
            start--;
        if (start == 0 || !is_dispensable(pt_str_slice(name, start, end)))
            break;
        end = start - 1;
        st = note(p, pt_str_slice(name, 0, end), form);
    }
    return st;
}

/* Whether a form's mention has "the" before it. */
static bool is_definite(const pt_forest *forest, uint32_t form)
{
    const pt_mention *m =
        &forest->mentions->list.items[forest->forms.items[form].first];
    const pt_str before =
        pt_str_slice(pt_document_text(forest->in->doc, m->text),
                     m->start < 4 ? 0 : m->start - 4, m->start);
    return pt_str_is_equal_nocase(before, PT_STR("the "));
}

/* Whether a form is the name of a place rather than short for what is there:
   a known one, or a single word. */
static bool is_place(const pt_form *form, pt_str name)
{
    return form->type == PT_TYPE_LOCATION &&
           (form->entry != PT_NONE ||
            pt_str_find(name, PT_STR(" "), 0) == name.len);
}

/* Unites a short form with the one long form of which it is a piece. */
static void join(pieces *p, uint32_t form)
{
    pt_forest *forest = p->forest;
    const pt_str name = surface_of(forest, form);
    const uint32_t at = pt_map_find(&p->by_piece, name);
    if (at >= SEVERAL || pt_forest_root(forest, at) == form)
        return;
    const pt_str whole = surface_of(forest, at);
    if (is_place(&forest->forms.items[form], name))
        return;
    const bool is_piece =
        pt_str_has_prefix(whole, name) &&
        !pt_str_has_prefix(pt_str_slice(whole, name.len, whole.len),
                           PT_STR(" of "));
    if (is_piece || is_definite(forest, form))
        pt_forest_unite(forest, form, at);
}

/* Unites what was taken for a person with a thing of the same name. */
static pt_status join_person(pt_forest *forest, uint32_t form)
{
    pt_alias as_thing;
    const pt_status st =
        pt_alias_read(&as_thing, surface_of(forest, form), PT_TYPE_ORGANIZATION,
                      forest->arena, forest->err);
    if (st != PT_OK)
        return st;
    const uint32_t thing = pt_map_find(&forest->keys, as_thing.key);
    if (thing != PT_NONE)
        pt_forest_unite(forest, form, thing);
    return PT_OK;
}

static pt_status unite_pieces(pieces *p)
{
    const uint32_t n = p->forest->forms.len;
    pt_status st = PT_OK;
    for (uint32_t f = 0; f < n && st == PT_OK; f++)
        if (is_body(&p->forest->forms.items[f]))
            st = read_form(p, f);
    for (uint32_t f = 0; f < n && st == PT_OK; f++) {
        const pt_form *form = &p->forest->forms.items[f];
        if (is_thing(form))
            join(p, f);
        else if (form->kind == PT_ALIAS_PERSON && !form->alias.single)
            st = join_person(p->forest, f);
    }
    return st;
}

pt_status pt_bodies_unite(pt_forest *forest, const pt_definitions *definitions)
{
    for (uint32_t i = 0; i < definitions->len; i++)
        if (definitions->items[i] != PT_NONE)
            pt_forest_unite(forest, forest->form_of.items[i],
                            forest->form_of.items[definitions->items[i]]);
    pieces p = {.forest = forest};
    pt_map_init(&p.by_piece);
    const pt_status st = unite_pieces(&p);
    pt_map_release(&p.by_piece);
    return st;
}
