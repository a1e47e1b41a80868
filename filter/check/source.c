/* SPDX-License-Identifier: MIT */
/*
 * Finds places of a document again in the file it was made of. Both sides
 * become words, runs of letters and digits without case and accents, so that
 * markup, typographic quotation marks and dashes fall away; in the file
 * character references and the accents of TeX belong to the word. A word is
 * looked for everywhere; each candidate scores by how many of the CONTEXT
 * words on either side follow it, in order, with at most GAP other words
 * (addresses, classes, tags) between, the nearer the better; of equal ones
 * that one counts which stands at the same share of the file as the place in
 * the document. O(words of the file × CONTEXT × GAP) at worst, for rare words
 * O(words of the file).
 */
#include "check/source.h"

#include "base/error.h"
#include "base/map.h"
#include "base/utf8.h"

#include <string.h>

enum { CONTEXT = 10, GAP = 14, NEAR = 100, WORD_SCORE = 4 };

/* FNV-1a, 32 bits, over bytes of the folded characters. */
static uint32_t add_hash(uint32_t hash, uint32_t cp)
{
    char folded[PT_CHAR_FOLD_BYTES];
    const size_t n = pt_char_fold(folded, cp);
    for (size_t i = 0; i < n; i++)
        hash = (hash ^ (unsigned char)folded[i]) * 16777619u;
    return hash;
}

/* A character reference, "&eacute;" or "&#233;": its letter, 0 for none.
   Of a name the first letter counts, as accents do not. */
static uint32_t read_reference(pt_str s, size_t at, size_t *end)
{
    size_t i = at + 1;
    while (i < s.len && i - at < 12 && s.ptr[i] != ';' && s.ptr[i] != ' ')
        i++;
    if (i >= s.len || s.ptr[i] != ';' || i < at + 3)
        return 0;
    *end = i + 1;
    if (s.ptr[at + 1] != '#') {
        static const char *const accents[] = {"acute;", "grave;", "circ;",
                                              "uml;",   "tilde;", "cedil;",
                                              "ring;",  "slash;", "caron;"};
        const pt_str rest = pt_str_slice(s, at + 2, i + 1);
        for (size_t k = 0; k < sizeof accents / sizeof accents[0]; k++)
            if (pt_str_is_equal(rest, pt_str_from(accents[k])))
                return (unsigned char)s.ptr[at + 1];
        return 0;
    }
    uint32_t cp = 0;
    const bool hex = s.ptr[at + 2] == 'x' || s.ptr[at + 2] == 'X';
    for (size_t k = at + 2 + hex; k < i; k++) {
        const char c = s.ptr[k];
        const int digit = c >= '0' && c <= '9' ? c - '0'
                          : hex && (c | 32) >= 'a' && (c | 32) <= 'f'
                              ? (c | 32) - 'a' + 10
                              : -1;
        if (digit < 0)
            return 0;
        cp = cp * (hex ? 16 : 10) + (uint32_t)digit;
    }
    return cp;
}

/* Past an accent of TeX, "\'" or "\'{", before a letter; 0: there is none. */
static size_t skip_accent(pt_str s, size_t at)
{
    if (at + 2 >= s.len || strchr("'`^\"~=.", s.ptr[at + 1]) == NULL)
        return 0;
    at += s.ptr[at + 2] == '{' ? 3 : 2;
    return at < s.len && (s.ptr[at] | 32) >= 'a' && (s.ptr[at] | 32) <= 'z' ? at
                                                                            : 0;
}

/* Reads one letter of a word; 0, `at` unmoved, when none is there. */
static uint32_t read_letter(pt_str s, size_t *at, bool is_markup)
{
    size_t end = *at;
    uint32_t cp = 0;
    if (is_markup && s.ptr[end] == '&') {
        cp = read_reference(s, end, &end);
    } else if (is_markup && s.ptr[end] == '\\') {
        end = skip_accent(s, end);
        if (end > 0)
            cp = pt_utf8_next(s, &end);
    } else {
        cp = pt_utf8_next(s, &end);
    }
    if (cp == 0xAD) /* a soft hyphen is inside a word */
        ;
    else if (cp == 0 || !(pt_char_is_letter(cp) || pt_char_is_digit(cp)))
        return 0;
    *at = end;
    return cp;
}

