/* SPDX-License-Identifier: MIT */
/*
 * Dates with a month in words, in the orders of the languages known:
 *
 *     month day [(– | to | and) day] [,] [year]     English
 *     day [(– | to | and) day] [.|of|de] month [,|de] [year]
 *     month [,|of|de] year
 *     any of these (– | to) another one, or a month – a month
 *
 * The year of the second part is that of the first when it says none. What
 * the calendar does not have ("February 30") keeps its mention but gets no
 * ISO form. Looks at some fifteen tokens at most.
 */
#include "find/day.h"

#include <string.h>

/* A date or two while it is being read. */
typedef struct reader {
    const pt_passage *p;
    uint32_t at; /* next token */
    pt_day from;
    pt_day to; /* as from unless a period */
    bool period;
    bool open; /* two days, but no period: "14 or 15 May" */
} reader;

uint8_t pt_passage_month(bool *is_short_out, const pt_passage *p, uint32_t i)
{
    const uint32_t bits = pt_passage_bits(p, i);
    const pt_language language = p->locale.language;
    if (!(bits & PT_TOKEN_WORD))
        return 0;
    const bool capital =
        language == PT_LANGUAGE_EN || language == PT_LANGUAGE_DE;
    if (capital && !(bits & PT_TOKEN_UPPER))
        return 0;
    const pt_calendar_word *word =
        pt_calendar_word_find(language, pt_passage_str(p, i));
    if (word == NULL || (word->kind != PT_CALENDAR_MONTH &&
                         word->kind != PT_CALENDAR_MONTH_SHORT))
        return 0;
    if (is_short_out != NULL)
        *is_short_out = word->kind == PT_CALENDAR_MONTH_SHORT;
    return word->number;
}

static bool is_link(const pt_passage *p, uint32_t i)
{
    static const char *const links[PT_N_LANGUAGES] = {
        [PT_LANGUAGE_EN] = " of ",    [PT_LANGUAGE_FR] = " ",
        [PT_LANGUAGE_DE] = " ",       [PT_LANGUAGE_ES] = " de del ",
        [PT_LANGUAGE_PT] = " de do ", [PT_LANGUAGE_IT] = " ",
        [PT_LANGUAGE_NL] = " ",
    };
    return pt_passage_is_one_of(p, i, links[p->locale.language]);
}

static bool is_until(const pt_passage *p, uint32_t i)
{
    static const char *const words[PT_N_LANGUAGES] = {
        [PT_LANGUAGE_EN] = " to through thru until till ",
        [PT_LANGUAGE_FR] = " au ",
        [PT_LANGUAGE_DE] = " bis ",
        [PT_LANGUAGE_ES] = " al ",
        [PT_LANGUAGE_PT] = " a ao ",
        [PT_LANGUAGE_IT] = " al ",
        [PT_LANGUAGE_NL] = " tot ",
    };
    return pt_passage_is_one_of(p, i, words[p->locale.language]);
}

static bool is_and(const pt_passage *p, uint32_t i)
{
    return pt_passage_is_one_of(p, i, " and & or et und y e en ");
}

/* "14." before a month in German. */
static uint32_t skip_ordinal_stop(const pt_passage *p, uint32_t i)
{
    const bool stop = p->locale.language == PT_LANGUAGE_DE &&
                      pt_passage_byte(p, i) == '.' && pt_passage_touches(p, i);
    return stop ? i + 1 : i;
}

static uint32_t skip_comma(const pt_passage *p, uint32_t i)
{
    return pt_passage_byte(p, i) == ',' && pt_passage_follows(p, i) ? i + 1 : i;
}

/* The year behind a date, with or without a comma; 0 leaves r->at. */
static int32_t take_year(reader *r)
{
    const pt_passage *p = r->p;
    uint32_t at = skip_comma(p, r->at);
    if (at == r->at && is_link(p, at))
        at++;
    const int32_t year = pt_passage_year(p, at);
    if (year == 0 || !pt_passage_follows(p, at))
        return 0;
    r->at = at + 1;
    return year;
}

/* "between 14", "between May 14" with what follows at `i`. */
static bool is_between(const pt_passage *p, uint32_t i)
{
    static const char word[] = "between";
    return (i > 1 && pt_passage_is(p, i - 2, word)) ||
           (i > 2 && pt_passage_is(p, i - 3, word));
}

/*
 * The second day of "14–17", "14 to 17", "14 and 15" with the next token at
 * r->at; 0 leaves r->at.
 */
