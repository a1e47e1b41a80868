/* SPDX-License-Identifier: MIT */
/*
 * Judging lines by their looks. The bounds were set on articles and on prose
 * wrapped at 60 to 200 columns: an editor's wrapped lines begin in lower
 * case every other time and seldom end a sentence; a pasted paragraph does
 * neither. Linear in the text.
 */
#include "document/pasted.h"

#include "base/utf8.h"

enum {
    LONG_LINE = 120,      /* columns: longer than editors usually wrap */
    UNWRAPPED_LINE = 250, /* columns: longer than any wraps */
    UNWRAPPED_WORDS = 20, /* and it could have been: the least words */
    HEAD_LINE = 100,      /* bytes: the longest bare heading */
    HEAD_WORDS = 14,      /* the most words of one */
    DATELINE = 90,        /* bytes: how far the dash may be */
    DATELINE_WORDS = 10   /* the most words before it */
};

/* The last character that is no quotation mark or bracket; its offset. */
static uint32_t last_char(pt_str line, size_t *at)
{
    line = pt_str_trim(line);
    size_t end = line.len;
    while (end > 0) {
        const uint32_t cp = pt_utf8_previous(line, &end);
        *at = end;
        if (cp != '"' && cp != '\'' && cp != ')' && cp != ']' && cp != 0x201D &&
            cp != 0x2019 && cp != 0xBB)
            return cp;
    }
    return 0;
}

bool pt_line_is_ended(pt_str line)
{
    size_t at = 0;
    const uint32_t cp = last_char(line, &at);
    return cp == '.' || cp == '!' || cp == '?' || cp == 0x2026 ||
           cp == 0x3002 || cp == 0xFF01 || cp == 0xFF1F;
}

static uint32_t first_char(pt_str line)
{
    size_t at = 0;
    while (at < line.len) {
        const uint32_t cp = pt_utf8_next(line, &at);
        if (!pt_char_is_space(cp) && !pt_char_is_punct(cp))
            return cp;
    }
    return 0;
}

/* Whether a byte begins a Chinese, Japanese or Korean character, roughly. */
static bool is_wide(char c)
{
    return (unsigned char)c >= 0xE3 && (unsigned char)c <= 0xED;
}

/* Whether a line takes more than so many columns. */
static bool is_longer(pt_str line, uint32_t columns)
{
    if (line.len <= columns) /* no column has less than a byte */
        return false;
    uint32_t n = 0;
    for (size_t i = 0; i < line.len && n <= columns; i++) {
        if (((unsigned char)line.ptr[i] & 0xC0u) == 0x80u)
            continue;
        n += is_wide(line.ptr[i]) ? 2 : 1;
    }
    return n > columns;
}

/* Words, and characters of scripts that have no spaces. */
static uint32_t count_words(pt_str line)
{
    uint32_t n = 0;
    bool inside = false;
    for (size_t i = 0; i < line.len; i++) {
        const bool space = line.ptr[i] == ' ';
        n += (!space && !inside) || is_wide(line.ptr[i]);
        inside = !space;
    }
    return n;
}

bool pt_line_is_head(pt_str line)
{
    line = pt_str_trim(line);
    if (line.len == 0 || line.len > HEAD_LINE ||
        count_words(line) > HEAD_WORDS || pt_char_is_lower(first_char(line)) ||
        pt_str_has_prefix(line, PT_STR("By ")))
        return false;
    size_t at = 0;
    const uint32_t cp = last_char(line, &at);
    return cp != '.' && cp != '!' && cp != ',' && cp != ';' && cp != ':' &&
           cp != 0x2026 && cp != 0x3002 && cp != 0xFF01 && cp != 0xFF1A;
}

/* Whether a sentence ends inside the line: ". A", "!” A". */
static bool has_two_sentences(pt_str line)
{
    const size_t stop = pt_str_find(line, PT_STR("。"), 0);
    if (stop + 3 < line.len)
        return true;
    for (size_t i = 1; i + 2 < line.len; i++) {
        if (line.ptr[i] != ' ')
            continue;
        size_t next = i + 1;
        if (pt_line_is_ended(pt_str_slice(line, i > 8 ? i - 8 : 0, i)) &&
            pt_char_is_upper(pt_utf8_next(line, &next)))
            return true;
    }
    return false;
}

