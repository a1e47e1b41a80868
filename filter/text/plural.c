/* SPDX-License-Identifier: MIT */
/*
 * Plurals that Snowball's stemmers leave apart from their singulars, by
 * language: sound changes such as Portuguese "rural, rurais", as school
 * grammars list them. A rule leaves a word’s first letters alone;
 * rules apply one after another, each once, in the order of the table.
 * Linear in the word.
 */
#include "text/plural.h"

#include "base/str.h"

typedef struct rule {
    const char *plural; /* what a word ends in */
    const char *base;   /* what stands there instead */
    size_t rest;        /* bytes that must stand before it */
} rule;

/* Also heads of compounds: "Klimathemen". */
static const rule german[] = {
    {"firmen",  "firma",   0},
    {"innen",   "in",      4},
    {"konten",  "konto",   0},
    {"museen",  "museum",  0},
    {"risiken", "risiko",  0},
    {"themen",  "thema",   0},
    {"zentren", "zentrum", 0},
};
static const rule french[] = {
    {"travaux", "travail", 0},
    {"vitraux", "vitrail", 0},
};
static const rule spanish[] = {
    {"ces", "z", 2},
};
static const rule italian[] = {
    {"che", "ce", 2},
    {"chi", "ci", 2},
    {"ghe", "ge", 2},
    {"ghi", "gi", 2},
};
static const rule dutch[] = {
    {"ens", "en",  3},
    {"ven", "fen", 2},
    {"zen", "sen", 2},
};
static const rule portuguese[] = {
    {"ais",  "al",  2},
    {"ns",   "m",   2},
    {"uis",  "ul",  2},
    {"ães", "ão", 1},
    {"éis", "el",  2},
    {"óis", "ol",  2},
    {"ões", "ão", 1},
};

struct pt_plurals {
    char code[3];
    const rule *rules;
    size_t n_rules;
};

/* clang-format off */
#define ROW(code, rules) {code, rules, sizeof (rules) / sizeof (rules)[0]}
static const pt_plurals languages[] = {
    ROW("de", german), ROW("es", spanish), ROW("fr", french),
    ROW("it", italian), ROW("nl", dutch), ROW("pt", portuguese),
};
#undef ROW
/* clang-format on */

const pt_plurals *pt_plurals_find(pt_str lang)
{
    if (lang.len < 2 ||
        (lang.len > 2 && lang.ptr[2] != '-' && lang.ptr[2] != '_'))
        return NULL;
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++)
        if (pt_str_is_equal_nocase(pt_str_slice(lang, 0, 2),
                                   pt_str_from(languages[i].code)))
            return &languages[i];
    return NULL;
}

void pt_plural_add_base(pt_buf *out, const pt_plurals *plurals, pt_str word)
{
    const size_t start = out->len;
    pt_buf_add(out, word);
    for (size_t i = 0; plurals != NULL && i < plurals->n_rules; i++) {
        const rule *r = &plurals->rules[i];
        const pt_str plural = pt_str_from(r->plural);
        if (pt_buf_failed(out))
            return;
        const pt_str now = pt_str_slice(pt_buf_str(out), start, out->len);
        if (!pt_str_has_suffix(now, plural) || now.len < plural.len + r->rest)
            continue;
        out->len -= plural.len;
        pt_buf_add(out, pt_str_from(r->base));
    }
}
