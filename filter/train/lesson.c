/* SPDX-License-Identifier: MIT */
/*
 * Turns documents into the network's inputs, through the code that tagging
 * uses. A batch is several lessons put together, their indices shifted.
 */
#include "train/lesson.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"

/* Appends `n` items of `size` bytes to a vector. */
static bool append(void *vec, const void *items, size_t n, size_t size)
{
    if (n == 0)
        return true;
    void *to = pt_vec_reserve(vec, n, size);
    if (to == NULL)
        return false;
    memcpy(to, items, n * size);
    ((pt_vec *)vec)->len += (uint32_t)n;
    return true;
}

/* The stretches of one part, whose first token gets index `shift`. */
static bool add_stretches(pt_lesson *lesson, const pt_view *view,
                          pt_stretch part, uint32_t shift)
{
    for (pt_stretch s = pt_view_stretch(view, part.first); s.first < part.end;
         s = pt_view_stretch(view, s.end)) {
        if (s.first == s.end)
            break;
        const uint32_t end = s.end < part.end ? s.end : part.end;
        const pt_stretch here = {s.first - part.first + shift,
                                 end - part.first + shift};
        if (!append(&lesson->stretches, &here, 1, sizeof here))
            return false;
    }
    return true;
}

/* What a document is read with. */
typedef struct reading {
    const pt_input_keys *keys;
    const pt_view *view;
    const uint8_t *labels; /* [n_tokens] */
    uint32_t *groups;      /* [n_families] of the lesson, PT_NONE: not yet */
} reading;

static uint32_t group_of(pt_lesson *lesson, const reading *r, uint32_t token)
{
    if (!pt_inputs_is_shared(r->view, token))
        return PT_NONE;
    uint32_t *group = &r->groups[pt_view_lexeme(r->view, token)->family];
    if (*group == PT_NONE)
        *group = lesson->n_groups++;
    return *group;
}

static bool add_token(pt_lesson *lesson, const reading *r, uint32_t token)
{
    pt_word_inputs in = pt_inputs_word(r->keys, pt_view_lexeme(r->view, token));
    in.bits |= pt_inputs_context(r->view, token);
    const uint32_t group = group_of(lesson, r, token);
    return append(&lesson->inputs, &in, 1, sizeof in) &&
           append(&lesson->labels, &r->labels[token], 1, 1) &&
           append(&lesson->tokens, &token, 1, sizeof token) &&
           append(&lesson->groups, &group, 1, sizeof group);
}

static bool add_part(pt_lesson *lesson, const reading *r, pt_stretch part)
{
    const uint32_t first = lesson->inputs.len;
    const pt_stretch here = {first, first + part.end - part.first};
    if (!add_stretches(lesson, r->view, part, first) ||
        !append(&lesson->parts, &here, 1, sizeof here))
        return false;
    for (uint32_t i = part.first; i < part.end; i++)
        if (!add_token(lesson, r, i))
            return false;
    return true;
}

static bool is_active(const pt_view *view, pt_stretch part)
{
    for (uint32_t i = part.first; i < part.end; i++)
        if (view->sights.items[i].bits & PT_SIGHT_ACTIVE)
            return true;
    return false;
}

pt_status pt_lesson_read(pt_lesson *lesson, const pt_input_keys *keys,
                         const pt_view *view, const uint8_t *labels,
                         pt_error *err)
{
    const uint32_t n = view->lexemes.families.len;
    const reading r = {keys, view, labels,
                       malloc(((size_t)n + 1) * sizeof(uint32_t))};
    bool done = r.groups != NULL;
    if (done)
        memset(r.groups, 0xFF, n * sizeof *r.groups);
    for (pt_stretch part = pt_inputs_part(view, 0);
         part.first < part.end && done; part = pt_inputs_part(view, part.end))
        if (is_active(view, part))
            done = add_part(lesson, &r, part);
    free(r.groups);
    return done ? PT_OK : pt_error_nomem(err);
}

static void shift_stretches(pt_stretch *items, uint32_t n, uint32_t by)
{
    for (uint32_t i = 0; i < n; i++) {
        items[i].first += by;
        items[i].end += by;
    }
}

bool pt_lesson_add(pt_lesson *lesson, const pt_lesson *more)
{
    const uint32_t n = more->inputs.len;
    const uint32_t shift = lesson->inputs.len;
    if (!append(&lesson->inputs, more->inputs.items, n,
                sizeof *more->inputs.items) ||
        !append(&lesson->labels, more->labels.items, n, 1) ||
        !append(&lesson->tokens, more->tokens.items, n,
                sizeof *more->tokens.items) ||
        !append(&lesson->groups, more->groups.items, n,
                sizeof *more->groups.items) ||
        !append(&lesson->parts, more->parts.items, more->parts.len,
                sizeof *more->parts.items) ||
        !append(&lesson->stretches, more->stretches.items, more->stretches.len,
                sizeof *more->stretches.items))
        return false;
    for (uint32_t i = shift; i < lesson->groups.len; i++)
        if (lesson->groups.items[i] != PT_NONE)
            lesson->groups.items[i] += lesson->n_groups;
    lesson->n_groups += more->n_groups;
    shift_stretches(lesson->parts.items + lesson->parts.len - more->parts.len,
                    more->parts.len, shift);
    shift_stretches(lesson->stretches.items + lesson->stretches.len -
                        more->stretches.len,
                    more->stretches.len, shift);
    return true;
}

void pt_lesson_clear(pt_lesson *lesson)
{
    lesson->inputs.len = 0;
    lesson->labels.len = 0;
    lesson->tokens.len = 0;
    lesson->groups.len = 0;
    lesson->parts.len = 0;
    lesson->stretches.len = 0;
    lesson->n_groups = 0;
}

void pt_lesson_release(pt_lesson *lesson)
{
    pt_vec_release(&lesson->inputs);
    pt_vec_release(&lesson->labels);
    pt_vec_release(&lesson->tokens);
    pt_vec_release(&lesson->groups);
    pt_vec_release(&lesson->parts);
    pt_vec_release(&lesson->stretches);
    lesson->n_groups = 0;
}

pt_status pt_lessons_read(pt_lesson *out, const pt_corpus *corpus,
                          const pt_input_keys *keys, const pt_model *model,
                          pt_error *err)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < corpus->documents.len && st == PT_OK; i++) {
        const pt_corpus_document *doc = &corpus->documents.items[i];
        const pt_recogniser_input in = pt_corpus_input(doc);
        pt_view view;
        st = pt_view_init(&view, model, &in, err);
        if (st != PT_OK)
            return st;
        st = pt_lesson_read(&out[i], keys, &view, doc->labels.items, err);
        pt_view_release(&view);
    }
    return st;
}
