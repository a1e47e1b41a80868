/* SPDX-License-Identifier: MIT */
/*
 * The network's inputs. What a word is (its vector, affixes, shape, what it
 * can name) is worked out once for each word of a document; what the place
 * adds (sentence, list of names, how the document writes the word) are binary
 * inputs. Constant time a token.
 */
#include "sequence/inputs.h"

#include "base/utf8.h"

/* The binary inputs, as in trained networks: never renumber. */
enum {
    BIT_LEXEME = 0,   /* 5: PT_LEXEME_… */
    BIT_CASED = 5,    /* 5: how often the word is capitalised in general */
    BIT_NAMES = 10,   /* 12: what it can name by itself */
    BIT_UNKNOWN = 22, /* it has no vector */
    BIT_FIRST = 23,
    BIT_SPACED,
    BIT_QUOTED,
    BIT_HEADING,
    BIT_TITLE,
    BIT_OPENS = 28,   /* 12: what the match that begins here can name */
    BIT_GOES_ON = 40, /* 12: what the match that goes on here can name */
    BIT_PLACE = 52,   /* 4: PT_PLACE_… */
    BIT_INSIDE = 56,  /* capitalised inside a sentence of the document */
    BIT_OFTEN,        /* three times or more */
    BIT_LOWER,        /* in lower case elsewhere in the document */
    BIT_LONGER,       /* part of a longer run elsewhere */
    BIT_ACRONYM,      /* the initials of a run */
    BIT_RUN,          /* in a run of capitalised words, */
    BIT_RUN_FIRST,    /* its first one, */
    BIT_RUN_LAST      /* its last one */
};

enum { OFTEN = 3 };

/* Letters of an affix table. */
static uint32_t affix_length(uint32_t table)
{
    return table >= PT_INPUT_PREFIX_2 ? table - PT_INPUT_PREFIX_2 + 2
                                      : table - PT_INPUT_SUFFIX_2 + 2;
}

static uint64_t prefix_hash(pt_str form, uint32_t letters)
{
    size_t at = 0;
    for (; letters > 0 && at < form.len; letters--)
        (void)pt_utf8_next(form, &at);
    return letters > 0 || at == form.len ? 0
                                         : pt_hash(pt_str_slice(form, 0, at));
}

static uint64_t suffix_hash(pt_str form, uint32_t letters)
{
    size_t at = form.len;
    for (; letters > 0 && at > 0; letters--)
        (void)pt_utf8_previous(form, &at);
    return letters > 0 || at == 0 ? 0
                                  : pt_hash(pt_str_slice(form, at, form.len));
}

uint64_t pt_inputs_hash(const pt_lexeme *lex, uint32_t table)
{
    if (table == PT_INPUT_VECTOR)
        return lex->hash;
    if (table == PT_INPUT_WORD)
        return lex->lower;
    if (table >= PT_INPUT_KEYED || !(lex->bits & PT_LEXEME_WORD))
        return 0;
    return table >= PT_INPUT_PREFIX_2
               ? prefix_hash(lex->form, affix_length(table))
               : suffix_hash(lex->form, affix_length(table));
}

/* The row of a word's vector: as it stands, without the full stop of an
   abbreviation, in its other cases. */
static uint32_t find_vector(const pt_keys *keys, const pt_lexeme *lex)
{
    const pt_str form = lex->form;
    uint32_t row = pt_keys_find(keys, lex->hash);
    if (row == PT_NONE && form.len >= 3 && form.ptr[form.len - 1] == '.')
        row = pt_keys_find(keys, pt_hash(pt_str_slice(form, 0, form.len - 1)));
    if (row == PT_NONE && lex->bits & PT_LEXEME_UPPER)
        row = pt_keys_find(keys, lex->title);
    if (row == PT_NONE && lex->bits & PT_LEXEME_UPPER)
        row = pt_keys_find(keys, lex->lower);
    return row;
}

static uint64_t bit(uint32_t at, bool is_set)
{
    return (uint64_t)is_set << at;
}

