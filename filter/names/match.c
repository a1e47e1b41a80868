/* SPDX-License-Identifier: MIT */
/*
 * Matching: the hash of the first word is looked up, then that of the first
 * two, and so on while the table says that longer names begin so (a trie
 * whose nodes are hashed together). The longest sequence with a surface that
 * the text's letters and capitals agree with wins. A token that begins no
 * name costs one hash and one bit; a lower-case one not even the hash. A
 * match costs at most PT_NAME_TOKENS look-ups, whatever the gazetteer's size.
 */
#include "names/match.h"

#include "names/key.h"

#include <string.h>

/* Where a name cannot go on. */
static const uint32_t stops = PT_TOKEN_OPAQUE | PT_TOKEN_BREAK;

void pt_name_window_init(pt_name_window *window, pt_str text,
                         const pt_token *tok, uint32_t n_tokens)
{
    window->text = text;
    window->tok = tok;
    window->n_tokens = n_tokens < PT_NAME_TOKENS ? n_tokens : PT_NAME_TOKENS;
    window->n_hashed = 0;
}

/* The hash of the window's first n words; 0 when a name cannot reach them. */
static uint64_t hash_of(pt_name_window *w, uint32_t n)
{
    while (w->n_hashed < n) {
        const uint32_t i = w->n_hashed;
        const pt_token *tok = &w->tok[i];
        if (i > 0 && tok->bits & stops)
            return 0;
        const uint64_t h = pt_key_hash(pt_token_str(w->text, tok), tok->bits);
        w->hashes[i] = i == 0 ? h : pt_key_join(w->hashes[i - 1], h);
        w->n_hashed++;
    }
    return w->hashes[n - 1];
}

/* Whether a lower-case token has a first letter and length that occur. */
static bool may_start_lower(const pt_gazetteer *gaz, pt_str text,
                            const pt_token *tok)
{
    const uint32_t len = tok->end - tok->start;
    const unsigned char first = (unsigned char)text.ptr[tok->start];
    if (!(tok->bits & PT_TOKEN_ASCII) || tok->bits & PT_TOKEN_ABBREV)
        return true; /* the folded form has another length */
    return pt_gazetteer_lowers(gaz, first) >> (len < 31 ? len : 31) & 1;
}

bool pt_gazetteer_may_start(const pt_gazetteer *gaz, pt_name_window *window)
{
    const pt_token *tok = window->tok;
    if (!(tok->bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) ||
        tok->bits & (PT_TOKEN_OPAQUE | PT_TOKEN_POSSESSIVE))
        return false;
    if (tok->bits & PT_TOKEN_LOWER && !may_start_lower(gaz, window->text, tok))
        return false;
    return pt_gazetteer_starts(gaz, hash_of(window, 1));
}

/* A dash or stroke inside a name has no white space around it. */
static bool is_loose(const pt_token *tok, pt_str word)
{
    const bool mark =
        word.len == 1 && (word.ptr[0] == '-' || word.ptr[0] == '/');
    return mark && (tok[0].bits | tok[1].bits) & PT_TOKEN_SPACED;
}

/*
 * Whether the window's first words may be written like the surface's.
 *
 * exact_out  whether they are, letter for letter
 */
static bool accepts(bool *exact_out, const pt_surface *surface,
                    const pt_name_window *w, uint32_t n)
{
    if (surface->n_words != n)
        return false;
    size_t at = 0;
    *exact_out = true;
    for (uint32_t i = 0; i < n; i++) {
        if (at > surface->words.len)
            return false;
        const size_t end = pt_str_find(surface->words, PT_STR(" "), at);
        const pt_str word = pt_str_slice(surface->words, at, end);
        const pt_token *tok = &w->tok[i];
        const pt_str found = pt_token_str(w->text, tok);
        if (!pt_key_accepts(word, found, tok->bits) ||
            (i > 0 && i + 1 < n && is_loose(tok, word)))
            return false;
        *exact_out = *exact_out && pt_str_is_equal(word, found);
        at = end + 1;
    }
    return true;
}

/* Puts a candidate in its place by prior; the least likely falls out. */
static void add_candidate(pt_name_match *match, pt_name_candidate c)
{
    uint32_t at = match->n_candidates;
    for (uint32_t i = 0; i < match->n_candidates; i++)
        if (match->candidates[i].entry == c.entry)
            return;
    while (at > 0 && match->candidates[at - 1].prior < c.prior)
        at--;
    if (at == PT_NAME_CANDIDATES)
        return;
    uint32_t n = match->n_candidates - at;
    if (match->n_candidates == PT_NAME_CANDIDATES)
        n--;
    else
        match->n_candidates++;
    memmove(&match->candidates[at + 1], &match->candidates[at], n * sizeof c);
    match->candidates[at] = c;
}

/* Adds the readings of every surface with this hash that the text may be. */
static void add_surfaces(pt_name_match *match, const pt_gazetteer *gaz,
                         uint32_t index, const pt_name_window *w, uint32_t n)
{
    for (int guard = 0; guard < PT_GAZETTEER_PROBES; guard++, index++) {
        const pt_surface surface = pt_gazetteer_surface(gaz, index);
        bool exact = false;
        const bool fits = accepts(&exact, &surface, w, n);
        match->exact = match->exact || (fits && exact);
        /* Stored likeliest first, so the rest would fall out anyway. */
        for (uint32_t i = 0;
             fits && i < surface.n_readings && i < PT_NAME_CANDIDATES; i++) {
            pt_reading r;
            if (!pt_gazetteer_reading(&r, gaz, surface.reading + i))
                break;
            /* Foreign forms are too often English words in disguise. */
            if (r.bits & PT_NAME_FOREIGN && n == 1 && !exact)
                continue;
            add_candidate(
                match, (pt_name_candidate){.entry = r.entry,
                                           .prior = (float)r.prior / 65535.0f,
                                           .type = r.type,
                                           .bits = r.bits});
        }
        if (!surface.more)
            return;
    }
}

bool pt_gazetteer_match(pt_name_match *out, const pt_gazetteer *gaz,
                        pt_name_window *window, uint32_t first_entry)
{
    pt_name_match best = {.n_candidates = 0};
    for (uint32_t n = 1; n <= window->n_tokens; n++) {
        const uint64_t hash = hash_of(window, n);
        pt_slot slot;
        if (hash == 0 || !pt_gazetteer_find_slot(&slot, gaz, hash))
            break;
        pt_name_match found = {.n_tokens = n};
        if (slot.surface != PT_SLOT_NONE)
            add_surfaces(&found, gaz, slot.surface, window, n);
        if (found.n_candidates > 0)
            best = found;
        if (!slot.more)
            break;
    }
    if (best.n_candidates == 0)
        return false;
    for (uint32_t i = 0; i < best.n_candidates; i++)
        best.candidates[i].entry += first_entry;
    *out = best;
    return true;
}
