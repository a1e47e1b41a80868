/* SPDX-License-Identifier: MIT */
/*
 * Words that are numbers or part of one, a table a language, each sorted by
 * bytes, with the letters that its words begin with. Source: Unicode CLDR 44,
 * rule-based number formats (spellout) and compact decimal forms
 * (cldr.unicode.org); the Indian lakh and crore, and the short forms of
 * English-language business news. Million, milliard, billion follow each
 * language's own scale: a French billion is 10^12. O(log n) a look-up.
 */
#include "text/numerals.h"

#include "text/lookup.h"

enum {
    ONES = PT_NUMERAL_ONES,
    TENS = PT_NUMERAL_TENS,
    SCALE = PT_NUMERAL_SCALE,
    DOZEN = PT_NUMERAL_DOZEN,
    HALF = PT_NUMERAL_HALF,
    ARTICLE = PT_NUMERAL_ARTICLE,
    PLURAL = PT_NUMERAL_PLURAL,
    VAGUE = PT_NUMERAL_VAGUE,
    SHORT = PT_NUMERAL_SHORT
};

static const pt_numeral words_en[] = {
    {"a",             ARTICLE, 1 },
    {"an",            ARTICLE, 1 },
    {"b",             SHORT,   9 },
    {"bil",           SHORT,   9 },
    {"billion",       SCALE,   9 },
    {"billions",      PLURAL,  9 },
    {"bln",           SHORT,   9 },
    {"bn",            SHORT,   9 },
    {"cr",            SHORT,   7 },
    {"crore",         SCALE,   7 },
    {"crores",        PLURAL,  7 },
    {"dozen",         DOZEN,   12},
    {"dozens",        PLURAL,  0 },
    {"eight",         ONES,    8 },
    {"eighteen",      ONES,    18},
    {"eighty",        TENS,    80},
    {"eleven",        ONES,    11},
    {"fifteen",       ONES,    15},
    {"fifty",         TENS,    50},
    {"five",          ONES,    5 },
    {"forty",         TENS,    40},
    {"four",          ONES,    4 },
    {"fourteen",      ONES,    14},
    {"half",          HALF,    5 },
    {"hundred",       SCALE,   2 },
    {"hundreds",      PLURAL,  2 },
    {"k",             SHORT,   3 },
    {"lakh",          SCALE,   5 },
    {"lakhs",         PLURAL,  5 },
    {"m",             SHORT,   6 },
    {"mil",           SHORT,   6 },
    {"million",       SCALE,   6 },
    {"millions",      PLURAL,  6 },
    {"mln",           SHORT,   6 },
    {"mn",            SHORT,   6 },
    {"multibillion",  VAGUE,   0 },
    {"multimillion",  VAGUE,   0 },
    {"multitrillion", VAGUE,   0 },
    {"nine",          ONES,    9 },
    {"nineteen",      ONES,    19},
    {"ninety",        TENS,    90},
    {"one",           ONES,    1 },
    {"seven",         ONES,    7 },
    {"seventeen",     ONES,    17},
    {"seventy",       TENS,    70},
    {"several",       VAGUE,   0 },
    {"six",           ONES,    6 },
    {"sixteen",       ONES,    16},
    {"sixty",         TENS,    60},
    {"t",             SHORT,   12},
    {"ten",           ONES,    10},
    {"tens",          PLURAL,  0 },
    {"thirteen",      ONES,    13},
    {"thirty",        TENS,    30},
    {"thousand",      SCALE,   3 },
    {"thousands",     PLURAL,  3 },
    {"three",         ONES,    3 },
    {"tn",            SHORT,   12},
    {"trillion",      SCALE,   12},
    {"trillions",     PLURAL,  12},
    {"trn",           SHORT,   12},
    {"twelve",        ONES,    12},
    {"twenty",        TENS,    20},
    {"two",           ONES,    2 },
};

