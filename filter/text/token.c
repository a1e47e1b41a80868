/* SPDX-License-Identifier: MIT */
/*
 * The tokenizer: one pass over the bytes of a text, a table of classes for
 * ASCII, utf8proc's properties for the rest. Every edge that a name can have
 * is a token edge: hyphens, dashes, slashes, brackets and quotation marks
 * stand alone, "’s" and its kin are cut off, and what belongs together
 * (O'Brien, U.S., AT&T, 1,000.5, 10:30, an address) stays together. A full
 * stop belongs to the word before it after an abbreviation, an initial or
 * between the letters of an acronym. Every look ahead is bounded or covers
 * bytes that are looked at once, so the pass is linear on any input.
 */
#include "text/token.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/abbreviation.h"
#include "text/address.h"
#include "text/sentence.h"

#include <string.h>

/* Classes of bytes. */
enum { U = 1, L = 2, D = 4, S = 8, H = 16, ALNUM = U | L | D };

/* clang-format off */
static const unsigned char classes[256] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0,
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U,
    U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, 0,
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L,
    L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,
    H, H, H, H, H, H, H, H, H, H, H, H, H, H, H, H,};
/* clang-format on */

typedef struct reader {
    pt_tokens *out;
    pt_str text;
    size_t at;         /* offset of the next byte */
    size_t limit;      /* where this stretch ends: a break or the end */
    size_t no_address; /* no mail address begins before this offset */
    uint32_t bits;     /* of the token being read */
    bool spaced;       /* white space has been passed */
    bool quoted;       /* inside single quotation marks */
    bool failed;
} reader;

/* Everything the reader knows of one character. */
typedef struct character {
    uint32_t cp;
    uint32_t len; /* bytes */
} character;

static unsigned class_at(const reader *r, size_t at)
{
    return at < r->limit ? classes[(unsigned char)r->text.ptr[at]] : S;
}

static char byte_at(const reader *r, size_t at)
{
    return at < r->limit ? r->text.ptr[at] : '\0';
}

static character char_at(const reader *r, size_t at)
{
    if (at >= r->limit)
        return (character){0, 0};
    size_t next = at;
    const uint32_t cp = pt_utf8_next((pt_str){r->text.ptr, r->limit}, &next);
    return (character){cp, (uint32_t)(next - at)};
}

static bool is_letter_at(const reader *r, size_t at)
{
    const unsigned class = class_at(r, at);
    return class & (U | L) ||
           (class == H && pt_char_is_letter(char_at(r, at).cp));
}

static bool is_upper_at(const reader *r, size_t at)
{
    const unsigned class = class_at(r, at);
    return class == U || (class == H && pt_char_is_upper(char_at(r, at).cp));
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019 || cp == 0x02BC;
}

/* Scripts without spaces between words: a token for each character. */
static bool is_ideograph(uint32_t cp)
{
    return (cp >= 0x3040 && cp <= 0x30FF) || (cp >= 0x3400 && cp <= 0x9FFF) ||
           (cp >= 0xF900 && cp <= 0xFAFF) || (cp >= 0x20000 && cp <= 0x3FFFF);
}

/* Soft hyphen and the joiners: invisible, inside words. */
static bool is_joiner(uint32_t cp)
{
    return cp == 0xAD || cp == 0x200C || cp == 0x200D || cp == 0x2060;
}

static bool is_space(uint32_t cp)
{
    return pt_char_is_space(cp) || cp == 0x200B || cp == 0xFEFF;
}

static void emit(reader *r, size_t start, size_t end, uint32_t bits)
{
    pt_token *tok = pt_vec_add(r->out, sizeof *tok);
    if (tok == NULL) {
        r->failed = true;
        return;
    }
    if (r->spaced)
        bits |= PT_TOKEN_SPACED;
    *tok = (pt_token){(uint32_t)start, (uint32_t)end, bits};
    r->spaced = false;
    r->at = end;
}

/* What has been seen of the word being read. */
typedef struct word {
    size_t start;
    size_t piece;    /* start of the letters after its last full stop */
    size_t letters;  /* capped: only 0, 1 and more matter */
    unsigned seen;   /* classes of its characters; H: a byte above 0x7F */
    bool upper;      /* begins with an upper-case letter */
    bool dotted;     /* has a full stop between letters */
    bool separators; /* a number with separators in it */
} word;

