/* SPDX-License-Identifier: MIT */
/*
 * Looks the mentions' surface forms up in the knowledge base, each distinct
 * form once, so that the linker can compare what they may mean. Linear.
 */
#include "entity/readings.h"

#include "base/error.h"
#include "entity/alias.h"

/* Looks a form up and notes its readings. */
static pt_status add_form(pt_readings *r, const pt_names *names, pt_str surface,
                          pt_error *err)
{
    pt_name_match match = {.n_candidates = 0};
    bool found = false;
    const uint32_t first = r->candidates.len;
    const pt_status st = pt_names_look_up(&match, &found, names, surface, err);
    if (st != PT_OK)
        return st;
    pt_form_readings *added = pt_vec_add(&r->forms, sizeof *added);
    pt_name_candidate *to =
        pt_vec_reserve(&r->candidates, match.n_candidates, sizeof *to);
    if (added == NULL || (to == NULL && match.n_candidates > 0))
        return pt_error_nomem(err);
    for (uint32_t i = 0; i < match.n_candidates; i++)
        to[i] = match.candidates[i];
    r->candidates.len += match.n_candidates;
    *added = (pt_form_readings){first, match.n_candidates};
    return PT_OK;
}

static bool can_link(const pt_mention *m)
{
    return pt_alias_kind_of((pt_type)m->type) != PT_ALIAS_VALUE &&
           m->finder != PT_FINDER_USER;
}

/* Finds or adds the form of a mention. */
static pt_status read_mention(uint32_t *out, pt_readings *r, pt_map *by_bytes,
                              const pt_mention *m, const pt_find_input *in,
                              pt_error *err)
{
    const pt_str surface =
        pt_str_slice(pt_document_text(in->doc, m->text), m->start, m->end);
    bool is_new = false;
    const uint32_t *at = pt_map_add(by_bytes, surface, r->forms.len, &is_new);
    if (at == NULL)
        return pt_error_nomem(err);
    *out = *at;
    return is_new ? add_form(r, in->names, surface, err) : PT_OK;
}

pt_status pt_readings_read(pt_readings *out, const pt_mentions *mentions,
                           const pt_find_input *in, pt_error *err)
{
    const uint32_t n = mentions->list.len;
    pt_map by_bytes;
    pt_status st = PT_OK;
    *out = (pt_readings){.mentions = mentions};
    if (pt_vec_reserve(&out->form_of, n, sizeof *out->form_of.items) == NULL &&
        n > 0)
        return pt_error_nomem(err);
    out->form_of.len = n;
    pt_map_init(&by_bytes);
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        const pt_mention *m = &mentions->list.items[i];
        out->form_of.items[i] = PT_NONE;
        if (can_link(m))
            st = read_mention(&out->form_of.items[i], out, &by_bytes, m, in,
                              err);
    }
    pt_map_release(&by_bytes);
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
