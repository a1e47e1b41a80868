/* SPDX-License-Identifier: MIT */
#ifndef PANDOC_TAGGER_GAZETTEER_H
#define PANDOC_TAGGER_GAZETTEER_H

#include "base.h"
#include "tagger.h"

/**
 * Lists of names: checked with every problem told, and compiled into one
 * gazetteer, a file that loads at once (the option `gazetteer`).
 *
 *     pt_name_list_new(&list, NULL, 0, &err);
 *     pt_name_list_listen(list, tell, NULL);
 *     pt_name_list_add_file(list, "mayors.tsv", &err);
 *     pt_name_list_write(list, write, file, &err);
 *     pt_name_list_free(list);
 *
 * A list is for one thread at a time.
 */

#ifdef __cplusplus
extern "C" {
#endif

/** Names that are collected to be compiled. */
typedef struct pt_name_list pt_name_list;

/**
 * Hears of something wrong with a list.
 *
 * is_warning  0: an error; the row or name is left out
 * problem     `where` is file:line; valid during the call
 */
typedef void (*pt_problem_fn)(void *payload, int is_warning,
                              const pt_error *problem);

/**
 * Makes an empty list.
 *
 * out       owned by the caller: pt_name_list_free
 * layers    as in pt_tagger_new; of the options gazetteer-charset and
 *           gazetteer-type matter
 * Returns   PT_ERR_OPTION for an unknown option or a value it cannot take,
 *           PT_ERR_NOMEM.
 */
PT_API pt_status pt_name_list_new(pt_name_list **out, const pt_settings *layers,
                                  size_t n_layers, pt_error *err);

/** Frees a list; NULL is allowed. */
PT_API void pt_name_list_free(pt_name_list *list);

/**
 * Has somebody listen to what is wrong. Without a listener, the default, the
 * first error is a failure of the call that meets it.
 *
 * tell  NULL: nobody from now on
 */
PT_API void pt_name_list_listen(pt_name_list *list, pt_problem_fn tell,
                                void *payload);

/**
 * Adds a file of names: TSV, CSV, SKOS in JSON-LD or Turtle, told by the
 * ending of its name or by how it begins.
 *
 * Returns  PT_ERR_IO, PT_ERR_FORMAT, PT_ERR_UTF8, PT_ERR_OPTION for an
 *          unknown charset, unless somebody listens; PT_ERR_NOMEM.
 */
PT_API pt_status pt_name_list_add_file(pt_name_list *list, const char *path,
                                       pt_error *err);

/**
 * Adds names that are in memory, in the same forms.
 *
 * name     of the source, as a file would be called
 * bytes    copied
 * Returns  as pt_name_list_add_file.
 */
PT_API pt_status pt_name_list_add(pt_name_list *list, const char *name,
                                  pt_str bytes, pt_error *err);

/** How much a list holds, and what was wrong so far. */
typedef struct pt_name_list_counts {
    uint32_t n_entries;
    uint32_t n_names;  /* once written: different ones of an entry */
    uint32_t n_errors; /* that a listener was told */
    uint32_t n_warnings;
} pt_name_list_counts;

/** Counts. */
PT_API void pt_name_list_count(pt_name_list_counts *out,
                               const pt_name_list *list);

/**
 * Compiles the list: the same bytes for the same names. Nothing can be added
 * afterwards. Whether the errors that a listener was told are reason not to
 * is for the caller to say.
 *
 * write    receives the whole at once
 * Returns  PT_ERR_LIMIT above 2 GiB, PT_ERR_NOMEM, or what `write` returned.
 */
PT_API pt_status pt_name_list_write(pt_name_list *list, pt_write_fn write,
                                    void *payload, pt_error *err);

#ifdef __cplusplus
}
#endif

#endif
