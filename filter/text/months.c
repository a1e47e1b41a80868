/* SPDX-License-Identifier: MIT */
/*
 * The names of months and days of the week, a table a language, each sorted
 * by bytes, with the letters that its words begin with. Source: Unicode CLDR
 * 44, calendars "gregorian", wide and abbreviated forms (cldr.unicode.org),
 * lower-cased; plurals and older forms (setiembre, Jänner, Sonnabend) added.
 * Two days of Portuguese are two tokens ("segunda-feira"): their first word
 * stands here. O(log n) a look-up.
 */
#include "text/months.h"

#include "text/lookup.h"

enum {
    MONTH = PT_CALENDAR_MONTH,
    MONTH_SHORT = PT_CALENDAR_MONTH_SHORT,
    WEEKDAY = PT_CALENDAR_WEEKDAY,
    WEEKDAY_SHORT = PT_CALENDAR_WEEKDAY_SHORT
};

static const pt_calendar_word words_en[] = {
    {"apr",        MONTH_SHORT,   4 },
    {"april",      MONTH,         4 },
    {"aug",        MONTH_SHORT,   8 },
    {"august",     MONTH,         8 },
    {"dec",        MONTH_SHORT,   12},
    {"december",   MONTH,         12},
    {"feb",        MONTH_SHORT,   2 },
    {"february",   MONTH,         2 },
    {"fri",        WEEKDAY_SHORT, 5 },
    {"friday",     WEEKDAY,       5 },
    {"fridays",    WEEKDAY,       5 },
    {"jan",        MONTH_SHORT,   1 },
    {"january",    MONTH,         1 },
    {"jul",        MONTH_SHORT,   7 },
    {"july",       MONTH,         7 },
    {"jun",        MONTH_SHORT,   6 },
    {"june",       MONTH,         6 },
    {"mar",        MONTH_SHORT,   3 },
    {"march",      MONTH,         3 },
    {"may",        MONTH,         5 },
    {"mon",        WEEKDAY_SHORT, 1 },
    {"monday",     WEEKDAY,       1 },
    {"mondays",    WEEKDAY,       1 },
    {"nov",        MONTH_SHORT,   11},
    {"november",   MONTH,         11},
    {"oct",        MONTH_SHORT,   10},
    {"october",    MONTH,         10},
    {"sat",        WEEKDAY_SHORT, 6 },
    {"saturday",   WEEKDAY,       6 },
    {"saturdays",  WEEKDAY,       6 },
    {"sep",        MONTH_SHORT,   9 },
    {"sept",       MONTH_SHORT,   9 },
    {"september",  MONTH,         9 },
    {"sun",        WEEKDAY_SHORT, 7 },
    {"sunday",     WEEKDAY,       7 },
    {"sundays",    WEEKDAY,       7 },
    {"thu",        WEEKDAY_SHORT, 4 },
    {"thur",       WEEKDAY_SHORT, 4 },
    {"thurs",      WEEKDAY_SHORT, 4 },
    {"thursday",   WEEKDAY,       4 },
    {"thursdays",  WEEKDAY,       4 },
    {"tue",        WEEKDAY_SHORT, 2 },
    {"tues",       WEEKDAY_SHORT, 2 },
    {"tuesday",    WEEKDAY,       2 },
    {"tuesdays",   WEEKDAY,       2 },
    {"wed",        WEEKDAY_SHORT, 3 },
    {"wednesday",  WEEKDAY,       3 },
    {"wednesdays", WEEKDAY,       3 },
};

static const pt_calendar_word words_fr[] = {
    {"aout",      MONTH,       8 },
    {"août",     MONTH,       8 },
    {"avr",       MONTH_SHORT, 4 },
    {"avril",     MONTH,       4 },
    {"decembre",  MONTH,       12},
    {"dimanche",  WEEKDAY,     7 },
    {"déc",      MONTH_SHORT, 12},
    {"décembre", MONTH,       12},
    {"fevrier",   MONTH,       2 },
    {"févr",     MONTH_SHORT, 2 },
    {"février",  MONTH,       2 },
    {"janv",      MONTH_SHORT, 1 },
    {"janvier",   MONTH,       1 },
    {"jeudi",     WEEKDAY,     4 },
    {"juil",      MONTH_SHORT, 7 },
    {"juillet",   MONTH,       7 },
    {"juin",      MONTH,       6 },
    {"lundi",     WEEKDAY,     1 },
    {"mai",       MONTH,       5 },
    {"mardi",     WEEKDAY,     2 },
    {"mars",      MONTH,       3 },
    {"mercredi",  WEEKDAY,     3 },
    {"nov",       MONTH_SHORT, 11},
    {"novembre",  MONTH,       11},
    {"oct",       MONTH_SHORT, 10},
    {"octobre",   MONTH,       10},
    {"samedi",    WEEKDAY,     6 },
    {"sept",      MONTH_SHORT, 9 },
    {"septembre", MONTH,       9 },
    {"vendredi",  WEEKDAY,     5 },
};

