/* SPDX-License-Identifier: MIT */
#ifndef PT_TRAIN_FLAGS_H
#define PT_TRAIN_FLAGS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** A flag of the trainer whose value is a number, and where that goes. */
typedef struct pt_number_flag {
    const char *name;
    float *real;     /* one of the two is NULL */
    uint32_t *whole; /* takes no fraction and no sign */
} pt_number_flag;

/** A flag whose value is text. */
typedef struct pt_text_flag {
    const char *name;
    const char **value; /* borrowed from the command line */
} pt_text_flag;

/**
 * Sets what the row of this name has; returns false where there is none or
 * the value is no number that it takes.
 */
bool pt_flags_set_number(const pt_number_flag *rows, size_t n_rows,
                         const char *name, const char *value);

/** Sets what the row of this name has; returns false where there is none. */
bool pt_flags_set_text(const pt_text_flag *rows, size_t n_rows,
                       const char *name, const char *value);

/**
 * Reads a whole number; returns false for anything else. The out is then
 * untouched.
 */
bool pt_flag_parse(uint64_t *out, const char *value);

#endif
