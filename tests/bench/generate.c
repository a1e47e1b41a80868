/* SPDX-License-Identifier: MIT */
/*
 * Writes a news document as Pandoc JSON, of about the size asked for, the same
 * bytes every time: sections with headings, paragraphs of sentences made from
 * patterns (people, places, bodies, dates, money, percentages and an
 * open-ended vocabulary), lists, quotations, notes, emphasis, links and code,
 * in the mixture of an archive of news.
 *
 *     generate BYTES >news.json
 *     generate BYTES N >archive.jsonl      N such documents, a line each
 *     generate BYTES N KEYWORDS            with as many keywords declared, in
 *                                          place of the nouns; two words of
 *                                          the text each, to be looked for
 *                                          all the way
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { OPEN_COMMA = 1 };

/* What is being written: the random state and the bytes written so far. */
typedef struct writer {
    uint64_t state;
    size_t written;
} writer;

#define LIST(name, ...) static const char *const name[] = {__VA_ARGS__}
#define PICK(w, list)   ((list)[pick(w, sizeof(list) / sizeof(list)[0])])

LIST(given, "Amelia", "Bartosz", "Chloé", "Daniel", "Esperanza", "Farid",
     "Greta", "Hiroshi", "Ines", "Jakob", "Kofi", "Lucía", "Magnus", "Nadia",
     "Oscar", "Paula", "Rania", "Stefan", "Thandi", "Ulrike", "Viktor", "Yara");
LIST(family, "Abbott", "Bianchi", "Castro", "Dvořák", "Eriksen", "Fischer",
     "Gomes", "Hashimoto", "Ibrahim", "Jansen", "Khumalo", "Laurent", "Moreau",
     "Nowak", "O’Connor", "Pereira", "Qureshi", "Reyes", "Santos", "Takeda",
     "Usman", "Vega", "Wagner", "Xu", "Young", "Zimmermann");
LIST(place, "Berlin", "Lisbon", "Ghana", "New Zealand", "Seoul", "Peru",
     "Vienna", "Sri Lanka", "Copenhagen", "Texas", "Marseille", "Kenya",
     "San Francisco", "Norway", "Jakarta", "South Africa", "Prague", "Chile");
LIST(people, "German", "Portuguese", "Ghanaian", "Korean", "Peruvian",
     "Austrian", "Danish", "French", "Kenyan", "Norwegian", "Czech");
LIST(body, "World Bank", "European Parliament", "United Nations", "OECD",
     "Ministry of Transport", "University of Vienna", "Northwind Energy Ltd.",
     "Central Bank of Chile", "Red Cross", "Halden Shipping AS", "UNESCO",
     "International Monetary Fund", "Court of Appeal");
LIST(role, "President", "Prime Minister", "Foreign Minister", "Senator",
     "Professor", "Dr.", "Chief Executive", "Mayor", "Governor", "Judge");
LIST(month, "January", "March", "April", "June", "July", "August", "September",
     "October", "November");
LIST(noun, "ferry", "subsidy", "wind farm", "bridge", "exhibition", "census",
     "grain export", "teachers’ pay", "rent control", "water shortage",
     "railway line", "trade agreement", "court ruling", "election law",
     "hospital ward", "coral reef", "school meal", "copper price");
LIST(verb, "opened", "postponed", "defended", "criticised", "financed",
     "inspected", "withdrew", "signed", "examined", "doubled", "praised");
LIST(adverb, "without warning", "after long talks", "for the second time",
     "late in the evening", "despite protests", "at a summit", "once more");
LIST(plain, "the", "a", "and", "of", "to", "with", "while", "many", "others",
     "still", "their", "budget", "costs", "remained", "uncertain", "members",
     "expected", "further", "meetings", "before", "winter", "because", "prices",
     "had", "risen", "faster", "than", "wages", "in", "most", "regions");
LIST(syllable, "ba", "cor", "dan", "el", "fir", "gon", "har", "im", "jo", "kal",
     "lem", "mor", "nis", "ol", "pra", "res", "sun", "tor", "ul", "ven");
