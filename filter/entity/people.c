/* SPDX-License-Identifier: MIT */
/*
 * Who is meant by a surname or given name alone. First every full name is
 * taken apart (name_parts.c) and its parts are known as that person's; so a
 * headline's surname finds who comes later. Then the mentions are gone
 * through in order. A part with one bearer is that person's. Of several
 *
 *   - a title or "of" with a place that only one of them had, or "Mr." and
 *     "Ms." where given names tell the gender, decides;
 *   - then who is introduced so far or, before any is, who is first;
 *   - then who alone is named in this paragraph or, where the name is a
 *     sentence's subject, in the one before;
 *   - then, and where the words say that there are others ("which Prado"),
 *     nobody: no link is better than a wrong one.
 *
 * A name that more than MOST people bear is left alone: all is linear.
 */
#include "entity/people.h"

#include "base/error.h"
#include "base/str.h"
#include "entity/beside.h"
#include "entity/bodies.h"
#include "entity/link.h"
#include "entity/name_parts.h"

enum { MOST = 8 };

/* A person named in full somewhere. */
typedef struct person {
    uint32_t form;  /* a root */
    uint32_t first; /* mention at which introduced */
    uint32_t last;  /* mention last given to this person, or PT_NONE */
    pt_beside said; /* what stood beside the name */
    pt_gender gender;
    bool contested; /* somebody else bears one of the name's parts */
} person;

/* One who bears a part. */
typedef struct bearer {
    uint32_t person; /* index */
    uint32_t next;   /* or PT_NONE */
    bool given;      /* as a given name */
} bearer;

typedef struct part {
    uint32_t first; /* bearer, or PT_NONE */
    uint32_t n;
} part;

typedef struct people {
    pt_forest *forest;
    PT_VEC(person) persons;
    PT_VEC(bearer) bearers;
    PT_VEC(part) parts;
    PT_VEC(uint32_t) person_of; /* [n_forms] by root, or PT_NONE */
    PT_VEC(uint32_t)
    part_of;       /* [n_forms] index of the part that a short
                                   form is, or PT_NONE */
    pt_map by_key; /* part → index */
} people;

static pt_status fail(const people *p)
{
    return pt_error_nomem(p->forest->err);
}

static const pt_mention *mention_at(const people *p, uint32_t i)
{
    return &p->forest->mentions->list.items[i];
}

/* The part that a form's words are, or else the full form of a short given
   name: its index, or PT_NONE. */
static pt_status find_part(uint32_t *out, const people *p, uint32_t form)
{
    const pt_str key = pt_name_skeleton(
        pt_forest_surface(p->forest, p->forest->forms.items[form].first),
        p->forest->arena);
    if (key.ptr == NULL)
        return fail(p);
    *out = pt_map_find(&p->by_key, key);
    if (*out == PT_NONE)
        *out = pt_map_find(&p->by_key, pt_given_full(key));
    return PT_OK;
}

/* Notes that a part has several bearers. */
static void contest(people *p, const part *of, uint32_t who)
{
    p->persons.items[who].contested = true;
    for (uint32_t i = of->first; of->n == 2 && i != PT_NONE;
         i = p->bearers.items[i].next)
        p->persons.items[p->bearers.items[i].person].contested = true;
}

/* Makes a part known as a person's. */
static pt_status add_bearer(people *p, const pt_name_part *name, uint32_t who)
{
    bool is_new;
    const uint32_t *at =
        pt_map_add(&p->by_key, name->key, p->parts.len, &is_new);
    if (at == NULL)
        return fail(p);
    if (is_new) {
        part *added = pt_vec_add(&p->parts, sizeof *added);
        if (added == NULL)
            return fail(p);
        *added = (part){PT_NONE, 0};
    }
    part *to = &p->parts.items[*at];
    for (uint32_t i = to->first; i != PT_NONE; i = p->bearers.items[i].next) {
        bearer *known = &p->bearers.items[i];
        if (known->person == who) {
            known->given = known->given && name->given;
            return PT_OK;
        }
    }
    to->n++;
    if (to->n > 1)
        contest(p, to, who);
    if (to->n > MOST)
        return PT_OK;
    bearer *added = pt_vec_add(&p->bearers, sizeof *added);
    if (added == NULL)
        return fail(p);
    *added = (bearer){who, to->first, name->given};
    to->first = p->bearers.len - 1;
    return PT_OK;
}

