/* SPDX-License-Identifier: MIT */
/*
 * Compares where our words and sentences begin and end with Unicode's test
 * files for UAX #29, rule by rule: the files name for each position the rule
 * that breaks or joins there. Our tokenizer is made for news and follows some
 * rules, with which it must agree everywhere (100 below); from others it
 * departs, for the reason that stands beside them, and must agree as often
 * as was measured with Unicode 15.0.
 *
 *     breaks WordBreakTest.txt SentenceBreakTest.txt
 */
#include "base/buf.h"
#include "base/utf8.h"
#include "text/token.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 64, LINE = 8192 };

/* One case of a file: characters, and what is between them. */
typedef struct sample {
    uint32_t n;
    uint32_t chars[MOST];
    uint32_t offsets[MOST + 1]; /* in the text */
    bool is_break[MOST + 1];    /* before character i */
    char rules[MOST + 1][8];    /* that says so */
} sample;

/* What we hold of a rule, and how it went. */
typedef struct rule {
    const char *name; /* as in the file; with a letter where we tell apart */
    unsigned floor;   /* per cent of its positions */
    const char *text;
    unsigned agree;
    unsigned all;
} rule;

static rule words[] = {
    {"3.1",   100, "behind a line's end",                                 0, 0},
    {"3.2",   100, "before a line's end",                                 0, 0},
    {"4.0m",  100, "a mark belongs to the letter before it",              0, 0},
    {"5.0",   100, "letters stay together",                               0, 0},
    {"8.0",   100, "digits stay together",                                0, 0},
    {"9.0",   100, "letters and digits behind them",                      0, 0},
    {"10.0",  100, "digits and letters behind them",                      0, 0},
    {"13.0",  100, "Katakana stay together",                              0, 0},
    {"3.3",   0,   "joined emoji: each is a token, none is in a name",    0, 0},
    {"4.0",   25,  "marks on no letter and format characters are tokens", 0, 0},
    {"6.0",   30,  "colons and middle dots are edges of names",           0, 0},
    {"7.0",   60,  "the same behind them",                                0, 0},
    {"7.1",   0,   "Hebrew's single quotation marks are edges",           0, 0},
    {"7.2",   0,   "Hebrew's double quotation marks are edges",           0, 0},
    {"7.3",   0,   "the same behind them",                                0, 0},
    {"11.0",  65,  "apostrophes are no digits' separators",               0, 0},
    {"12.0",  15,  "the same before them",                                0, 0},
    {"13.1",  80,  "underscores are tokens, but in addresses",            0, 0},
    {"13.2",  80,  "the same behind them",                                0, 0},
    {"15.0",  0,   "flags: each of their letters is a token",             0, 0},
    {"16.0",  0,   "the same behind others",                              0, 0},
    {"999.0", 80,  "possessives are cut off, acronyms keep their stops",  0, 0},
    {NULL,    0,   NULL,                                                  0, 0},
};

static rule sentences[] = {
    {"6.0",   100, "no end in a number",                               0, 0},
    {"7.0",   100, "no end in an acronym",                             0, 0},
    {"8.0",   100, "no end before a lower-case word",                  0, 0},
    {"8.1",   100, "no end before a comma or a stop",                  0, 0},
    {"9.0",   100, "closing marks and white space belong to it",       0, 0},
    {"11.0s", 80,  "an end behind white space, but for etc.) ‘(The", 0, 0},
    {"4.0",   95,  "a line's end ends none: the caller gives breaks",  0, 0},
    {"5.0",   95,  "marks on no letter, formats",                      0, 0},
    {"11.0",  0,   "without white space behind it a stop ends none",   0, 0},
    {"998.0", 95,  "ends that Unicode's rules have not",               0, 0},
    {NULL,    0,   NULL,                                               0, 0},
};

/* Returns false for a rule that Unicode has and the table has not. */
static bool count(rule *rules, const char *name, const char *kind, bool agrees)
{
    char full[16];
    snprintf(full, sizeof full, "%s%s", name, kind);
    for (rule *r = rules; r->name != NULL; r++) {
        if (strcmp(r->name, full) != 0)
            continue;
        r->all++;
        r->agree += agrees;
        return true;
    }
    fprintf(stderr, "breaks: no rule %s\n", full);
    return false;
}

/* Reads "÷ 0061 × 0308 ÷ # ÷ [0.2] … × [4.0] … ÷ [0.3]"; false for another
 * line. */
