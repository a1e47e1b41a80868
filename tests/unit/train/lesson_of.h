/* SPDX-License-Identifier: MIT */
#ifndef PT_TESTS_UNIT_TRAIN_LESSON_OF_H
#define PT_TESTS_UNIT_TRAIN_LESSON_OF_H

#include "base/vec.h"
#include "suite.h"
#include "train/learner.h"

enum { LESSON_DOCUMENTS = 12, LESSON_TOKENS = 3 };

/**
 * Samples made by hand, one a document, of three tokens: row 0 stands on what
 * is outside, row 1 on a location of one token, row 2 on every token.
 */
typedef struct lesson_of {
    pt_samples samples;
    pt_rows rows;
} lesson_of;

/** Returns the hash of a row's feature; that of row 2 knows the very word. */
static inline uint64_t lesson_hash(uint32_t row)
{
    return (pt_mix(row + 1) & ~PT_FEATURE_LEXICAL) | (row == 2);
}

/** The labels of each sample: outside, a location, outside. */
static const uint8_t lesson_labels[LESSON_TOKENS] = {0, 3, 0};

static inline void lesson_add_row(lesson_of *lesson, uint32_t row)
{
    uint32_t *slot = pt_vec_add(&lesson->samples.rows, sizeof *slot);
    ck_assert_ptr_nonnull(slot);
    *slot = row;
}

/** Makes the samples; free them with lesson_release. */
static inline void lesson_make(lesson_of *lesson)
{
    *lesson = (lesson_of){.rows = {.cap = 0}};
    pt_samples *s = &lesson->samples;
    for (uint32_t row = 0; row < 3; row++)
        ck_assert_uint_eq(
            pt_rows_add(&lesson->rows, lesson_hash(row), PT_MODEL_PLACE), row);
    for (uint32_t d = 0; d < LESSON_DOCUMENTS; d++) {
        pt_sample *sample = pt_vec_add(&s->list, sizeof *sample);
        ck_assert_ptr_nonnull(sample);
        *sample = (pt_sample){d, 0, LESSON_TOKENS, s->labels.len};
        for (uint32_t i = 0; i < LESSON_TOKENS; i++) {
            uint32_t *start = pt_vec_add(&s->starts, sizeof *start);
            uint8_t *label = pt_vec_add(&s->labels, 1);
            ck_assert(start != NULL && label != NULL);
            *start = s->rows.len;
            *label = lesson_labels[i];
            lesson_add_row(lesson, lesson_labels[i] == 0 ? 0 : 1);
            lesson_add_row(lesson, 2);
        }
    }
    uint32_t *last = pt_vec_add(&s->starts, sizeof *last);
    ck_assert_ptr_nonnull(last);
    *last = s->rows.len;
}

static inline void lesson_release(lesson_of *lesson)
{
    pt_samples_release(&lesson->samples);
    pt_rows_release(&lesson->rows);
}

#endif
