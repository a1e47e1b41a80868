/* SPDX-License-Identifier: MIT */
/* Tests of text/label. */
#include "text/label.h"

#include "suite.h"

#include <string.h>

START_TEST(labels_of_many_languages_are_found_whole)
{
    static const char *const cases[] = {
        "SEO Keywords",
        "Suggested SEO Keywords",
        "Recommended keywords",
        "Keywords",
        "Primary keywords",
        "LSI keywords",
        "Long-tail keywords",
        "Related keywords",
        "Main keyword",
        "Secondary Keywords",
        "KEY WORDS",
        "key\u00A0words",
        "Tags",
        "Mots-clés",
        "Mots clés",
        "MOTS-CLÉS",
        "Schlüsselwörter",
        "Palabras clave",
        "Palavras-chave",
        "Parole chiave",
        "Trefwoorden",
        "Étiquettes",
        "Mots-clés associés",
        "Schlagwort",
        "Suchwörter",
        "Schlüsselwörter SEO",
        "Palabra clave",
        "Palabras clave sugeridas",
        "Palavra-chave",
        "Palavras-chave principais",
        "Parola chiave",
        "Parole chiave suggerite",
        "SEO-kernwoorden",
        "Zoektermen",
        "Index Terms",
        "Focus keyword",
        "Hashtags",
        "Zoekwoorden",
        "Nyckelord",
        "Avainsanat",
        "cuvinte cheie",
        "关键词",
        "ключевые слова",
        "SEO  keyword \t list",
        "Meta Keywords",
        "Etiquetas",
        "Palavras\u2011chave",
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_msg(pt_label_may_begin(pt_str_from(cases[i])), "%s",
                      cases[i]);
        ck_assert_msg(pt_label_find(pt_str_from(cases[i])) == strlen(cases[i]),
                      "%s", cases[i]);
    }
}
END_TEST

START_TEST(a_label_ends_where_a_word_ends)
{
    static const struct {
        const char *text;
        size_t len;
    } cases[] = {
        {"",                    0 },
        {"Keywordsmith",        0 },
        {"Tagset",              0 },
        {"Key findings",        0 },
        {"Stage",               0 },
        {"Keywords: a, b",      8 },
        {"SEO Keywords : a, b", 12},
        {"SEO",                 0 },
        {"Keyword lists",       7 },
        {"Keywords2",           0 },
        {"关键词：贸易",  9 },
        {" Keywords",           0 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_msg(pt_label_find(pt_str_from(cases[i].text)) == cases[i].len,
                      "%s", cases[i].text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {labels_of_many_languages_are_found_whole,
                            a_label_ends_where_a_word_ends, NULL};
    return suite_run("label", tests);
}
