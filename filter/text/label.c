/* SPDX-License-Identifier: MIT */
/*
 * Labels of keyword sections. The table was put together from what content
 * systems (WordPress, Drupal, TYPO3), journals and the articles of news
 * sites print above or before their keyword lists, a language a group. A
 * label is compared in normal form with single spaces, so that "SEO
 * KEYWORDS" with a no-break space is found too. A look at one place
 * costs one pass over the table, which leaves most rows at the first letter.
 */
#include "text/label.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

/* In normal form. Hyphens stand for themselves or for a space. */
static const char *const labels[] = {
    /* English */
    "article tags", "focus keyphrase", "focus keyphrases", "focus keyword",
    "focus keywords", "hashtags", "index terms", "key phrases", "key words",
    "key-words", "keyphrases", "keyword", "keyword list", "keywords",
    "keywords and phrases", "keywords list", "long-tail keywords",
    "lsi keywords", "main keyword", "main keywords", "meta keywords",
    "post tags", "primary keyword", "primary keywords", "recommended keywords",
    "related keywords", "search keywords", "secondary keyword",
    "secondary keywords", "seo focus keywords", "seo key words",
    "seo keyphrases", "seo keyword", "seo keyword list", "seo keywords",
    "seo keywords and phrases", "seo meta keywords", "seo phrases", "seo tags",
    "seo terms", "suggested keywords", "suggested seo keywords",
    "suggested seo tags", "suggested tags", "tags", "target keywords",
    "target seo keywords",
    /* French */
    "mot-clé", "mots-clefs", "mots-cles", "mots-clés", "mots-clés associés",
    "mots-clés principaux", "mots-clés seo", "mots-clés suggérés",
    "seo mots-clés", "étiquettes",
    /* German */
    "schlagwort", "schlagworte", "schlagwörter", "schluesselwoerter",
    "schlüsselbegriffe", "schlüsselwort", "schlüsselworte", "schlüsselwörter",
    "schlüsselwörter seo", "seo-schlagwörter", "seo-schlüsselwörter",
    "stichwort", "stichworte", "stichwörter", "suchbegriffe", "suchwörter",
    /* Spanish */
    "etiquetas", "palabra-clave", "palabras-clave",
    "palabras-clave principales", "palabras-clave seo",
    "palabras-clave sugeridas", "palabras-claves",
    /* Portuguese (its etiquetas stand above) */
    "palavra-chave", "palavras-chave", "palavras-chave principais",
    "palavras-chave seo", "palavras-chave sugeridas", "palavras-chaves",
    /* Italian */
    "etichette", "parola-chiave", "parole-chiave", "parole-chiave principali",
    "parole-chiave seo", "parole-chiave suggerite", "tag",
    /* Dutch */
    "kernwoorden", "seo-kernwoorden", "seo-trefwoorden", "seo-zoekwoorden",
    "sleutelwoord", "sleutelwoorden", "steekwoorden", "trefwoord",
    "trefwoorden", "trefwoorden seo", "zoektermen", "zoekwoorden",
    /* Catalan, Czech, Danish, Finnish, Greek, Hungarian, Norwegian */
    "paraules clau", "klíčová slova", "nøgleord", "emneord", "avainsanat",
    "asiasanat", "λέξεις-κλειδιά", "kulcsszavak", "nøkkelord",
    /* Polish, Romanian, Swedish, Turkish, Ukrainian, Russian */
    "słowa kluczowe", "cuvinte cheie", "nyckelord", "anahtar kelimeler",
    "ключові слова", "ключевые слова",
    /* Chinese, Japanese, Korean */
    "关键字", "关键词", "關鍵字", "關鍵詞", "キーワード", "키워드", "핵심어"};

/* The first three bytes of the labels that do not begin with three ASCII
 * letters, in both cases; sorted. */
static const char starts[][4] = {
    "kl\xC3",       "n\xC3\x98",    "n\xC3\xB8",    "s\xC5\x81",
    "s\xC5\x82",    "\xC3\x89t",    "\xC3\xA9t",    "\xCE\x9B\xCE",
    "\xCE\xBB\xCE", "\xD0\x9A\xD0", "\xD0\xBA\xD0", "\xE3\x82\xAD",
    "\xE5\x85\xB3", "\xE9\x97\x9C", "\xED\x82\xA4", "\xED\x95\xB5"};

/* clang-format off */
/* Letters as 1–26, other characters than ASCII's as 31, the rest as 0. */
static const unsigned char folded[256] = {
     0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
     0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
     0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
     0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
     0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,  0,  0,  0,  0,  0,
     0,  1,  2,  3,  4,  5,  6,  7,  8,  9, 10, 11, 12, 13, 14, 15,
    16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,  0,  0,  0,  0,  0,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
    31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
};

