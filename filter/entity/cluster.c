/* SPDX-License-Identifier: MIT */
/*
 * From mentions to entities. Work is done once for each distinct form (words,
 * kind and entry of the knowledge base), not for each mention: forms that
 * share a key, an entry or an identifier are united in a forest (Tarjan,
 * "Efficiency of a Good But Not Linear Set Union Algorithm", JACM 1975), and
 * an acronym with the long form that stands beside it in brackets. Single
 * names come last, mention by mention: each belongs to the nearest person of
 * that surname (or else of that given name) before it, failing that to the
 * first one after it; where two such people were last named in the same text
 * it stays by itself. Linear, but for the forest's inverse Ackermann
 * function, however many mentions or people share one name.
 */
#include "entity/entity.h"

#include "base/buf.h"
#include "base/error.h"
#include "entity/alias.h"
#include "entity/describe.h"
#include "entity/link.h"
#include "find/acronym.h"

/* A surface form of one kind and entry. */
typedef struct form {
    pt_alias alias;
    uint32_t next; /* another form of the same words, or PT_NONE */
    uint32_t entry;
    uint32_t parent; /* in the forest; itself at a root */
    uint8_t kind;    /* pt_alias_kind */
    uint8_t type;    /* of its first mention */
} form;

/* Who last went by a surname or a given name. */
typedef struct bearer {
    uint32_t person; /* form, or PT_NONE */
    uint32_t text;   /* where that person was last named in full */
    uint32_t first;  /* the first person of that surname in the document */
    bool unclear;    /* another one was last named in the same text */
} bearer;

typedef struct cluster {
    const pt_find_input *in;
    pt_mentions *mentions;
    pt_arena *scratch;
    pt_map words; /* surface → first of its forms */
    pt_map keys;  /* keys of every sort → form */
    pt_map names; /* surname, given name → bearer */
    PT_VEC(form) forms;
    PT_VEC(bearer) bearers;
    PT_VEC(uint32_t) form_of; /* [n_mentions] */
    pt_error *err;
} cluster;

static pt_str surface_of(const cluster *c, const pt_mention *m)
{
    return pt_str_slice(pt_document_text(c->in->doc, m->text), m->start,
                        m->end);
}

static uint32_t root_of(cluster *c, uint32_t f)
{
    form *forms = c->forms.items;
    while (forms[f].parent != f) {
        forms[f].parent = forms[forms[f].parent].parent;
        f = forms[f].parent;
    }
    return f;
}

