/* SPDX-License-Identifier: MIT */
/*
 * The finder of dates, periods and times of day. What begins with a token is
 * asked of the readers of days, digits, years and clocks, longest first; this
 * file has what is left: a month or a day of the week alone, and a day of
 * the week before a date ("Monday, January 14, 2026" is one). Only numbers,
 * capitalised words (in the languages that write months small: all words
 * with the right two letters) and a handful of small words are looked at, a
 * bounded number of tokens around each: O(tokens).
 *
 * What counts as a date follows the annotation of the Worldwide newswire
 * corpus (Shan et al. 2023, doi:10.18653/v1/2023.findings-emnlp.788):
 * what stands on the calendar does, "last week" and "four days" do not, and
 * "from 2010 to 2015" is two.
 */
#include "find/date.h"

#include <string.h>

#include "find/clock.h"
#include "find/day.h"
#include "find/numeric.h"
#include "find/passage.h"
#include "find/year.h"
#include "text/cues.h"
#include "text/months.h"

/* Words behind a month that make it one: "May this year", "March to July". */
static const char behind_month[] = " this last next of to until through and ";

static uint32_t cues_at(const pt_passage *p, uint32_t i)
{
    return pt_cues_find(pt_passage_str(p, i));
}

static bool is_upper(const pt_passage *p, uint32_t i)
{
    return pt_passage_bits(p, i) & PT_TOKEN_UPPER;
}

static bool is_capital_language(const pt_passage *p)
{
    return p->locale.language == PT_LANGUAGE_EN ||
           p->locale.language == PT_LANGUAGE_DE;
}

/* "mid-March" */
static bool is_mid(const pt_passage *p, uint32_t i)
{
    return i >= 2 && pt_passage_touches(p, i) && pt_passage_touches(p, i - 1) &&
           pt_passage_byte(p, i - 1) == '-' &&
           pt_passage_is_one_of(p, i - 2, " mid pre post early late ");
}

/* A month behind "and" or a comma and another month: "April and May". */
static bool is_listed(const pt_passage *p, uint32_t i)
{
    if (i < 2 ||
        !pt_passage_is_one_of(p, i - 1, " and , to or & - \xE2\x80\x93 "))
        return false;
    return pt_passage_month(NULL, p, i - 2) != 0;
}

/* Whether what stands before a month's name makes a month of it. */
static bool is_month_asked(const pt_passage *p, uint32_t i)
{
    return (pt_passage_follows(p, i) && cues_at(p, i - 1) & PT_CUE_MONTH) ||
           is_mid(p, i) || is_listed(p, i);
}

/* Whether what stands behind a month's name makes a month of it. */
static bool is_month_confirmed(const pt_passage *p, uint32_t i)
{
    if (!pt_passage_follows(p, i + 1))
        return false;
    const pt_str next = pt_passage_str(p, i + 1);
    if (pt_passage_is_one_of(p, i + 1, " and to - \xE2\x80\x93 or ") &&
        pt_passage_month(NULL, p, i + 2) != 0)
        return true;
    if (!pt_passage_is_one_of(p, i + 1, behind_month))
        return false;
    return next.len == 4 && pt_passage_is_one_of(p, i + 2, " year years ");
}

/* "the March election", "its May report": a month before a noun. */
static bool is_month_of_noun(const pt_passage *p, uint32_t i)
{
    return pt_passage_follows(p, i) && pt_passage_follows(p, i + 1) &&
           pt_passage_is_one_of(p, i - 1, " the its a an ") &&
           pt_passage_bits(p, i + 1) & PT_TOKEN_LOWER &&
           !(cues_at(p, i + 1) & PT_CUE_ACTS);
}

/*
 * A month alone in English. "May" and "March" need a word that asks for
 * one; the months that are also first names must not stand where a name
 * does; the others are believed.
 */
static bool is_english_month(const pt_passage *p, uint32_t i, uint8_t month)
{
    if (pt_passage_touches(p, i) &&
        !(pt_passage_bits(p, i - 1) & PT_TOKEN_PUNCT))
        return false;
    const bool asked = is_month_asked(p, i);
    const bool name_next = pt_passage_follows(p, i + 1) && is_upper(p, i + 1);
    const bool name_before =
        pt_passage_follows(p, i) && is_upper(p, i - 1) && !asked &&
        !pt_passage_is_one_of(p, i - 1, " the a an this that our its on ");
    if (asked)
        return !(name_next && pt_passage_bits(p, i + 1) & PT_TOKEN_CAPS);
    if (is_month_confirmed(p, i))
        return !name_before;
    switch (month) {
    case 3:
    case 5:
        return is_month_of_noun(p, i);
    case 1:
    case 4:
    case 6:
    case 8:
        return !name_before && !name_next &&
               !(pt_passage_bits(p, i) & PT_TOKEN_SENTENCE);
    default:
        return !name_before;
    }
}