static const pt_calendar_word words_de[] = {
    {"apr",         MONTH_SHORT, 4 },
    {"april",       MONTH,       4 },
    {"aug",         MONTH_SHORT, 8 },
    {"august",      MONTH,       8 },
    {"dez",         MONTH_SHORT, 12},
    {"dezember",    MONTH,       12},
    {"dienstag",    WEEKDAY,     2 },
    {"dienstags",   WEEKDAY,     2 },
    {"donnerstag",  WEEKDAY,     4 },
    {"donnerstags", WEEKDAY,     4 },
    {"feb",         MONTH_SHORT, 2 },
    {"februar",     MONTH,       2 },
    {"freitag",     WEEKDAY,     5 },
    {"freitags",    WEEKDAY,     5 },
    {"jan",         MONTH_SHORT, 1 },
    {"januar",      MONTH,       1 },
    {"jul",         MONTH_SHORT, 7 },
    {"juli",        MONTH,       7 },
    {"jun",         MONTH_SHORT, 6 },
    {"juni",        MONTH,       6 },
    {"jänner",     MONTH,       1 },
    {"mai",         MONTH,       5 },
    {"mittwoch",    WEEKDAY,     3 },
    {"mittwochs",   WEEKDAY,     3 },
    {"montag",      WEEKDAY,     1 },
    {"montags",     WEEKDAY,     1 },
    {"mär",        MONTH_SHORT, 3 },
    {"märz",       MONTH,       3 },
    {"nov",         MONTH_SHORT, 11},
    {"november",    MONTH,       11},
    {"okt",         MONTH_SHORT, 10},
    {"oktober",     MONTH,       10},
    {"samstag",     WEEKDAY,     6 },
    {"samstags",    WEEKDAY,     6 },
    {"sep",         MONTH_SHORT, 9 },
    {"sept",        MONTH_SHORT, 9 },
    {"september",   MONTH,       9 },
    {"sonnabend",   WEEKDAY,     6 },
    {"sonntag",     WEEKDAY,     7 },
    {"sonntags",    WEEKDAY,     7 },
};

static const pt_calendar_word words_es[] = {
    {"abr",        MONTH_SHORT, 4 },
    {"abril",      MONTH,       4 },
    {"ago",        MONTH_SHORT, 8 },
    {"agosto",     MONTH,       8 },
    {"dic",        MONTH_SHORT, 12},
    {"diciembre",  MONTH,       12},
    {"domingo",    WEEKDAY,     7 },
    {"domingos",   WEEKDAY,     7 },
    {"ene",        MONTH_SHORT, 1 },
    {"enero",      MONTH,       1 },
    {"feb",        MONTH_SHORT, 2 },
    {"febrero",    MONTH,       2 },
    {"jueves",     WEEKDAY,     4 },
    {"julio",      MONTH,       7 },
    {"junio",      MONTH,       6 },
    {"lunes",      WEEKDAY,     1 },
    {"martes",     WEEKDAY,     2 },
    {"marzo",      MONTH,       3 },
    {"mayo",       MONTH,       5 },
    {"miércoles", WEEKDAY,     3 },
    {"nov",        MONTH_SHORT, 11},
    {"noviembre",  MONTH,       11},
    {"oct",        MONTH_SHORT, 10},
    {"octubre",    MONTH,       10},
    {"sept",       MONTH_SHORT, 9 },
    {"septiembre", MONTH,       9 },
    {"setiembre",  MONTH,       9 },
    {"sábado",    WEEKDAY,     6 },
    {"sábados",   WEEKDAY,     6 },
    {"viernes",    WEEKDAY,     5 },
};

