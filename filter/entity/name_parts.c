/* SPDX-License-Identifier: MIT */
/*
 * The shorter forms of a person's full name, as skeletons. Which word is the
 * surname is find/person.h's to say; beside it every tail of the name counts
 * ("Ospina Londoño" of "María Ospina Londoño"), every word inside ("Restrepo"
 * of "Juan Restrepo Gaviria"), and the given names together ("Jón Þór").
 * A name has few words, so the work for it is bounded.
 */
#include "entity/name_parts.h"

#include "base/str.h"
#include "base/utf8.h"
#include "entity/given.h"
#include "entity/skeleton.h"
#include "find/person.h"

enum { WORDS = 7 };

typedef struct reader {
    pt_name_part *parts;
    uint32_t n;
    pt_arena *arena;
    bool failed;
} reader;

pt_str pt_name_skeleton(pt_str name, pt_arena *arena)
{
    pt_buf buf;
    pt_buf_init(&buf);
    pt_skeleton_add(&buf, name, arena);
    const pt_str key = pt_buf_failed(&buf)
                           ? (pt_str){NULL, 0}
                           : pt_arena_copy(arena, pt_buf_str(&buf));
    pt_buf_release(&buf);
    return key;
}

static void add(reader *r, pt_str key, bool given)
{
    if (key.ptr == NULL) {
        r->failed = true;
        return;
    }
    for (uint32_t i = 0; i < r->n; i++)
        if (pt_str_is_equal(r->parts[i].key, key))
            return;
    if (key.len > 1 && r->n < PT_NAME_PARTS)
        r->parts[r->n++] = (pt_name_part){key, given};
}

static void add_words(reader *r, pt_str words, bool given)
{
    add(r, pt_name_skeleton(words, r->arena), given);
}

/* The words a to b, b not included. */
static pt_str join(const pt_str *words, uint32_t a, uint32_t b)
{
    const char *end = words[b - 1].ptr + words[b - 1].len;
    return (pt_str){words[a].ptr, (size_t)(end - words[a].ptr)};
}

/* "JFK" of "John F. Kennedy": three words or more, all capitalised. */
static void add_initials(reader *r, const pt_str *words, uint32_t n)
{
    char initials[WORDS];
    for (uint32_t i = 0; i < n; i++) {
        if (words[i].ptr[0] < 'A' || words[i].ptr[0] > 'Z')
            return;
        initials[i] = words[i].ptr[0];
    }
    if (n > 2)
        add_words(r, (pt_str){initials, n}, false);
}

/* The given name with its short and full forms. */
static void add_given(reader *r, pt_str given)
{
    const pt_str key = pt_name_skeleton(given, r->arena);
    add(r, key, true);
    if (key.ptr != NULL)
        add(r, pt_given_full(key), true);
}

static bool is_particle(pt_str word)
{
    return word.ptr[0] >= 'a' && word.ptr[0] <= 'z';
}

static bool is_initial(pt_str word)
{
    return word.len <= 2 || (word.len <= 5 && word.ptr[1] == '.');
}

/* Tails, heads and inner words, but none that begins or ends with a
   particle. */
static void add_pieces(reader *r, const pt_str *words, uint32_t n)
{
    for (uint32_t i = 1; i < n; i++)
        if (!is_particle(words[i]))
            add_words(r, join(words, i, n), false);
    for (uint32_t i = 2; i < n; i++)
        if (!is_particle(words[i - 1]))
            add_words(r, join(words, 0, i), true);
    for (uint32_t i = 1; i + 1 < n; i++)
        if (!is_particle(words[i]) && !is_initial(words[i]))
            add_words(r, words[i], false);
}

uint32_t pt_name_parts_read(pt_name_part *out, bool *failed_out, pt_str name,
                            pt_arena *arena)
{
    reader r = {.parts = out, .arena = arena};
    pt_person person;
    pt_str words[WORDS];
    const uint32_t n = pt_person_words(words, WORDS, name);
    *failed_out = false;
    pt_person_split(&person, name);
    if (n < 2 || person.words < 2)
        return 0;
    add_words(&r, person.surname, false);
    add_words(&r, person.last, false);
    if (person.last.len > 5 && person.last.ptr[2] == '-' &&
        (person.last.ptr[0] == 'a' || person.last.ptr[0] == 'A'))
        add_words(&r, pt_str_slice(person.last, 3, person.last.len), false);
    add_given(&r, person.given);
    if (!person.eastern) {
        add_pieces(&r, words, n);
        add_initials(&r, words, n);
    }
    *failed_out = r.failed;
    return r.failed ? 0 : r.n;
}