/* A month without a number. */
static bool read_month(pt_when *out, const pt_passage *p, uint32_t i)
{
    bool is_short = false;
    const uint8_t month = pt_passage_month(&is_short, p, i);
    if (month == 0 || is_short)
        return false;
    if (p->locale.language == PT_LANGUAGE_EN && !is_english_month(p, i, month))
        return false;
    if (p->locale.language == PT_LANGUAGE_FR && month == 3 && is_upper(p, i))
        return false; /* Mars */
    *out = (pt_when){.first = i, .end = i + 1, .type = PT_TYPE_DATE};
    return true;
}

/* "early on Wednesday", "late Tuesday": the first token of it, or `i`. */
static uint32_t time_start(const pt_passage *p, uint32_t i)
{
    uint32_t at = i;
    if (at > 0 && pt_passage_follows(p, at) && pt_passage_is(p, at - 1, "on"))
        at--;
    if (at > 0 && pt_passage_follows(p, at) &&
        pt_passage_is_one_of(p, at - 1, " early late ") &&
        !(at > 1 && pt_passage_is(p, at - 2, "as")))
        return at - 1;
    return i;
}

/* "Good Friday", "Black Friday": the feast's first token, or `i`. */
static uint32_t feast_start(const pt_passage *p, uint32_t i)
{
    const bool feast = i > 0 && pt_passage_follows(p, i) &&
                       is_upper(p, i - 1) && cues_at(p, i - 1) & PT_CUE_FEAST;
    return feast ? i - 1 : i;
}

/* The date behind a day of the week: "Monday, January 14, 2026". */
static bool read_dated(pt_when *out, const pt_passage *p, uint32_t i)
{
    uint32_t at = i + 1;
    if (pt_passage_byte(p, at) == ',')
        at++;
    if (pt_passage_is_one_of(p, at, " the le den el il de o "))
        at++;
    if (!pt_passage_follows(p, at))
        return false;
    pt_when date;
    const char c = pt_passage_byte(p, at);
    const bool numeric = c >= '0' && c <= '9' && pt_numeric_read(&date, p, at);
    if (!numeric && !pt_day_read(&date, p, at))
        return false;
    /* "Tuesday, March 2022": not the day's date */
    if (!numeric && pt_passage_month(NULL, p, at) != 0 &&
        pt_passage_day(p, at + 1) == 0)
        return false;
    *out = date;
    out->first = i;
    return true;
}

static bool read_weekday(pt_when *out, const pt_passage *p, uint32_t i)
{
    if (is_capital_language(p) && !is_upper(p, i))
        return false;
    const pt_calendar_word *word =
        pt_calendar_word_find(p->locale.language, pt_passage_str(p, i));
    if (word == NULL || (word->kind != PT_CALENDAR_WEEKDAY &&
                         word->kind != PT_CALENDAR_WEEKDAY_SHORT))
        return false;
    uint32_t end = i + 1;
    if (p->locale.language == PT_LANGUAGE_PT &&
        pt_passage_is(p, i + 2, "feira"))
        end = i + 3;
    if (read_dated(out, p, end - 1)) {
        out->first = i;
        return true;
    }
    /* "Mon", "Sun" and, where days are small, "mars" need the date */
    if (word->kind == PT_CALENDAR_WEEKDAY_SHORT ||
        (p->locale.language == PT_LANGUAGE_PT && word->number < 6 &&
         end == i + 1))
        return false;
    *out = (pt_when){.first = i, .end = end, .type = PT_TYPE_DATE};
    if (p->locale.language != PT_LANGUAGE_EN)
        return true;
    if (is_upper(p, end) && cues_at(p, end) & PT_CUE_PAPER &&
        pt_passage_follows(p, end))
        return false;
    out->first = time_start(p, i);
    if (pt_passage_follows(p, end) && cues_at(p, end) & PT_CUE_DAYTIME)
        out->end++;
    if (out->first < i || out->end > end)
        out->type = PT_TYPE_TIME;
    else
        out->first = feast_start(p, i);
    return true;
}

/* "Christmas Day", "Christmas Eve" */
static bool read_feast(pt_when *out, const pt_passage *p, uint32_t i)
{
    if (!pt_passage_is(p, i, "christmas") || !pt_passage_follows(p, i + 1) ||
        !is_upper(p, i + 1) || !pt_passage_is_one_of(p, i + 1, " eve day "))
        return false;
    *out = (pt_when){.first = i, .end = i + 2, .type = PT_TYPE_DATE};
    return true;
}

