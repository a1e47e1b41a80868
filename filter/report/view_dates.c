/* SPDX-License-Identifier: MIT */
/*
 * The dates that an article mentions: an axis to scale on which each has its
 * place, and beside it a line for each, joined to that place; both are in the
 * order of time, so that nothing crosses. Days are counted as by Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms", 2013. O(n²) for 40 dates.
 */
#include "report/view.h"

#include "base/map.h"
#include "base/str.h"

#include <string.h>

enum {
    MOST = 40,
    ROW = 22,
    AXIS = 16, /* pixels from the left */
    LABEL = 70,
    WIDTH = 420,
    FORM_CHARS = 30
};

typedef struct date {
    int64_t first; /* days */
    int64_t last;
    uint32_t mention;
    pt_str iso;
} date;

typedef struct dates {
    date list[MOST]; /* in order */
    uint32_t n;
    uint32_t n_more; /* that found no room */
} dates;

/* Days from 1970-01-01. */
static int64_t count_days(int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2;
    const int64_t era = (year >= 0 ? year : year - 399) / 400;
    const unsigned of_era = (unsigned)(year - era * 400);
    const unsigned of_year =
        (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 +
           (int64_t)(of_era * 365 + of_era / 4 - of_era / 100 + of_year) -
           719468;
}

/* Reads `n` digits. */
static bool read_number(unsigned *out, pt_str s, size_t at, size_t n)
{
    unsigned value = 0;
    if (at + n > s.len)
        return false;
    for (size_t i = at; i < at + n; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9')
            return false;
        value = value * 10 + (unsigned)(s.ptr[i] - '0');
    }
    *out = value;
    return true;
}

/* Reads "2026", "2026-05" or a day: the first and the last day of it. */
static bool read_day(int64_t *first, int64_t *last, pt_str s)
{
    unsigned year;
    unsigned month = 1;
    unsigned day = 1;
    if (!read_number(&year, s, 0, 4))
        return false;
    *first = count_days(year, 1, 1);
    *last = count_days((int64_t)year + 1, 1, 1) - 1;
    if (s.len == 4)
        return true;
    if (s.ptr[4] != '-' || !read_number(&month, s, 5, 2) || month < 1 ||
        month > 12)
        return false;
    *first = count_days(year, month, 1);
    *last = month == 12 ? *last : count_days(year, month + 1, 1) - 1;
    if (s.len == 7)
        return true;
    if (s.ptr[7] != '-' || !read_number(&day, s, 8, 2) || day < 1 || day > 31)
        return false;
    *first = *last = count_days(year, month, day);
    return s.len == 10 || s.ptr[10] == 'T';
}

/* Reads a day, month or year, or an interval of them. */
static bool read_date(date *out, pt_str iso)
{
    int64_t ignored;
    const size_t slash = pt_str_find(iso, PT_STR("/"), 0);
    if (!read_day(&out->first, &out->last, pt_str_slice(iso, 0, slash)))
        return false;
    return slash == iso.len || read_day(&ignored, &out->last,
                                        pt_str_slice(iso, slash + 1, iso.len));
}

static bool is_before(const date *a, const date *b)
{
    return a->first != b->first ? a->first < b->first : a->last < b->last;
}

static void insert(dates *d, const date *new)
{
    uint32_t at = d->n;
    for (uint32_t i = 0; i < d->n; i++)
        if (d->list[i].first == new->first && d->list[i].last == new->last)
            return;
    if (d->n == MOST) {
        d->n_more++;
        return;
    }
    while (at > 0 && is_before(new, &d->list[at - 1]))
        at--;
    memmove(&d->list[at + 1], &d->list[at], (d->n - at) * sizeof *d->list);
    d->list[at] = *new;
    d->n++;
}

static void collect(dates *d, const pt_analysis *a)
{
    for (uint32_t i = 0; i < a->mentions.list.len; i++) {
        const pt_mention *m = &a->mentions.list.items[i];
        if (m->type != PT_TYPE_DATE || m->value == PT_NONE)
            continue;
        date one = {.mention = i,
                    .iso = a->mentions.values.items[m->value].iso};
        if (read_date(&one, one.iso))
            insert(d, &one);
    }
}

/* Where a day is on the axis. */
static unsigned place_of(const dates *d, int64_t day)
{
    int64_t end = d->list[0].last;
    for (uint32_t i = 0; i < d->n; i++)
        if (d->list[i].last > end)
            end = d->list[i].last;
    const int64_t all = end - d->list[0].first;
    const int64_t height = (int64_t)d->n * ROW - ROW;
    const int64_t at = day - d->list[0].first;
    return (unsigned)(ROW / 2 + (all <= 0 ? 0 : at * height / all));
}

static void add_date(pt_buf *out, const dates *d, uint32_t i,
                     const pt_analysis *a)
{
    const date *one = &d->list[i];
    const pt_mention *m = &a->mentions.list.items[one->mention];
    const unsigned top = place_of(d, one->first);
    const unsigned end = place_of(d, one->last);
    const unsigned row = i * ROW + ROW / 2;
    pt_buf_add_format(out,
                      "<path class=\"lead\" d=\"M%d %uL%d %u\"/><rect "
                      "class=\"date\" x=\"%d\" y=\"%u\" width=\"8\" "
                      "height=\"%u\" rx=\"3\"/><a href=\"#" PT_VIEW_MENTION
                      "%u\"><text x=\"%d\" y=\"%u\"><tspan class=\"iso\">",
                      AXIS + 4, top, LABEL - 6, row, AXIS - 4, top - 3,
                      end > top ? end - top + 6 : 6, (unsigned)one->mention + 1,
                      LABEL, row + 4);
    pt_view_add_cut(out, one->iso, FORM_CHARS);
    pt_buf_add(out, PT_STR("</tspan> "));
    pt_view_add_cut(
        out, pt_str_slice(pt_document_text(a->doc, m->text), m->start, m->end),
        FORM_CHARS);
    pt_buf_add(out, PT_STR("</text></a>\n"));
}

void pt_view_add_dates(pt_buf *out, const pt_view *view)
{
    dates d = {.n = 0};
    collect(&d, view->analysis);
    if (d.n == 0)
        return;
    const unsigned height = d.n * ROW;
    pt_buf_add_format(
        out,
        "<section aria-labelledby=\"dates\">\n<h2 id=\"dates\">Dates</h2>\n"
        "<div class=\"wide\" tabindex=\"0\" role=\"group\" "
        "aria-labelledby=\"dates\">\n<svg class=\"dates\" width=\"%d\" "
        "height=\"%u\" viewBox=\"0 0 %d %u\">\n<path class=\"axis\" d=\"M%d "
        "%dV%u\"/>\n",
        WIDTH, height, WIDTH, height, AXIS, ROW / 2 - 4, height - ROW / 2 + 4);
    for (uint32_t i = 0; i < d.n; i++)
        add_date(out, &d, i, view->analysis);
    pt_buf_add(out, PT_STR("</svg>\n</div>\n"));
    if (d.n_more > 0)
        pt_buf_add_format(out, "<p class=\"what\">and %u more</p>\n",
                          (unsigned)d.n_more);
    pt_buf_add(out, PT_STR("</section>\n"));
}
