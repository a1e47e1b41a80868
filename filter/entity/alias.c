/* SPDX-License-Identifier: MIT */
/*
 * Makes the keys by which surface forms are compared: folded (case, accents,
 * dots and typographic marks gone), without a leading article, the form of a
 * company or a possessive; for people the first given name and the surname's
 * main word, so that middle names may come and go, with the middles' first
 * letters beside it to tell two people apart. A prefix keeps kinds apart.
 * Linear in the form.
 */
#include "entity/alias.h"

#include "base/buf.h"
#include "base/error.h"
#include "base/str.h"
#include "base/utf8.h"
#include "entity/given.h"
#include "entity/skeleton.h"
#include "find/person.h"

/* Letters of middle names that are compared. */
enum { MIDDLES = 4 };

pt_alias_kind pt_alias_kind_of(pt_type type)
{
    switch (type) {
    case PT_TYPE_PERSON:
        return PT_ALIAS_PERSON;
    case PT_TYPE_NORP:
        return PT_ALIAS_NORP;
    case PT_TYPE_LANGUAGE:
        return PT_ALIAS_LANGUAGE;
    case PT_TYPE_DATE:
    case PT_TYPE_TIME:
    case PT_TYPE_MONEY:
    case PT_TYPE_PERCENT:
    case PT_TYPE_QUANTITY:
        return PT_ALIAS_VALUE;
    case PT_TYPE_ORGANIZATION:
    case PT_TYPE_LOCATION:
    case PT_TYPE_FACILITY:
    case PT_TYPE_PRODUCT:
    case PT_TYPE_EVENT:
    case PT_TYPE_WORK:
    case PT_TYPE_LAW:
    case PT_TYPE_MISC:
        return PT_ALIAS_THING;
    }
    return PT_ALIAS_THING;
}

/* Appends `s` folded, full stops dropped, white space made single. */
static void add_folded(pt_buf *buf, pt_str s, pt_arena *arena)
{
    const pt_str folded = pt_utf8_fold(arena, s);
    if (folded.ptr == NULL) {
        buf->failed = true;
        return;
    }
    for (size_t i = 0; i < folded.len; i++) {
        const char c = folded.ptr[i];
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '-';
        if (c == '.' ||
            (space && buf->len > 0 && buf->ptr[buf->len - 1] == ' '))
            continue;
        pt_buf_add_byte(buf, space ? ' ' : c);
    }
}

/* Copies what is in `buf` from `start` on into the arena. */
static pt_str keep(pt_buf *buf, pt_arena *arena)
{
    if (pt_buf_failed(buf))
        return (pt_str){NULL, 0};
    return pt_arena_copy(arena, pt_buf_str(buf));
}

static pt_str without_article(pt_str name)
{
    if (pt_str_has_prefix(name, PT_STR("the ")) ||
        pt_str_has_prefix(name, PT_STR("The ")))
        return pt_str_slice(name, 4, name.len);
    return name;
}

static pt_str key_of(char prefix, pt_str a, pt_str b, pt_buf *buf,
                     pt_arena *arena)
{
    pt_buf_clear(buf);
    pt_buf_add_byte(buf, prefix);
    pt_buf_add_byte(buf, ' ');
    add_folded(buf, a, arena);
    if (b.len > 0) {
        pt_buf_add_byte(buf, ' ');
        add_folded(buf, b, arena);
    }
    return keep(buf, arena);
}

/* The first letter of a given name. */
static pt_str initial_of(pt_str given)
{
    size_t end = 0;
    if (given.len > 0)
        pt_utf8_next(given, &end);
    return pt_str_slice(given, 0, end);
}

/* The first letters of the words between given name and surname. */
static pt_str middle_of(const pt_person *person, pt_buf *buf, pt_arena *arena)
{
    const char *at = person->given.ptr + person->given.len;
    pt_buf_clear(buf);
    if (person->words < 3 || person->eastern)
        return (pt_str){"", 0};
    while (at < person->surname.ptr && buf->len < MIDDLES) {
        if (*at == ' ' && at + 1 < person->surname.ptr)
            add_folded(buf, (pt_str){at + 1, 1}, arena);
        at++;
    }
    return keep(buf, arena);
}

/* Takes the Arabic article off: "al-Rashid" and "Rashid" are one name. */
static pt_str without_al(pt_str name)
{
    if (name.len > 5 && name.ptr[2] == '-' &&
        (pt_str_has_prefix(name, PT_STR("al")) ||
         pt_str_has_prefix(name, PT_STR("Al")) ||
         pt_str_has_prefix(name, PT_STR("el")) ||
         pt_str_has_prefix(name, PT_STR("El"))))
        return pt_str_slice(name, 3, name.len);
    return name;
}

/* A person's key: the skeletons of two names, the first one's short forms
   made full. */
static pt_str person_key(char prefix, pt_str given, pt_str last, pt_buf *buf,
                         pt_arena *arena)
{
    pt_buf_clear(buf);
    pt_skeleton_add(buf, given, arena);
    const pt_str first = keep(buf, arena);
    pt_buf_clear(buf);
    pt_buf_add_byte(buf, prefix);
    pt_buf_add_byte(buf, ' ');
    if (first.ptr == NULL)
        buf->failed = true;
    else
        pt_buf_add(buf, pt_given_full(first));
    pt_buf_add_byte(buf, ' ');
    pt_skeleton_add(buf, last, arena);
    return keep(buf, arena);
}

static void read_person(pt_alias *out, pt_str surface, pt_buf *buf,
                        pt_arena *arena)
{
    pt_person person;
    pt_person_split(&person, surface);
    person.last = without_al(person.last);
    out->single = person.words < 2;
    if (out->single) {
        out->key = person_key('s', (pt_str){"", 0}, person.last, buf, arena);
        return;
    }
    const pt_str initial = initial_of(person.given);
    const pt_str initials = person_key('i', initial, person.last, buf, arena);
    const size_t rest = person.given.len - initial.len;
    if (rest == 0 || (rest == 1 && initial.ptr[initial.len] == '.')) {
        out->key = initials;
    } else {
        out->key = person_key('p', person.given, person.last, buf, arena);
        out->initials = person.eastern ? (pt_str){"", 0} : initials;
    }
    out->middle = middle_of(&person, buf, arena);
    if (out->middle.ptr == NULL)
        buf->failed = true;
}

pt_status pt_alias_read(pt_alias *out, pt_str surface, pt_type type,
                        pt_arena *arena, pt_error *err)
{
    static const char prefixes[] = {'p', 'n', 'l', 'v', 't'};
    const pt_alias_kind kind = pt_alias_kind_of(type);
    pt_alias alias = {
        .key = {NULL, 0}
    };
    pt_buf buf;
    pt_buf_init(&buf);
    if (kind == PT_ALIAS_PERSON) {
        read_person(&alias, surface, &buf, arena);
    } else {
        if (kind == PT_ALIAS_THING)
            surface = pt_head_without_form(without_article(surface));
        const char letter = (char)('A' + (int)type);
        const pt_str which = {&letter, kind == PT_ALIAS_VALUE};
        alias.key = key_of(prefixes[kind], surface, which, &buf, arena);
    }
    const bool failed = pt_buf_failed(&buf) || alias.key.ptr == NULL;
    pt_buf_release(&buf);
    if (failed)
        return pt_error_nomem(err);
    *out = alias;
    return PT_OK;
}

bool pt_alias_is_compatible(pt_str middle, pt_str other)
{
    return pt_str_has_prefix(middle, other) || pt_str_has_prefix(other, middle);
}
