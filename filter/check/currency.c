/* SPDX-License-Identifier: MIT */
/*
 * Checks for the sign of a currency without an amount: "paid € for it",
 * "$ million". Signs only, as codes and nouns may well stand alone.
 */
#include "check/rules.h"

#include "base/utf8.h"
#include "text/numerals.h"
#include "text/language.h"

static bool is_sign(uint32_t cp)
{
    return cp == '$' || cp == 0xA3 || cp == 0xA5 ||
           (cp >= 0x20A0 && cp <= 0x20CF);
}

/* The characters beside [start, end), white space passed over; 0: none. */
static uint32_t before(pt_str text, size_t start)
{
    while (start > 0) {
        const uint32_t cp = pt_utf8_previous(text, &start);
        if (!pt_char_is_space(cp))
            return cp;
    }
    return 0;
}

static uint32_t behind(pt_str text, size_t end, size_t *at)
{
    while (end < text.len) {
        *at = end;
        const uint32_t cp = pt_utf8_next(text, &end);
        if (!pt_char_is_space(cp))
            return cp;
    }
    *at = text.len;
    return 0;
}

/* Whether a word of a number, not a mere scale, begins at `at`. */
static bool is_number_word(const pt_checker *c, pt_str text, size_t at)
{
    size_t end = at;
    while (end < text.len && text.ptr[end] != ' ' && text.ptr[end] != '-')
        end++;
    const pt_numeral *word = pt_numeral_find(
        pt_locale_find(c->doc->lang).language, pt_str_slice(text, at, end));
    return word != NULL && word->kind != PT_NUMERAL_SCALE;
}

static bool has_amount(const pt_checker *c, pt_str text, size_t start,
                       size_t end)
{
    size_t at = 0;
    const uint32_t next = behind(text, end, &at);
    const uint32_t last = before(text, start);
    if (pt_char_is_digit(next) || pt_char_is_digit(last) || next == '.' ||
        next == '-' || next == '~' || next == 0x2212)
        return true;
    return is_number_word(c, text, at);
}

/* Whether the sign is spoken of, or part of something else: "the $", "(€)",
   "$HOME", "C$". */
static bool is_mere_sign(pt_str text, size_t start, size_t end)
{
    size_t at = 0;
    const uint32_t next = behind(text, end, &at);
    const uint32_t last = before(text, start);
    if (next == 0 || last == 0 || last == '(' || next == ')')
        return true;
    if (pt_char_is_punct(last) || pt_char_is_punct(next))
        return true;
    const bool glued = at == end || (start > 0 && text.ptr[start - 1] != ' ');
    /* Anything but words around it may be a character gone wrong. */
    return glued || last >= 0x80 || next >= 0x80;
}

void pt_check_currency(pt_checker *c)
{
    for (uint32_t text = 0; text < c->doc->texts.len; text++) {
        const pt_str all = pt_document_text(c->doc, text);
        for (size_t at = 0; at < all.len;) {
            const size_t start = at;
            const bool ascii = (unsigned char)all.ptr[at] < 0x80;
            if (ascii && all.ptr[at] != '$') {
                at++;
                continue;
            }
            if (!is_sign(pt_utf8_next(all, &at)) ||
                has_amount(c, all, start, at) || is_mere_sign(all, start, at))
                continue;
            const pt_span span = {text, (uint32_t)start, (uint32_t)at};
            pt_check_add(c, pt_place_span(c, span), "‘%s’ without an amount",
                         pt_check_quote(c, pt_check_str(c, span)));
        }
    }
}