static const pt_calendar_word words_pt[] = {
    {"abr",       MONTH_SHORT, 4 },
    {"abril",     MONTH,       4 },
    {"ago",       MONTH_SHORT, 8 },
    {"agosto",    MONTH,       8 },
    {"dez",       MONTH_SHORT, 12},
    {"dezembro",  MONTH,       12},
    {"domingo",   WEEKDAY,     7 },
    {"fev",       MONTH_SHORT, 2 },
    {"fevereiro", MONTH,       2 },
    {"jan",       MONTH_SHORT, 1 },
    {"janeiro",   MONTH,       1 },
    {"jul",       MONTH_SHORT, 7 },
    {"julho",     MONTH,       7 },
    {"jun",       MONTH_SHORT, 6 },
    {"junho",     MONTH,       6 },
    {"maio",      MONTH,       5 },
    {"mar",       MONTH_SHORT, 3 },
    {"março",    MONTH,       3 },
    {"nov",       MONTH_SHORT, 11},
    {"novembro",  MONTH,       11},
    {"out",       MONTH_SHORT, 10},
    {"outubro",   MONTH,       10},
    {"quarta",    WEEKDAY,     3 },
    {"quinta",    WEEKDAY,     4 },
    {"segunda",   WEEKDAY,     1 },
    {"set",       MONTH_SHORT, 9 },
    {"setembro",  MONTH,       9 },
    {"sexta",     WEEKDAY,     5 },
    {"sábado",   WEEKDAY,     6 },
    {"terça",    WEEKDAY,     2 },
};

static const pt_calendar_word words_it[] = {
    {"ago",        MONTH_SHORT, 8 },
    {"agosto",     MONTH,       8 },
    {"apr",        MONTH_SHORT, 4 },
    {"aprile",     MONTH,       4 },
    {"dic",        MONTH_SHORT, 12},
    {"dicembre",   MONTH,       12},
    {"domenica",   WEEKDAY,     7 },
    {"feb",        MONTH_SHORT, 2 },
    {"febbraio",   MONTH,       2 },
    {"gen",        MONTH_SHORT, 1 },
    {"gennaio",    MONTH,       1 },
    {"giovedì",   WEEKDAY,     4 },
    {"giu",        MONTH_SHORT, 6 },
    {"giugno",     MONTH,       6 },
    {"lug",        MONTH_SHORT, 7 },
    {"luglio",     MONTH,       7 },
    {"lunedì",    WEEKDAY,     1 },
    {"maggio",     MONTH,       5 },
    {"mar",        MONTH_SHORT, 3 },
    {"martedì",   WEEKDAY,     2 },
    {"marzo",      MONTH,       3 },
    {"mercoledì", WEEKDAY,     3 },
    {"nov",        MONTH_SHORT, 11},
    {"novembre",   MONTH,       11},
    {"ott",        MONTH_SHORT, 10},
    {"ottobre",    MONTH,       10},
    {"sabato",     WEEKDAY,     6 },
    {"set",        MONTH_SHORT, 9 },
    {"settembre",  MONTH,       9 },
    {"venerdì",   WEEKDAY,     5 },
};

static const pt_calendar_word words_nl[] = {
    {"apr",       MONTH_SHORT, 4 },
    {"april",     MONTH,       4 },
    {"aug",       MONTH_SHORT, 8 },
    {"augustus",  MONTH,       8 },
    {"dec",       MONTH_SHORT, 12},
    {"december",  MONTH,       12},
    {"dinsdag",   WEEKDAY,     2 },
    {"donderdag", WEEKDAY,     4 },
    {"feb",       MONTH_SHORT, 2 },
    {"februari",  MONTH,       2 },
    {"jan",       MONTH_SHORT, 1 },
    {"januari",   MONTH,       1 },
    {"jul",       MONTH_SHORT, 7 },
    {"juli",      MONTH,       7 },
    {"jun",       MONTH_SHORT, 6 },
    {"juni",      MONTH,       6 },
    {"maandag",   WEEKDAY,     1 },
    {"maart",     MONTH,       3 },
    {"mei",       MONTH,       5 },
    {"mrt",       MONTH_SHORT, 3 },
    {"nov",       MONTH_SHORT, 11},
    {"november",  MONTH,       11},
    {"okt",       MONTH_SHORT, 10},
    {"oktober",   MONTH,       10},
    {"sep",       MONTH_SHORT, 9 },
    {"sept",      MONTH_SHORT, 9 },
    {"september", MONTH,       9 },
    {"vrijdag",   WEEKDAY,     5 },
    {"woensdag",  WEEKDAY,     3 },
    {"zaterdag",  WEEKDAY,     6 },
    {"zondag",    WEEKDAY,     7 },
};

