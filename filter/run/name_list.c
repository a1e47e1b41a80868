/* SPDX-License-Identifier: MIT */
/*
 * Lists of names as the API shows them: settings say their charset and type,
 * the compiler (names/compile.h) does the work. It points into the texts, so
 * that they are kept until it is freed.
 */
#include "pandoc-tagger/gazetteer.h"

#include "base/error.h"
#include "base/str.h"
#include "names/compile.h"
#include "names/input.h"
#include "run/settings.h"

#include <stdlib.h>

struct pt_name_list {
    pt_compiler *compiler;
    pt_arena *arena; /* what the options point to; names of sources */
    pt_options options;
    PT_VEC(pt_buf) texts; /* of the sources */
};

pt_status pt_name_list_new(pt_name_list **out, const pt_settings *layers,
                           size_t n_layers, pt_error *err)
{
    pt_name_list *list = calloc(1, sizeof *list);
    if (list == NULL)
        return pt_error_nomem(err);
    pt_options_init(&list->options);
    list->compiler = pt_compiler_new();
    list->arena = pt_arena_new();
    pt_status st = list->compiler == NULL || list->arena == NULL
                       ? pt_error_nomem(err)
                       : PT_OK;
    for (size_t i = 0; i < n_layers && st == PT_OK; i++)
        st = pt_settings_apply(&list->options, NULL, &layers[i], list->arena,
                               err);
    if (st != PT_OK) {
        pt_name_list_free(list);
        return st;
    }
    pt_compiler_set_type(list->compiler, (int)list->options.gazetteer_type - 1);
    pt_compiler_set_limit(list->compiler, list->options.max_names);
    *out = list;
    return PT_OK;
}

void pt_name_list_free(pt_name_list *list)
{
    if (list == NULL)
        return;
    pt_compiler_free(list->compiler);
    for (uint32_t i = 0; i < list->texts.len; i++)
        pt_buf_release(&list->texts.items[i]);
    pt_vec_release(&list->texts);
    pt_arena_free(list->arena);
    free(list);
}

void pt_name_list_listen(pt_name_list *list, pt_problem_fn tell, void *payload)
{
    pt_compiler_set_listener(list->compiler, tell, payload);
}

/* Adds what `text` holds, or where that is NULL a file. */
static pt_status add(pt_name_list *list, const char *name, const pt_str *text,
                     pt_error *err)
{
    const char *source = pt_arena_copy(list->arena, pt_str_from(name)).ptr;
    pt_buf *bytes = pt_vec_add(&list->texts, sizeof *bytes);
    if (source == NULL || bytes == NULL)
        return pt_error_nomem(err);
    pt_buf_init(bytes);
    if (text == NULL)
        return pt_compiler_add_file(list->compiler, bytes, source,
                                    list->options.gazetteer_charset.ptr, err);
    pt_buf_add(bytes, *text);
    if (pt_buf_failed(bytes))
        return pt_error_nomem(err);
    return pt_compiler_add_bytes(list->compiler, bytes, source,
                                 list->options.gazetteer_charset.ptr, err);
}

pt_status pt_name_list_add_file(pt_name_list *list, const char *path,
                                pt_error *err)
{
    return add(list, path, NULL, err);
}

pt_status pt_name_list_add(pt_name_list *list, const char *name, pt_str bytes,
                           pt_error *err)
{
    return add(list, name, &bytes, err);
}

void pt_name_list_count(pt_name_list_counts *out, const pt_name_list *list)
{
    const pt_compiler_size size = pt_compiler_count(list->compiler);
    const pt_problems *problems = pt_compiler_problems(list->compiler);
    *out = (pt_name_list_counts){.n_entries = size.n_entries,
                                 .n_names = size.n_forms,
                                 .n_errors = problems->n_errors,
                                 .n_warnings = problems->n_warnings};
}

pt_status pt_name_list_write(pt_name_list *list, pt_write_fn write,
                             void *payload, pt_error *err)
{
    pt_buf out;
    pt_buf_init(&out);
    pt_status st = pt_compiler_write(&out, list->compiler, err);
    if (st == PT_OK)
        st = write(payload, pt_buf_str(&out), err);
    pt_buf_release(&out);
    return st;
}