/* Finds or adds the person of a full name's form. */
static pt_status find_person(uint32_t *out, people *p, uint32_t form)
{
    const uint32_t root = pt_forest_root(p->forest, form);
    uint32_t *who = &p->person_of.items[root];
    if (*who == PT_NONE) {
        person *added = pt_vec_add(&p->persons, sizeof *added);
        if (added == NULL)
            return fail(p);
        *added = (person){.form = root,
                          .first = p->forest->forms.items[root].first,
                          .last = PT_NONE};
        *who = p->persons.len - 1;
    }
    *out = *who;
    return PT_OK;
}

static bool is_person(const pt_form *form)
{
    return form->kind == PT_ALIAS_PERSON;
}

/* Who bears a given name, or the first of several: "Marc-André". */
static pt_gender gender_of(pt_str given)
{
    const size_t end = pt_str_find(given, PT_STR(" "), 0);
    return pt_given_gender(pt_str_slice(given, 0, end));
}

/* Makes the parts of a full name known. */
static pt_status read_form(people *p, uint32_t form)
{
    pt_name_part parts[PT_NAME_PARTS];
    bool failed = false;
    uint32_t who = 0;
    pt_status st = find_person(&who, p, form);
    if (st != PT_OK)
        return st;
    const uint32_t first = p->forest->forms.items[form].first;
    const uint32_t n = pt_name_parts_read(
        parts, &failed, pt_forest_surface(p->forest, first), p->forest->arena);
    if (failed)
        return fail(p);
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        st = add_bearer(p, &parts[i], who);
        person *named = &p->persons.items[who];
        if (parts[i].given && named->gender == PT_GENDER_OPEN)
            named->gender = gender_of(parts[i].key);
    }
    return st;
}

/*
 * Unites a name of several words with the one longer name that it is a part
 * of: "Ospina Londoño", "Abu Bakarr".
 */
static pt_status unite_short(people *p, uint32_t form)
{
    uint32_t at = PT_NONE;
    const pt_status st = find_part(&at, p, form);
    if (st != PT_OK || at == PT_NONE || p->parts.items[at].n != 1)
        return st;
    const uint32_t who = p->bearers.items[p->parts.items[at].first].person;
    pt_forest_unite(p->forest, form, p->persons.items[who].form);
    return PT_OK;
}

/* Forgets what is known of people. */
static void clear(people *p)
{
    for (uint32_t f = 0; f < p->forest->forms.len; f++)
        p->person_of.items[f] = PT_NONE;
    p->persons.len = p->bearers.len = p->parts.len = 0;
    pt_map_clear(&p->by_key);
}

/* Does something for every full name, or for every other form. */
static pt_status each_form(people *p, bool full,
                           pt_status (*work)(people *p, uint32_t form))
{
    pt_status st = PT_OK;
    for (uint32_t f = 0; f < p->forest->forms.len && st == PT_OK; f++) {
        const pt_form *form = &p->forest->forms.items[f];
        if ((is_person(form) && !form->alias.single) == full)
            st = work(p, f);
    }
    return st;
}

/* Whether a form is capitals alone, taken for an organisation's, that no
   long form explains: "RFK". */
static bool may_be_initials(const people *p, uint32_t form)
{
    const pt_form *f = &p->forest->forms.items[form];
    const pt_str surface = pt_forest_surface(p->forest, f->first);
    if (f->type != PT_TYPE_ORGANIZATION || f->entry != PT_NONE ||
        f->parent != form || surface.len < 3 || surface.len > 4)
        return false;
    for (size_t i = 0; i < surface.len; i++)
        if (surface.ptr[i] < 'A' || surface.ptr[i] > 'Z')
            return false;
    return true;
}

/* Finds the part that a short form is; initials that one person has are that
   person's. */
static pt_status read_short(people *p, uint32_t form)
{
    const bool initials = may_be_initials(p, form);
    uint32_t *at = &p->part_of.items[form];
    *at = PT_NONE;
    if (!is_person(&p->forest->forms.items[form]) && !initials)
        return PT_OK;
    const pt_status st = find_part(at, p, form);
    if (initials && *at != PT_NONE && p->parts.items[*at].n == 1)
        pt_forest_unite(
            p->forest, form,
            p->persons.items[p->bearers.items[p->parts.items[*at].first].person]
                .form);
    return st;
}

/* Reads every full name; then short forms join, and what they were alone is
   forgotten: parts are read again. */