static const pt_numeral words_fr[] = {
    {"billion",   SCALE, 12},
    {"billions",  SCALE, 12},
    {"cent",      SCALE, 2 },
    {"cents",     SCALE, 2 },
    {"cinq",      ONES,  5 },
    {"deux",      ONES,  2 },
    {"dix",       ONES,  10},
    {"huit",      ONES,  8 },
    {"m",         SHORT, 6 },
    {"md",        SHORT, 9 },
    {"mds",       SHORT, 9 },
    {"mille",     SCALE, 3 },
    {"milliard",  SCALE, 9 },
    {"milliards", SCALE, 9 },
    {"million",   SCALE, 6 },
    {"millions",  SCALE, 6 },
    {"neuf",      ONES,  9 },
    {"quatre",    ONES,  4 },
    {"sept",      ONES,  7 },
    {"six",       ONES,  6 },
    {"trois",     ONES,  3 },
};

static const pt_numeral words_de[] = {
    {"acht",       ONES,  8 },
    {"billion",    SCALE, 12},
    {"billionen",  SCALE, 12},
    {"drei",       ONES,  3 },
    {"fünf",      ONES,  5 },
    {"milliarde",  SCALE, 9 },
    {"milliarden", SCALE, 9 },
    {"million",    SCALE, 6 },
    {"millionen",  SCALE, 6 },
    {"mio",        SCALE, 6 },
    {"mrd",        SCALE, 9 },
    {"neun",       ONES,  9 },
    {"sechs",      ONES,  6 },
    {"sieben",     ONES,  7 },
    {"tausend",    SCALE, 3 },
    {"vier",       ONES,  4 },
    {"zehn",       ONES,  10},
    {"zwei",       ONES,  2 },
};

static const pt_numeral words_es[] = {
    {"billones", SCALE, 12},
    {"billón",  SCALE, 12},
    {"cinco",    ONES,  5 },
    {"cuatro",   ONES,  4 },
    {"diez",     ONES,  10},
    {"dos",      ONES,  2 },
    {"mil",      SCALE, 3 },
    {"millones", SCALE, 6 },
    {"millón",  SCALE, 6 },
    {"nueve",    ONES,  9 },
    {"ocho",     ONES,  8 },
    {"seis",     ONES,  6 },
    {"siete",    ONES,  7 },
    {"tres",     ONES,  3 },
};

static const pt_numeral words_pt[] = {
    {"bilhão",  SCALE, 9 },
    {"bilhões", SCALE, 9 },
    {"cinco",    ONES,  5 },
    {"dez",      ONES,  10},
    {"dois",     ONES,  2 },
    {"mil",      SCALE, 3 },
    {"milhão",  SCALE, 6 },
    {"milhões", SCALE, 6 },
    {"nove",     ONES,  9 },
    {"oito",     ONES,  8 },
    {"quatro",   ONES,  4 },
    {"seis",     ONES,  6 },
    {"sete",     ONES,  7 },
    {"três",    ONES,  3 },
};

static const pt_numeral words_it[] = {
    {"cinque",   ONES,  5 },
    {"dieci",    ONES,  10},
    {"due",      ONES,  2 },
    {"mila",     SCALE, 3 },
    {"miliardi", SCALE, 9 },
    {"miliardo", SCALE, 9 },
    {"milione",  SCALE, 6 },
    {"milioni",  SCALE, 6 },
    {"nove",     ONES,  9 },
    {"otto",     ONES,  8 },
    {"quattro",  ONES,  4 },
    {"sei",      ONES,  6 },
    {"sette",    ONES,  7 },
    {"tre",      ONES,  3 },
};

static const pt_numeral words_nl[] = {
    {"acht",    ONES,  8 },
    {"biljoen", SCALE, 12},
    {"drie",    ONES,  3 },
    {"duizend", SCALE, 3 },
    {"miljard", SCALE, 9 },
    {"miljoen", SCALE, 6 },
    {"negen",   ONES,  9 },
    {"tien",    ONES,  10},
    {"twee",    ONES,  2 },
    {"vier",    ONES,  4 },
    {"vijf",    ONES,  5 },
    {"zes",     ONES,  6 },
    {"zeven",   ONES,  7 },
};