/* Unites two forms unless the knowledge base keeps them apart. */
static void unite(cluster *c, uint32_t a, uint32_t b)
{
    form *forms = c->forms.items;
    a = root_of(c, a);
    b = root_of(c, b);
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

/* Unites a form with what is known by `key`, or makes it known by it. Two
   full names with the same initials are not thereby one person's. */
static pt_status share_key(cluster *c, uint32_t f, pt_str key)
{
    bool is_new;
    if (key.len == 0)
        return PT_OK;
    const uint32_t *at = pt_map_add(&c->keys, key, f, &is_new);
    if (at == NULL)
        return pt_error_nomem(c->err);
    if (is_new || (key.ptr == c->forms.items[f].alias.initials.ptr &&
                   c->forms.items[*at].alias.initials.len > 0))
        return PT_OK;
    const form *mine = &c->forms.items[root_of(c, f)];
    const form *other = &c->forms.items[root_of(c, *at)];
    if (pt_alias_is_compatible(mine->alias.middle, other->alias.middle))
        unite(c, f, *at);
    return PT_OK;
}

/* Makes the key for an entry of the knowledge base. */
static pt_str entry_key(cluster *c, uint32_t entry)
{
    char key[5] = {'k'};
    for (int i = 0; i < 4; i++)
        key[i + 1] = (char)(entry >> 8 * i);
    return pt_arena_copy(c->scratch, (pt_str){key, sizeof key});
}

static bool has_amount(const cluster *c, const pt_mention *m)
{
    return m->value != PT_NONE &&
           c->mentions->values.items[m->value].amount.len > 0;
}

static pt_status add_form(uint32_t *out, cluster *c, const pt_mention *m,
                          uint32_t next)
{
    const uint32_t f = c->forms.len;
    form *added = pt_vec_add(&c->forms, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(c->err);
    *added = (form){.next = next,
                    .entry = m->entry,
                    .parent = f,
                    .kind = (uint8_t)pt_alias_kind_of((pt_type)m->type),
                    .type = m->type};
    pt_status st = pt_alias_read(&added->alias, surface_of(c, m),
                                 (pt_type)m->type, c->scratch, c->err);
    if (st == PT_OK && m->entry < PT_ENTRY_OTHER) {
        const pt_str key = entry_key(c, m->entry);
        st = key.ptr == NULL ? pt_error_nomem(c->err) : share_key(c, f, key);
    }
    /* A surname alone names whoever bears it: settled later. An amount is
       known by what it comes to: the key knows no sign. */
    const bool single = c->forms.items[f].alias.single;
    const bool is_apart =
        (single && m->entry >= PT_ENTRY_OTHER) || has_amount(c, m);
    if (st == PT_OK && !is_apart)
        st = share_key(c, f, c->forms.items[f].alias.key);
    if (st == PT_OK && !single)
        st = share_key(c, f, c->forms.items[f].alias.initials);
    *out = f;
    return st;
}

/* Finds or adds the form of a mention. */
static pt_status find_form(uint32_t *out, cluster *c, const pt_mention *m)
{
    const uint8_t kind = (uint8_t)pt_alias_kind_of((pt_type)m->type);
    uint32_t *at = pt_map_add(&c->words, surface_of(c, m), PT_NONE, NULL);
    if (at == NULL)
        return pt_error_nomem(c->err);
    for (uint32_t f = *at; f != PT_NONE; f = c->forms.items[f].next) {
        const form *known = &c->forms.items[f];
        /* Values of one spelling differ by type: "100" … */
        if (known->kind == kind && known->entry == m->entry &&
            (kind != PT_ALIAS_VALUE || known->type == m->type)) {
            *out = f;
            return PT_OK;
        }
    }
    const pt_status st = add_form(out, c, m, *at);
    if (st == PT_OK)
        *at = *out;
    return st;
}

/* Returns whether mentions i and i + 1 read "LONG FORM (ACRONYM)". */
static bool is_definition(const cluster *c, uint32_t i)
{
    const pt_mention *a = &c->mentions->list.items[i];
    const pt_mention *b = a + 1;
    const pt_str text = pt_document_text(c->in->doc, a->text);
    if (a->text != b->text || b->start > a->end + 4 || b->end >= text.len ||
        text.ptr[b->end] != ')' || text.ptr[b->start - 1] != '(')
        return false;
    return pt_acronym_fits(surface_of(c, b), surface_of(c, a)) ||
           pt_acronym_fits(surface_of(c, a), surface_of(c, b));
}

/* Makes the key for what a value comes to, apart by type: "38%" and "38
   percent" are one. */
static pt_status share_value(cluster *c, uint32_t f, const pt_value *value,
                             uint8_t type)
{
    if (type == PT_TYPE_DATE)
        return share_key(c, f, value->iso);
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
    const pt_str key = pt_arena_copy(c->scratch, pt_buf_str(&buf));
    const bool failed = pt_buf_failed(&buf) || key.ptr == NULL;
    pt_buf_release(&buf);
    return failed ? pt_error_nomem(c->err) : share_key(c, f, key);
}

static pt_status read_forms(cluster *c)
{
    const uint32_t n = c->mentions->list.len;
    if (pt_vec_reserve(&c->form_of, n, sizeof *c->form_of.items) == NULL &&
        n > 0)
        return pt_error_nomem(c->err);
    for (uint32_t i = 0; i < n; i++) {
        const pt_mention *m = &c->mentions->list.items[i];
        pt_status st = find_form(&c->form_of.items[i], c, m);
        if (st == PT_OK && m->value != PT_NONE) {
            const pt_value *value = &c->mentions->values.items[m->value];
            st = share_key(c, c->form_of.items[i], value->wikidata);
            if (st == PT_OK)
                st = share_value(c, c->form_of.items[i], value, m->type);
        }
        if (st != PT_OK)
            return st;
    }
    for (uint32_t i = 0; i + 1 < n; i++) {
        if (is_definition(c, i))
            unite(c, c->form_of.items[i], c->form_of.items[i + 1]);
    }
    return PT_OK;
}

/* Finds or adds the bearer of a name. */
static bearer *find_bearer(cluster *c, pt_str name)
{
    bool is_new;
    const uint32_t *at = pt_map_add(&c->names, name, c->bearers.len, &is_new);
    if (at == NULL)
        return NULL;
    if (!is_new)
        return &c->bearers.items[*at];
    bearer *added = pt_vec_add(&c->bearers, sizeof *added);
    if (added != NULL)
        *added = (bearer){PT_NONE, PT_NONE, PT_NONE, false};
    return added;
}

/* Notes that a person is named in full in a text. */
static void note_person(cluster *c, bearer *b, uint32_t f, uint32_t text)
{
    const uint32_t person = root_of(c, f);
    if (b->first == PT_NONE)
        b->first = person;
    b->unclear = b->person != PT_NONE && root_of(c, b->person) != person &&
                 b->text == text;
    b->person = person;
    b->text = text;
}

/* Gives a single word its person; without one it stands for itself. */
static pt_status place_single(cluster *c, uint32_t mention)
{
    uint32_t *f = &c->form_of.items[mention];
    const pt_alias *alias = &c->forms.items[*f].alias;
    const bearer *b = find_bearer(c, alias->surname);
    if (b != NULL && b->first == PT_NONE)
        b = find_bearer(c, alias->given);
    if (b == NULL)
        return pt_error_nomem(c->err);
    const uint32_t person = b->person != PT_NONE ? b->person : b->first;
    if (person == PT_NONE || b->unclear)
        return share_key(c, *f, alias->surname);
    *f = person;
    return PT_OK;
}

/* Notes who bears the names of a person that is named in full. */
static pt_status place_full(cluster *c, uint32_t mention, bool again)
{
    const uint32_t f = c->form_of.items[mention];
    const pt_alias *alias = &c->forms.items[f].alias;
    const pt_str keys[] = {alias->surname, alias->given};
    for (int i = 0; i < 2; i++) {
        bearer *b = find_bearer(c, keys[i]);
        if (b == NULL)
            return pt_error_nomem(c->err);
        if (again)
            note_person(c, b, f, c->mentions->list.items[mention].text);
        else if (b->first == PT_NONE)
            b->first = root_of(c, f);
    }
    return PT_OK;
}

/* Goes through the people: first all full names, so that a headline's
   surname finds who comes later, then in order. */
static pt_status place_people(cluster *c)
{
    const uint32_t n = c->mentions->list.len;
    for (int round = 0; round < 2; round++) {
        for (uint32_t i = 0; i < n; i++) {
            const form *f = &c->forms.items[c->form_of.items[i]];
            pt_status st = PT_OK;
            if (f->kind != PT_ALIAS_PERSON)
                continue;
            if (!f->alias.single)
                st = place_full(c, i, round == 1);
            else if (round == 1 && f->entry == PT_NONE)
                st = place_single(c, i);
            if (st != PT_OK)
                return st;
        }
    }
    return PT_OK;
}

/* Makes one entity for each tree, in the order of first mentions. */
static pt_status make_entities(pt_entities *out, cluster *c)
{
    PT_VEC(uint32_t) entity_of = {0};
    const uint32_t n_forms = c->forms.len;
    if (pt_vec_reserve(&entity_of, n_forms, sizeof *entity_of.items) == NULL &&
        n_forms > 0)
        return pt_error_nomem(c->err);
    for (uint32_t f = 0; f < n_forms; f++)
        entity_of.items[f] = PT_NONE;
    for (uint32_t i = 0; i < c->mentions->list.len; i++) {
        pt_mention *m = &c->mentions->list.items[i];
        const uint32_t root = root_of(c, c->form_of.items[i]);
        if (entity_of.items[root] == PT_NONE) {
            pt_entity *entity = pt_vec_add(out, sizeof *entity);
            if (entity == NULL) {
                pt_vec_release(&entity_of);
                return pt_error_nomem(c->err);
            }
            const uint32_t entry = c->forms.items[root].entry;
            *entity =
                (pt_entity){.entry = entry == PT_ENTRY_OTHER ? PT_NONE : entry};
            entity_of.items[root] = out->len - 1;
        }
        m->entity = entity_of.items[root];
    }
    pt_vec_release(&entity_of);
    return PT_OK;
}

pt_status pt_entities_cluster(pt_entities *out, pt_mentions *mentions,
                              const pt_find_input *in, pt_error *err)
{
    cluster c = {.in = in, .mentions = mentions, .err = err};
    pt_entities entities = {0};
    pt_links links = {0};
    pt_map_init(&c.words);
    pt_map_init(&c.keys);
    pt_map_init(&c.names);
    c.scratch = pt_arena_new();
    pt_status st = c.scratch == NULL ? pt_error_nomem(err) : PT_OK;
    if (st == PT_OK)
        st = pt_mentions_link(&links, mentions, in, err);
    if (st == PT_OK)
        st = read_forms(&c);
    if (st == PT_OK)
        st = place_people(&c);
    if (st == PT_OK)
        st = make_entities(&entities, &c);
    if (st == PT_OK)
        st = pt_entities_describe(&entities, mentions, &links, in, err);
    pt_vec_release(&links);
    pt_map_release(&c.words);
    pt_map_release(&c.keys);
    pt_map_release(&c.names);
    pt_vec_release(&c.forms);
    pt_vec_release(&c.bearers);
    pt_vec_release(&c.form_of);
    pt_arena_free(c.scratch);
    if (st == PT_OK)
        *out = entities;
    else
        pt_vec_release(&entities);
    return st;
}
