/* SPDX-License-Identifier: MIT */
/*
 * Checks of dates: a day of the week that is not that of its date ("Monday,
 * January 14, 2026" was a Wednesday), and days that no month has ("April
 * 31"). A date without a year is taken to be near the article's own, where
 * its metadata have one. Days are counted from the civil calendar (Howard
 * Hinnant, chrono-compatible low-level date algorithms, 2013).
 */
#include "check/rules.h"

#include "base/map.h"
#include "text/language.h"
#include "text/months.h"
#include "text/number.h"

enum { NEAR_DAYS = 60 };

static const char *const days[] = {"Monday",   "Tuesday", "Wednesday",
                                   "Thursday", "Friday",  "Saturday",
                                   "Sunday"};

/* Days since 1 January 1970. */
static int64_t count_days(int32_t year, int32_t month, int32_t day)
{
    const int64_t y = year - (month <= 2);
    const int64_t era = y / 400;
    const int64_t of_era = y - era * 400;
    const int64_t of_year =
        (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year -
           719468;
}

/* 0 for Monday. */
static int weekday_of(int64_t day)
{
    return (int)(((day + 3) % 7 + 7) % 7);
}

/* Reads "2026-01-14" at the beginning of a string. */
static bool read_iso(int64_t *out, pt_str iso)
{
    if (iso.len < 10 || iso.ptr[4] != '-' || iso.ptr[7] != '-')
        return false;
    const int32_t year = pt_number_digits(pt_str_slice(iso, 0, 4));
    const int32_t month = pt_number_digits(pt_str_slice(iso, 5, 7));
    const int32_t day = pt_number_digits(pt_str_slice(iso, 8, 10));
    if (year < 1583 || month < 1 || month > 12 || day < 1 || day > 31)
        return false; /* before, the calendar was another one */
    *out = count_days(year, month, day);
    return true;
}

/* How many days a month may have; in February, of any year. */
static int32_t most_days(uint8_t month)
{
    static const int8_t most[] = {31, 29, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    return most[month - 1];
}

/* The month that a token names, 0 for none. */
static uint8_t month_at(const pt_checker *c, pt_str text, const pt_token *tok)
{
    const pt_language language = pt_locale_find(c->doc->lang).language;
    if ((language == PT_LANGUAGE_EN || language == PT_LANGUAGE_DE) &&
        !(tok->bits & PT_TOKEN_UPPER))
        return 0;
    const pt_calendar_word *word =
        pt_calendar_word_find(language, pt_token_str(text, tok));
    const bool is_month =
        word != NULL && (word->kind == PT_CALENDAR_MONTH ||
                         word->kind == PT_CALENDAR_MONTH_SHORT);
    return is_month ? word->number : 0;
}

/* The tokens of a mention: [first, end). */
static void find_tokens(const pt_token **first, const pt_token **end,
                        const pt_checker *c, const pt_mention *m)
{
    const pt_words *words = &c->analysis->words;
    *first = words->tokens.items + words->first.items[m->text];
    const pt_token *stop =
        words->tokens.items + words->first.items[m->text + 1];
    while (*first < stop && (*first)->start < m->start)
        ++*first;
    *end = *first;
    while (*end < stop && (*end)->end <= m->end)
        ++*end;
}

/* Reads a day and a month without a year as the date nearest to `about`. */
static bool read_yearless(int64_t *out, const pt_checker *c,
                          const pt_mention *m, int64_t about)
{
    const pt_str text = pt_document_text(c->doc, m->text);
    const pt_token *tok;
    const pt_token *end;
    int32_t month = 0;
    int32_t day = 0;
    int n = 0;
    for (find_tokens(&tok, &end, c, m); tok < end; tok++) {
        const uint8_t named = month_at(c, text, tok);
        month = named > 0 ? named : month;
        if (tok->bits & PT_TOKEN_NUMBER) {
            day = pt_number_digits(pt_token_str(text, tok));
            n++;
        }
    }
    if (n != 1 || month == 0 || day < 1 || day > most_days((uint8_t)month))
        return false;
    const int32_t year = (int32_t)(1970 + (double)about / 365.2425);
    for (int32_t y = year - 1; y <= year + 1; y++) {
        const int64_t date = count_days(y, month, day);
        if (date - about <= NEAR_DAYS && about - date <= NEAR_DAYS) {
            *out = date;
            return true;
        }
    }
    return false;
}

/* The only day of the week that a span names, 0 for Monday, or -1. */
static int find_weekday(const pt_checker *c, const pt_mention *m)
{
    const pt_language language = pt_locale_find(c->doc->lang).language;
    const pt_str text = pt_document_text(c->doc, m->text);
    const pt_token *tok;
    const pt_token *end;
    int found = -1;
    for (find_tokens(&tok, &end, c, m); tok < end; tok++) {
        const pt_calendar_word *word =
            pt_calendar_word_find(language, pt_token_str(text, tok));
        if (word == NULL || (word->kind != PT_CALENDAR_WEEKDAY &&
                             word->kind != PT_CALENDAR_WEEKDAY_SHORT))
            continue;
        if (found >= 0)
            return -1;
        found = word->number - 1;
    }
    return found;
}

/* The one day that a date means. */
static bool read_date(int64_t *out, const pt_checker *c, const pt_mention *m)
{
    int64_t about = 0;
    if (m->value == PT_NONE)
        return read_iso(&about, c->article->published) &&
               read_yearless(out, c, m, about);
    const pt_str iso = c->analysis->mentions.values.items[m->value].iso;
    return pt_str_find(iso, PT_STR("/"), 0) == iso.len && read_iso(out, iso);
}

void pt_check_weekday(pt_checker *c)
{
    for (uint32_t i = 0; i < c->analysis->mentions.list.len; i++) {
        const pt_mention *m = &c->analysis->mentions.list.items[i];
        int64_t date = 0;
        if (m->type != PT_TYPE_DATE || !read_date(&date, c, m))
            continue;
        const int named = find_weekday(c, m);
        const pt_check_place place = pt_place_mention(c, m);
        if (named >= 0 && named != weekday_of(date))
            pt_check_add(c, place, "‘%s’ is a %s, not a %s",
                         pt_check_quote(c, place.subject),
                         days[weekday_of(date)], days[named]);
    }
}

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

/* Whether a year without 29 February stands at or behind the token, behind
   a comma at most. */
static bool is_short_year(pt_str text, const pt_token *tok, const pt_token *end)
{
    if (tok < end && (tok->bits & PT_TOKEN_PUNCT) != 0 &&
        text.ptr[tok->start] == ',')
        tok++;
    if (tok == end || tok->end - tok->start != 4)
        return false;
    const int32_t year = pt_number_digits(pt_token_str(text, tok));
    return year > 1582 && !is_leap(year);
}

static bool is_impossible(const pt_checker *c, pt_str text,
                          const pt_token *month, const pt_token *day,
                          const pt_token *end)
{
    const uint8_t number = month_at(c, text, month);
    const pt_str digits = pt_token_str(text, day);
    if (number == 0 || digits.len > 2 || (day->bits & PT_TOKEN_SENTENCE) != 0)
        return false;
    const int32_t value = pt_number_digits(digits);
    if (number == 2 && value == 29)
        return is_short_year(text, (month > day ? month : day) + 1, end);
    return value > most_days(number) && value <= 31;
}

void pt_check_date_impossible(pt_checker *c)
{
    const pt_words *words = &c->analysis->words;
    for (uint32_t text = 0; text < c->doc->texts.len; text++) {
        const pt_str all = pt_document_text(c->doc, text);
        for (uint32_t i = words->first.items[text];
             i + 1 < words->first.items[text + 1]; i++) {
            const pt_token *tok = &words->tokens.items[i];
            const bool month_first = (tok[1].bits & PT_TOKEN_NUMBER) != 0;
            if (!month_first && !(tok->bits & PT_TOKEN_NUMBER))
                continue;
            if (!is_impossible(c, all, month_first ? tok : tok + 1,
                               month_first ? tok + 1 : tok,
                               words->tokens.items +
                                   words->first.items[text + 1]))
                continue;
            const pt_span span = {text, tok->start, tok[1].end};
            pt_check_add(c, pt_place_span(c, span), "there is no ‘%s’",
                         pt_check_quote(c, pt_check_str(c, span)));
        }
    }
}
