/* SPDX-License-Identifier: MIT */
/*
 * Looking at a document before labelling it: words are interned, counted
 * over the document (Ratinov & Roth 2009, doi:10.3115/1596374.1596399, call
 * such evidence non-local), gathered into capitalised runs, and matched
 * against the model's list of names, longest match first. Tokens far from
 * any capital or digit are left out of what follows: no name is there. All
 * of it is linear in the tokens, runs and matches being bounded in length.
 */
#include "sequence/view.h"

#include "base/error.h"
#include "sequence/language.h"

#include <string.h>

enum {
    RUN_MAX = 12,      /* tokens a run can have */
    MATCH_MAX = 7,     /* tokens a match can have */
    BEFORE_ACTIVE = 2, /* tokens left active before a capital or digit */
    AFTER_ACTIVE = 2,
    HEADING_MAX = 25 /* tokens of a heading */
};

/* One text of the input. */
typedef struct stretch {
    const pt_recogniser_input *in;
    pt_str text;
    uint32_t first;
    uint32_t end;
} stretch;

static stretch stretch_of(const pt_recogniser_input *in, uint32_t i)
{
    return (stretch){in, in->texts[i], in->first[i], in->first[i + 1]};
}

/* What the shape of a whole text tells. */
enum { LOOK_CAPS = 1, LOOK_HEADING = 2, LOOK_TITLE = 4 };

static bool is_final(pt_str text, const pt_token *tok)
{
    const char c = text.ptr[tok->end - 1];
    return tok->bits & PT_TOKEN_PUNCT &&
           (c == '.' || c == '!' || c == '?' || c == '"' || c == ':' ||
            c == ',' || c == ';');
}

static unsigned look_at(const stretch *s)
{
    uint32_t words = 0;
    uint32_t upper = 0;
    uint32_t caps = 0;
    for (uint32_t i = s->first; i < s->end; i++) {
        const pt_token *tok = &s->in->tokens[i];
        if (!(tok->bits & PT_TOKEN_WORD) || tok->end - tok->start < 4)
            continue;
        words++;
        upper += (tok->bits & PT_TOKEN_UPPER) != 0;
        caps += (tok->bits & PT_TOKEN_CAPS) != 0;
    }
    unsigned look = 0;
    if (words >= 3 && caps * 10 >= words * 7)
        look |= LOOK_CAPS;
    if (s->end - s->first <= HEADING_MAX && s->end > s->first &&
        !is_final(s->text, &s->in->tokens[s->end - 1])) {
        look |= LOOK_HEADING;
        if (words >= 3 && upper * 10 >= words * 8)
            look |= LOOK_TITLE;
    }
    return look;
}

static bool is_double_quote(pt_str form)
{
    return form.len == 1 && form.ptr[0] == '"';
}

/* Fills the sights of one text; false when memory ran out. */
static bool see_text(pt_view *view, const stretch *s, unsigned look)
{
    bool quoted = false;
    uint8_t bits = PT_SIGHT_SEEN;
    bits |= look & LOOK_HEADING ? PT_SIGHT_HEADING : 0;
    bits |= look & LOOK_TITLE ? PT_SIGHT_TITLE : 0;
    for (uint32_t i = s->first; i < s->end; i++) {
        const pt_token *tok = &s->in->tokens[i];
        pt_sight *sight = &view->sights.items[i];
        sight->lexeme =
            pt_lexemes_add(&view->lexemes, pt_token_str(s->text, tok),
                           tok->bits, (look & LOOK_CAPS) != 0);
        if (sight->lexeme == PT_NONE)
            return false;
        sight->bits = bits | (quoted ? PT_SIGHT_QUOTED : 0);
        if (tok->bits & PT_TOKEN_SENTENCE)
            sight->bits |= PT_SIGHT_FIRST;
        if (tok->bits & PT_TOKEN_SPACED)
            sight->bits |= PT_SIGHT_SPACED;
        if (tok->bits & PT_TOKEN_PUNCT &&
            is_double_quote(pt_view_lexeme(view, i)->form))
            quoted = !quoted;
    }
    return true;
}

