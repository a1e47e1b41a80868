/* SPDX-License-Identifier: MIT */
/*
 * People who are called like places. The parts of all full names are in a
 * map; a place of one word that is such a part is looked at where it stands.
 * What speaks, begins a sentence or is set off against others of the name
 * speaks for the person; a preposition of place, a dateline and a comma with
 * another place behind it for the place. Linear in mentions.
 */
#include "entity/namesake.h"

#include "base/error.h"
#include "base/str.h"
#include "entity/beside.h"
#include "entity/name_parts.h"

/* Weights of the signs, by hand on the development half of the gold set in
   tests/quality. */
static const float SPEAKS = 2.0F;
static const float OTHERS = 1.5F;
static const float BEGINS = 1.0F;
static const float KNOWN = 0.5F;   /* the person was named in full before */
static const float WITHIN = -3.0F; /* "in Jordan" */
static const float LISTED = -1.5F; /* another place beside it */
static const float ENOUGH = 1.5F;

/* Who bears a part. */
typedef struct bearer {
    uint32_t first; /* mention in which named in full */
    bool given;     /* only as a given name */
} bearer;

typedef struct judge {
    const pt_find_input *in;
    pt_mentions *mentions;
    pt_map parts;  /* skeleton → index in bearers */
    pt_map places; /* name of a place → the same, or PT_NONE */
    PT_VEC(bearer) bearers;
    pt_arena *arena;
    pt_error *err;
} judge;

static pt_str surface_of(const judge *j, const pt_mention *m)
{
    return pt_str_slice(pt_document_text(j->in->doc, m->text), m->start,
                        m->end);
}

static pt_status note(judge *j, const pt_name_part *part, uint32_t mention)
{
    bool is_new;
    const uint32_t *at =
        pt_map_add(&j->parts, part->key, j->bearers.len, &is_new);
    if (at == NULL)
        return pt_error_nomem(j->err);
    if (!is_new) {
        bearer *known = &j->bearers.items[*at];
        known->given = known->given && part->given;
        return PT_OK;
    }
    bearer *added = pt_vec_add(&j->bearers, sizeof *added);
    if (added == NULL)
        return pt_error_nomem(j->err);
    *added = (bearer){mention, part->given};
    return PT_OK;
}

/* Takes apart every full name of a person. */
static pt_status read_people(judge *j)
{
    pt_map seen;
    pt_status st = PT_OK;
    pt_map_init(&seen);
    for (uint32_t i = 0; i < j->mentions->list.len && st == PT_OK; i++) {
        const pt_mention *m = &j->mentions->list.items[i];
        pt_name_part parts[PT_NAME_PARTS];
        bool is_new = false;
        bool failed = false;
        if (m->type != PT_TYPE_PERSON)
            continue;
        if (pt_map_add(&seen, surface_of(j, m), i, &is_new) == NULL)
            st = pt_error_nomem(j->err);
        if (st == PT_OK)
            st = pt_deadline_check(j->in->doc->deadline, j->err);
        const uint32_t n =
            is_new
                ? pt_name_parts_read(parts, &failed, surface_of(j, m), j->arena)
                : 0;
        if (failed)
            st = pt_error_nomem(j->err);
        for (uint32_t p = 0; p < n && st == PT_OK; p++)
            st = note(j, &parts[p], i);
    }
    pt_map_release(&seen);
    return st;
}

/* Whether a preposition of place stands before a mention. */
static bool is_within(const judge *j, const pt_mention *m)
{
    static const char *const words[] = {
        "across",  "around", "at",      "from",     "in",    "inside",
        "into",    "leave",  "near",    "outside",  "to",    "toward",
        "towards", "visit",  "visited", "visiting", "within"};
    const uint32_t tok = pt_words_find(j->in->words, m->text, m->start);
    if (tok <= j->in->words->first.items[m->text])
        return false;
    const pt_str before = pt_token_str(pt_document_text(j->in->doc, m->text),
                                       &j->in->words->tokens.items[tok - 1]);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (pt_str_is_equal_nocase(before, pt_str_from(words[i])))
            return true;
    return false;
}

