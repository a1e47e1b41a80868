/* SPDX-License-Identifier: MIT */
/*
 * Writes a table of N made-up names, the same for the same N, the first of
 * a longer table those of a shorter one: people of two words, places of one,
 * organizations of three. Or a document of N sentences with one of the first
 * 10,000 names each.
 *
 *     names N >names.tsv
 *     names N sentences >document.json
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint32_t state;

/* Numerical Recipes' linear congruential generator; the high bits. */
static uint32_t draw(uint32_t n)
{
    state = state * 1664525u + 1013904223u;
    return (uint32_t)((uint64_t)(state >> 8) * n >> 24);
}

static void add_word(char *to)
{
    static const char *const begins[] = {
        "Ba", "Cor", "Da",  "Fen", "Gal", "Ho", "Il",  "Ker", "Lo",  "Mi",
        "Na", "Or",  "Pel", "Ru",  "Tar", "Ul", "Ven", "Wes", "Yor", "Zu"};
    static const char *const middles[] = {"ba", "den", "fi", "gor", "la",
                                          "mi", "no",  "ra", "sse", "tu"};
    static const char *const ends[] = {"berg", "da",  "fen", "lia", "mond",
                                       "ne",   "ric", "ska", "tov", "ville"};
    strcat(to, begins[draw(20)]);
    for (uint32_t i = draw(4) + 1; i > 0; i--)
        strcat(to, middles[draw(10)]);
    strcat(to, ends[draw(10)]);
}

/* Makes the name of a row; returns how many words it has. */
static uint32_t make_name(char *to, long row)
{
    state = (uint32_t)row * 2654435761u + 1;
    draw(2);
    const uint32_t words = draw(3) + 1;
    for (uint32_t i = 0; i < words; i++) {
        if (i > 0)
            strcat(to, " ");
        add_word(to);
    }
    return words;
}

int main(int argc, char **argv)
{
    static const char *const types[] = {"location", "person", "organization"};
    const long n = argc > 1 ? atol(argv[1]) : 0;
    const int sentences = argc > 2;
    puts(sentences ? "{\"pandoc-api-version\":[1,23],\"meta\":{},\"blocks\":["
                   : "name\ttype\tid\taliases");
    for (long i = 0; i < n; i++) {
        char name[200] = "";
        const uint32_t words = make_name(name, sentences ? i % 10000 : i);
        if (sentences)
            printf("%s{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":"
                   "\"We went to see %s and came back at once.\"}]}\n",
                   i > 0 ? "," : "", name);
        else
            printf("%s\t%s\tx:%ld\t\n", name, types[words - 1], i);
    }
    if (sentences)
        puts("]}");
    return ferror(stdout) ? EXIT_FAILURE : EXIT_SUCCESS;
}