static bool follows_mark(const pt_view *view, uint32_t i)
{
    const pt_lexeme *before = pt_view_lexeme(view, i - 1);
    return before->form.len == 1 && strchr("\":'(-", before->form.ptr[0]);
}

/* Counts how the words of a text are written. */
static void count_text(pt_view *view, const stretch *s)
{
    for (uint32_t i = s->first; i < s->end; i++) {
        const pt_sight *sight = &view->sights.items[i];
        const pt_lexeme *lex = pt_view_lexeme(view, i);
        pt_family *family = &view->lexemes.families.items[lex->family];
        if (!(lex->bits & PT_LEXEME_WORD) || sight->bits & PT_SIGHT_TITLE)
            continue;
        if (!(lex->bits & PT_LEXEME_UPPER))
            family->lower++;
        else if (!(sight->bits & PT_SIGHT_FIRST) && !follows_mark(view, i))
            family->inside++;
    }
}

/* Whether a token can stand in a run. */
static bool is_name_word(const pt_view *view, uint32_t i)
{
    const pt_lexeme *lex = pt_view_lexeme(view, i);
    if (!(lex->bits & PT_LEXEME_UPPER))
        return false;
    const bool first = view->sights.items[i].bits & PT_SIGHT_FIRST ||
                       (i > 0 && follows_mark(view, i));
    return !(first && lex->bits & PT_LEXEME_STOP &&
             view->lexemes.families.items[lex->family].inside == 0);
}

static bool is_joint(const pt_view *view, uint32_t i)
{
    const pt_str form = pt_view_lexeme(view, i)->form;
    const bool spaced = (view->sights.items[i].bits & PT_SIGHT_SPACED) != 0;
    return form.len == 1 &&
           ((form.ptr[0] == '-' && !spaced) || (form.ptr[0] == '&' && spaced));
}

/* The end of the run that begins at `first`. */
static uint32_t run_end(const pt_view *view, uint32_t first, uint32_t limit)
{
    uint32_t end = first + 1;
    if (limit > first + RUN_MAX)
        limit = first + RUN_MAX;
    while (end < limit && !(view->sights.items[end].bits & PT_SIGHT_FIRST)) {
        if (is_name_word(view, end)) {
            end++;
        } else if (end + 1 < limit && is_joint(view, end) &&
                   !(view->sights.items[end + 1].bits & PT_SIGHT_FIRST) &&
                   is_name_word(view, end + 1)) {
            end += 2;
        } else {
            break;
        }
    }
    return end;
}

/* Notes for each word of a run that it occurs in one. */
static void note_run(pt_view *view, uint32_t index)
{
    const pt_run run = view->runs.items[index];
    for (uint32_t i = run.first; i < run.end; i++) {
        view->sights.items[i].run = index;
        if (view->sights.items[i].bits & PT_SIGHT_TITLE)
            continue;
        pt_family *family =
            &view->lexemes.families.items[pt_view_lexeme(view, i)->family];
        if (family->token == PT_NONE)
            family->token = i;
        if (run.words < 2)
            continue;
        family->longer++;
        if (family->run == PT_NONE ||
            view->runs.items[family->run].words < run.words)
            family->run = index;
    }
}

/* The initials of a run, kept in the arena: "World Health …" gives "WH…". */
static bool note_acronym(pt_view *view, uint32_t index)
{
    const pt_run run = view->runs.items[index];
    char initials[RUN_MAX];
    size_t n = 0;
    for (uint32_t i = run.first; i < run.end; i++) {
        const pt_lexeme *lex = pt_view_lexeme(view, i);
        if (lex->form.ptr[0] >= 'A' && lex->form.ptr[0] <= 'Z')
            initials[n++] = lex->form.ptr[0];
    }
    if (n < 2)
        return true;
    const pt_str key =
        pt_arena_copy(view->lexemes.arena, (pt_str){initials, n});
    return key.ptr != NULL &&
           pt_map_add(&view->acronyms, key, index, NULL) != NULL;
}