LIST(pattern, "$r $p $v the $n in $l $a.",
     "In $l, the $n was $v by the $b on $d, $p said.",
     "The $b $v a $c plan for the $n; $p called it $w and $w.",
     "“The $n $v us $a,” said $p, who leads the $b in $l.",
     "$p ($y) and $p of $l $v the $g $n $a.",
     "Costs rose by $q to $c between $y and $y, the $b reported.",
     "$x $x $x $x $x $x $x, $x $x $x $x.",
     "$x $x $x $w $x $x $x $x $x; $x $x $w $x $x.",
     "The $g government $v the $n, and $x $x $x $x $x.",
     "Why did $l wait? The $n, $x $x $x, cost $q more than planned.");

/* splitmix64: Steele, Lea and Flood 2014, doi:10.1145/2714064.2660195 */
static size_t pick(writer *w, size_t n)
{
    uint64_t z = w->state += UINT64_C(0x9e3779b97f4a7c15);
    z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
    return (size_t)((z ^ (z >> 31)) % n);
}

static void put(writer *w, const char *text)
{
    fputs(text, stdout);
    w->written += strlen(text);
}

/* Writes what a letter of a pattern stands for. */
static void expand(writer *w, char letter, char *out, size_t size)
{
    switch (letter) {
    case 'p':
        snprintf(out, size, "%s %s", PICK(w, given), PICK(w, family));
        break;
    case 'd':
        snprintf(out, size, "%s %zu, %zu", PICK(w, month), 1 + pick(w, 28),
                 1990 + pick(w, 37));
        break;
    case 'c':
        snprintf(out, size, "%s%zu.%zu million", pick(w, 2) ? "$" : "€",
                 1 + pick(w, 400), pick(w, 10));
        break;
    case 'q':
        snprintf(out, size, "%zu.%zu%%", pick(w, 100), pick(w, 10));
        break;
    case 'y':
        snprintf(out, size, "%zu", 1950 + pick(w, 77));
        break;
    case 'w':
        snprintf(out, size, "%s%s%s", PICK(w, syllable), PICK(w, syllable),
                 PICK(w, syllable));
        break;
    default: {
        const char *text = letter == 'r'   ? PICK(w, role)
                           : letter == 'l' ? PICK(w, place)
                           : letter == 'g' ? PICK(w, people)
                           : letter == 'b' ? PICK(w, body)
                           : letter == 'n' ? PICK(w, noun)
                           : letter == 'v' ? PICK(w, verb)
                           : letter == 'a' ? PICK(w, adverb)
                                           : PICK(w, plain);
        snprintf(out, size, "%s", text);
    }
    }
}

static void put_str(writer *w, const char *word, size_t len)
{
    char text[200];
    snprintf(text, sizeof text, "{\"t\":\"Str\",\"c\":\"%.*s\"}", (int)len,
             word);
    put(w, text);
}

/* One word, now and then emphasised or a link. */
static void put_word(writer *w, const char *word, size_t len)
{
    const size_t kind = pick(w, 120);
    if (kind == 0)
        put(w, "{\"t\":\"Emph\",\"c\":[");
    else if (kind == 1)
        put(w, "{\"t\":\"Strong\",\"c\":[");
    else if (kind == 2)
        put(w, "{\"t\":\"Link\",\"c\":[[\"\",[],[]],[");
    put_str(w, word, len);
    if (kind < 2)
        put(w, "]}");
    else if (kind == 2)
        put(w, "],[\"https://news.example.org/story/4711\",\"\"]]}");
}

/* The inlines of one sentence, a Space before it unless it is the first. */
static void put_sentence(writer *w, int flags)
{
    char text[1024] = "";
    size_t len = 0;
    for (const char *c = PICK(w, pattern); *c != '\0'; c++) {
        char piece[128] = {*c, '\0'};
        if (*c == '$')
            expand(w, *++c, piece, sizeof piece);
        len += (size_t)snprintf(text + len, sizeof text - len, "%s", piece);
    }
    text[0] = (char)toupper((unsigned char)text[0]);
    const char *word = text;
    while (*word != '\0') {
        const size_t n = strcspn(word, " ");
        if (word != text || (flags & OPEN_COMMA) != 0)
            put(w, pick(w, 12) == 0 ? ",{\"t\":\"SoftBreak\"},"
                                    : ",{\"t\":\"Space\"},");
        put_word(w, word, n);
        word += n + (word[n] == ' ');
    }
}

