/* SPDX-License-Identifier: MIT */
/*
 * Splits keyword lists. A survey of the text comes first: does it have
 * commas (or other marks), how wide are its lines, does it begin with a
 * dash? Then one pass cuts it. A line break in a list with commas is a
 * separator unless the line had to end there: unless the next line's first
 * word would not have fitted (the rule by which mail programs tell hard line
 * breaks from wrapping). A quotation is looked at for QUOTE_MAX bytes at
 * most, so that the pass is linear whatever stands in the text.
 */
#include "keyword/list.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/forms.h"
#include "text/stopword.h"

#include <string.h>

enum {
    NAME_MAX = 200,  /* bytes of a keyword in a list that is to be one */
    QUOTE_MAX = 300, /* bytes of a quoted keyword */
    WRAP_MIN = 40,   /* bytes; nobody wraps lines narrower than that */
    BULLET_MAX = 5   /* bytes of "123. " */
};

typedef struct splitter {
    pt_keyword_names *out;
    pt_str text;
    pt_list_origin origin;
    bool has_marks; /* commas or the like outside quotations */
    uint32_t dash;  /* the dash that begins and so divides the list, or 0 */
    size_t width;   /* bytes of the longest line */
    size_t start;   /* where the present item begins */
    size_t line;    /* where the present line begins */
    bool failed;
} splitter;

static bool is_break(uint32_t cp)
{
    return cp == PT_LIST_WRAP || cp == PT_LIST_BREAK;
}

static uint32_t char_at(pt_str s, size_t at)
{
    return at < s.len ? pt_utf8_next(s, &at) : PT_LIST_BREAK;
}

static uint32_t char_before(pt_str s, size_t at)
{
    return at > 0 ? pt_utf8_previous(s, &at) : PT_LIST_BREAK;
}

static pt_str trim(pt_str s)
{
    size_t start = 0;
    size_t end = s.len;
    for (size_t next = start;
         start < end && pt_char_is_space(pt_utf8_next(s, &next)); start = next)
        ;
    for (size_t next = end;
         end > start && pt_char_is_space(pt_utf8_previous(s, &next));
         end = next)
        ;
    return pt_str_slice(s, start, end);
}

/* Marks that separate wherever they stand. */
static bool is_mark(uint32_t cp)
{
    switch (cp) {
    case ',':
    case ';':
    case '|':
    case 0x060C: /* Arabic comma */
    case 0x061B: /* Arabic semicolon */
    case 0x2022: /* bullet */
    case 0x2023: /* triangular bullet */
    case 0x25A0: /* squares */
    case 0x25A1:
    case 0x25AA:
    case 0x25AB:
    case 0x25B8: /* triangles */
    case 0x25BA:
    case 0x25C6: /* diamond */
    case 0x25CB: /* circles */
    case 0x25CF:
    case 0x25E6:
    case 0x2713: /* check marks */
    case 0x2714:
    case 0x27A4: /* arrowhead */
    case 0x3001: /* ideographic comma */
    case 0xFF0C: /* full-width comma */
    case 0xFF1B: /* full-width semicolon */
        return true;
    default:
        return false;
    }
}

static bool is_dash(uint32_t cp)
{
    return cp == '-' || cp == '*' || cp == '+' || cp == 0x2013 || cp == 0x2014;
}

/* Does the character before `next` separate? "1,000" holds together, and a
 * middle dot or the list's dash must stand free. */
static bool is_separator(const splitter *s, uint32_t cp, size_t at, size_t next)
{
    if (cp == 0xB7 || (cp == s->dash && cp != 0))
        return pt_char_is_space(char_before(s->text, at)) &&
               pt_char_is_space(char_at(s->text, next));
    if (cp == ',' && pt_char_is_digit(char_before(s->text, at)) &&
        pt_char_is_digit(char_at(s->text, next)))
        return false;
    return is_mark(cp);
}

