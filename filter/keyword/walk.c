/* SPDX-License-Identifier: MIT */
/*
 * Keywords word for word or inflected: their stems make a trie, the texts'
 * stems walk through it, and where a keyword ends its words are compared one
 * by one. Between two words may stand a possessive, a hyphen, up to
 * LINKERS_MAX articles and prepositions. A keyword has a bounded number of
 * words, so a walk is bounded, and all is linear in the number of tokens.
 */
#include "keyword/walk.h"

#include "base/error.h"
#include "base/utf8.h"
#include "text/inflection.h"
#include "text/irregular.h"
#include "text/linker.h"

enum {
    APART_MAX = 3,   /* marks between two words, as in `toll", "ferry` */
    LINKERS_MAX = 4, /* "among many of the" */
    SAME_MAX = 8     /* keywords of the same stems that are looked at */
};

enum { STOP = PT_TOKEN_SENTENCE | PT_TOKEN_BREAK };

/* Adds one keyword's words to the trie. */
static bool add_phrase(pt_walk *w, uint32_t keyword)
{
    const pt_phrase *phrase = &w->phrases->list.items[keyword];
    uint32_t node = PT_TRIE_ROOT;
    bool is_apart = false;
    for (uint32_t i = phrase->first; i < phrase->end; i++) {
        const pt_phrase_word *word = &w->phrases->words.items[i];
        if ((word->bits & PT_PHRASE_LINKER) == 0) {
            node = pt_trie_add(w->trie, node, word->vocable.stem,
                               (word->bits & PT_PHRASE_CAPS) != 0);
            if (node == PT_NONE)
                return false;
            w->trie->nodes.items[node].is_apart |= is_apart;
            is_apart = false;
        }
        is_apart |= (word->bits & PT_PHRASE_APART) != 0;
    }
    uint32_t *end = &w->trie->nodes.items[node].keyword;
    for (int i = 0; i < SAME_MAX && *end != PT_NONE; i++)
        end = &w->next.items[*end];
    if (*end == PT_NONE)
        *end = keyword;
    return true;
}

pt_status pt_walk_init(pt_walk *out, pt_vocabulary *v,
                       const pt_phrases *phrases, pt_keywords *keywords,
                       pt_error *err)
{
    pt_walk w = {.vocabulary = v, .phrases = phrases, .keywords = keywords};
    const uint32_t n = keywords->len;
    pt_status st = pt_trie_new(&w.trie, err);
    if (st == PT_OK &&
        (pt_vec_reserve(&w.path, PT_PHRASE_WORDS, sizeof *w.path.items) ==
             NULL ||
         (pt_vec_reserve(&w.next, n, sizeof *w.next.items) == NULL && n > 0)))
        st = pt_error_nomem(err);
    for (uint32_t i = 0; i < n && st == PT_OK; i++) {
        w.next.items[i] = PT_NONE;
        if (phrases->list.items[i].first < phrases->list.items[i].end &&
            !add_phrase(&w, i))
            st = pt_error_nomem(err);
    }
    if (st == PT_OK)
        *out = w;
    else
        pt_walk_release(&w);
    return st;
}

void pt_walk_release(pt_walk *walk)
{
    pt_trie_free(walk->trie);
    pt_vec_release(&walk->next);
    pt_vec_release(&walk->path);
}

pt_str pt_walk_word(const pt_walk *walk, uint32_t token)
{
    const pt_str word = pt_token_str(walk->text, &walk->tokens[token]);
    const size_t cut =
        pt_vocabulary_elision(walk->vocabulary, word, walk->tokens[token].bits);
    return pt_str_slice(word, cut, word.len);
}

static pt_str form_at(const pt_walk *w, uint32_t token)
{
    return pt_vocabulary_form(w->vocabulary, pt_walk_word(w, token),
                              w->tokens[token].bits);
}

/* The next word inside a keyword, past a possessive or a hyphen that joins;
 * n_tokens: there is none. */
static uint32_t next_word(const pt_walk *w, uint32_t i)
{
    i++;
    if (i < w->n_tokens && (w->tokens[i].bits & PT_TOKEN_POSSESSIVE) != 0)
        i++;
    if (i + 1 < w->n_tokens &&
        ((w->tokens[i].bits | w->tokens[i + 1].bits) & PT_TOKEN_SPACED) == 0) {
        size_t at = w->tokens[i].start;
        if (pt_phrase_is_hyphen(pt_utf8_next(w->text, &at)))
            i++;
    }
    if (i >= w->n_tokens || (w->tokens[i].bits & STOP) != 0)
        return w->n_tokens;
    return i;
}