static uint8_t take_second_day(reader *r, uint8_t first)
{
    const pt_passage *p = r->p;
    uint32_t at = r->at;
    const bool slash = pt_passage_byte(p, at) == '/' &&
                       pt_passage_touches(p, at) &&
                       pt_passage_touches(p, at + 1);
    const bool until = pt_passage_is_dash(p, at) || is_until(p, at);
    const bool also = is_and(p, at) || slash;
    if ((!until && !also) || !pt_passage_follows(p, at))
        return 0;
    at++;
    if (pt_passage_is(p, at, "en") && pt_passage_is(p, at + 1, "met"))
        at += 2;
    const uint8_t day = pt_passage_day(p, at);
    if (day <= first || !pt_passage_follows(p, at))
        return 0;
    r->at = at + 1;
    if (until || day == first + 1 || is_between(p, at - 1))
        r->period = true;
    r->open = !r->period || pt_passage_is(p, at - 1, "or");
    return day;
}

/* month day … : English. */
static bool read_month_first(reader *r)
{
    const pt_passage *p = r->p;
    const uint8_t month = pt_passage_month(NULL, p, r->at);
    if (month == 0 || !pt_passage_follows(p, r->at + 1))
        return false;
    const uint8_t day = pt_passage_day(p, r->at + 1);
    if (day == 0 || p->locale.language != PT_LANGUAGE_EN)
        return false;
    r->at += 2;
    const uint8_t second = take_second_day(r, day);
    const int32_t year = take_year(r);
    r->from = (pt_day){year, month, day};
    r->to = (pt_day){year, month, second == 0 ? day : second};
    return true;
}

/* day month … */
static bool read_day_first(reader *r)
{
    const pt_passage *p = r->p;
    const uint8_t day = pt_passage_day(p, r->at);
    if (day == 0)
        return false;
    r->at = skip_ordinal_stop(p, r->at + 1);
    const uint8_t second = take_second_day(r, day);
    if (second != 0)
        r->at = skip_ordinal_stop(p, r->at);
    if (is_link(p, r->at))
        r->at++;
    const uint8_t month = pt_passage_month(NULL, p, r->at);
    if (month == 0 || !pt_passage_follows(p, r->at))
        return false;
    r->at++;
    const int32_t year = take_year(r);
    r->from = (pt_day){year, month, day};
    r->to = (pt_day){year, month, second == 0 ? day : second};
    return true;
}

/* month year, month – month [year] */
static bool read_month_year(reader *r)
{
    const pt_passage *p = r->p;
    bool is_short = false;
    const uint8_t month = pt_passage_month(&is_short, p, r->at);
    if (month == 0)
        return false;
    r->at++;
    uint8_t second = 0;
    if (pt_passage_is_dash(p, r->at) && pt_passage_follows(p, r->at + 1) &&
        pt_passage_touches(p, r->at) == pt_passage_touches(p, r->at + 1))
        second = pt_passage_month(NULL, p, r->at + 1);
    if (second != 0)
        r->at += 2;
    const int32_t year = take_year(r);
    if (year == 0 && (second == 0 || is_short))
        return false;
    r->from = (pt_day){year, month, 0};
    r->to = (pt_day){year, second == 0 ? month : second, 0};
    r->period = second != 0;
    return true;
}

static bool read_one(reader *r)
{
    const reader start = *r;
    if (read_day_first(r))
        return true;
    *r = start;
    if (read_month_first(r))
        return true;
    *r = start;
    return read_month_year(r);
}

/* "… – 4 August 2026": a second date of the same precision. */
static void take_second(reader *r)
{
    const pt_passage *p = r->p;
    const bool dash =
        pt_passage_is_dash(p, r->at) && pt_passage_follows(p, r->at + 1);
    if (r->period || r->open || (!dash && !is_until(p, r->at)) ||
        !pt_passage_follows(p, r->at))
        return;
    /* months are told apart: "from May 2021 to July 2021" */
    if (r->from.day == 0 && !dash)
        return;
    reader next = {.p = p, .at = r->at + 1};
    if (!read_one(&next) || next.period || next.open ||
        (next.from.day == 0) != (r->from.day == 0))
        return;
    r->at = next.at;
    r->to = next.from;
    r->period = true;
    if (r->from.year == 0 && r->to.year != 0)
        r->from.year = r->to.year - (r->from.month > r->to.month);
}

bool pt_day_read(pt_when *out, const pt_passage *p, uint32_t i)
{
    reader r = {.p = p, .at = i};
    if (!read_one(&r))
        return false;
    take_second(&r);
    *out = (pt_when){.first = i, .end = r.at, .type = PT_TYPE_DATE};
    if (r.period)
        pt_period_write(out->iso, r.from, r.to);
    else if (!r.open)
        pt_day_write(out->iso, r.from);
    return true;
}
