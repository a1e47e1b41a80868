/* SPDX-License-Identifier: MIT */
/*
 * Times of day. The digits are read from the bytes ("11:30am" and "10.46pm"
 * are one token each, "5 p.m." two); then comes what makes a time of them:
 * a.m. or p.m., a zone, "o’clock", "Uhr", "h", or, where nothing does, a
 * colon and a word that asks for a time ("at 9:15"). Scores, ratios and
 * verses ("Luke 10:30") have none of these. At most some eight tokens are
 * looked at.
 */
#include "find/clock.h"

#include <stdio.h>
#include <string.h>

/* A time while it is being read. */
typedef struct reader {
    const pt_passage *p;
    size_t at; /* offset of the next byte */
    int32_t hour;
    int32_t minute;  /* -1: none written */
    char separator;  /* before the minutes: ':', '.', 'h'; 0 when none */
    bool half;       /* a.m. or p.m. was read */
    const char *iso; /* the zone's form in ISO 8601, or NULL */
} reader;

static char byte_at(const reader *r, size_t at)
{
    return at < r->p->text.len ? r->p->text.ptr[at] : '\0';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Reads `most` digits at most, and no more stand there; -1 otherwise. */
static int32_t read_digits(reader *r, size_t least, size_t most)
{
    int32_t value = 0;
    size_t n = 0;
    while (n < most && is_digit(byte_at(r, r->at + n))) {
        value = value * 10 + (byte_at(r, r->at + n) - '0');
        n++;
    }
    if (n < least || is_digit(byte_at(r, r->at + n)))
        return -1;
    r->at += n;
    return value;
}

/* hh, hh:mm, hh.mm, hh:mm:ss, hh "h" [mm] */
static bool read_digit_part(reader *r)
{
    r->hour = read_digits(r, 1, 2);
    r->minute = -1;
    if (r->hour < 0 || r->hour > 24)
        return false;
    const char c = byte_at(r, r->at);
    const bool french =
        (c | 0x20) == 'h' && r->p->locale.language == PT_LANGUAGE_FR;
    if (french && !is_digit(byte_at(r, r->at + 1))) {
        r->separator = 'h';
        r->at++;
        return true;
    }
    if ((c != ':' && c != '.' && !french) || !is_digit(byte_at(r, r->at + 1)))
        return true;
    r->at++;
    r->separator = french ? 'h' : c;
    r->minute = read_digits(r, 2, 2);
    if (r->minute < 0 || r->minute > 59 || (r->hour == 24 && r->minute > 0))
        return false;
    if (c == ':' && byte_at(r, r->at) == ':' &&
        is_digit(byte_at(r, r->at + 1))) {
        r->at++;
        const int32_t second = read_digits(r, 2, 2);
        return second >= 0 && second <= 60;
    }
    return true;
}

static size_t skip_space(const reader *r, size_t at)
{
    if (byte_at(r, at) == ' ')
        return at + 1;
    if (byte_at(r, at) == '\xC2' && byte_at(r, at + 1) == '\xA0')
        return at + 2;
    if (byte_at(r, at) == '\xE2' && byte_at(r, at + 1) == '\x80' &&
        byte_at(r, at + 2) == '\xAF')
        return at + 3;
    return at;
}

/* "am", "a.m.", "PM": moves past it and settles the hour. */
static bool take_half(reader *r)
{
    size_t at = skip_space(r, r->at);
    const char half = (char)(byte_at(r, at) | 0x20);
    if (half != 'a' && half != 'p')
        return false;
    at++;
    const bool dotted = byte_at(r, at) == '.';
    at += dotted;
    if ((byte_at(r, at) | 0x20) != 'm')
        return false;
    at++;
    if (dotted && byte_at(r, at) == '.')
        at++;
    const char next = (char)(byte_at(r, at) | 0x20);
    if ((next >= 'a' && next <= 'z') || is_digit(byte_at(r, at)) ||
        (unsigned char)byte_at(r, at) == 0xC3)
        return false;
    if (r->hour > 12 || r->hour == 0)
        r->half = r->hour > 12 && half == 'p' && r->minute >= 0;
    else
        r->half = true;
    if (!r->half)
        return false;
    r->at = at;
    if (half == 'p' && r->hour < 12)
        r->hour += 12;
    else if (half == 'a' && r->hour == 12)
        r->hour = 0;
    return true;
}

/* Zones by what they add to a time in ISO 8601; "" where several are called
   so or the season decides. */
static const char *find_zone(pt_str word)
{
    static const char *const zones[][2] = {
        {"AEDT", "+11:00"},
        {"AEST", "+10:00"},
        {"BST",  ""      },
        {"CDT",  "-05:00"},
        {"CEST", "+02:00"},
        {"CET",  "+01:00"},
        {"CST",  ""      },
        {"CT",   ""      },
        {"EAT",  "+03:00"},
        {"EDT",  "-04:00"},
        {"EST",  "-05:00"},
        {"ET",   ""      },
        {"GMT",  "Z"     },
        {"HKT",  "+08:00"},
        {"IST",  ""      },
        {"JST",  "+09:00"},
        {"KST",  "+09:00"},
        {"MDT",  "-06:00"},
        {"MST",  ""      },
        {"PDT",  "-07:00"},
        {"PKT",  "+05:00"},
        {"PST",  "-08:00"},
        {"PT",   ""      },
        {"SAST", "+02:00"},
        {"SGT",  "+08:00"},
        {"UTC",  "Z"     },
        {"WAT",  "+01:00"},
    };
    for (size_t i = 0; i < sizeof zones / sizeof zones[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(zones[i][0])))
            return zones[i][1];
    return NULL;
}

/* The token that ends at the offset, or PT_NONE. */
static uint32_t token_at_end(const pt_passage *p, uint32_t i, size_t end)
{
    while (i < p->n && p->toks[i].end < end)
        i++;
    return i < p->n && p->toks[i].end == end ? i : PT_NONE;
}

/* Whether the word before asks for a time: "at 9:15". */
static bool is_asked(const pt_passage *p, uint32_t i)
{
    static const char words[] =
        " at from until till by around about before after since between to "
        "and à um ab gegen alle ore om às a las le les los dalle vers de até "
        "tot van ";
    return pt_passage_follows(p, i) && pt_passage_is_one_of(p, i - 1, words);
}

static bool is_joined(const pt_passage *p, uint32_t i)
{
    if (!pt_passage_touches(p, i))
        return false;
    const char c = pt_passage_byte(p, i - 1);
    const uint32_t bits = pt_passage_bits(p, i - 1);
    return !(bits & PT_TOKEN_PUNCT) || strchr("-/.,:+#$_*", c) != NULL;
}

/* "o’clock", "Uhr", "hrs" behind the digits: the token past it, or `i`. */
static uint32_t word_end(const reader *r, uint32_t i)
{
    const pt_passage *p = r->p;
    if (!pt_passage_follows(p, i))
        return i;
    if (pt_passage_is_one_of(p, i,
                             " o'clock o\xE2\x80\x99"
                             "clock "))
        return i + 1;
    if (p->locale.language == PT_LANGUAGE_DE && pt_passage_is(p, i, "uhr"))
        return i + 1;
    const bool written = r->minute >= 0 && r->separator == ':';
    if (written && pt_passage_is_one_of(p, i, " hrs hours h uur heures horas "))
        return i + 1;
    return i;
}

static uint32_t take_zone(reader *r, uint32_t i)
{
    if (!pt_passage_follows(r->p, i) ||
        !(pt_passage_bits(r->p, i) & PT_TOKEN_CAPS))
        return i;
    r->iso = find_zone(pt_passage_str(r->p, i));
    return r->iso == NULL ? i : i + 1;
}

static void write_iso(pt_when *out, const reader *r)
{
    const int32_t minute = r->minute < 0 ? 0 : r->minute;
    snprintf(out->iso, sizeof out->iso, "%02d:%02d%s", r->hour, minute,
             r->iso == NULL ? "" : r->iso);
}

/* "1830 GMT" */
static bool read_four_digits(pt_when *out, const pt_passage *p, uint32_t i)
{
    reader r = {.p = p, .at = p->toks[i].start};
    if (p->toks[i].end - p->toks[i].start != 4)
        return false;
    const int32_t number = read_digits(&r, 4, 4);
    r.hour = number / 100;
    r.minute = number % 100;
    if (number < 0 || r.hour > 24 || r.minute > 59)
        return false;
    uint32_t end = i + 1;
    if (pt_passage_is_one_of(p, end, " hrs hours ") && is_asked(p, i))
        end++;
    const uint32_t zone = take_zone(&r, end);
    if (zone == i + 1)
        return false;
    *out = (pt_when){.first = i, .end = zone, .type = PT_TYPE_TIME};
    write_iso(out, &r);
    return true;
}

static bool read_word(pt_when *out, const pt_passage *p, uint32_t i)
{
    const bool noon = pt_passage_is(p, i, "noon");
    if (!noon && !pt_passage_is(p, i, "midnight"))
        return false;
    *out = (pt_when){.first = i, .end = i + 1, .type = PT_TYPE_TIME};
    if (noon)
        memcpy(out->iso, "12:00", sizeof "12:00");
    return true;
}

static bool read_digits_and_more(pt_when *out, const pt_passage *p, uint32_t i)
{
    reader r = {.p = p, .at = p->toks[i].start};
    if (!read_digit_part(&r))
        return false;
    const size_t digits = r.at;
    const bool half = take_half(&r);
    uint32_t last = token_at_end(p, i, r.at);
    if (last == PT_NONE && r.at > digits && byte_at(&r, r.at) == '.') {
        r.at++; /* the token has the full stop: "5 pm." */
        last = token_at_end(p, i, r.at);
    }
    if (last == PT_NONE)
        return false;
    uint32_t end = word_end(&r, last + 1);
    const bool word = end > last + 1;
    end = take_zone(&r, end);
    const bool zone = r.iso != NULL && r.separator != '\0';
    const bool alone = r.separator == ':' && r.minute >= 0 &&
                       (is_asked(p, i) || r.hour > 12) && !(r.hour > 23);
    if (!half && !word && !zone && !alone && r.separator != 'h')
        return false;
    *out = (pt_when){.first = i, .end = end, .type = PT_TYPE_TIME};
    write_iso(out, &r);
    return true;
}

/* "5–7 p.m.": the first hour of two. */
static bool read_hours(pt_when *out, const pt_passage *p, uint32_t i)
{
    reader first = {.p = p, .at = p->toks[i].start};
    if (!read_digit_part(&first) || first.at != p->toks[i].end ||
        !pt_passage_is_dash(p, i + 1) || !pt_passage_follows(p, i + 1) ||
        !pt_passage_follows(p, i + 2))
        return false;
    pt_when second;
    if (!read_digits_and_more(&second, p, i + 2))
        return false;
    const bool afternoon = strcmp(second.iso, "12:00") >= 0;
    if (afternoon && first.hour < 12 && first.hour > 0)
        first.hour += 12;
    *out = second;
    out->first = i;
    char iso[PT_ISO_MAX];
    memcpy(iso, second.iso, sizeof iso);
    write_iso(out, &first);
    if (strcmp(out->iso, iso) >= 0) {
        out->iso[0] = '\0';
        return true;
    }
    const size_t len = strlen(out->iso);
    out->iso[len] = '/';
    memcpy(out->iso + len + 1, iso, strlen(iso) + 1);
    return true;
}

bool pt_clock_read(pt_when *out, const pt_passage *p, uint32_t i)
{
    pt_when when;
    const char c = pt_passage_byte(p, i);
    if (!is_digit(c)) {
        if (!read_word(&when, p, i))
            return false;
        *out = when;
        return true;
    }
    if (is_joined(p, i) && !(i >= 2 && pt_passage_is_dash(p, i - 1)))
        return false;
    if (!read_digits_and_more(&when, p, i) && !read_four_digits(&when, p, i) &&
        !read_hours(&when, p, i))
        return false;
    *out = when;
    return true;
}
