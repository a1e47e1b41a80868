/* SPDX-License-Identifier: MIT */
/*
 * What a language tag says about numbers and dates: which words to look
 * for, whether the comma is the decimal point, whether the day or the month
 * comes first in 4/6/2022, and whose dollar "$" is. Tags are those of BCP 47
 * (RFC 5646), of which only language and region count. Decimal commas and
 * orders are those of CLDR 44 (Unicode Consortium, cldr.unicode.org); the
 * currencies those of ISO 4217. Constant time.
 */
#include "text/language.h"

#include <string.h>

static const struct {
    char tag[3];
    pt_language language;
} languages[] = {
    {"de", PT_LANGUAGE_DE},
    {"en", PT_LANGUAGE_EN},
    {"es", PT_LANGUAGE_ES},
    {"fr", PT_LANGUAGE_FR},
    {"it", PT_LANGUAGE_IT},
    {"nl", PT_LANGUAGE_NL},
    {"pt", PT_LANGUAGE_PT},
};

/* Regions that differ from the rest of their language. */
typedef struct region {
    char code[3];
    char dollar[4];
    bool point; /* a decimal point in a language with decimal commas */
    bool month_first;
} region;

static const region regions[] = {
    {"AR", "ARS", false, false},
    {"AU", "AUD", false, false},
    {"BB", "BBD", false, false},
    {"BR", "BRL", false, false},
    {"BS", "BSD", false, false},
    {"BZ", "BZD", false, false},
    {"CA", "CAD", false, false},
    {"CH", "USD", true,  false},
    {"CL", "CLP", false, false},
    {"CO", "COP", false, false},
    {"FJ", "FJD", false, false},
    {"GY", "GYD", false, false},
    {"HK", "HKD", false, false},
    {"JM", "JMD", false, false},
    {"LI", "USD", true,  false},
    {"MX", "MXN", true,  false},
    {"NA", "NAD", false, false},
    {"NZ", "NZD", false, false},
    {"PH", "USD", false, true },
    {"SG", "SGD", false, false},
    {"TT", "TTD", false, false},
    {"TW", "TWD", false, false},
    {"US", "USD", true,  true },
};

static const region *find_region(pt_str tag)
{
    for (size_t at = 2; at + 3 <= tag.len; at++) {
        if (tag.ptr[at] != '-' && tag.ptr[at] != '_')
            continue;
        if (at + 3 < tag.len && tag.ptr[at + 3] != '-' &&
            tag.ptr[at + 3] != '_')
            continue;
        const pt_str code = pt_str_slice(tag, at + 1, at + 3);
        for (size_t i = 0; i < sizeof regions / sizeof regions[0]; i++)
            if (pt_str_is_equal_nocase(code, pt_str_from(regions[i].code)))
                return &regions[i];
    }
    return NULL;
}

pt_locale pt_locale_find(pt_str tag)
{
    pt_locale locale = {.language = PT_LANGUAGE_EN, .dollar = "USD"};
    if (tag.len < 2 || tag.len > 35 ||
        (tag.len > 2 && tag.ptr[2] != '-' && tag.ptr[2] != '_'))
        return locale;
    const pt_str primary = pt_str_slice(tag, 0, 2);
    bool known = false;
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++) {
        if (!pt_str_is_equal_nocase(primary, pt_str_from(languages[i].tag)))
            continue;
        locale.language = languages[i].language;
        known = true;
    }
    if (!known)
        return locale;
    const bool english = locale.language == PT_LANGUAGE_EN;
    locale.comma = !english;
    locale.day_first = !english || tag.len > 2;
    const region *found = find_region(tag);
    if (found == NULL)
        return locale;
    memcpy(locale.dollar, found->dollar, sizeof locale.dollar);
    locale.comma = locale.comma && !found->point;
    locale.month_first = english && found->month_first;
    locale.day_first = locale.day_first && !locale.month_first;
    if (english && strcmp(found->code, "CA") == 0)
        locale.day_first = false;
    return locale;
}