/* Reads letters and digits, ASCII by table. */
static void read_letters(reader *r, word *w)
{
    const unsigned char *s = (const unsigned char *)r->text.ptr;
    for (;;) {
        const size_t from = r->at;
        unsigned seen = 0;
        while (r->at < r->limit && classes[s[r->at]] & ALNUM)
            seen |= classes[s[r->at++]];
        w->seen |= seen;
        if (seen & (U | L))
            w->letters += seen & D ? 1 : r->at - from;
        if (r->at >= r->limit || classes[s[r->at]] != H)
            return;
        const character c = char_at(r, r->at);
        const bool letter = pt_char_is_letter(c.cp);
        if (is_ideograph(c.cp) ||
            (!letter && !is_joiner(c.cp) && !pt_char_is_digit(c.cp)))
            return;
        w->seen |= H;
        if (letter) {
            w->letters++;
            w->seen |= pt_char_is_upper(c.cp)   ? U
                       : pt_char_is_lower(c.cp) ? L
                                                : 0;
        } else if (!is_joiner(c.cp)) {
            w->seen |= D;
        }
        r->at += c.len;
    }
}

/* Whether the letters at `at` are what is cut off after an apostrophe. */
static bool is_clitic(const reader *r, size_t at)
{
    static const char clitics[][4] = {"s", "re", "ve", "ll", "d",
                                      "m", "S",  "RE", "VE", "LL"};
    size_t len = 0;
    while (len < 3 && class_at(r, at + len) & ALNUM)
        len++;
    if (len == 0 || len > 2 || is_letter_at(r, at + len))
        return false;
    for (size_t i = 0; i < sizeof clitics / sizeof clitics[0]; i++)
        if (strlen(clitics[i]) == len &&
            memcmp(clitics[i], r->text.ptr + at, len) == 0)
            return true;
    return false;
}

/* An apostrophe after the letters of `w`: goes on when a name does. */
static bool join_apostrophe(reader *r, word *w, character c)
{
    const size_t next = r->at + c.len;
    if (!is_letter_at(r, next) || is_clitic(r, next) || w->letters == 0)
        return false;
    w->seen |= c.cp > 0x7F ? H : 0;
    r->at = next;
    return true;
}

/* A full stop, comma or colon between the characters of one word. */
static bool join_separator(reader *r, word *w)
{
    const char c = byte_at(r, r->at);
    const unsigned before = class_at(r, r->at - 1);
    const unsigned after = class_at(r, r->at + 1);
    if (before == D && after == D && (c == '.' || w->letters == 0)) {
        w->separators = true;
        r->at++;
        return true;
    }
    if (c != '.' || !(after & (U | L)))
        return false;
    /* One letter, a full stop, one letter: an acronym (U.S., a.m.). */
    const bool single = r->at - w->piece == 1 && before & (U | L) &&
                        !(class_at(r, r->at + 2) & ALNUM) &&
                        class_at(r, r->at + 2) != H;
    const pt_str next = pt_str_slice(r->text, w->start, r->at);
    const bool doctor = pt_str_is_equal(next, PT_STR("Ph")) && after == U;
    if (!single && !doctor)
        return false;
    w->dotted = true;
    w->piece = ++r->at;
    return true;
}

static bool join_ampersand(reader *r, word *w)
{
    if (class_at(r, r->at - 1) != U || class_at(r, r->at + 1) != U)
        return false;
    w->letters++;
    r->at++;
    return true;
}

static bool join_underscore(reader *r)
{
    if (!(class_at(r, r->at + 1) & ALNUM))
        return false;
    r->at++;
    return true;
}

/* Whether the word goes on after the mark at r->at; moves past the mark. */
static bool join_mark(reader *r, word *w)
{
    switch (byte_at(r, r->at)) {
    case '.':
    case ',':
    case ':':
        return join_separator(r, w);
    case '&':
        return join_ampersand(r, w);
    case '_':
        return join_underscore(r);
    case '\'':
        return join_apostrophe(r, w, (character){'\'', 1});
    default:
        break;
    }
    if (class_at(r, r->at) != H)
        return false;
    const character c = char_at(r, r->at);
    return is_apostrophe(c.cp) && join_apostrophe(r, w, c);
}

/* Offset of the first character at or after `at` that is no white space. */
static size_t skip_space(const reader *r, size_t at)
{
    while (at < r->limit) {
        const unsigned class = class_at(r, at);
        if (class == H) {
            const character c = char_at(r, at);
            if (!is_space(c.cp))
                return at;
            at += c.len;
        } else if (class == S) {
            at++;
        } else {
            return at;
        }
    }
    return at;
}

/* The ASCII letters at `at`, at most 15. */
static pt_str next_word(const reader *r, size_t at)
{
    size_t end = at;
    while (end - at < 15 && class_at(r, end) & ALNUM)
        end++;
    return pt_str_slice(r->text, at, end);
}