/* Past the address of a link in Markdown, "](…)", on one line; `at` where
   none begins. */
static size_t skip_address(pt_str s, size_t at)
{
    int depth = 1;
    if (s.ptr[at] != ']' || at + 1 >= s.len || s.ptr[at + 1] != '(')
        return at;
    for (size_t i = at + 2; i < s.len && s.ptr[i] != '\n'; i++) {
        depth += (s.ptr[i] == '(') - (s.ptr[i] == ')');
        if (depth == 0)
            return i + 1;
    }
    return at;
}

static pt_status read_words(pt_source_words *out, pt_str s, bool is_markup,
                            pt_error *err)
{
    for (size_t at = 0; at < s.len;) {
        const size_t start = at;
        uint32_t hash = 2166136261u;
        uint32_t cp = read_letter(s, &at, is_markup);
        if (cp == 0) {
            at = is_markup ? skip_address(s, at) : at;
            if (at == start)
                pt_utf8_next(s, &at);
            continue;
        }
        while (cp != 0) {
            hash = cp == 0xAD ? hash : add_hash(hash, cp);
            cp = at < s.len ? read_letter(s, &at, is_markup) : 0;
        }
        pt_source_word *word = pt_vec_add(out, sizeof *word);
        if (word == NULL)
            return pt_error_nomem(err);
        *word = (pt_source_word){(uint32_t)start, (uint32_t)at, hash};
    }
    return PT_OK;
}

/* The byte past the end of the line. */
static size_t line_end(pt_str s, size_t at)
{
    const size_t end = pt_str_find(s, PT_STR("\n"), at);
    return end < s.len ? end + 1 : end;
}

/* Notes where the front matter is: "---" to "---" or "...", "+++" to "+++". */
static void find_front(pt_source *out)
{
    const pt_str s = out->bytes;
    size_t at = pt_str_has_prefix(s, PT_STR("\xEF\xBB\xBF")) ? 3 : 0;
    const size_t begin = at;
    size_t end = line_end(s, at);
    const pt_str fence = pt_str_trim(pt_str_slice(s, at, end));
    if (!pt_str_is_equal(fence, PT_STR("---")) &&
        !pt_str_is_equal(fence, PT_STR("+++")))
        return;
    for (at = end; at < s.len; at = end) {
        end = line_end(s, at);
        const pt_str line = pt_str_trim(pt_str_slice(s, at, end));
        if (pt_str_is_equal(line, fence) ||
            pt_str_is_equal(line, PT_STR("..."))) {
            out->front_begin = (uint32_t)begin;
            out->front_end = (uint32_t)end;
            return;
        }
    }
}

pt_status pt_source_read(pt_source *out, pt_str bytes, pt_error *err)
{
    *out = (pt_source){.bytes = bytes};
    find_front(out);
    const pt_status st = read_words(&out->words, bytes, true, err);
    if (st != PT_OK) {
        pt_source_release(out);
        return st;
    }
    while (out->body < out->words.len &&
           out->words.items[out->body].start < out->front_end)
        out->body++;
    return PT_OK;
}

void pt_source_release(pt_source *source)
{
    pt_vec_release(&source->words);
}

/* The next word of the file with that hash, at most GAP words further. */
static uint32_t step(const pt_source *source, uint32_t from, uint32_t hash,
                     int direction)
{
    uint32_t at = from;
    for (int i = 0; i < GAP; i++) {
        if (direction < 0 ? at <= source->body : at + 1 >= source->words.len)
            return PT_NONE;
        at = direction < 0 ? at - 1 : at + 1;
        if (source->words.items[at].hash == hash)
            return at;
    }
    return PT_NONE;
}

/* How well the words on one side of the anchor follow it in the file. */
static uint32_t score_side(const pt_source *source, uint32_t at,
                           const pt_source_words *words, uint32_t anchor,
                           int direction)
{
    uint32_t score = 0;
    uint32_t i = anchor;
    for (int n = 0; n < CONTEXT; n++) {
        if (direction < 0 ? i == 0 : i + 1 >= words->len)
            break;
        i = direction < 0 ? i - 1 : i + 1;
        const uint32_t next = step(source, at, words->items[i].hash, direction);
        if (next == PT_NONE)
            continue;
        const uint32_t gap = next > at ? next - at : at - next;
        score += gap == 1 ? WORD_SCORE + 1 : WORD_SCORE;
        at = next;
    }
    return score;
}

