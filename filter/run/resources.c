/* SPDX-License-Identifier: MIT */
/*
 * Making a tagger: settings layers are parsed and applied in order, then the
 * resources that they name are loaded.
 */
#include "run/resources.h"

#include "base/error.h"
#include "base/str.h"
#include "run/settings.h"

#include <stdlib.h>

#ifndef PT_VERSION
#error "the Makefile defines PT_VERSION"
#endif

const char *pt_version(void)
{
    return PT_VERSION;
}

int pt_version_number(void)
{
    return PT_VERSION_NUMBER;
}

static pt_status apply_layer(pt_tagger *tagger, const pt_settings *layer,
                             pt_error *err)
{
    const pt_status st = pt_settings_apply(
        &tagger->over, layer->over_document ? &tagger->named : NULL, layer,
        tagger->arena, err);
    if (st == PT_OK && !layer->over_document)
        tagger->options = tagger->over;
    return st;
}

static pt_status load_names(pt_tagger *tagger, pt_error *err)
{
    const pt_options *o = &tagger->over;
    pt_status st = pt_names_new(&tagger->names, o->knowledge_base, err);
    for (uint32_t i = 0; i < o->gazetteers.len && st == PT_OK; i++)
        st = pt_names_add_file(tagger->names, o->gazetteers.items[i].ptr,
                               o->gazetteer_charset.ptr,
                               (int)o->gazetteer_type - 1, err);
    return st;
}

static pt_status load_model(pt_tagger *tagger, pt_error *err)
{
    const pt_file_choice *model = &tagger->over.model;
    const bool embedded = model->path.len == 0;
    if (model->off)
        return PT_OK;
    pt_status st = PT_OK;
    pt_str bytes = pt_recogniser_embedded();
    if (!embedded) {
        st = pt_mapping_read(&tagger->model, model->path.ptr, err);
        bytes = tagger->model.bytes;
    }
    if (st != PT_OK)
        return st;
    pt_error cause = {"", ""};
    st = pt_recogniser_new(&tagger->recogniser, bytes, embedded, &cause);
    if (st != PT_OK)
        pt_error_set(err, st, embedded ? "embedded model" : model->path.ptr,
                     "%s", cause.message);
    return st;
}

pt_status pt_tagger_new(pt_tagger **out, const pt_settings *layers,
                        size_t n_layers, pt_error *err)
{
    pt_tagger *tagger = calloc(1, sizeof *tagger);
    if (tagger == NULL)
        return pt_error_nomem(err);
    pt_options_init(&tagger->options);
    pt_options_init(&tagger->over);
    tagger->arena = pt_arena_new();
    pt_status st = tagger->arena == NULL ? pt_error_nomem(err) : PT_OK;
    for (size_t i = 0; i < n_layers && st == PT_OK; i++)
        st = apply_layer(tagger, &layers[i], err);
    if (st == PT_OK)
        st = load_names(tagger, err);
    if (st == PT_OK)
        st = load_model(tagger, err);
    if (st == PT_OK)
        st = pt_suggester_init(&tagger->suggester, err);
    if (st != PT_OK) {
        pt_tagger_free(tagger);
        return st;
    }
    *out = tagger;
    return PT_OK;
}

void pt_tagger_free(pt_tagger *tagger)
{
    if (tagger == NULL)
        return;
    pt_suggester_release(&tagger->suggester);
    pt_recogniser_free(tagger->recogniser);
    pt_mapping_release(&tagger->model);
    pt_names_free(tagger->names);
    pt_arena_free(tagger->arena);
    free(tagger);
}