bool pt_line_is_unwrapped(pt_str line)
{
    return is_longer(line, UNWRAPPED_LINE) &&
           count_words(line) > UNWRAPPED_WORDS;
}

/* What the lines of a Para look like. */
typedef struct looks {
    uint32_t n;       /* lines */
    uint32_t n_long;  /* longer than an editor wraps */
    uint32_t n_ended; /* of the long ones: they end a sentence */
    uint32_t n_lower; /* they begin in lower case */
    uint32_t n_bare;  /* they end no sentence */
    uint32_t n_heads; /* they could be headings */
    uint32_t n_prose; /* they hold several sentences, or are unwrapped */
} looks;

static void look(looks *l, pt_str line)
{
    const bool ended = pt_line_is_ended(line);
    const bool is_long = is_longer(line, LONG_LINE);
    l->n++;
    l->n_long += is_long;
    l->n_ended += is_long && ended;
    l->n_lower += pt_char_is_lower(first_char(line));
    l->n_bare += !ended;
    l->n_heads += pt_line_is_head(line);
    l->n_prose += has_two_sentences(line) || pt_line_is_unwrapped(line);
}

/* Without one, as most Paras are, there is nothing to look at. */
static bool has_long_line(pt_str text, const uint32_t *breaks,
                          uint32_t n_breaks)
{
    uint32_t start = 0;
    for (uint32_t i = 0; i < n_breaks; i++) {
        if (breaks[i] - start > LONG_LINE)
            return true;
        start = breaks[i] + 1;
    }
    return text.len > LONG_LINE + (size_t)start;
}

bool pt_pasted_is(pt_str text, const uint32_t *breaks, uint32_t n_breaks,
                  bool unwrapped)
{
    if (!has_long_line(text, breaks, n_breaks))
        return false;
    looks l = {0};
    uint32_t start = 0;
    for (uint32_t i = 0; i <= n_breaks; i++) {
        const uint32_t end = i < n_breaks ? breaks[i] : (uint32_t)text.len;
        look(&l, pt_str_slice(text, start, end));
        start = i < n_breaks ? end + 1 : end;
    }
    /* The headline and the list of keywords are long lines without end. */
    if (l.n_lower * 10 > l.n || l.n_ended + 2 < l.n_long)
        return false;
    if (unwrapped && l.n_long > 0 && l.n_heads > 0)
        return true;
    const uint32_t least = unwrapped ? 1 : 2;
    if (l.n <= least || l.n_long < least || l.n_ended == 0)
        return false;
    return l.n_bare > 0 ? l.n_prose > 0 : l.n_prose > 1;
}

static bool is_small_word(pt_str word)
{
    static const pt_str words[] = {
        {"and", 3},
        {"de",  2},
        {"del", 3},
        {"la",  2},
        {"of",  2},
        {"the", 3},
        {"al",  2},
        {"on",  2},
        {"di",  2}
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (pt_str_is_equal(word, words[i]))
            return true;
    return false;
}

/* Whether the words before the dash could name a place, agency and date. */
static bool is_place_and_date(pt_str words)
{
    uint32_t n = 0;
    size_t at = 0;
    while (at < words.len) {
        const size_t end = pt_str_find(words, PT_STR(" "), at);
        const pt_str word = pt_str_slice(words, at, end);
        const uint32_t cp = first_char(word);
        if (word.len > 0 && pt_char_is_lower(cp) && !is_small_word(word))
            return false;
        n += word.len > 0;
        at = end + 1;
    }
    return n > 0 && n <= DATELINE_WORDS && pt_char_is_upper(first_char(words));
}

uint32_t pt_line_dateline(pt_str line)
{
    static const pt_str dashes[] = {
        {" — ", 5},
        {" – ", 5},
        {" - ",   3},
        {" -- ",  4},
        {"— ",  4},
        {"—",   3}
    };
    const pt_str head =
        pt_str_slice(line, 0, line.len < DATELINE ? line.len : DATELINE);
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++) {
        const size_t at = pt_str_find(head, dashes[i], 0);
        if (at == head.len || !is_place_and_date(pt_str_slice(head, 0, at)))
            continue;
        const size_t end = at + dashes[i].len;
        if (end < line.len &&
            !pt_char_is_lower(first_char(pt_str_slice(line, end, line.len))))
            return (uint32_t)(end - pt_str_has_suffix(dashes[i], PT_STR(" ")));
    }
    return 0;
}