/* The same of the others: for two letters the third ones, a bit each. */
#define PAIR(a, b) (((a) - 'a' + 1) * 32 + (b) - 'a' + 1)
#define BIT(c)     (1u << ((c) - 'a' + 1))
static const uint32_t thirds[32 * 32] = {
    [PAIR('a', 'n')] = BIT('a'),
    [PAIR('a', 'r')] = BIT('t'),
    [PAIR('a', 's')] = BIT('i'),
    [PAIR('a', 'v')] = BIT('a'),
    [PAIR('c', 'u')] = BIT('v'),
    [PAIR('e', 'm')] = BIT('n'),
    [PAIR('e', 't')] = BIT('i'),
    [PAIR('f', 'o')] = BIT('c'),
    [PAIR('h', 'a')] = BIT('s'),
    [PAIR('i', 'n')] = BIT('d'),
    [PAIR('k', 'e')] = BIT('r') | BIT('y'),
    [PAIR('k', 'u')] = BIT('l'),
    [PAIR('l', 'o')] = BIT('n'),
    [PAIR('l', 's')] = BIT('i'),
    [PAIR('m', 'a')] = BIT('i'),
    [PAIR('m', 'e')] = BIT('t'),
    [PAIR('m', 'o')] = BIT('t'),
    [PAIR('n', 'y')] = BIT('c'),
    [PAIR('p', 'a')] = BIT('l') | BIT('r'),
    [PAIR('p', 'o')] = BIT('s'),
    [PAIR('p', 'r')] = BIT('i'),
    [PAIR('r', 'e')] = BIT('c') | BIT('l'),
    [PAIR('s', 'c')] = BIT('h'),
    [PAIR('s', 'e')] = BIT('a') | BIT('c') | BIT('o'),
    [PAIR('s', 'l')] = BIT('e'),
    [PAIR('s', 't')] = BIT('e') | BIT('i'),
    [PAIR('s', 'u')] = BIT('c') | BIT('g'),
    [PAIR('t', 'a')] = BIT('g') | BIT('r'),
    [PAIR('t', 'r')] = BIT('e'),
    [PAIR('z', 'o')] = BIT('e'),
};
#undef BIT
#undef PAIR
/* clang-format on */

static int compare(const void *key, const void *row)
{
    return memcmp(key, row, 3);
}

static bool may_begin_otherwise(const unsigned char *p)
{
    unsigned char start[3];
    for (size_t i = 0; i < sizeof start; i++)
        start[i] = p[i] >= 'A' && p[i] <= 'Z' ? p[i] | 0x20 : p[i];
    return bsearch(start, starts, sizeof starts / sizeof starts[0],
                   sizeof starts[0], compare) != NULL;
}

bool pt_label_may_begin(pt_str text)
{
    if (text.len < 3)
        return false;
    const unsigned char *p = (const unsigned char *)text.ptr;
    if (((p[0] | p[1] | p[2]) & 0x80) != 0)
        return may_begin_otherwise(p);
    /* Without a branch that depends on the letters: few words pass. */
    const unsigned pair = folded[p[0]] * 32u + folded[p[1]];
    return (thirds[pair] >> folded[p[2]] & 1) != 0;
}

/* The next character of a label: white space and hyphens of all kinds are
 * one ' ' a run. */
static uint32_t next_char(pt_str s, size_t *at)
{
    uint32_t cp = pt_utf8_next(s, at);
    const bool is_hyphen =
        cp == '-' || (cp >= 0x2010 && cp <= 0x2013) || cp == 0xAD;
    if (!is_hyphen && !pt_char_is_space(cp))
        return pt_char_lower(cp);
    while (!is_hyphen && *at < s.len) {
        size_t next = *at;
        if (!pt_char_is_space(pt_utf8_next(s, &next)))
            break;
        *at = next;
    }
    return ' ';
}

static bool is_word_end(pt_str s, size_t at)
{
    if (at >= s.len)
        return true;
    const uint32_t cp = pt_utf8_next(s, &at);
    return !pt_char_is_letter(cp) && !pt_char_is_digit(cp);
}

/* How many bytes of `text` the label takes; 0: it is another word. */
static size_t match(pt_str text, pt_str label)
{
    size_t at = 0;
    for (size_t i = 0; i < label.len;) {
        if (at >= text.len || next_char(text, &at) != next_char(label, &i))
            return 0;
    }
    return is_word_end(text, at) ? at : 0;
}

size_t pt_label_find(pt_str text)
{
    if (!pt_label_may_begin(text))
        return 0;
    size_t longest = 0;
    const unsigned char first = folded[(unsigned char)text.ptr[0]];
    for (size_t i = 0; i < sizeof labels / sizeof labels[0]; i++) {
        if (folded[(unsigned char)labels[i][0]] != first)
            continue;
        const size_t len = match(text, pt_str_from(labels[i]));
        longest = len > longest ? len : longest;
    }
    return longest;
}
