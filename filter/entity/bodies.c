/* SPDX-License-Identifier: MIT */
/*
 * Organisations: short forms that are defined join their long ones; a name
 * of several words that was taken for a person's somewhere joins the
 * organisation of that name. The vote on the entity's type then decides
 * what it is. Linear in forms.
 */
#include "entity/bodies.h"

#include "base/error.h"

pt_status pt_bodies_find(uint32_t *out, pt_forest *forest, uint32_t form)
{
    pt_alias alias;
    const pt_str name =
        pt_forest_surface(forest, forest->forms.items[form].first);
    const pt_status st = pt_alias_read(&alias, name, PT_TYPE_ORGANIZATION,
                                       forest->arena, forest->err);
    if (st != PT_OK)
        return st;
    *out = pt_map_find(&forest->keys, alias.key);
    return PT_OK;
}

pt_status pt_bodies_unite(pt_forest *forest, const pt_definitions *definitions)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < definitions->len; i++)
        if (definitions->items[i] != PT_NONE)
            pt_forest_unite(forest, forest->form_of.items[i],
                            forest->form_of.items[definitions->items[i]]);
    for (uint32_t f = 0; f < forest->forms.len && st == PT_OK; f++) {
        const pt_form *form = &forest->forms.items[f];
        uint32_t body = PT_NONE;
        if (form->kind != PT_ALIAS_PERSON || form->alias.single)
            continue;
        st = pt_bodies_find(&body, forest, f);
        if (body != PT_NONE)
            pt_forest_unite(forest, f, body);
    }
    return st;
}