static pt_status read_forms(people *p)
{
    const uint32_t n = p->forest->forms.len;
    if (n > 0 &&
        (pt_vec_reserve(&p->person_of, n, sizeof *p->person_of.items) == NULL ||
         pt_vec_reserve(&p->part_of, n, sizeof *p->part_of.items) == NULL))
        return fail(p);
    clear(p);
    pt_status st = each_form(p, true, read_form);
    if (st == PT_OK)
        st = each_form(p, true, unite_short);
    clear(p);
    if (st == PT_OK)
        st = each_form(p, true, read_form);
    if (st == PT_OK)
        st = each_form(p, false, read_short);
    return st;
}

/* Those who may be meant. */
typedef struct choice {
    uint32_t who[MOST];
    uint32_t n;
} choice;

/* Who bears a part: as a surname, or if nobody does as a given name. */
static choice bearers_of(const people *p, const part *of)
{
    choice c = {.n = 0};
    for (int given = 0; given < 2 && c.n == 0; given++) {
        for (uint32_t i = of->first; i != PT_NONE;
             i = p->bearers.items[i].next) {
            const bearer *b = &p->bearers.items[i];
            if (b->given == (given == 1) && c.n < MOST)
                c.who[c.n++] = b->person;
        }
    }
    return c;
}

/* What a choice may be narrowed by. */
typedef bool (*keep_fn)(const people *p, const person *who, uint32_t mention,
                        const pt_beside *said);

/* Keeps those of whom `keep` holds, unless it holds of none. */
static bool narrow(choice *c, const people *p, keep_fn keep, uint32_t mention,
                   const pt_beside *said)
{
    choice kept = {.n = 0};
    for (uint32_t i = 0; i < c->n; i++)
        if (keep(p, &p->persons.items[c->who[i]], mention, said))
            kept.who[kept.n++] = c->who[i];
    if (kept.n > 0)
        *c = kept;
    return kept.n == 1;
}

static bool has_title(const people *p, const person *who, uint32_t mention,
                      const pt_beside *said)
{
    (void)p;
    (void)mention;
    return said->title != 0 && who->said.title == said->title;
}

static bool has_place(const people *p, const person *who, uint32_t mention,
                      const pt_beside *said)
{
    (void)p;
    (void)mention;
    return said->place != 0 && who->said.place == said->place;
}

static bool has_gender(const people *p, const person *who, uint32_t mention,
                       const pt_beside *said)
{
    (void)p;
    (void)mention;
    return said->gender != PT_GENDER_OPEN && who->gender == said->gender;
}

static bool is_introduced(const people *p, const person *who, uint32_t mention,
                          const pt_beside *said)
{
    (void)p;
    (void)said;
    return who->first < mention;
}

static bool is_in_paragraph(const people *p, const person *who,
                            uint32_t mention, const pt_beside *said)
{
    (void)said;
    return who->last != PT_NONE &&
           pt_beside_is_near(p->forest->in, mention_at(p, who->last),
                             mention_at(p, mention), 0);
}

static bool is_one_before(const people *p, const person *who, uint32_t mention,
                          const pt_beside *said)
{
    (void)said;
    return who->last != PT_NONE &&
           pt_beside_is_near(p->forest->in, mention_at(p, who->last),
                             mention_at(p, mention), 1);
}

/* The one who is introduced first, where that is in an earlier paragraph
   than the others; PT_NONE otherwise. */
static uint32_t first_introduced(const people *p, const choice *c)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < c->n; i++)
        if (p->persons.items[c->who[i]].first <
            p->persons.items[c->who[best]].first)
            best = i;
    const pt_mention *m = mention_at(p, p->persons.items[c->who[best]].first);
    for (uint32_t i = 0; i < c->n; i++) {
        const pt_mention *other =
            mention_at(p, p->persons.items[c->who[i]].first);
        if (i != best && pt_beside_is_near(p->forest->in, m, other, 0))
            return PT_NONE;
    }
    return c->who[best];
}

/* Decides between several; PT_NONE where the text does not. */
static uint32_t decide(const people *p, choice c, uint32_t mention,
                       const pt_beside *said)
{
    if (narrow(&c, p, has_title, mention, said) ||
        narrow(&c, p, has_place, mention, said) ||
        narrow(&c, p, has_gender, mention, said))
        return c.who[0];
    if (said->others)
        return PT_NONE;
    choice known = c;
    if (narrow(&known, p, is_introduced, mention, said))
        return known.who[0];
    if (!is_introduced(p, &p->persons.items[known.who[0]], mention, said))
        return first_introduced(p, &c);
    if (narrow(&known, p, is_in_paragraph, mention, said))
        return known.who[0];
    if (is_in_paragraph(p, &p->persons.items[known.who[0]], mention, said) ||
        !said->subject)
        return PT_NONE;
    return narrow(&known, p, is_one_before, mention, said) ? known.who[0]
                                                           : PT_NONE;
}