static uint32_t step(const pt_walk *w, uint32_t node, uint32_t i,
                     pt_vocable word)
{
    if (word.stem == PT_NONE)
        return PT_NONE;
    const uint32_t child = pt_trie_step(w->trie, node, word.stem);
    if (child == PT_NONE || (w->trie->nodes.items[child].is_caps &&
                             (w->tokens[i].bits & PT_TOKEN_CAPS) == 0))
        return PT_NONE;
    return child;
}

static uint32_t step_to(const pt_walk *w, uint32_t node, uint32_t i)
{
    return step(w, node, i,
                pt_vocabulary_find(w->vocabulary, pt_walk_word(w, i),
                                   w->tokens[i].bits));
}

/* The same past punctuation, where the keyword has some too. Moves `i`. */
static uint32_t step_apart(const pt_walk *w, uint32_t node, uint32_t *i)
{
    uint32_t at = *i;
    while (at < w->n_tokens && at - *i < APART_MAX &&
           (w->tokens[at].bits & PT_TOKEN_PUNCT) != 0)
        at++;
    if (at == *i || at >= w->n_tokens || (w->tokens[at].bits & STOP) != 0)
        return PT_NONE;
    const uint32_t child = step_to(w, node, at);
    if (child == PT_NONE || !w->trie->nodes.items[child].is_apart)
        return PT_NONE;
    *i = at;
    return child;
}

static bool is_linker(const pt_walk *w, uint32_t i)
{
    pt_str preposition;
    return (w->tokens[i].bits & PT_TOKEN_WORD) != 0 &&
           pt_linker_find(&preposition, w->vocabulary->lang, form_at(w, i));
}

/* Goes on from token `i` to the keyword's next word. Moves `i`. */
static uint32_t walk_on(const pt_walk *w, uint32_t node, uint32_t *i)
{
    uint32_t at = *i;
    for (int n = 0; n <= LINKERS_MAX; n++) {
        at = next_word(w, at);
        if (at >= w->n_tokens)
            return PT_NONE;
        uint32_t child = step_to(w, node, at);
        if (child == PT_NONE)
            child = step_apart(w, node, &at);
        if (child != PT_NONE) {
            *i = at;
            return child;
        }
        if (!is_linker(w, at))
            return PT_NONE;
    }
    return PT_NONE;
}

/* What stands between two words, in a keyword or in a text. */
typedef struct gap {
    pt_str prepositions[LINKERS_MAX + 1];
    uint32_t n_prepositions;
    uint32_t n_words;
    uint64_t hash; /* of all words */
    bool is_possessive;
    bool has_and;
} gap;

static void add_linker(gap *g, const pt_walk *w, pt_str form)
{
    pt_str preposition = {NULL, 0};
    pt_linker_find(&preposition, w->vocabulary->lang, form);
    if (preposition.len > 0 && g->n_prepositions <= LINKERS_MAX)
        g->prepositions[g->n_prepositions++] = preposition;
    g->has_and |= pt_str_is_equal(preposition, PT_STR("&"));
    g->n_words++;
    g->hash = g->hash * 31 + pt_hash(form);
}

/* Reads what stands between two tokens. */
static gap read_text_gap(const pt_walk *w, uint32_t from, uint32_t to)
{
    gap g = {.n_words = 0};
    for (uint32_t i = from + 1; i <= to; i++) {
        const uint32_t bits = w->tokens[i].bits;
        const pt_str word = pt_token_str(w->text, &w->tokens[i]);
        const size_t cut = pt_vocabulary_elision(w->vocabulary, word, bits);
        if ((bits & PT_TOKEN_POSSESSIVE) != 0)
            g.is_possessive = true;
        if (cut > 0)
            add_linker(&g, w,
                       pt_vocabulary_form(w->vocabulary,
                                          pt_str_slice(word, 0, cut), bits));
        if (i < to && (bits & (PT_TOKEN_POSSESSIVE | PT_TOKEN_PUNCT)) == 0)
            add_linker(&g, w, form_at(w, i));
    }
    return g;
}

/* Reads what stands behind a word of a keyword; moves `at` to the next. */
static gap read_phrase_gap(const pt_walk *w, uint32_t *at)
{
    const pt_phrase_word *words = w->phrases->words.items;
    gap g = {.is_possessive = (words[*at].bits & PT_PHRASE_POSSESSIVE) != 0};
    for (++*at; (words[*at].bits & PT_PHRASE_LINKER) != 0; ++*at) {
        add_linker(&g, w, words[*at].form);
        if ((words[*at].bits & PT_PHRASE_POSSESSIVE) != 0)
            g.is_possessive = true;
    }
    return g;
}