/* The mark that ends a quotation; 0: `cp` opens none. */
static uint32_t closing_mark(uint32_t cp)
{
    switch (cp) {
    case '"':
        return '"';
    case '\'':
        return '\'';
    case 0x2018:
        return 0x2019;
    case 0x201C:
        return 0x201D;
    case 0x201E:
        return 0x201C;
    case 0xAB:
        return 0xBB;
    case 0x2039:
        return 0x203A;
    default:
        return 0;
    }
}

/* A single mark may be an apostrophe: it must end the item. */
static bool may_close(const splitter *s, uint32_t mark, size_t next)
{
    uint32_t cp = char_at(s->text, next);
    if (mark != '\'' && mark != 0x2019)
        return !pt_char_is_letter(cp) && !pt_char_is_digit(cp);
    while (next < s->text.len && cp == ' ') {
        next++;
        cp = char_at(s->text, next);
    }
    return is_break(cp) || is_mark(cp);
}

/* Returns where the quotation that opens at `at` ends, or `at`: none. */
static size_t quotation_end(const splitter *s, size_t at)
{
    size_t next = at;
    const uint32_t close = closing_mark(pt_utf8_next(s->text, &next));
    const bool is_single = close == '\'' || close == 0x2019;
    const uint32_t before = at == s->start ? ' ' : char_before(s->text, at);
    if (close == 0 || is_single != (is_single && at == s->start) ||
        (!pt_char_is_space(before) && before != '(' && before != '['))
        return at;
    while (next < s->text.len && next - at < QUOTE_MAX) {
        const uint32_t cp = pt_utf8_next(s->text, &next);
        if (cp == PT_LIST_BREAK)
            return at;
        const bool is_low = close == 0x201C && cp == 0x201D;
        if ((cp == close || is_low) && may_close(s, cp, next))
            return next;
    }
    return at;
}

/* Returns whether a line break was passed. */
static bool skip_space(splitter *s)
{
    bool is_line = false;
    for (size_t next = s->start; s->start < s->text.len; s->start = next) {
        const uint32_t cp = pt_utf8_next(s->text, &next);
        if (!pt_char_is_space(cp))
            break;
        if (is_break(cp)) {
            s->line = next;
            is_line = true;
        }
    }
    return is_line;
}

/* Passes the bullet or number that opens a line; 0: there is none. */
static size_t bullet_length(pt_str text, size_t at)
{
    size_t next = at;
    if (is_dash(pt_utf8_next(text, &next)))
        return pt_char_is_space(char_at(text, next)) ? next - at : 0;
    next = at;
    while (next < text.len && next - at < BULLET_MAX && text.ptr[next] >= '0' &&
           text.ptr[next] <= '9')
        next++;
    if (next == at ||
        (char_at(text, next) != '.' && char_at(text, next) != ')'))
        return 0;
    return pt_char_is_space(char_at(text, next + 1)) ? next + 1 - at : 0;
}

static void add(splitter *s, pt_str name)
{
    if (name.len == 0)
        return;
    pt_str *item = pt_vec_add(s->out, sizeof *item);
    if (item == NULL)
        s->failed = true;
    else
        *item = name;
}

/* "#China #TradeWar": a keyword each, without the mark. */
static bool add_hashtags(splitter *s, pt_str item)
{
    for (size_t i = 0; i < item.len; i++) {
        const bool is_start = i == 0 || item.ptr[i - 1] == ' ';
        if (is_start && item.ptr[i] != ' ' &&
            (item.ptr[i] != '#' || i + 1 == item.len || item.ptr[i + 1] == ' '))
            return false;
    }
    for (size_t i = 0; i < item.len;) {
        const size_t end = pt_str_find(item, PT_STR(" "), i);
        add(s, pt_str_trim(pt_str_slice(item, i < end ? i + 1 : i, end)));
        i = end + 1;
    }
    return true;
}

