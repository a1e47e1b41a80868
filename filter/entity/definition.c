/* SPDX-License-Identifier: MIT */
/*
 * Definitions of short forms. A first pass looks between each mention and
 * the next for the marks of a definition: a bracket, a quotation mark, "or",
 * "known as". Every form so defined means the same further on. A second pass
 * goes through the acronyms that are left: the initials of each long form
 * before them are in a map. Linear in mentions.
 */
#include "entity/definition.h"

#include <string.h>

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "entity/alias.h"
#include "find/acronym.h"
#include "names/names.h"

enum { GAP = 24, MARKS = 8 };

/* From this prior on two letters are not taken for the acronym of a long
   form that merely stands in the document: "EU". */
static const float WELL_KNOWN = 0.9F;

typedef struct definer {
    const pt_find_input *in;
    const pt_mentions *mentions;
    pt_map defined;  /* short form → mention of the long one */
    pt_map initials; /* of long forms → their first mention; of two different
                        ones PT_NONE - 1 */
    pt_arena *arena; /* keys of initials */
    pt_error *err;
} definer;

static pt_str surface_of(const definer *d, uint32_t i)
{
    const pt_mention *m = &d->mentions->list.items[i];
    return pt_str_slice(pt_document_text(d->in->doc, m->text), m->start,
                        m->end);
}

static bool is_thing(const definer *d, uint32_t i)
{
    const pt_type type = (pt_type)d->mentions->list.items[i].type;
    return pt_alias_kind_of(type) == PT_ALIAS_THING;
}

/*
 * Reads what stands between two mentions: the words in `to` with one space
 * before and behind each; whether there is a bracket or quotation mark.
 */
static bool read_gap(char *to, bool *marked_out, pt_str gap)
{
    size_t len = 0;
    *marked_out = false;
    if (gap.len > GAP)
        return false;
    to[len++] = ' ';
    for (size_t i = 0; i < gap.len;) {
        const uint32_t cp = pt_utf8_next(gap, &i);
        if (cp == '(' || cp == '[' || cp == '"' || cp == 0x201C ||
            cp == 0x201E || cp == 0xAB || cp == 0x2018 || cp == '\'')
            *marked_out = true;
        else if (cp >= 'a' && cp <= 'z')
            to[len++] = (char)cp;
        else if (!pt_char_is_space(cp) && cp != ',')
            return false;
        else if (to[len - 1] != ' ')
            to[len++] = ' ';
    }
    if (to[len - 1] != ' ')
        to[len++] = ' ';
    to[len] = '\0';
    return true;
}

/* Whether one of the two forms begins or ends with the other's words. */
static bool is_piece(pt_str piece, pt_str whole)
{
    if (piece.len + 1 >= whole.len)
        return false;
    const size_t cut = whole.len - piece.len;
    return (whole.ptr[cut - 1] == ' ' && pt_str_has_suffix(whole, piece)) ||
           (whole.ptr[piece.len] == ' ' && pt_str_has_prefix(whole, piece));
}

/* Whether the capitals of a short form are initials of the long one's words,
   in order: "Africa CDC" of "Africa Centres for Disease Control …". */
static bool has_capitals(pt_str brief, pt_str whole)
{
    size_t at = 0;
    if (brief.len * 2 > whole.len || brief.ptr[0] != whole.ptr[0])
        return false;
    for (size_t i = 0; i < brief.len; i++) {
        if (brief.ptr[i] < 'A' || brief.ptr[i] > 'Z')
            continue;
        while (at < whole.len && (whole.ptr[at] != brief.ptr[i] ||
                                  (at > 0 && whole.ptr[at - 1] != ' ' &&
                                   whole.ptr[at - 1] != '-')))
            at++;
        if (at++ >= whole.len)
            return false;
    }
    return true;
}

/* Whether mention i + 1 is defined as short for mention i. */
static bool is_defined(const definer *d, uint32_t i)
{
    static const char *const words[] = {
        " or ",     " or the ",     " known as ",   " known as the ",
        " called ", " called the ", " abbreviated "};
    const pt_mention *a = &d->mentions->list.items[i];
    const pt_mention *b = a + 1;
    char between[GAP + 3];
    bool marked = false;
    if (a->text != b->text || !is_thing(d, i) || !is_thing(d, i + 1) ||
        !read_gap(between, &marked,
                  pt_str_slice(pt_document_text(d->in->doc, a->text), a->end,
                               b->start)))
        return false;
    const pt_str whole = surface_of(d, i);
    const pt_str brief = surface_of(d, i + 1);
    if (marked && (strcmp(between, " ") == 0 || strcmp(between, " the ") == 0))
        return pt_acronym_fits(brief, whole) || is_piece(brief, whole) ||
               has_capitals(brief, whole);
    for (size_t w = 0; w < sizeof words / sizeof words[0]; w++)
        if (strcmp(between, words[w]) == 0)
            return pt_acronym_fits(brief, whole);
    return false;
}