static bool read_sample(sample *s, const char *line)
{
    const char *notes = strchr(line, '#');
    *s = (sample){.n = 0};
    if (notes == NULL || notes == line)
        return false;
    for (const char *at = line; s->n < MOST;) {
        char *end;
        s->is_break[s->n] = strncmp(at, "÷", 2) == 0;
        const unsigned long cp = strtoul(at + 2, &end, 16);
        if (end == at + 2 || end > notes)
            break;
        s->chars[s->n++] = (uint32_t)cp;
        at = end + strspn(end, " \t");
    }
    for (uint32_t i = 0; i <= s->n; i++) {
        notes = strchr(notes, '[');
        if (notes == NULL || sscanf(notes, "[%7[0-9.]", s->rules[i]) != 1)
            return false;
        notes++;
    }
    return true;
}

static void make_text(pt_buf *text, sample *s)
{
    pt_buf_clear(text);
    for (uint32_t i = 0; i < s->n; i++) {
        s->offsets[i] = (uint32_t)text->len;
        pt_buf_add_char(text, s->chars[i]);
    }
    s->offsets[s->n] = (uint32_t)text->len;
}

/* Whether one of our words begins or ends at an offset. */
static bool is_word_edge(const pt_tokens *tokens, uint32_t offset)
{
    for (uint32_t i = 0; i < tokens->len; i++)
        if (tokens->items[i].start == offset || tokens->items[i].end == offset)
            return true;
    return false;
}

static bool begins_sentence(const pt_tokens *tokens, uint32_t offset)
{
    for (uint32_t i = 0; i < tokens->len; i++)
        if (tokens->items[i].start == offset)
            return (tokens->items[i].bits & PT_TOKEN_SENTENCE) != 0;
    return false;
}

/* Between white space we have no words, and nothing to compare. */
static bool compare_words(const sample *s, const pt_tokens *tokens)
{
    bool known = true;
    for (uint32_t i = 1; i < s->n; i++) {
        const uint32_t before = s->chars[i - 1];
        const uint32_t behind = s->chars[i];
        if (pt_char_is_space(before) && pt_char_is_space(behind))
            continue;
        const bool is_mark = strcmp(s->rules[i], "4.0") == 0 &&
                             pt_char_is_letter(before) &&
                             pt_char_is_letter(behind);
        known &= count(words, s->rules[i], is_mark ? "m" : "",
                       is_word_edge(tokens, s->offsets[i]) == s->is_break[i]);
    }
    return known;
}

/* Ours begin at their first word, Unicode's behind the last white space. */
static bool compare_sentences(const sample *s, const pt_tokens *tokens)
{
    bool known = true;
    for (uint32_t i = 1; i < s->n; i++) {
        if (pt_char_is_space(s->chars[i]))
            continue;
        const bool is_spaced = strcmp(s->rules[i], "11.0") == 0 &&
                               pt_char_is_space(s->chars[i - 1]);
        known &=
            count(sentences, s->rules[i], is_spaced ? "s" : "",
                  begins_sentence(tokens, s->offsets[i]) == s->is_break[i]);
    }
    return known;
}

static bool read_file(const char *path,
                      bool (*compare)(const sample *, const pt_tokens *))
{
    static char line[LINE];
    FILE *file = fopen(path, "r");
    pt_buf text;
    bool good = file != NULL;
    pt_buf_init(&text);
    while (good && fgets(line, sizeof line, file) != NULL) {
        sample s;
        pt_tokens tokens = {0};
        if (!read_sample(&s, line))
            continue;
        make_text(&text, &s);
        good = pt_tokens_read(&tokens, pt_buf_str(&text), NULL, 0, NULL) ==
                   PT_OK &&
               compare(&s, &tokens);
        pt_vec_release(&tokens);
    }
    pt_buf_release(&text);
    if (file != NULL)
        fclose(file);
    else
        perror(path);
    return good;
}

/* Prints the rules; returns how many fall short. */
static unsigned report(const char *kind, const rule *rules, unsigned *n)
{
    unsigned failed = 0;
    for (const rule *r = rules; r->name != NULL; r++) {
        const bool good = r->all > 0 && r->agree * 100 >= r->floor * r->all;
        printf("%s%s%-6s %4u of %4u  %s\n", good ? "" : "FAILED: ", kind,
               r->name, r->agree, r->all, r->text);
        failed += !good;
        ++*n;
    }
    return failed;
}

int main(int argc, char **argv)
{
    unsigned n = 0;
    if (argc != 3 || !read_file(argv[1], compare_words) ||
        !read_file(argv[2], compare_sentences))
        return EXIT_FAILURE;
    unsigned failed = report("WB", words, &n);
    failed += report("SB", sentences, &n);
    printf("%u passed, %u failed\n", n - failed, failed);
    return failed > 0;
}