/* clang-format off */
static const uint32_t letters[PT_N_LANGUAGES][26] = {
    [PT_LANGUAGE_EN] = {
        0x108000, 0x0, 0x0, 0x10, 0x0, 0x20010,
        0x0, 0x0, 0x0, 0x100001, 0x0, 0x0,
        0x4001, 0x4000, 0x4, 0x0, 0x0, 0x0,
        0x100011, 0x100080, 0x0, 0x0, 0x10, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_FR] = {
        0x204000, 0x0, 0x0, 0x110, 0x0, 0x10,
        0x0, 0x0, 0x0, 0x100011, 0x0, 0x100000,
        0x11, 0x4000, 0x4, 0x0, 0x0, 0x0,
        0x11, 0x0, 0x0, 0x10, 0x0, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_DE] = {
        0x108000, 0x0, 0x0, 0x4110, 0x0, 0x20010,
        0x0, 0x0, 0x0, 0x100001, 0x0, 0x0,
        0x4101, 0x4000, 0x400, 0x0, 0x0, 0x0,
        0x4011, 0x0, 0x0, 0x0, 0x0, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_ES] = {
        0x42, 0x0, 0x0, 0x4100, 0x2000, 0x10,
        0x0, 0x0, 0x0, 0x100000, 0x0, 0x100000,
        0x101, 0x4000, 0x4, 0x0, 0x0, 0x0,
        0x10, 0x0, 0x0, 0x100, 0x0, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_PT] = {
        0x42, 0x0, 0x0, 0x4010, 0x0, 0x10,
        0x0, 0x0, 0x0, 0x100001, 0x0, 0x0,
        0x1, 0x4000, 0x100000, 0x0, 0x100000, 0x0,
        0x10, 0x10, 0x0, 0x0, 0x0, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_IT] = {
        0x8040, 0x0, 0x0, 0x4100, 0x0, 0x10,
        0x110, 0x0, 0x0, 0x0, 0x0, 0x100000,
        0x11, 0x4000, 0x80000, 0x0, 0x0, 0x0,
        0x11, 0x0, 0x0, 0x10, 0x0, 0x0,
        0x0, 0x0,
    },
    [PT_LANGUAGE_NL] = {
        0x108000, 0x0, 0x0, 0x4110, 0x0, 0x10,
        0x0, 0x0, 0x0, 0x100001, 0x0, 0x0,
        0x20011, 0x4000, 0x400, 0x0, 0x0, 0x0,
        0x10, 0x0, 0x0, 0x20000, 0x4000, 0x0,
        0x0, 0x4001,
    },
};
/* clang-format on */

#define TABLE(words)                                                           \
    {                                                                          \
        words, sizeof words / sizeof words[0]                                  \
    }

static const struct {
    const pt_calendar_word *words;
    size_t n;
} tables[PT_N_LANGUAGES] = {
    [PT_LANGUAGE_EN] = TABLE(words_en), [PT_LANGUAGE_FR] = TABLE(words_fr),
    [PT_LANGUAGE_DE] = TABLE(words_de), [PT_LANGUAGE_ES] = TABLE(words_es),
    [PT_LANGUAGE_PT] = TABLE(words_pt), [PT_LANGUAGE_IT] = TABLE(words_it),
    [PT_LANGUAGE_NL] = TABLE(words_nl),
};

const pt_calendar_word *pt_calendar_word_find(pt_language language, pt_str word)
{
    if (word.len > 0 && word.ptr[word.len - 1] == '.')
        word.len--;
    if (word.len < 3 || !pt_lookup_may_begin(letters[language], word))
        return NULL;
    return pt_lookup_nocase(tables[language].words, tables[language].n,
                            sizeof(pt_calendar_word), word);
}

const pt_calendar_word *pt_calendar_words(size_t *n_out, pt_language language)
{
    *n_out = tables[language].n;
    return tables[language].words;
}