/* Whether a degree sign stands before the word: "8°C. Later". */
static bool is_scale(const reader *r, const word *w)
{
    return w->start > 1 && byte_at(r, w->start - 1) == '\xB0' &&
           byte_at(r, w->start - 2) == '\xC2';
}

/* "J." in "J. K. Rowling", but not in "plan B. The", nor at the end. */
static bool is_initial(const reader *r, const word *w)
{
    if (w->letters != 1 || !(w->seen & U) || w->seen & D || is_scale(r, w))
        return false;
    if (class_at(r, r->at + 1) != S)
        return is_letter_at(r, r->at + 1) || byte_at(r, r->at + 1) == '-' ||
               byte_at(r, r->at + 1) == ',';
    const size_t next = skip_space(r, r->at + 1);
    return is_letter_at(r, next) && !pt_word_is_starter(next_word(r, next));
}

/* Whether the full stop at r->at belongs to the word before it. */
static bool owns_stop(const reader *r, const word *w)
{
    if (w->dotted)
        return true;
    const pt_str s = pt_str_slice(r->text, w->start, r->at);
    const pt_abbreviation kind = pt_abbreviation_find(s);
    switch (kind) {
    case PT_ABBREVIATION_NONE:
        return false;
    case PT_ABBREVIATION_TITLE:
    case PT_ABBREVIATION_FINAL:
        return true;
    case PT_ABBREVIATION_NUMBER:
    case PT_ABBREVIATION_NAME:
        break;
    }
    const size_t next = skip_space(r, r->at + 1);
    if (class_at(r, next) == D)
        return true;
    return kind == PT_ABBREVIATION_NAME && is_upper_at(r, next) &&
           !pt_word_is_starter(next_word(r, next));
}

/* Whether the letters so far begin an address; moves past it. */
static bool read_address(reader *r, const word *w)
{
    const pt_str stretch = {r->text.ptr, r->limit};
    const size_t end = pt_address_end(stretch, w->start, r->at, &r->no_address);
    if (end == 0)
        return false;
    r->at = end;
    return true;
}

static uint32_t word_bits(const word *w)
{
    uint32_t bits = w->seen & H ? 0 : PT_TOKEN_ASCII;
    if (w->letters == 0)
        return bits | (w->seen & D ? PT_TOKEN_NUMBER : PT_TOKEN_PUNCT);
    bits |= PT_TOKEN_WORD;
    if (w->upper)
        bits |= PT_TOKEN_UPPER;
    if (w->letters > 1 && w->seen & U && !(w->seen & L))
        bits |= PT_TOKEN_CAPS;
    if (w->seen & L && !(w->seen & (U | D)))
        bits |= PT_TOKEN_LOWER;
    return bits;
}

static void read_word(reader *r)
{
    word w = {.start = r->at, .piece = r->at, .upper = is_upper_at(r, r->at)};
    uint32_t bits = 0;
    for (;;) {
        read_letters(r, &w);
        const char c = byte_at(r, r->at);
        if (r->at >= r->limit || classes[(unsigned char)c] == S)
            break;
        if (c != '\0' && strchr(".:@_-+%", c) && read_address(r, &w)) {
            bits = PT_TOKEN_URL;
            break;
        }
        if (!join_mark(r, &w))
            break;
    }
    bits |= word_bits(&w);
    if (!(bits & PT_TOKEN_URL) && byte_at(r, r->at) == '.' &&
        byte_at(r, r->at + 1) != '.' && w.letters > 0) {
        if (is_initial(r, &w) && !w.dotted)
            bits |= PT_TOKEN_INITIAL | PT_TOKEN_ABBREV;
        else if (owns_stop(r, &w))
            bits |= PT_TOKEN_ABBREV;
    }
    const size_t end = r->at + (bits & PT_TOKEN_ABBREV ? 1 : 0);
    emit(r, w.start, end, bits);
}

/* An apostrophe: "’s" after a word, the "’" of "s’", or a mark. */
static void read_apostrophe(reader *r, character c)
{
    const size_t start = r->at;
    const uint32_t ascii = c.cp < 0x80 ? PT_TOKEN_ASCII : 0;
    const bool after_word =
        !r->spaced && start > 0 && is_letter_at(r, start - 1);
    const bool after_wide = !r->spaced && start > 0 && !after_word &&
                            class_at(r, start - 1) & (D | H);
    const size_t next = start + c.len;
    const bool touching =
        after_word || after_wide || (start > 0 && byte_at(r, start - 1) == '.');
    if (!r->spaced && touching && is_clitic(r, next)) {
        const bool s = (byte_at(r, next) | 0x20) == 's';
        size_t end = next;
        while (class_at(r, end) & ALNUM)
            end++;
        emit(r, start, end,
             ascii | PT_TOKEN_WORD | (s ? PT_TOKEN_POSSESSIVE : 0));
        return;
    }
    uint32_t bits = ascii | PT_TOKEN_PUNCT;
    if (after_word && !r->quoted && (byte_at(r, start - 1) | 0x20) == 's')
        bits |= PT_TOKEN_POSSESSIVE;
    r->quoted = !touching && class_at(r, next) != S;
    emit(r, start, next, bits);
}

