/* SPDX-License-Identifier: MIT */
/*
 * Surface forms and which of them name one thing. Work is done once for each
 * distinct form (words, kind and entry of the knowledge base), not for each
 * mention: forms that share a key, an entry or an identifier are united.
 * Linear, but for the forest's inverse Ackermann function.
 */
#include "entity/forest.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "entity/beside.h"
#include "entity/link.h"
#include "names/names.h"

pt_str pt_forest_surface(const pt_forest *forest, uint32_t mention)
{
    const pt_mention *m = &forest->mentions->list.items[mention];
    return pt_str_slice(pt_document_text(forest->in->doc, m->text), m->start,
                        m->end);
}

uint32_t pt_forest_root(pt_forest *forest, uint32_t form)
{
    pt_form *forms = forest->forms.items;
    while (forms[form].parent != form) {
        forms[form].parent = forms[forms[form].parent].parent;
        form = forms[form].parent;
    }
    return form;
}

void pt_forest_unite(pt_forest *forest, uint32_t a, uint32_t b)
{
    pt_form *forms = forest->forms.items;
    a = pt_forest_root(forest, a);
    b = pt_forest_root(forest, b);
    if (a == b)
        return;
    if (forms[a].entry != PT_NONE && forms[b].entry != PT_NONE &&
        forms[a].entry != forms[b].entry)
        return;
    if (b < a) {
        const uint32_t swap = a;
        a = b;
        b = swap;
    }
    if (forms[a].entry == PT_NONE)
        forms[a].entry = forms[b].entry;
    if (forms[a].alias.middle.len < forms[b].alias.middle.len)
        forms[a].alias.middle = forms[b].alias.middle;
    forms[b].parent = a;
}