/* How two gaps compare: prepositions on both sides must have one in common. */
static pt_keyword_grade compare_gaps(const gap *a, const gap *b)
{
    if (a->n_words == b->n_words && a->hash == b->hash)
        return a->is_possessive == b->is_possessive ? PT_KEYWORD_EXACT
                                                    : PT_KEYWORD_INFLECTED;
    if (a->n_prepositions == 0 || b->n_prepositions == 0)
        return PT_KEYWORD_INFLECTED;
    for (uint32_t i = 0; i < a->n_prepositions; i++)
        for (uint32_t j = 0; j < b->n_prepositions; j++)
            if (pt_str_is_equal(a->prepositions[i], b->prepositions[j]))
                return PT_KEYWORD_INFLECTED;
    return PT_KEYWORD_ABSENT;
}

static pt_keyword_grade compare_words(const pt_walk *w, pt_str form,
                                      pt_str other)
{
    if (pt_str_is_equal(form, other))
        return PT_KEYWORD_EXACT;
    if (!pt_stemmer_is_english(w->vocabulary->stemmer))
        return PT_KEYWORD_INFLECTED;
    return pt_inflection_is(pt_irregular_base(form), pt_irregular_base(other))
               ? PT_KEYWORD_INFLECTED
               : PT_KEYWORD_ABSENT;
}

/* Compares a keyword with the tokens of the path. "And" joins names, not
 * verbs: "traded and dealt" is no "trade deal". */
static pt_keyword_grade compare(const pt_walk *w, uint32_t keyword)
{
    const pt_phrase *phrase = &w->phrases->list.items[keyword];
    const uint32_t *path = w->path.items;
    pt_keyword_grade words = PT_KEYWORD_EXACT;
    pt_keyword_grade gaps = PT_KEYWORD_EXACT;
    bool has_and = false;
    uint32_t at = phrase->first;
    for (uint32_t i = 0; words < PT_KEYWORD_ABSENT && gaps < PT_KEYWORD_ABSENT;
         i++) {
        const pt_keyword_grade word = compare_words(
            w, w->phrases->words.items[at].form, form_at(w, path[i]));
        words = word > words ? word : words;
        if (i + 1 == w->path.len)
            break;
        const gap mine = read_phrase_gap(w, &at);
        const gap theirs = read_text_gap(w, path[i], path[i + 1]);
        const pt_keyword_grade between = compare_gaps(&mine, &theirs);
        gaps = between > gaps ? between : gaps;
        has_and |= theirs.has_and && !mine.has_and;
    }
    if (has_and && words != PT_KEYWORD_EXACT)
        return PT_KEYWORD_ABSENT;
    return words > gaps ? words : gaps;
}

/* Adds a keyword that ends where the path does; the best of a length first.
 * Keywords that have a match already give way when there are too many. */
static uint32_t add_end(pt_walk_end *ends, uint32_t n, const pt_walk *w,
                        pt_walk_end end)
{
    if (n == PT_WALK_ENDS) {
        if (w->keywords->items[end.keyword].n_matches > 0)
            return n;
        n--;
    }
    uint32_t at = 0;
    while (at < n && ends[at].last == end.last && ends[at].grade <= end.grade)
        at++;
    for (uint32_t i = n; i > at; i--)
        ends[i] = ends[i - 1];
    ends[at] = end;
    return n + 1;
}

uint32_t pt_walk_find(pt_walk_end *ends, pt_walk *walk, uint32_t token,
                      pt_vocable first)
{
    uint32_t n = 0;
    uint32_t node = step(walk, PT_TRIE_ROOT, token, first);
    walk->path.len = 0;
    while (node != PT_NONE) {
        walk->path.items[walk->path.len++] = token;
        uint32_t keyword = walk->trie->nodes.items[node].keyword;
        for (; keyword != PT_NONE; keyword = walk->next.items[keyword]) {
            const pt_keyword_grade grade = compare(walk, keyword);
            if (grade < PT_KEYWORD_ABSENT)
                n = add_end(ends, n, walk,
                            (pt_walk_end){keyword, token, (uint8_t)grade});
        }
        node = walk->path.len < PT_PHRASE_WORDS ? walk_on(walk, node, &token)
                                                : PT_NONE;
    }
    return n;
}