/* clang-format off */
static const pt_letter_set letters[PT_N_LANGUAGES] = {
    [PT_LANGUAGE_EN] = {{
        0x00000000, 0x0100002a, 0x00200000, 0x00000000, 0x80000000, 0x10000000,
        0x00800000, 0x00000000, 0x00040010, 0x00000040, 0x00000000, 0x04000025,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000800, 0x00040001,
        0x00000000, 0x20000020, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000108, 0x80000000, 0x00044000, 0x00000000, 0x04000000,
        0x00200000, 0x02000000,
    }},
    [PT_LANGUAGE_FR] = {{
        0x00100000, 0x00000004, 0x00000000, 0x00000000, 0x00000820, 0x00004000,
        0x00000000, 0x00000000, 0x00000001, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000010, 0x00000000, 0x00000000, 0x00000001,
        0x00000000, 0x00000001, 0x20400000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000008, 0x00000000, 0x00000000, 0x00000000, 0x04000000,
        0x00000000, 0x00000000,
    }},
    [PT_LANGUAGE_DE] = {{
        0x00000000, 0x00000000, 0x00000004, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00080000, 0x00000000, 0x00000200,
        0x00000000, 0x00000002, 0x00000000, 0x00000001, 0x00000000, 0x00000080,
        0x00000000, 0x00000000, 0x00400000, 0x00010000, 0x00000000, 0x00000000,
        0x00002000, 0x00000008, 0x00100000, 0x00000000, 0x00000000, 0x04000000,
        0x00000000, 0x08002000,
    }},
    [PT_LANGUAGE_ES] = {{
        0x00020000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00004000,
        0x00000000, 0x00000000, 0x10004000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000002, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x10000000, 0x00000000, 0x00800000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000008, 0x00000000, 0x00400000, 0x02000000, 0x04000000,
        0x00000000, 0x00000000,
    }},
    [PT_LANGUAGE_PT] = {{
        0x00000000, 0x00010000, 0x00000000, 0x00004000, 0x00000900, 0x00004000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x08000000, 0x00000000, 0x00000000, 0x00000002, 0x00000000,
        0x00000000, 0x00000008, 0x00000000, 0x00000800, 0x02000000, 0x04000000,
        0x00000000, 0x00000000,
    }},
    [PT_LANGUAGE_IT] = {{
        0x00000000, 0x00010000, 0x00000000, 0x00000000, 0x00000800, 0x00004000,
        0x00000000, 0x00000000, 0x10000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x08000000, 0x00800000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x02000001, 0x04000000,
        0x00000000, 0x00200000,
    }},
    [PT_LANGUAGE_NL] = {{
        0x00000000, 0x00000000, 0x00000004, 0x00000010, 0x00080000, 0x00200000,
        0x00000000, 0x00000000, 0x00000000, 0x00100000, 0x00000000, 0x00000000,
        0x00000000, 0x00001000, 0x00000000, 0x00000001, 0x10000000, 0x00000000,
        0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000, 0x00000000,
        0x00000000, 0x00000008, 0x00000200, 0x00040000, 0x00000000, 0x04000000,
        0x00000000, 0x00000000,
    }},
};
/* clang-format on */

static const struct {
    const pt_numeral *words;
    size_t n;
} tables[PT_N_LANGUAGES] = {
    [PT_LANGUAGE_EN] = {words_en, sizeof words_en / sizeof words_en[0]},
    [PT_LANGUAGE_FR] = {words_fr, sizeof words_fr / sizeof words_fr[0]},
    [PT_LANGUAGE_DE] = {words_de, sizeof words_de / sizeof words_de[0]},
    [PT_LANGUAGE_ES] = {words_es, sizeof words_es / sizeof words_es[0]},
    [PT_LANGUAGE_PT] = {words_pt, sizeof words_pt / sizeof words_pt[0]},
    [PT_LANGUAGE_IT] = {words_it, sizeof words_it / sizeof words_it[0]},
    [PT_LANGUAGE_NL] = {words_nl, sizeof words_nl / sizeof words_nl[0]},
};

const pt_numeral *pt_numeral_find(pt_language language, pt_str word)
{
    if (word.len > 1 && word.ptr[word.len - 1] == '.')
        word.len--;
    if (word.len > 2 && !pt_letters_may_begin(&letters[language], word))
        return NULL;
    return pt_lookup_nocase(tables[language].words, tables[language].n,
                            sizeof(pt_numeral), word);
}

const pt_letter_set *pt_numeral_letters(pt_language language)
{
    return &letters[language];
}

const pt_numeral *pt_numerals(size_t *n_out, pt_language language)
{
    *n_out = tables[language].n;
    return tables[language].words;
}