/* A run of one ASCII mark that counts as one: "...", "--", "!!", "''". */
static size_t mark_end(const reader *r)
{
    const char c = byte_at(r, r->at);
    size_t end = r->at + 1;
    if (strchr(".-*_=~#!?`'", c) != NULL && c != '\0')
        while (end < r->limit && r->text.ptr[end] == c)
            end++;
    return end;
}

static void read_handle(reader *r)
{
    const size_t start = r->at++;
    while (class_at(r, r->at) & ALNUM || byte_at(r, r->at) == '_')
        r->at++;
    emit(r, start, r->at, PT_TOKEN_URL | PT_TOKEN_WORD | PT_TOKEN_ASCII);
}

static void read_mark(reader *r)
{
    const char c = byte_at(r, r->at);
    const bool touching =
        r->at > 0 && !r->spaced && class_at(r, r->at - 1) & ALNUM;
    if (c == '\'' && byte_at(r, r->at + 1) != '\'') {
        read_apostrophe(r, (character){'\'', 1});
    } else if (c == '@' && !touching && is_letter_at(r, r->at + 1)) {
        read_handle(r);
    } else if (c == '.' && !touching && class_at(r, r->at + 1) == D) {
        const size_t start = r->at++;
        while (class_at(r, r->at) == D)
            r->at++;
        emit(r, start, r->at, PT_TOKEN_NUMBER | PT_TOKEN_ASCII);
    } else {
        emit(r, r->at, mark_end(r), PT_TOKEN_PUNCT | PT_TOKEN_ASCII);
    }
}

/* A character above U+007F. */
static void read_wide(reader *r)
{
    const character c = char_at(r, r->at);
    if (is_space(c.cp)) {
        r->at += c.len;
        r->spaced = true;
        return;
    }
    if (c.cp == 0xFFFC) {
        emit(r, r->at, r->at + c.len, PT_TOKEN_OPAQUE);
        return;
    }
    if (is_apostrophe(c.cp)) {
        read_apostrophe(r, c);
        return;
    }
    if (is_ideograph(c.cp)) {
        emit(r, r->at, r->at + c.len, PT_TOKEN_WORD);
        return;
    }
    if (pt_char_is_letter(c.cp) || pt_char_is_digit(c.cp)) {
        read_word(r);
        return;
    }
    /* Variation selectors, marks and joiners stay with a symbol. */
    size_t end = r->at + c.len;
    while (class_at(r, end) == H) {
        const character next = char_at(r, end);
        if (next.cp != 0x200D && (next.cp < 0xFE00 || next.cp > 0xFE0F))
            break;
        end += next.len;
    }
    emit(r, r->at, end, PT_TOKEN_PUNCT);
}

/* Reads [r->at, r->limit). */
static void read_stretch(reader *r)
{
    while (r->at < r->limit && !r->failed) {
        switch (classes[(unsigned char)r->text.ptr[r->at]]) {
        case S:
            r->at++;
            r->spaced = true;
            break;
        case U:
        case L:
        case D:
            read_word(r);
            break;
        case H:
            read_wide(r);
            break;
        default:
            read_mark(r);
            break;
        }
    }
}

pt_status pt_tokens_read(pt_tokens *tokens, pt_str text, const uint32_t *breaks,
                         uint32_t n_breaks, pt_error *err)
{
    const uint32_t from = tokens->len;
    reader r = {.out = tokens, .text = text};
    for (uint32_t i = 0; i <= n_breaks && !r.failed; i++) {
        const size_t limit = i < n_breaks ? breaks[i] : text.len;
        if (limit < r.at || limit > text.len)
            continue;
        const uint32_t first = tokens->len;
        r.limit = limit;
        r.spaced = true;
        r.quoted = false;
        read_stretch(&r);
        if (first > from && tokens->len > first)
            tokens->items[first].bits |= PT_TOKEN_BREAK;
    }
    if (r.failed) {
        tokens->len = from;
        return pt_error_nomem(err);
    }
    pt_sentences_mark(tokens, from, text);
    return PT_OK;
}
