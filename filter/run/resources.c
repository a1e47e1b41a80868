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
    if (st == PT_OK)
        pt_names_set_limit(tagger->names, o->max_names);
    for (uint32_t i = 0; i < o->gazetteers.len && st == PT_OK; i++)
        st = pt_names_add_file(tagger->names, o->gazetteers.items[i].ptr,
                               o->gazetteer_charset.ptr,
                               (int)o->gazetteer_type - 1, err);
    return st;
}

/* The bytes of a file, or those in the program when none is named. */
static pt_status load_bytes(pt_str *out, pt_mapping *mapping,
                            const pt_file_choice *choice, pt_str embedded,
                            pt_error *err)
{
    *out = embedded;
    if (choice->path.len == 0)
        return PT_OK;
    const pt_status st = pt_mapping_read(mapping, choice->path.ptr, err);
    *out = mapping->bytes;
    return st;
}

/* Says which file has what is wrong. */
static pt_status blame(pt_status st, const pt_file_choice *choice,
                       const char *embedded, const pt_error *cause,
                       pt_error *err)
{
    if (st != PT_OK)
        pt_error_set(err, st,
                     choice->path.len == 0 ? embedded : choice->path.ptr, "%s",
                     cause->message);
    return st;
}

static pt_status load_model(pt_tagger *tagger, pt_error *err)
{
    const pt_file_choice *model = &tagger->over.model;
    pt_str bytes;
    pt_error cause = {"", ""};
    if (model->off)
        return PT_OK;
    pt_status st = load_bytes(&bytes, &tagger->model, model,
                              pt_recogniser_embedded(), err);
    if (st != PT_OK)
        return st;
    st = pt_recogniser_new(&tagger->recogniser, bytes, model->path.len == 0,
                           &cause);
    return blame(st, model, "embedded model", &cause, err);
}

/* Whatever the tier: a document may ask for the other. */
static pt_status load_network(pt_tagger *tagger, pt_error *err)
{
    const pt_file_choice *network = &tagger->over.network;
    pt_str bytes;
    pt_error cause = {"", ""};
    if (network->off || tagger->recogniser == NULL)
        return PT_OK;
    pt_status st = load_bytes(&bytes, &tagger->network, network,
                              pt_recogniser_partner(), err);
    if (st != PT_OK)
        return st;
    st = pt_recogniser_join(tagger->recogniser, bytes, network->path.len == 0,
                            &cause);
    return blame(st, network, "embedded network", &cause, err);
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
        st = load_network(tagger, err);
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
    pt_mapping_release(&tagger->network);
    pt_names_free(tagger->names);
    pt_arena_free(tagger->arena);
    free(tagger);
}
