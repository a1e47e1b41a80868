/* SPDX-License-Identifier: MIT */
/*
 * The date of publication. Metadata write it by hand or by program; the same
 * readers serve that find dates in texts. A time and its zone are taken as
 * they stand, and never made up. Linear.
 */
#include "output/published.h"

#include "base/error.h"
#include "find/day.h"
#include "find/numeric.h"

#include <string.h>

enum { DAY = 10 }; /* bytes of "2026-01-14" */

static bool is_digits(pt_str s)
{
    for (size_t i = 0; i < s.len; i++)
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
    return s.len > 0;
}

/* "2026" or "2026-01", which no reader takes for a date. */
static bool is_year_or_month(pt_str s)
{
    if (s.len == 4)
        return is_digits(s);
    return s.len == 7 && s.ptr[4] == '-' && is_digits(pt_str_slice(s, 0, 4)) &&
           is_digits(pt_str_slice(s, 5, 7)) &&
           pt_str_compare(pt_str_slice(s, 5, 7), PT_STR("01")) >= 0 &&
           pt_str_compare(pt_str_slice(s, 5, 7), PT_STR("12")) <= 0;
}

/* Copies a date, the space before its time made a T and those in the time
   left out: "2026-01-14 17:30 +01:00". */
static void add_joined(pt_buf *out, pt_str text)
{
    const bool timed = text.len > DAY + 2 && text.ptr[DAY] == ' ' &&
                       is_digits(pt_str_slice(text, DAY + 1, DAY + 3)) &&
                       is_digits(pt_str_slice(text, 0, 4));
    if (!timed) {
        pt_buf_add(out, text);
        return;
    }
    pt_buf_add(out, pt_str_slice(text, 0, DAY));
    pt_buf_add_byte(out, 'T');
    for (size_t i = DAY + 1; i < text.len; i++)
        if (text.ptr[i] != ' ')
            pt_buf_add_byte(out, text.ptr[i]);
}

/* The first day that stands in the text. */
static bool find_day(pt_when *out, const pt_passage *p)
{
    for (uint32_t i = 0; i < p->n; i++)
        if ((pt_numeric_read(out, p, i) || pt_day_read(out, p, i)) &&
            out->iso[0] != '\0')
            return true;
    return false;
}

pt_status pt_published_add(pt_buf *out, pt_str text, pt_str lang, pt_error *err)
{
    text = pt_str_trim(text);
    if (is_year_or_month(text)) {
        pt_buf_add(out, text);
        return PT_OK;
    }
    pt_buf joined;
    pt_buf_init(&joined);
    add_joined(&joined, text);
    pt_tokens tokens = {0};
    pt_status st =
        pt_buf_failed(&joined)
            ? pt_error_nomem(err)
            : pt_tokens_read(&tokens, pt_buf_str(&joined), NULL, 0, err);
    const pt_passage p = {.text = pt_buf_str(&joined),
                          .toks = tokens.items,
                          .n = tokens.len,
                          .locale = pt_locale_find(lang)};
    pt_when when;
    if (st == PT_OK && find_day(&when, &p) && strchr(when.iso, '/') == NULL)
        pt_buf_add(out, pt_str_from(when.iso));
    pt_vec_release(&tokens);
    pt_buf_release(&joined);
    return st;
}