/* The best score that is possible: all words there, side by side. */
static uint32_t most_score(const pt_source_words *words, uint32_t anchor)
{
    const uint32_t left = anchor < CONTEXT ? anchor : CONTEXT;
    const uint32_t right = words->len - 1 - anchor;
    return (left + (right < CONTEXT ? right : CONTEXT)) * (WORD_SCORE + 1);
}

/* The word of the file that word `anchor` of the text is, or PT_NONE. */
static uint32_t find_word(const pt_source *source, const pt_source_words *words,
                          uint32_t anchor, double share)
{
    const double expected = share * source->words.len;
    uint32_t best = PT_NONE;
    uint32_t best_score = 0;
    double best_distance = 0;
    for (uint32_t i = source->body; i < source->words.len; i++) {
        if (source->words.items[i].hash != words->items[anchor].hash)
            continue;
        const uint32_t score = score_side(source, i, words, anchor, -1) +
                               score_side(source, i, words, anchor, 1);
        const double distance = i > expected ? i - expected : expected - i;
        if (best == PT_NONE || score > best_score ||
            (score == best_score && distance < best_distance)) {
            best = i;
            best_score = score;
            best_distance = distance;
        }
    }
    return best_score * 2 >= most_score(words, anchor) ? best : PT_NONE;
}

/* The share of the document that stands before a text. */
static double share_of(const pt_document *doc, uint32_t text)
{
    const double all = (double)doc->blocks_end - doc->blocks_begin;
    const double before =
        (double)doc->texts.items[text].begin - doc->blocks_begin;
    return all > 0 && before > 0 ? before / all : 0;
}

/* Widens or moves a range to bytes of the span that are no words: "€ 4". */
static void take_signs(pt_source_range *range, const pt_source *source,
                       pt_str span, size_t lead)
{
    const pt_str sign = pt_str_slice(span, 0, lead);
    if (lead <= range->start &&
        pt_str_is_equal(
            pt_str_slice(source->bytes, range->start - lead, range->start),
            sign))
        range->start -= (uint32_t)lead;
}

/* Finds a span without words behind the word before it. */
static bool find_sign(pt_source_range *out, const pt_source *source,
                      pt_str span, uint32_t from)
{
    const size_t end =
        from + NEAR < source->bytes.len ? from + NEAR : source->bytes.len;
    const pt_str rest = pt_str_slice(source->bytes, 0, end);
    const size_t at = pt_str_find(rest, span, from);
    if (span.len == 0 || at >= rest.len)
        return false;
    *out = (pt_source_range){(uint32_t)at, (uint32_t)(at + span.len)};
    return true;
}

/* Finds the span whose first word is `anchor` of the text's words. */
static bool find_words(pt_source_range *out, const pt_source *source,
                       const pt_source_words *words, uint32_t anchor,
                       pt_span span, double share)
{
    uint32_t at = find_word(source, words, anchor, share);
    if (at == PT_NONE)
        return false;
    *out = (pt_source_range){source->words.items[at].start,
                             source->words.items[at].end};
    for (uint32_t i = anchor + 1;
         i < words->len && words->items[i].start < span.end; i++) {
        const uint32_t next = step(source, at, words->items[i].hash, 1);
        at = next == PT_NONE ? at : next;
        out->end = source->words.items[at].end;
    }
    return true;
}