pt_status pt_forest_isolate(pt_forest *forest, uint32_t mention)
{
    const uint32_t f = forest->forms.len;
    pt_form *added = pt_vec_add(&forest->forms, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(forest->err);
    *added = forest->forms.items[forest->form_of.items[mention]];
    added->next = PT_NONE;
    added->entry = PT_NONE;
    added->parent = f;
    added->first = mention;
    forest->form_of.items[mention] = f;
    return PT_OK;
}

/* Two full names with the same initials are not thereby one person's. */
pt_status pt_forest_share(pt_forest *forest, uint32_t form, pt_str key)
{
    bool is_new;
    if (key.len == 0)
        return PT_OK;
    const uint32_t *at = pt_map_add(&forest->keys, key, form, &is_new);
    if (at == NULL)
        return pt_error_nomem(forest->err);
    const pt_form *forms = forest->forms.items;
    if (is_new || (key.ptr == forms[form].alias.initials.ptr &&
                   forms[*at].alias.initials.len > 0))
        return PT_OK;
    const pt_form *mine = &forms[pt_forest_root(forest, form)];
    const pt_form *other = &forms[pt_forest_root(forest, *at)];
    if (pt_alias_is_compatible(mine->alias.middle, other->alias.middle))
        pt_forest_unite(forest, form, *at);
    return PT_OK;
}

/* Shares an entry of the knowledge base, and its identifier, by which the
   author may name it too. */
static pt_status share_entry(pt_forest *forest, uint32_t form, uint32_t entry)
{
    if (entry >= PT_ENTRY_OTHER)
        return PT_OK;
    char bytes[5] = {'k'};
    for (int i = 0; i < 4; i++)
        bytes[i + 1] = (char)(entry >> 8 * i);
    const pt_str key =
        pt_arena_copy(forest->arena, (pt_str){bytes, sizeof bytes});
    if (key.ptr == NULL)
        return pt_error_nomem(forest->err);
    pt_status st = pt_forest_share(forest, form, key);
    if (st == PT_OK && forest->in->names != NULL) {
        const pt_name_entry e = pt_names_entry(forest->in->names, entry);
        st = pt_forest_share(forest, form, pt_name_wikidata(&e));
    }
    return st;
}

static bool has_amount(const pt_forest *forest, const pt_mention *m)
{
    return m->value != PT_NONE &&
           forest->mentions->values.items[m->value].amount.len > 0;
}

/* "Another Ana Prado" is nobody of that name who went before. */
static void set_apart(pt_forest *forest, pt_form *form, const pt_mention *m)
{
    if (form->kind == PT_ALIAS_PERSON && !form->alias.single &&
        form->alias.middle.len == 0 && pt_beside_read(forest->in, m).others)
        form->alias.middle = PT_STR("?");
}

static pt_status add_form(uint32_t *out, pt_forest *forest, uint32_t mention,
                          uint32_t next)
{
    const pt_mention *m = &forest->mentions->list.items[mention];
    const uint32_t f = forest->forms.len;
    pt_form *added = pt_vec_add(&forest->forms, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(forest->err);
    *added = (pt_form){.next = next,
                       .entry = m->entry,
                       .parent = f,
                       .first = mention,
                       .kind = (uint8_t)pt_alias_kind_of((pt_type)m->type),
                       .type = m->type};
    pt_status st =
        pt_alias_read(&added->alias, pt_forest_surface(forest, mention),
                      (pt_type)m->type, forest->arena, forest->err);
    if (st == PT_OK) {
        set_apart(forest, added, m);
        st = share_entry(forest, f, m->entry);
    }
    /* A surname alone names whoever bears it: settled later. An amount is
       known by what it comes to: the key knows no sign. */
    const pt_alias *alias = &forest->forms.items[f].alias;
    const bool single = alias->single;
    if (st == PT_OK && !single && !has_amount(forest, m))
        st = pt_forest_share(forest, f, alias->key);
    if (st == PT_OK && !single)
        st = pt_forest_share(forest, f, forest->forms.items[f].alias.initials);
    *out = f;
    return st;
}

/* Finds or adds the form of a mention. */
static pt_status find_form(uint32_t *out, pt_forest *forest, uint32_t mention)
{
    const pt_mention *m = &forest->mentions->list.items[mention];
    const uint8_t kind = (uint8_t)pt_alias_kind_of((pt_type)m->type);
    uint32_t *at = pt_map_add(
        &forest->words, pt_forest_surface(forest, mention), PT_NONE, NULL);
    if (at == NULL)
        return pt_error_nomem(forest->err);
    for (uint32_t f = *at; f != PT_NONE; f = forest->forms.items[f].next) {
        const pt_form *known = &forest->forms.items[f];
        /* Values of one spelling differ by type: "100" … */
        if (known->kind == kind && known->entry == m->entry &&
            (kind != PT_ALIAS_VALUE || known->type == m->type)) {
            *out = f;
            return PT_OK;
        }
    }
    const pt_status st = add_form(out, forest, mention, *at);
    if (st == PT_OK)
        *at = *out;
    return st;
}

/* Shares what a value comes to, apart by type: "38%" and "38 percent". */
static pt_status share_value(pt_forest *forest, uint32_t form,
                             const pt_value *value, uint8_t type)
{
    if (type == PT_TYPE_DATE)
        return pt_forest_share(forest, form, value->iso);
    if (value->amount.len == 0 && value->iso.len == 0)
        return PT_OK;
    pt_buf buf;
    pt_buf_init(&buf);
    pt_buf_add_byte(&buf, 'v');
    pt_buf_add_byte(&buf, (char)type);
    pt_buf_add(&buf, value->amount);
    pt_buf_add_byte(&buf, ' ');
    pt_buf_add(&buf, value->currency);
    pt_buf_add(&buf, value->unit);
    pt_buf_add(&buf, value->iso);
    const pt_str key = pt_arena_copy(forest->arena, pt_buf_str(&buf));
    const bool failed = pt_buf_failed(&buf) || key.ptr == NULL;
    pt_buf_release(&buf);
    return failed ? pt_error_nomem(forest->err)
                  : pt_forest_share(forest, form, key);
}

static pt_status read_mention(pt_forest *forest, uint32_t mention)
{
    const pt_mention *m = &forest->mentions->list.items[mention];
    uint32_t *form = &forest->form_of.items[mention];
    pt_status st = find_form(form, forest, mention);
    if (st != PT_OK || m->value == PT_NONE)
        return st;
    const pt_value *value = &forest->mentions->values.items[m->value];
    st = pt_forest_share(forest, *form, value->wikidata);
    if (st == PT_OK)
        st = share_value(forest, *form, value, m->type);
    return st;
}

pt_status pt_forest_read(pt_forest *forest, const pt_mentions *mentions,
                         const pt_find_input *in, pt_error *err)
{
    const uint32_t n = mentions->list.len;
    *forest = (pt_forest){.in = in, .mentions = mentions, .err = err};
    pt_map_init(&forest->words);
    pt_map_init(&forest->keys);
    forest->arena = pt_arena_new();
    if (forest->arena == NULL ||
        (n > 0 && pt_vec_reserve(&forest->form_of, n,
                                 sizeof *forest->form_of.items) == NULL))
        return pt_error_nomem(err);
    forest->form_of.len = n;
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        st = pt_deadline_check(in->doc->deadline, err);
        if (st == PT_OK)
            st = read_mention(forest, i);
    }
    return st;
}

void pt_forest_release(pt_forest *forest)
{
    pt_map_release(&forest->words);
    pt_map_release(&forest->keys);
    pt_vec_release(&forest->forms);
    pt_vec_release(&forest->form_of);
    pt_arena_free(forest->arena);
}
