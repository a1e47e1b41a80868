/* SPDX-License-Identifier: MIT */
/*
 * The words of running text with their counts and clusters. A word's
 * frequency is that of all its cases together, since a keyword's weight
 * does not depend on where in a sentence it stood.
 */
#include "train/vocabulary.h"

#include <math.h>

#include "base/error.h"
#include "base/utf8.h"
#include "train/source.h"

enum { FREQUENCY_LEAST = 9, FREQUENCY_MOST = 63 };

static bool add_word(void *payload, pt_str line)
{
    pt_vocabulary *v = payload;
    const pt_fields f = pt_fields_split(line, '\t');
    if (f.n < 6)
        return true;
    const pt_str form = pt_arena_copy(v->arena, f.items[0]);
    const pt_str lower = pt_utf8_lower(v->arena, f.items[0]);
    if (form.ptr == NULL || lower.ptr == NULL ||
        pt_map_add(&v->forms, form, v->words.len, NULL) == NULL)
        return false;
    pt_vocabulary_word *word = pt_vec_add(&v->words, sizeof *word);
    if (word == NULL)
        return false;
    *word =
        (pt_vocabulary_word){.form = form, .seen = pt_field_number(f.items[1])};
    for (size_t i = 0; i < PT_VOCABULARY_LEVELS; i++)
        word->clusters[i] = (uint32_t)pt_field_number(f.items[5 - i]);
    bool is_new = false;
    const uint32_t *index =
        pt_map_add(&v->lowers, lower, v->totals.len, &is_new);
    if (index == NULL)
        return false;
    if (is_new) {
        unsigned long *total = pt_vec_add(&v->totals, sizeof *total);
        if (total == NULL)
            return false;
        *total = 0;
    }
    v->totals.items[*index] += word->seen;
    return true;
}

static uint8_t frequency_of(unsigned long count)
{
    const long f = lround(2 * log2((double)count + 1)) - FREQUENCY_LEAST;
    return (uint8_t)(f < 0 ? 0 : f > FREQUENCY_MOST ? FREQUENCY_MOST : f);
}

pt_status pt_vocabulary_read(pt_vocabulary *out, const char *path,
                             pt_error *err)
{
    *out = (pt_vocabulary){.arena = pt_arena_new()};
    pt_status st = out->arena == NULL ? pt_error_nomem(err) : PT_OK;
    if (st == PT_OK)
        st = pt_source_read(path, add_word, out, err);
    for (uint32_t i = 0; i < out->words.len && st == PT_OK; i++) {
        pt_vocabulary_word *word = &out->words.items[i];
        const pt_str lower = pt_utf8_lower(out->arena, word->form);
        if (lower.ptr == NULL)
            st = pt_error_nomem(err);
        else
            word->all = out->totals.items[pt_map_find(&out->lowers, lower)];
        word->frequency = frequency_of(word->all);
    }
    if (st != PT_OK)
        pt_vocabulary_release(out);
    return st;
}

void pt_vocabulary_release(pt_vocabulary *vocabulary)
{
    pt_vec_release(&vocabulary->words);
    pt_vec_release(&vocabulary->totals);
    pt_map_release(&vocabulary->forms);
    pt_map_release(&vocabulary->lowers);
    pt_arena_free(vocabulary->arena);
    *vocabulary = (pt_vocabulary){.arena = NULL};
}