/* Whether mention i is the acronym and i + 1 the long form in brackets. */
static bool is_spelt_out(const definer *d, uint32_t i)
{
    const pt_mention *a = &d->mentions->list.items[i];
    const pt_mention *b = a + 1;
    char between[GAP + 3];
    bool marked = false;
    return a->text == b->text && is_thing(d, i) && is_thing(d, i + 1) &&
           read_gap(between, &marked,
                    pt_str_slice(pt_document_text(d->in->doc, a->text), a->end,
                                 b->start)) &&
           marked && pt_acronym_fits(surface_of(d, i), surface_of(d, i + 1));
}

static pt_status define(definer *d, uint32_t brief, uint32_t whole)
{
    if (pt_map_add(&d->defined, surface_of(d, brief), whole, NULL) == NULL)
        return pt_error_nomem(d->err);
    return PT_OK;
}

static pt_status read_marked(definer *d)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i + 1 < d->mentions->list.len && st == PT_OK; i++) {
        if (is_defined(d, i))
            st = define(d, i + 1, i);
        else if (is_spelt_out(d, i))
            st = define(d, i, i + 1);
    }
    return st;
}

/* Writes the capitals with which a long form's words begin; 0 for a name of
   one word. */
static size_t read_initials(char *to, pt_str name)
{
    size_t n = 0;
    bool begins = true;
    for (size_t i = 0; i < name.len && n < MARKS; i++) {
        const char c = name.ptr[i];
        if (begins && c >= 'A' && c <= 'Z')
            to[n++] = c;
        begins = c == ' ' || c == '-' || c == '\n';
    }
    return n < 2 ? 0 : n;
}

/* The letters of an acronym without full stops; 0 when it is none. */
static size_t read_acronym(char *to, pt_str word)
{
    size_t n = 0;
    for (size_t i = 0; i < word.len; i++) {
        const char c = word.ptr[i];
        if (c >= 'A' && c <= 'Z' && n < MARKS)
            to[n++] = c;
        else if (c != '.')
            return 0;
    }
    return n < 2 ? 0 : n;
}

static bool is_body(const definer *d, uint32_t i)
{
    const uint8_t type = d->mentions->list.items[i].type;
    return type == PT_TYPE_ORGANIZATION || type == PT_TYPE_FACILITY;
}

/* Notes the initials of a long form. */
static pt_status note_initials(definer *d, uint32_t i)
{
    char letters[MARKS];
    const size_t n = read_initials(letters, surface_of(d, i));
    if (n == 0)
        return PT_OK;
    const pt_str key = pt_arena_copy(d->arena, (pt_str){letters, n});
    uint32_t *at =
        key.ptr == NULL ? NULL : pt_map_add(&d->initials, key, i, NULL);
    if (at == NULL)
        return pt_error_nomem(d->err);
    if (*at < PT_NONE - 1 &&
        !pt_str_is_equal_nocase(surface_of(d, *at), surface_of(d, i)))
        *at = PT_NONE - 1;
    return PT_OK;
}

/* The long form before an acronym, or PT_NONE. */
static pt_status find_long(uint32_t *out, const definer *d, uint32_t i)
{
    char letters[MARKS];
    const pt_str surface = surface_of(d, i);
    const size_t n = read_acronym(letters, surface);
    const uint32_t at =
        n == 0 ? PT_NONE : pt_map_find(&d->initials, (pt_str){letters, n});
    pt_name_match match = {.n_candidates = 0};
    bool found = false;
    pt_status st = PT_OK;
    *out = PT_NONE;
    if (at >= PT_NONE - 1)
        return PT_OK;
    if (d->in->names != NULL && n == 2)
        st = pt_names_look_up(&match, &found, d->in->names, surface, d->err);
    if (st == PT_OK && (!found || match.candidates[0].prior < WELL_KNOWN))
        *out = at;
    return st;
}

/* The second pass: what is defined, and acronyms of what went before. */
static pt_status read_all(pt_definitions *out, definer *d)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < out->len && st == PT_OK; i++) {
        out->items[i] = PT_NONE;
        if (!is_thing(d, i))
            continue;
        out->items[i] = pt_map_find(&d->defined, surface_of(d, i));
        if (out->items[i] == PT_NONE && is_body(d, i)) {
            st = find_long(&out->items[i], d, i);
            if (st == PT_OK)
                st = note_initials(d, i);
        }
    }
    return st;
}

pt_status pt_definitions_read(pt_definitions *out, const pt_mentions *mentions,
                              const pt_find_input *in, pt_error *err)
{
    definer d = {.in = in, .mentions = mentions, .err = err};
    pt_definitions made = {0};
    pt_map_init(&d.defined);
    pt_map_init(&d.initials);
    d.arena = pt_arena_new();
    pt_status st = PT_OK;
    uint32_t *items =
        pt_vec_reserve(&made, (size_t)mentions->list.len + 1, sizeof *items);
    if (d.arena == NULL || items == NULL)
        st = pt_error_nomem(err);
    else
        made.len = mentions->list.len;
    if (st == PT_OK)
        st = read_marked(&d);
    if (st == PT_OK)
        st = read_all(&made, &d);
    pt_map_release(&d.defined);
    pt_map_release(&d.initials);
    pt_arena_free(d.arena);
    if (st == PT_OK)
        *out = made;
    else
        pt_vec_release(&made);
    return st;
}