static bool find_runs(pt_view *view, const stretch *s)
{
    for (uint32_t i = s->first; i < s->end;) {
        if (!is_name_word(view, i)) {
            i++;
            continue;
        }
        pt_run *run = pt_vec_add(&view->runs, sizeof *run);
        if (run == NULL)
            return false;
        *run = (pt_run){i, run_end(view, i, s->end), 0};
        for (uint32_t j = run->first; j < run->end; j++)
            run->words +=
                (pt_view_lexeme(view, j)->bits & PT_LEXEME_UPPER) != 0;
        i = run->end;
        note_run(view, view->runs.len - 1);
        if (run->words > 1 && !note_acronym(view, view->runs.len - 1))
            return false;
    }
    return true;
}

/* Marks the tokens at which a name may stand. */
static void mark_active(pt_view *view, const stretch *s)
{
    uint32_t until = s->first;
    for (uint32_t i = s->first; i < s->end; i++) {
        const pt_lexeme *lex = pt_view_lexeme(view, i);
        if (lex->bits & (PT_LEXEME_UPPER | PT_LEXEME_DIGIT)) {
            for (uint32_t j = i; j > s->first && i - j < BEFORE_ACTIVE; j--)
                view->sights.items[j - 1].bits |= PT_SIGHT_ACTIVE;
            until = i + 1 + AFTER_ACTIVE;
        }
        if (i < until)
            view->sights.items[i].bits |= PT_SIGHT_ACTIVE;
    }
}

/* The longest match that begins at `first`; its end and bits. */
static uint32_t match_at(uint32_t *names_out, const pt_view *view,
                         uint32_t first, uint32_t limit)
{
    uint32_t best = first;
    uint64_t phrase = 0;
    if (limit > first + MATCH_MAX)
        limit = first + MATCH_MAX;
    for (uint32_t i = first; i < limit; i++) {
        const pt_lexeme *lex = pt_view_lexeme(view, i);
        if (i > first && view->sights.items[i].bits & PT_SIGHT_FIRST)
            break;
        phrase = pt_phrase_hash(phrase, lex->lower);
        if (!(lex->bits & (PT_LEXEME_UPPER | PT_LEXEME_DIGIT)))
            continue; /* no name ends in a lower-case word */
        const uint32_t names =
            i == first ? lex->names
                       : pt_model_names(view->lexemes.model, phrase);
        if (names != 0) {
            *names_out = names;
            best = i + 1;
        }
    }
    return best;
}

static void find_names(pt_view *view, const stretch *s)
{
    for (uint32_t i = s->first; i < s->end;) {
        uint32_t names = 0;
        const bool upper =
            (pt_view_lexeme(view, i)->bits & PT_LEXEME_UPPER) != 0;
        const uint32_t end = upper ? match_at(&names, view, i, s->end) : i;
        for (uint32_t j = i; j < end; j++) {
            view->sights.items[j].names = (uint16_t)names;
            view->sights.items[j].place =
                (uint8_t)(end == i + 1   ? PT_PLACE_SINGLE
                          : j == i       ? PT_PLACE_BEGIN
                          : j + 1 == end ? PT_PLACE_END
                                         : PT_PLACE_INSIDE);
        }
        i = end > i ? end : i + 1;
    }
}

/* Texts that the model leaves alone. */
static bool is_off(const pt_recogniser_input *in, uint32_t i)
{
    if (in->off != NULL && in->off[i])
        return true;
    const stretch s = stretch_of(in, i);
    return s.first < s.end &&
           !pt_language_is_english(s.text, in->tokens + s.first,
                                   s.end - s.first);
}