/* What begins with a digit. */
static bool read_number(pt_when *out, const pt_passage *p, uint32_t i)
{
    return pt_numeric_read(out, p, i) || pt_day_read(out, p, i) ||
           pt_clock_read(out, p, i) || pt_quarter_read(out, p, i) ||
           pt_year_read(out, p, i);
}

/* "first" to "fourth", whatever their first letter's case. */
static bool is_ordinal(pt_str word)
{
    if (word.len == 5)
        return memcmp(word.ptr + 1, "irst", 4) == 0 ||
               memcmp(word.ptr + 1, "hird", 4) == 0;
    return word.len == 6 && (memcmp(word.ptr + 1, "econd", 5) == 0 ||
                             memcmp(word.ptr + 1, "ourth", 5) == 0);
}

static bool is_noon(pt_str word)
{
    return (word.len == 4 && memcmp(word.ptr + 1, "oon", 3) == 0) ||
           (word.len == 8 && memcmp(word.ptr + 1, "idnight", 7) == 0);
}

/* What begins with a capital letter, or a word where months are small. */
static bool read_name(pt_when *out, const pt_passage *p, uint32_t i)
{
    const bool calendar =
        pt_calendar_word_find(p->locale.language, pt_passage_str(p, i)) != NULL;
    if (calendar) {
        if (i > 0 && pt_passage_is(p, i - 1, "Long") && is_upper(p, i - 1))
            return false;
        return pt_day_read(out, p, i) || read_weekday(out, p, i) ||
               read_month(out, p, i);
    }
    const pt_str word = pt_passage_str(p, i);
    switch (word.ptr[0]) {
    case 'Q':
    case 'H':
        return word.len == 2 && pt_quarter_read(out, p, i);
    case 'F':
    case 'S':
    case 'T':
        return (is_ordinal(word) || word.ptr[word.len - 1] <= '9' ||
                word.len == 2) &&
               pt_quarter_read(out, p, i);
    case 'X':
    case 'V':
    case 'I':
        return pt_passage_bits(p, i) & PT_TOKEN_CAPS && pt_year_read(out, p, i);
    case 'C':
        return word.len == sizeof "Christmas" - 1 && read_feast(out, p, i);
    case 'N':
    case 'M':
        return is_noon(word) && pt_clock_read(out, p, i);
    default:
        return false;
    }
}

/* Small words with which something begins in English. */
static bool read_word(pt_when *out, const pt_passage *p, uint32_t i)
{
    const pt_str word = pt_passage_str(p, i);
    if (word.len < 4)
        return false;
    switch (word.ptr[0]) {
    case 'f':
    case 's':
    case 't':
        return is_ordinal(word) && pt_quarter_read(out, p, i);
    case 'n':
    case 'm':
        return is_noon(word) && pt_clock_read(out, p, i);
    default:
        return false;
    }
}

static bool read_when(pt_when *out, const pt_passage *p, uint32_t i)
{
    const uint32_t bits = p->toks[i].bits;
    if (bits & (PT_TOKEN_PUNCT | PT_TOKEN_OPAQUE | PT_TOKEN_URL))
        return false;
    const char c = pt_passage_byte(p, i);
    if (c >= '0' && c <= '9')
        return read_number(out, p, i);
    if (bits & PT_TOKEN_UPPER || !is_capital_language(p))
        return read_name(out, p, i);
    return p->locale.language == PT_LANGUAGE_EN && read_word(out, p, i);
}

static pt_status find_in(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, pt_error *err)
{
    pt_when when;
    uint32_t floor = 0;
    for (uint32_t i = 0; i < p->n; i++) {
        if (!read_when(&when, p, i))
            continue;
        if (when.first < floor)
            when.first = i;
        const pt_proposal proposal = {.first = when.first,
                                      .end = when.end,
                                      .type = when.type,
                                      .finder = PT_FINDER_DATE,
                                      .score =
                                          when.iso[0] == '\0' ? 0.85F : 0.95F,
                                      .value = {.iso = pt_str_from(when.iso)}};
        const pt_status st = pt_passage_add(out, p, in, &proposal, err);
        if (st != PT_OK)
            return st;
        floor = when.end;
        i = when.end - 1;
    }
    return PT_OK;
}

pt_status pt_dates_find(pt_mentions *out, const pt_find_input *in,
                        pt_error *err)
{
    return pt_passages_find(out, in, find_in, err);
}
