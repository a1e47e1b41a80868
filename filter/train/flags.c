/* SPDX-License-Identifier: MIT */
/*
 * The flags of the trainers' command lines: tables of names, and the values
 * as numbers or text. What is no number is refused, since a run of an hour
 * with 0 for a mistyped rate is worse than none.
 */
#include "train/flags.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

bool pt_flag_parse(uint64_t *out, const char *value)
{
    char *end = NULL;
    if (value[0] < '0' || value[0] > '9')
        return false;
    errno = 0;
    const unsigned long long number = strtoull(value, &end, 10);
    if (errno != 0 || *end != '\0')
        return false;
    *out = number;
    return true;
}

static bool set_real(float *out, const char *value)
{
    char *end = NULL;
    const double number = strtod(value, &end);
    if (end == value || *end != '\0' || !isfinite(number))
        return false;
    *out = (float)number;
    return true;
}

static bool set_whole(uint32_t *out, const char *value)
{
    uint64_t number = 0;
    if (!pt_flag_parse(&number, value) || number > UINT32_MAX)
        return false;
    *out = (uint32_t)number;
    return true;
}

bool pt_flags_set_number(const pt_number_flag *rows, size_t n_rows,
                         const char *name, const char *value)
{
    for (size_t i = 0; i < n_rows; i++)
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].real != NULL ? set_real(rows[i].real, value)
                                        : set_whole(rows[i].whole, value);
    return false;
}

bool pt_flags_set_text(const pt_text_flag *rows, size_t n_rows,
                       const char *name, const char *value)
{
    for (size_t i = 0; i < n_rows; i++)
        if (strcmp(rows[i].name, name) == 0) {
            *rows[i].value = value;
            return true;
        }
    return false;
}