/* The full stop that ends a list; that of "U.S." or "Inc." stays. */
static pt_str without_stop(pt_str item)
{
    if (item.len < 6 || item.ptr[item.len - 1] != '.')
        return item;
    const size_t first = pt_str_find(item, PT_STR("."), 0);
    const size_t word = item.len - 5;
    const bool is_short =
        memchr(item.ptr + word, ' ', item.len - 1 - word) != NULL;
    return first + 1 < item.len || is_short
               ? item
               : pt_str_slice(item, 0, item.len - 1);
}

/* The "and" before the last of at least three: "a, b, and c". */
static pt_str without_and(const splitter *s, pt_str item)
{
    const pt_str word = PT_STR("and ");
    return s->origin == PT_LIST_SECTION && s->out->len > 1 &&
                   pt_str_has_prefix(item, word)
               ? trim(pt_str_slice(item, word.len, item.len))
               : item;
}

static void finish_item(splitter *s, size_t end)
{
    pt_str item = trim(pt_str_slice(s->text, s->start, end));
    if (end == s->text.len)
        item = without_and(s, item);
    if (item.len == 0)
        return;
    s->start = (size_t)(item.ptr - s->text.ptr);
    if (quotation_end(s, s->start) == s->start + item.len) {
        size_t first = 0;
        size_t last = item.len;
        pt_utf8_next(item, &first);
        pt_utf8_previous(item, &last);
        if (first <= last)
            item = trim(pt_str_slice(item, first, last));
    } else if (s->origin == PT_LIST_SECTION) {
        if (end == s->text.len)
            item = without_stop(item);
        if (item.len > 0 && item.ptr[0] == '#' && add_hashtags(s, item))
            return;
    }
    add(s, item);
}

/* Does the line break at `at` separate, or is the text merely wrapped? */
static bool is_deliberate(const splitter *s, size_t at)
{
    if (!s->has_marks || s->width < WRAP_MIN)
        return true;
    size_t word = at + 1;
    while (word < s->text.len && s->text.ptr[word] != ' ' &&
           !is_break((unsigned char)s->text.ptr[word]) && word - at <= s->width)
        word++;
    return word - s->line <= s->width;
}

/* Finds out what divides the list. */
static void survey(splitter *s)
{
    const pt_str text = s->text;
    size_t line = 0;
    bool has_lines = false;
    s->start = 0;
    for (size_t at = 0; at < text.len;) {
        size_t next = at;
        const uint32_t cp = pt_utf8_next(text, &next);
        if (is_break(cp)) {
            s->width = at - line > s->width ? at - line : s->width;
            line = next;
            has_lines = true;
        }
        const size_t quoted = quotation_end(s, at);
        if (is_separator(s, cp, at, next)) {
            s->has_marks = true;
            s->start = next;
            skip_space(s);
        }
        at = quoted > at ? quoted : next;
    }
    s->width = text.len - line > s->width ? text.len - line : s->width;
    s->start = 0;
    skip_space(s);
    if (s->start < text.len && !has_lines && !s->has_marks &&
        bullet_length(text, s->start) > 0 && is_dash(char_at(text, s->start)))
        s->dash = char_at(text, s->start);
}

/* Begins the next item, past a bullet when it begins a line; returns where
 * to go on. */
static size_t begin_item(splitter *s, size_t at, bool is_line)
{
    s->start = at;
    is_line = skip_space(s) || is_line;
    if (is_line && s->start < s->text.len) {
        s->start += bullet_length(s->text, s->start);
        skip_space(s);
    }
    return s->start;
}

/* At the line break before `next`; returns where to go on. */
static size_t pass_break(splitter *s, size_t at, size_t next)
{
    size_t first = next;
    while (first < s->text.len && s->text.ptr[first] == ' ')
        first++;
    const bool has_bullet =
        first < s->text.len && bullet_length(s->text, first) > 0;
    const bool is_end =
        s->text.ptr[at] == PT_LIST_BREAK || has_bullet || is_deliberate(s, at);
    s->line = next;
    if (!is_end)
        return next;
    finish_item(s, at);
    return begin_item(s, next, true);
}