pt_status pt_source_find_span(pt_source_range *out, bool *found_out,
                              const pt_source *source, const pt_document *doc,
                              pt_span span, pt_error *err)
{
    const pt_str text = pt_document_text(doc, span.text);
    const double share = share_of(doc, span.text);
    pt_source_words words = {0};
    const pt_status st = read_words(&words, text, false, err);
    uint32_t anchor = 0;
    while (anchor < words.len && words.items[anchor].end <= span.start)
        anchor++;
    *found_out = false;
    if (st == PT_OK && anchor < words.len &&
        words.items[anchor].start < span.end) {
        *found_out = find_words(out, source, &words, anchor, span, share);
        if (*found_out && words.items[anchor].start > span.start)
            take_signs(out, source, pt_str_slice(text, span.start, span.end),
                       words.items[anchor].start - span.start);
    } else if (st == PT_OK && anchor > 0) {
        const uint32_t at = find_word(source, &words, anchor - 1, share);
        if (at != PT_NONE)
            *found_out =
                find_sign(out, source, pt_str_slice(text, span.start, span.end),
                          source->words.items[at].end);
    }
    pt_vec_release(&words);
    return st;
}

/* Whether the line at `at` is that of the key, "key:", "key =", quoted. */
static bool is_key_line(pt_str s, size_t at, pt_str key)
{
    const size_t quoted = at < s.len && s.ptr[at] == '"';
    const size_t start = at + quoted;
    size_t end = start + key.len + quoted;
    if (end > s.len ||
        !pt_str_is_equal(pt_str_slice(s, start, start + key.len), key))
        return false;
    while (end < s.len && s.ptr[end] == ' ')
        end++;
    return end < s.len && (s.ptr[end] == ':' || s.ptr[end] == '=');
}

/* Where the value of the key in that line ends: before the next key. */
static size_t value_end(pt_str s, size_t at, size_t end)
{
    for (at = line_end(s, at); at < end; at = line_end(s, at))
        if (strchr(" \t-\r\n#", s.ptr[at]) == NULL)
            return at;
    return end;
}

/* Finds consecutive words among those of the file in [start, end). */
static bool find_phrase(pt_source_range *out, const pt_source *source,
                        const pt_source_words *words, size_t start, size_t end)
{
    const pt_source_word *all = source->words.items;
    for (uint32_t i = 0; i + words->len <= source->words.len; i++) {
        uint32_t n = 0;
        if (all[i].start < start)
            continue;
        while (n < words->len && all[i + n].end <= end &&
               all[i + n].hash == words->items[n].hash)
            n++;
        if (n == words->len) {
            *out = (pt_source_range){all[i].start, all[i + n - 1].end};
            return n > 0;
        }
    }
    return false;
}

/* Finds the key's line in the front matter. */
static bool find_key(pt_source_range *out, size_t *end_out,
                     const pt_source *source, pt_str key)
{
    const pt_str s = source->bytes;
    for (size_t at = line_end(s, source->front_begin);
         key.len > 0 && at < source->front_end; at = line_end(s, at)) {
        if (!is_key_line(s, at, key))
            continue;
        *out = (pt_source_range){(uint32_t)at, (uint32_t)(at + key.len)};
        *end_out = value_end(s, at, source->front_end);
        return true;
    }
    return false;
}

pt_status pt_source_find_key(pt_source_range *out, bool *found_out,
                             const pt_source *source, pt_str key,
                             pt_str subject, pt_error *err)
{
    pt_source_words words = {0};
    const bool has_front = source->front_end > source->front_begin;
    size_t end = source->bytes.len;
    pt_source_range line = {0, 0};
    const bool has_key = has_front && find_key(&line, &end, source, key);
    *found_out = true;
    const pt_status st = read_words(&words, subject, false, err);
    if (st == PT_OK && words.len > 0 && key.len > 0 &&
        find_phrase(out, source, &words, has_key ? line.end : 0, end)) {
        pt_vec_release(&words);
        return PT_OK;
    }
    if (has_key)
        *out = line;
    else if (has_front)
        *out = (pt_source_range){source->front_begin, source->front_begin + 3};
    else
        *found_out = false;
    pt_vec_release(&words);
    return st;
}

bool pt_source_find_bytes(pt_source_range *out, const pt_source *source,
                          pt_str bytes)
{
    const size_t at =
        bytes.len == 0 ? source->bytes.len
                       : pt_str_find(source->bytes, bytes, source->front_end);
    if (at >= source->bytes.len)
        return false;
    *out = (pt_source_range){(uint32_t)at, (uint32_t)(at + bytes.len)};
    return true;
}