enum { TEXT_OFF = 128 }; /* beside LOOK_… */

/* Interns and counts: texts in capitals last, when the others are counted. */
static bool see_all(pt_view *view, unsigned char *looks,
                    const pt_recogniser_input *in)
{
    for (uint32_t i = 0; i < in->n_texts; i++) {
        const stretch s = stretch_of(in, i);
        looks[i] = (unsigned char)(is_off(in, i) ? TEXT_OFF : look_at(&s));
        if (looks[i] & (TEXT_OFF | LOOK_CAPS))
            continue;
        if (!see_text(view, &s, looks[i]))
            return false;
        count_text(view, &s);
    }
    for (uint32_t i = 0; i < in->n_texts; i++) {
        const stretch s = stretch_of(in, i);
        if (looks[i] & LOOK_CAPS && !(looks[i] & TEXT_OFF) &&
            !see_text(view, &s, looks[i]))
            return false;
    }
    for (uint32_t i = 0; i < in->n_texts; i++) {
        const stretch s = stretch_of(in, i);
        if (looks[i] & TEXT_OFF)
            continue;
        if (!find_runs(view, &s))
            return false;
        mark_active(view, &s);
        find_names(view, &s);
    }
    return true;
}

pt_status pt_view_init(pt_view *view, const pt_model *model,
                       const pt_recogniser_input *in, pt_error *err)
{
    *view = (pt_view){0};
    const pt_status st = pt_lexemes_init(&view->lexemes, model, err);
    if (st != PT_OK)
        return st;
    const uint32_t n = in->n_texts == 0 ? 0 : in->first[in->n_texts];
    pt_sight *sights = pt_vec_reserve(&view->sights, n, sizeof *sights);
    pt_arena *arena = view->lexemes.arena;
    unsigned char *looks = pt_arena_alloc(arena, (size_t)in->n_texts + 1, 1);
    if ((n > 0 && sights == NULL) || looks == NULL)
        goto failed;
    for (uint32_t i = 0; i < n; i++)
        sights[i] = (pt_sight){
            .lexeme = PT_LEXEME_AFTER, .run = PT_NONE, .bits = PT_SIGHT_FIRST};
    view->sights.len = n;
    if (see_all(view, looks, in)) {
        pt_lexemes_close(&view->lexemes);
        return PT_OK;
    }
failed:
    pt_view_release(view);
    return pt_error_nomem(err);
}

void pt_view_release(pt_view *view)
{
    pt_lexemes_release(&view->lexemes);
    pt_vec_release(&view->sights);
    pt_vec_release(&view->runs);
    pt_map_release(&view->acronyms);
}

pt_stretch pt_view_stretch(const pt_view *view, uint32_t from)
{
    const pt_sight *sights = view->sights.items;
    const uint32_t n = view->sights.len;
    while (from < n && !(sights[from].bits & PT_SIGHT_ACTIVE))
        from++;
    uint32_t end = from;
    while (end < n && end - from < PT_STRETCH_MAX &&
           sights[end].bits & PT_SIGHT_ACTIVE &&
           (end == from || !(sights[end].bits & PT_SIGHT_FIRST)))
        end++;
    return (pt_stretch){from, end};
}

const pt_lexeme *pt_view_near(const pt_view *view, uint32_t i, int by)
{
    for (; by > 0; by--) {
        i++;
        if (i >= view->sights.len ||
            view->sights.items[i].bits & PT_SIGHT_FIRST)
            return &view->lexemes.list.items[PT_LEXEME_AFTER];
    }
    for (; by < 0; by++) {
        if (view->sights.items[i].bits & PT_SIGHT_FIRST || i == 0)
            return &view->lexemes.list.items[PT_LEXEME_BEFORE];
        i--;
    }
    return &view->lexemes.list.items[view->sights.items[i].lexeme];
}
