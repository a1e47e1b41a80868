/* SPDX-License-Identifier: MIT */
/*
 * Pieces of names. Each long form's beginnings that only words such as
 * "Group" and "Stadium" follow, its last word, and what stands before "of",
 * go into a map, with the long form's key, so that two ways of writing one
 * name are one; a mention that is in the map joins it. Linear in mentions:
 * a name has few words.
 */
#include "entity/pieces.h"

#include "base/error.h"
#include "base/str.h"
#include "entity/alias.h"
#include "find/lexicon.h"

/* A long form that has a piece. */
typedef struct whole {
    pt_str key;       /* of the long form */
    uint32_t mention; /* its first; PT_NONE: of two different names */
} whole;

typedef struct pieces {
    const pt_find_input *in;
    const pt_mentions *mentions;
    pt_arena *arena;
    pt_map seen;     /* long forms that were read */
    pt_map by_piece; /* piece → index in wholes */
    PT_VEC(whole) wholes;
    pt_error *err;
} pieces;

static pt_str surface_of(const pieces *p, uint32_t i)
{
    const pt_mention *m = &p->mentions->list.items[i];
    return pt_str_slice(pt_document_text(p->in->doc, m->text), m->start,
                        m->end);
}

static bool is_body(const pt_mention *m)
{
    return m->type == PT_TYPE_ORGANIZATION || m->type == PT_TYPE_FACILITY;
}

/* Notes a piece of a long form. */
static pt_status note(pieces *p, pt_str piece, pt_str key, uint32_t mention)
{
    bool is_new;
    const uint32_t *at =
        pt_map_add(&p->by_piece, piece, p->wholes.len, &is_new);
    if (at == NULL)
        return pt_error_nomem(p->err);
    if (!is_new) {
        if (!pt_str_is_equal(p->wholes.items[*at].key, key))
            p->wholes.items[*at].mention = PT_NONE;
        return PT_OK;
    }
    whole *added = pt_vec_add(&p->wholes, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(p->err);
    *added = (whole){key, mention};
    return PT_OK;
}

static size_t last_word(pt_str name, size_t end)
{
    while (end > 0 && name.ptr[end - 1] != ' ')
        end--;
    return end;
}

/* Whether a name may go without this word: "Industries", "Stadium". */
static bool is_dispensable(pt_str word)
{
    return (pt_lexicon_find(&pt_head_words, word) &
            (PT_HEAD_SUFFIX | PT_HEAD_FINAL)) != 0;
}

/* Notes the pieces of a long form. */
static pt_status read_whole(pieces *p, uint32_t mention)
{
    const pt_str name = surface_of(p, mention);
    const size_t of = pt_str_find(name, PT_STR(" of "), 0);
    pt_alias alias;
    pt_status st =
        pt_alias_read(&alias, name, PT_TYPE_ORGANIZATION, p->arena, p->err);
    size_t end = name.len;
    size_t start = last_word(name, end);
    if (st != PT_OK || start == 0)
        return st;
    st = of < name.len
             ? note(p, pt_str_slice(name, 0, of), alias.key, mention)
             : note(p, pt_str_slice(name, start, end), alias.key, mention);
    while (st == PT_OK && start > 0 &&
           is_dispensable(pt_str_slice(name, start, end))) {
        end = start - 1;
        start = last_word(name, end);
        st = note(p, pt_str_slice(name, 0, end), alias.key, mention);
    }
    return st;
}

static pt_status read_wholes(pieces *p)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < p->mentions->list.len && st == PT_OK; i++) {
        bool is_new = false;
        if (!is_body(&p->mentions->list.items[i]))
            continue;
        if (pt_map_add(&p->seen, surface_of(p, i), i, &is_new) == NULL)
            return pt_error_nomem(p->err);
        if (is_new)
            st = read_whole(p, i);
    }
    return st;
}

/* Whether mention i has "the" before it. */
static bool is_definite(const pieces *p, uint32_t i)
{
    const pt_mention *m = &p->mentions->list.items[i];
    const pt_str before =
        pt_str_slice(pt_document_text(p->in->doc, m->text),
                     m->start < 4 ? 0 : m->start - 4, m->start);
    return pt_str_is_equal_nocase(before, PT_STR("the "));
}

/* Whether a mention may be short for a body: a single word that is a place
   is that place. */
static bool may_be_short(const pt_mention *m, pt_str name)
{
    if (pt_alias_kind_of((pt_type)m->type) != PT_ALIAS_THING)
        return false;
    return m->type != PT_TYPE_LOCATION ||
           (m->entry == PT_NONE &&
            pt_str_find(name, PT_STR(" "), 0) < name.len);
}

/* Whether a name is all capitals: "UN" is short for no "UN Agency". */
static bool is_acronym(pt_str name)
{
    for (size_t i = 0; i < name.len; i++)
        if (name.ptr[i] < 'A' || name.ptr[i] > 'Z')
            return false;
    return true;
}

/* The long form of which mention i is a piece, or PT_NONE. */
static uint32_t find_whole(const pieces *p, uint32_t i)
{
    const pt_str name = surface_of(p, i);
    if (!may_be_short(&p->mentions->list.items[i], name) ||
        (is_acronym(name) && p->mentions->list.items[i].entry != PT_NONE))
        return PT_NONE;
    const uint32_t at = pt_map_find(&p->by_piece, name);
    if (at == PT_NONE || p->wholes.items[at].mention == PT_NONE)
        return PT_NONE;
    const uint32_t mention = p->wholes.items[at].mention;
    const pt_str of = PT_STR(" of ");
    const pt_str rest = pt_str_slice(surface_of(p, mention), name.len,
                                     surface_of(p, mention).len);
    const bool begins = pt_str_has_prefix(surface_of(p, mention), name) &&
                        !pt_str_has_prefix(rest, of);
    return begins || is_definite(p, i) ? mention : PT_NONE;
}

pt_status pt_pieces_find(pt_definitions *definitions,
                         const pt_mentions *mentions, const pt_find_input *in,
                         pt_error *err)
{
    pieces p = {.in = in, .mentions = mentions, .err = err};
    pt_map_init(&p.seen);
    pt_map_init(&p.by_piece);
    p.arena = pt_arena_new();
    const pt_status st =
        p.arena == NULL ? pt_error_nomem(err) : read_wholes(&p);
    for (uint32_t i = 0; i < definitions->len && st == PT_OK; i++)
        if (definitions->items[i] == PT_NONE)
            definitions->items[i] = find_whole(&p, i);
    pt_map_release(&p.seen);
    pt_map_release(&p.by_piece);
    pt_vec_release(&p.wholes);
    pt_arena_free(p.arena);
    return st;
}