/* −8 to −3, −2 and −1, 0, 1 and 2, 3 to 8 */
static uint64_t cased_bit(int cased)
{
    const unsigned class = cased < -2   ? 0
                           : cased < 0  ? 1
                           : cased == 0 ? 2
                           : cased < 3  ? 3
                                        : 4;
    return bit(BIT_CASED + class, true);
}

pt_word_inputs pt_inputs_word(const pt_input_keys *keys, const pt_lexeme *lex)
{
    pt_word_inputs out;
    out.rows[PT_INPUT_VECTOR] =
        find_vector(&keys->tables[PT_INPUT_VECTOR], lex);
    for (uint32_t t = PT_INPUT_WORD; t < PT_INPUT_KEYED; t++) {
        const uint64_t hash = pt_inputs_hash(lex, t);
        out.rows[t] =
            hash == 0 ? PT_NONE : pt_keys_find(&keys->tables[t], hash);
    }
    out.rows[PT_INPUT_SHAPE] = lex->shape % PT_INPUT_SHAPES;
    out.bits = (uint64_t)(lex->bits & 31) << BIT_LEXEME |
               (uint64_t)(lex->names & 0xFFF) << BIT_NAMES |
               bit(BIT_UNKNOWN, out.rows[PT_INPUT_VECTOR] == PT_NONE);
    if (lex->bits & PT_LEXEME_UPPER)
        out.bits |= cased_bit(lex->cased);
    return out;
}

static uint64_t match_bits(const pt_sight *sight)
{
    if (sight->place == PT_PLACE_NONE)
        return 0;
    const bool opens =
        sight->place == PT_PLACE_BEGIN || sight->place == PT_PLACE_SINGLE;
    return (uint64_t)(sight->names & 0xFFF)
               << (opens ? BIT_OPENS : BIT_GOES_ON) |
           bit(BIT_PLACE + sight->place - 1U, true);
}

static uint64_t run_bits(const pt_view *view, uint32_t i)
{
    const uint32_t index = view->sights.items[i].run;
    if (index == PT_NONE)
        return 0;
    const pt_run *run = &view->runs.items[index];
    return bit(BIT_RUN, true) | bit(BIT_RUN_FIRST, i == run->first) |
           bit(BIT_RUN_LAST, i + 1 == run->end);
}

/* How the document writes the word. */
static uint64_t family_bits(const pt_view *view, uint32_t i)
{
    const pt_lexeme *lex = pt_view_lexeme(view, i);
    if (!(lex->bits & PT_LEXEME_UPPER))
        return 0;
    const pt_family *family = &view->lexemes.families.items[lex->family];
    return bit(BIT_INSIDE, family->inside > 0) |
           bit(BIT_OFTEN, family->inside >= OFTEN) |
           bit(BIT_LOWER, family->lower > 0) |
           bit(BIT_LONGER, family->run != PT_NONE &&
                               family->run != view->sights.items[i].run) |
           bit(BIT_ACRONYM,
               lex->bits & PT_LEXEME_CAPS &&
                   pt_map_find(&view->acronyms, lex->form) != PT_NONE);
}

uint64_t pt_inputs_context(const pt_view *view, uint32_t i)
{
    const pt_sight *sight = &view->sights.items[i];
    return bit(BIT_FIRST, sight->bits & PT_SIGHT_FIRST) |
           bit(BIT_SPACED, sight->bits & PT_SIGHT_SPACED) |
           bit(BIT_QUOTED, sight->bits & PT_SIGHT_QUOTED) |
           bit(BIT_HEADING, sight->bits & PT_SIGHT_HEADING) |
           bit(BIT_TITLE, sight->bits & PT_SIGHT_TITLE) | match_bits(sight) |
           family_bits(view, i) | run_bits(view, i);
}

pt_stretch pt_inputs_part(const pt_view *view, uint32_t from)
{
    const uint32_t n = view->sights.len;
    uint32_t end = from;
    while (end < n && end - from < PT_INPUT_PART_MAX &&
           (end == from || !(view->sights.items[end].bits & PT_SIGHT_FIRST)))
        end++;
    return (pt_stretch){from, end};
}