/* Notes what stands beside a person's name. */
static void note(person *who, uint32_t mention, const pt_beside *said)
{
    who->last = mention;
    if (said->title != 0)
        who->said.title = said->title;
    if (said->place != 0)
        who->said.place = said->place;
    if (said->gender != PT_GENDER_OPEN && who->gender == PT_GENDER_OPEN)
        who->gender = said->gender;
}

/* Whether what was taken for a person is likely the thing of that name: not
   where that is a place nobody knows, by a single word. */
static bool is_sure(const people *p, uint32_t thing)
{
    const pt_form *f = &p->forest->forms.items[thing];
    const pt_str name = pt_forest_surface(p->forest, f->first);
    return f->type != PT_TYPE_LOCATION || f->entry < PT_ENTRY_OTHER ||
           pt_str_find(name, PT_STR(" "), 0) < name.len;
}

/* A short form without a bearer: what is no person elsewhere, or it stands
   for itself. */
static pt_status place_alone(people *p, uint32_t mention)
{
    const uint32_t form = p->forest->form_of.items[mention];
    uint32_t thing = PT_NONE;
    pt_status st = PT_OK;
    if (!(mention_at(p, mention)->bits & PT_MENTION_TITLED))
        st = pt_bodies_find(&thing, p->forest, form);
    if (st != PT_OK)
        return st;
    if (thing != PT_NONE && is_sure(p, thing)) {
        pt_forest_unite(p->forest, form, thing);
        return PT_OK;
    }
    return pt_forest_share(p->forest, form,
                           p->forest->forms.items[form].alias.key);
}

/* Leaves a mention without a person: two such may be two people's. */
static pt_status leave_open(people *p, uint32_t mention)
{
    const pt_status st = pt_forest_isolate(p->forest, mention);
    if (st == PT_OK)
        p->forest->forms.items[p->forest->form_of.items[mention]].ambiguous =
            true;
    return st;
}

/* Gives a short form its person; without one it stands for itself. */
static pt_status place_single(people *p, uint32_t mention)
{
    const uint32_t at = p->part_of.items[p->forest->form_of.items[mention]];
    if (at == PT_NONE)
        return place_alone(p, mention);
    const part *found = &p->parts.items[at];
    const choice c = bearers_of(p, found);
    pt_beside said = {.title = 0};
    if (found->n > MOST)
        return leave_open(p, mention);
    if (c.n > 1 || p->persons.items[c.who[0]].contested)
        said = pt_beside_read(p->forest->in, mention_at(p, mention));
    const uint32_t who = c.n == 1 ? c.who[0] : decide(p, c, mention, &said);
    if (who == PT_NONE)
        return leave_open(p, mention);
    note(&p->persons.items[who], mention, &said);
    p->forest->form_of.items[mention] = p->persons.items[who].form;
    return PT_OK;
}

/* Notes that a person is named in full. */
static void place_full(people *p, uint32_t mention)
{
    const uint32_t root =
        pt_forest_root(p->forest, p->forest->form_of.items[mention]);
    person *who = &p->persons.items[p->person_of.items[root]];
    pt_beside said = {.title = 0};
    if (who->contested)
        said = pt_beside_read(p->forest->in, mention_at(p, mention));
    note(who, mention, &said);
}

static pt_status place(people *p, uint32_t mention)
{
    const uint32_t form = p->forest->form_of.items[mention];
    const pt_form *f = &p->forest->forms.items[form];
    if (!is_person(f))
        return PT_OK;
    if (f->alias.single)
        return place_single(p, mention);
    place_full(p, mention);
    return PT_OK;
}

static pt_status place_all(people *p)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < p->forest->mentions->list.len && st == PT_OK; i++)
        st = place(p, i);
    return st;
}

pt_status pt_people_place(pt_forest *forest)
{
    people p = {.forest = forest};
    pt_map_init(&p.by_key);
    pt_status st = read_forms(&p);
    if (st == PT_OK)
        st = place_all(&p);
    pt_vec_release(&p.persons);
    pt_vec_release(&p.bearers);
    pt_vec_release(&p.parts);
    pt_vec_release(&p.person_of);
    pt_vec_release(&p.part_of);
    pt_map_release(&p.by_key);
    return st;
}
