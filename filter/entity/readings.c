/* SPDX-License-Identifier: MIT */
/*
 * Looks the mentions' surface forms up in the knowledge base, each distinct
 * form once, so that the linker can compare what they may mean. Linear.
 */
#include "entity/readings.h"

#include "base/error.h"
#include "base/str.h"
#include "entity/alias.h"
#include "find/lexicon.h"

typedef struct reader {
    pt_readings *out;
    const pt_find_input *in;
    const pt_definitions *definitions;
    pt_map by_bytes; /* form → index */
    pt_error *err;
} reader;

static pt_str surface_of(const reader *r, uint32_t i)
{
    const pt_mention *m = &r->out->mentions->list.items[i];
    return pt_str_slice(pt_document_text(r->in->doc, m->text), m->start,
                        m->end);
}

/* Keeps the readings whose name has to do with the long form of a short one:
   "Food and Drug Administration" with "U.S. Food and Drug Administration". */
static void keep_related(pt_name_match *match, const pt_names *names,
                         pt_str whole)
{
    uint32_t to = 0;
    for (uint32_t i = 0; i < match->n_candidates; i++) {
        const pt_name_entry e =
            pt_names_entry(names, match->candidates[i].entry);
        if (pt_str_has_suffix(whole, e.name) ||
            pt_str_has_prefix(whole, e.name) ||
            pt_str_has_suffix(e.name, whole) ||
            pt_str_has_prefix(e.name, whole))
            match->candidates[to++] = match->candidates[i];
    }
    match->n_candidates = to;
}

/* Looks up a name, if need be without the form of a company. */
static pt_status look_up_name(pt_name_match *out, bool *found_out,
                              const reader *r, pt_str name)
{
    const pt_str brief = pt_head_without_form(name);
    pt_status st = pt_names_look_up(out, found_out, r->in->names, name, r->err);
    if (st == PT_OK && !*found_out && brief.len < name.len)
        st = pt_names_look_up(out, found_out, r->in->names, brief, r->err);
    return st;
}

/* Looks up what mention i may mean. */
static pt_status look_up(pt_name_match *out, const reader *r, uint32_t i)
{
    const uint32_t whole = r->definitions->items[i];
    bool found = false;
    pt_status st = PT_OK;
    if (whole != PT_NONE)
        st = pt_names_look_up(out, &found, r->in->names, surface_of(r, whole),
                              r->err);
    if (st != PT_OK || found)
        return st;
    st = look_up_name(out, &found, r, surface_of(r, i));
    if (st == PT_OK && whole != PT_NONE)
        keep_related(out, r->in->names, surface_of(r, whole));
    return st;
}

/* Looks the form of mention i up and notes its readings. */
static pt_status add_form(reader *r, uint32_t i)
{
    pt_readings *out = r->out;
    pt_name_match match = {.n_candidates = 0};
    const uint32_t first = out->candidates.len;
    const pt_status st = look_up(&match, r, i);
    if (st != PT_OK)
        return st;
    pt_form_readings *added = pt_vec_add(&out->forms, sizeof *added);
    pt_name_candidate *to =
        pt_vec_reserve(&out->candidates, match.n_candidates, sizeof *to);
    if (added == NULL || (to == NULL && match.n_candidates > 0))
        return pt_error_nomem(r->err);
    for (uint32_t j = 0; j < match.n_candidates; j++)
        to[j] = match.candidates[j];
    out->candidates.len += match.n_candidates;
    *added = (pt_form_readings){first, match.n_candidates};
    return PT_OK;
}

static bool can_link(const pt_mention *m)
{
    return pt_alias_kind_of((pt_type)m->type) != PT_ALIAS_VALUE &&
           m->finder != PT_FINDER_USER;
}

/* Finds or adds the form of mention i. */
static pt_status read_mention(reader *r, uint32_t i)
{
    bool is_new = false;
    const uint32_t *at =
        pt_map_add(&r->by_bytes, surface_of(r, i), r->out->forms.len, &is_new);
    if (at == NULL)
        return pt_error_nomem(r->err);
    r->out->form_of.items[i] = *at;
    return is_new ? add_form(r, i) : PT_OK;
}

pt_status pt_readings_read(pt_readings *out, const pt_mentions *mentions,
                           const pt_definitions *definitions,
                           const pt_find_input *in, pt_error *err)
{
    const uint32_t n = mentions->list.len;
    reader r = {.out = out, .in = in, .definitions = definitions, .err = err};
    pt_status st = PT_OK;
    *out = (pt_readings){.mentions = mentions};
    if (pt_vec_reserve(&out->form_of, n, sizeof *out->form_of.items) == NULL &&
        n > 0)
        return pt_error_nomem(err);
    out->form_of.len = n;
    pt_map_init(&r.by_bytes);
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        out->form_of.items[i] = PT_NONE;
        st = pt_deadline_check(in->doc->deadline, err);
        if (st == PT_OK && can_link(&mentions->list.items[i]))
            st = read_mention(&r, i);
    }
    pt_map_release(&r.by_bytes);
    return st;
}

void pt_readings_release(pt_readings *readings)
{
    pt_vec_release(&readings->forms);
    pt_vec_release(&readings->candidates);
    pt_vec_release(&readings->form_of);
}

bool pt_reading_fits(const pt_name_candidate *c, uint8_t type)
{
    if (c->type == type)
        return true;
    return (type == PT_TYPE_FACILITY && c->type == PT_TYPE_LOCATION) ||
           (type == PT_TYPE_LOCATION && c->type == PT_TYPE_FACILITY) ||
           (type == PT_TYPE_FACILITY && c->type == PT_TYPE_ORGANIZATION) ||
           (type == PT_TYPE_MISC &&
            (c->type == PT_TYPE_EVENT || c->type == PT_TYPE_WORK ||
             c->type == PT_TYPE_PRODUCT || c->type == PT_TYPE_LAW));
}

float pt_readings_sum(const pt_name_candidate **best_out,
                      const pt_readings *readings, const pt_form_readings *form,
                      uint8_t type)
{
    float sum = 0;
    *best_out = NULL;
    for (uint32_t i = 0; i < form->n_candidates; i++) {
        const pt_name_candidate *c =
            &readings->candidates.items[form->first + i];
        if (!pt_reading_fits(c, type))
            continue;
        sum += c->prior;
        if (*best_out == NULL || c->prior > (*best_out)->prior)
            *best_out = c;
    }
    return sum;
}