/* Whether another place stands beside mention i, by a comma or "and". */
static bool is_listed(const judge *j, uint32_t i)
{
    static const char *const gaps[] = {", ", " and ", ", and ", " or "};
    const pt_mention *all = j->mentions->list.items;
    for (uint32_t left = i > 0 ? i - 1 : i; left <= i; left++) {
        const pt_mention *a = &all[left];
        if (left + 1 >= j->mentions->list.len || a->text != a[1].text ||
            a->type != PT_TYPE_LOCATION || a[1].type != PT_TYPE_LOCATION)
            continue;
        const pt_str gap = pt_str_slice(pt_document_text(j->in->doc, a->text),
                                        a->end, a[1].start);
        for (size_t g = 0; g < sizeof gaps / sizeof gaps[0]; g++)
            if (pt_str_is_equal(gap, pt_str_from(gaps[g])))
                return true;
    }
    return false;
}

static bool is_dateline(const pt_document *doc, const pt_mention *m)
{
    return doc->dateline.text == m->text && m->start >= doc->dateline.start &&
           m->end <= doc->dateline.end;
}

/* How much speaks for the person rather than the place. */
static float weigh(const judge *j, uint32_t i, const bearer *b)
{
    const pt_mention *m = &j->mentions->list.items[i];
    const pt_beside said = pt_beside_read(j->in, m);
    float score = b->first < i ? KNOWN : 0;
    if (said.speaks)
        score += SPEAKS;
    else if (said.subject && !b->given)
        score += BEGINS;
    if (said.others && !b->given)
        score += OTHERS;
    if (is_within(j, m) || is_dateline(j->in->doc, m))
        score += WITHIN;
    if (is_listed(j, i))
        score += LISTED;
    return score;
}

/* Who bears a place's name: an index, or PT_NONE. Each name is looked up
   once. */
static pt_status find_bearer(uint32_t *out, judge *j, pt_str name)
{
    bool is_new;
    uint32_t *known = pt_map_add(&j->places, name, PT_NONE, &is_new);
    if (known == NULL)
        return pt_error_nomem(j->err);
    if (is_new) {
        const pt_arena_mark mark = pt_arena_save(j->arena);
        const pt_str key = pt_name_skeleton(name, j->arena);
        if (key.ptr == NULL)
            return pt_error_nomem(j->err);
        *known = pt_map_find(&j->parts, key);
        pt_arena_rewind(j->arena, mark);
    }
    *out = *known;
    return PT_OK;
}

/* Takes a mention for a person's, or says that it may be one. */
static void settle(pt_mention *m, float score)
{
    if (score >= ENOUGH) {
        m->type = PT_TYPE_PERSON;
        m->bits |= PT_MENTION_SURNAME;
        m->entry = PT_NONE;
    } else if (score >= 0) {
        m->bits |= PT_MENTION_DOUBTED;
    }
}

static pt_status judge_all(judge *j)
{
    pt_status st = read_people(j);
    for (uint32_t i = 0;
         i < j->mentions->list.len && st == PT_OK && j->parts.len > 0; i++) {
        pt_mention *m = &j->mentions->list.items[i];
        uint32_t at = PT_NONE;
        if (m->type == PT_TYPE_LOCATION && !(m->bits & PT_MENTION_OWN) &&
            m->finder != PT_FINDER_USER)
            st = find_bearer(&at, j, surface_of(j, m));
        if (at != PT_NONE)
            settle(m, weigh(j, i, &j->bearers.items[at]));
    }
    return st;
}

pt_status pt_namesakes_retype(pt_mentions *mentions, const pt_find_input *in,
                              pt_error *err)
{
    judge j = {.in = in, .mentions = mentions, .err = err};
    pt_map_init(&j.parts);
    pt_map_init(&j.places);
    j.arena = pt_arena_new();
    const pt_status st = j.arena == NULL ? pt_error_nomem(err) : judge_all(&j);
    pt_map_release(&j.parts);
    pt_map_release(&j.places);
    pt_vec_release(&j.bearers);
    pt_arena_free(j.arena);
    return st;
}