static void split(splitter *s)
{
    s->line = 0;
    size_t at = begin_item(s, 0, true);
    while (at < s->text.len && !s->failed) {
        size_t next = at;
        const uint32_t cp = pt_utf8_next(s->text, &next);
        const size_t quoted = quotation_end(s, at);
        if (quoted > at) {
            at = quoted;
        } else if (is_break(cp)) {
            at = pass_break(s, at, next);
        } else if (is_separator(s, cp, at, next)) {
            finish_item(s, at);
            at = begin_item(s, next, false);
        } else {
            at = next;
        }
    }
    finish_item(s, s->text.len);
}

pt_status pt_list_split(pt_keyword_names *out, pt_str text,
                        pt_list_origin origin, pt_error *err)
{
    splitter s = {.out = out, .text = text, .origin = origin};
    survey(&s);
    split(&s);
    return s.failed ? pt_error_nomem(err) : PT_OK;
}

/* Counts the words of an item, and its function words. */
static void count_words(pt_str item, pt_str lang, uint32_t *n_words,
                        uint32_t *n_stop, pt_buf *buf)
{
    for (size_t i = 0; i < item.len;) {
        size_t end = i;
        while (end < item.len && item.ptr[end] != ' ' &&
               !is_break((unsigned char)item.ptr[end]))
            end++;
        if (end > i) {
            pt_buf_clear(buf);
            pt_form_add_normal(buf, pt_str_slice(item, i, end));
            *n_words += 1;
            *n_stop += pt_stopword_is(lang, pt_buf_str(buf)) ? 1 : 0;
        }
        i = end + 1;
    }
}

/* "…. And then": a keyword has no two sentences. */
static bool has_sentence_end(pt_str item)
{
    for (size_t i = 4; i + 2 < item.len; i++) {
        const char c = item.ptr[i];
        if ((c == '.' || c == '?' || c == '!') && item.ptr[i + 1] == ' ' &&
            memchr(item.ptr + i - 4, ' ', 4) == NULL &&
            memchr(item.ptr + i - 4, '.', 4) == NULL)
            return true;
    }
    return pt_str_find(item, PT_STR("。"), 0) < item.len;
}

/* How many of ten words may be function words. Keywords of the Romance
 * languages are full of them: "droits de l’homme". */
static uint32_t stop_limit(pt_str lang, bool is_doubted)
{
    static const char *const romance[] = {"ca", "es", "fr", "it", "pt", "ro"};
    const pt_str code = pt_str_slice(lang, 0, lang.len < 2 ? lang.len : 2);
    uint32_t limit = is_doubted ? 2 : 4;
    for (size_t i = 0; i < sizeof romance / sizeof romance[0]; i++)
        if (pt_str_is_equal_nocase(code, pt_str_from(romance[i])))
            limit += 2;
    return limit;
}

bool pt_list_is_plausible(const pt_str *names, uint32_t n_names, pt_str text,
                          pt_str lang, pt_list_doubt doubt, pt_buf *scratch)
{
    const bool is_doubted = doubt == PT_LIST_DOUBTED;
    const uint32_t most_words = is_doubted ? 8 : 10;
    uint32_t all = 0;
    uint32_t n_stop = 0;
    bool is_list = n_names > 0;
    for (uint32_t i = 0; i < n_names && is_list; i++) {
        uint32_t n_words = 0;
        if (names[i].len > NAME_MAX || has_sentence_end(names[i])) {
            is_list = false;
            break;
        }
        count_words(names[i], lang, &n_words, &n_stop, scratch);
        is_list = n_words <= most_words;
        all += n_words;
    }
    text = trim(text);
    if (!is_list || n_stop * 10 > all * stop_limit(lang, is_doubted))
        return false;
    const char last = text.len > 0 ? text.ptr[text.len - 1] : ' ';
    if (last == '.' || last == '?' || last == '!' || last == ':') {
        if (all > (n_names == 1 ? 2 : n_names * (is_doubted ? 3 : 4)))
            return false;
        if (is_doubted && n_names == 2)
            return false;
    }
    if (!is_doubted)
        return true;
    return n_names > 1 || all <= 4;
}