static void put_inlines(writer *w, size_t n_sentences)
{
    put(w, "[");
    for (size_t i = 0; i < n_sentences; i++)
        put_sentence(w, i > 0 ? OPEN_COMMA : 0);
    if (pick(w, 40) == 0) {
        put(w, ",{\"t\":\"Note\",\"c\":[{\"t\":\"Para\",\"c\":[");
        put_sentence(w, 0);
        put(w, "]}]}");
    }
    put(w, "]");
}

static void put_para(writer *w)
{
    put(w, "{\"t\":\"Para\",\"c\":");
    put_inlines(w, 2 + pick(w, 5));
    put(w, "}");
}

static void put_header(writer *w)
{
    put(w, "{\"t\":\"Header\",\"c\":[2,[\"\",[],[]],");
    put_inlines(w, 1);
    put(w, "]}");
}

static void put_list(writer *w)
{
    put(w, "{\"t\":\"BulletList\",\"c\":[");
    const size_t n = 2 + pick(w, 5);
    for (size_t i = 0; i < n; i++) {
        put(w,
            i > 0 ? ",[{\"t\":\"Plain\",\"c\":" : "[{\"t\":\"Plain\",\"c\":");
        put_inlines(w, 1);
        put(w, "}]");
    }
    put(w, "]}");
}

static void put_block(writer *w)
{
    const size_t kind = pick(w, 100);
    if (kind < 6) {
        put_header(w);
    } else if (kind < 10) {
        put_list(w);
    } else if (kind < 13) {
        put(w, "{\"t\":\"BlockQuote\",\"c\":[");
        put_para(w);
        put(w, "]}");
    } else if (kind < 14) {
        put(w, "{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"sh\"],[]],"
               "\"grep -c \\\"ferry\\\" archive/*.md\\n\"]}");
    } else {
        put_para(w);
    }
}

/* One keyword, as Pandoc writes what a YAML list holds. */
static void put_keyword(writer *w, bool is_first, const char *name)
{
    put(w, is_first ? "" : ",");
    put(w, "{\"t\":\"MetaInlines\",\"c\":[");
    for (size_t len; *name != '\0'; name += len + (name[len] == ' ')) {
        len = strcspn(name, " ");
        put_str(w, name, len);
        if (name[len] == ' ')
            put(w, ",{\"t\":\"Space\"},");
    }
    put(w, "]}");
}

/* n keywords of words of the text, or the nouns. */
static void put_keywords(writer *w, size_t n)
{
    enum {
        SYLLABLES = sizeof syllable / sizeof syllable[0],
        NOUNS = sizeof noun / sizeof noun[0]
    };
    char name[128];
    for (size_t i = 0; n == 0 && i < NOUNS; i++)
        put_keyword(w, i == 0, noun[i]);
    if (n > 0)
        put_keyword(w, true, "trade agreement");
    for (size_t i = 1; i < n; i++) {
        snprintf(name, sizeof name, "%s%s%s %s", syllable[i % SYLLABLES],
                 syllable[i / SYLLABLES % SYLLABLES],
                 syllable[i / SYLLABLES / SYLLABLES % SYLLABLES],
                 noun[i % NOUNS]);
        put_keyword(w, false, name);
    }
}

static void put_document(writer *w, size_t size, size_t n_keywords)
{
    w->written = 0;
    put(w, "{\"pandoc-api-version\":[1,22,2,1],\"meta\":{\"keywords\":"
           "{\"t\":\"MetaList\",\"c\":[");
    put_keywords(w, n_keywords);
    put(w, "]}},\"blocks\":[");
    put_header(w);
    while (w->written < size) {
        put(w, ",");
        put_block(w);
    }
    put(w, "]}\n");
}

int main(int argc, char **argv)
{
    const size_t size = argc > 1 ? (size_t)strtoull(argv[1], NULL, 10) : 0;
    const size_t n = argc > 2 ? (size_t)strtoull(argv[2], NULL, 10) : 1;
    const size_t n_keywords =
        argc > 3 ? (size_t)strtoull(argv[3], NULL, 10) : 0;
    writer w = {.state = 20260114};
    for (size_t i = 0; i < n; i++)
        put_document(&w, size, n_keywords);
    return EXIT_SUCCESS;
}
