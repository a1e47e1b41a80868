/* SPDX-License-Identifier: MIT */
/*
 * Finds keywords in the texts: the keywords' words become a trie of stems,
 * the texts' words walk through it, and at each place the longest keyword
 * wins. A keyword has at most WORDS_MAX words, so the walk is linear in the
 * number of words on any input.
 */
#include "keyword/match.h"

#include "base/error.h"
#include "base/utf8.h"
#include "keyword/trie.h"
#include "text/stopword.h"

enum {
    WORDS_MAX = 32, /* a longer keyword occurs nowhere */
    APART_MAX = 3,  /* marks between two words, as in `toll", "ferry` */
    APART = 1 << 30 /* punctuation follows: beside the PT_TOKEN_… bits */
};

/* What a token is between the words of a keyword. */
typedef enum joint {
    JOINT_WORD,   /* a word, or a sign that counts as one: & + # */
    JOINT_SKIPPED /* a possessive, a hyphen, other punctuation */
} joint;

static bool is_hyphen(uint32_t cp)
{
    return cp == '-' || (cp >= 0x2010 && cp <= 0x2013);
}

/* How a token of a keyword's name is read: punctuation does not matter. */
static joint joint_in_name(pt_str word, uint32_t bits)
{
    if ((bits & PT_TOKEN_POSSESSIVE) != 0)
        return JOINT_SKIPPED;
    if ((bits & PT_TOKEN_PUNCT) == 0)
        return JOINT_WORD;
    size_t at = 0;
    switch (pt_utf8_next(word, &at)) {
    case '&':
    case '+':
    case '#':
    case '%':
    case '$':
    case '@':
    case 0x20AC: /* euro */
    case 0xA3:   /* pound */
        return JOINT_WORD;
    default:
        return JOINT_SKIPPED;
    }
}

typedef struct name_reader {
    pt_trie *trie;
    pt_str lang;
    pt_tokens tokens;
    pt_buf form;
} name_reader;

/* Is the word in capitals because it is not the function word: US, WHO? */
static bool is_meant_in_caps(name_reader *reader, pt_str word, uint32_t bits)
{
    if ((bits & PT_TOKEN_CAPS) == 0)
        return false;
    pt_buf_clear(&reader->form);
    pt_form_add_normal(&reader->form, word);
    size_t len = 0;
    for (size_t i = 0; i < reader->form.len; i++)
        if (reader->form.ptr[i] != '.')
            reader->form.ptr[len++] = reader->form.ptr[i];
    return pt_stopword_is(reader->lang, (pt_str){reader->form.ptr, len});
}

static bool is_function_word(name_reader *reader, pt_str word, uint32_t bits)
{
    if ((bits & PT_TOKEN_CAPS) != 0)
        return false;
    pt_buf_clear(&reader->form);
    pt_form_add_normal(&reader->form, word);
    return pt_stopword_is(reader->lang, pt_buf_str(&reader->form));
}

/* Adds one keyword's words to the trie. */
static pt_status add_keyword(name_reader *reader, pt_str name, uint32_t keyword,
                             pt_error *err)
{
    pt_tokens *tokens = &reader->tokens;
    tokens->len = 0;
    const pt_status st = pt_tokens_read(tokens, name, NULL, 0, err);
    if (st != PT_OK)
        return st;
    uint32_t len = 0;
    for (uint32_t i = 0; i < tokens->len; i++) {
        const pt_token *tok = &tokens->items[i];
        if (joint_in_name(pt_token_str(name, tok), tok->bits) == JOINT_WORD)
            tokens->items[len++] = *tok;
        else if (len > 0 && (tok->bits & PT_TOKEN_PUNCT) != 0)
            tokens->items[len - 1].bits |= APART;
    }
    if (len == 0 || len > WORDS_MAX)
        return PT_OK;
    const pt_str first = pt_token_str(name, &tokens->items[0]);
    const uint32_t bits = tokens->items[0].bits;
    if (len == 1 &&
        ((bits & PT_TOKEN_PUNCT) != 0 || is_function_word(reader, first, bits)))
        return PT_OK;
    uint32_t node = PT_TRIE_ROOT;
    for (uint32_t i = 0; i < len; i++) {
        const pt_token *tok = &tokens->items[i];
        const pt_str word = pt_token_str(name, tok);
        node = pt_trie_add(reader->trie, node, word, tok->bits,
                           is_meant_in_caps(reader, word, tok->bits));
        if (node == PT_NONE || pt_buf_failed(&reader->form))
            return pt_error_nomem(err);
        if (i > 0 && (tokens->items[i - 1].bits & APART) != 0)
            reader->trie->nodes.items[node].is_apart = true;
    }
    pt_trie_node *end = &reader->trie->nodes.items[node];
    if (end->keyword == PT_NONE)
        end->keyword = keyword;
    return PT_OK;
}

static pt_status build(pt_trie *trie, const pt_keywords *keywords, pt_str lang,
                       pt_error *err)
{
    name_reader reader = {.trie = trie, .lang = lang};
    pt_buf_init(&reader.form);
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < keywords->len && st == PT_OK; i++)
        st = add_keyword(&reader, keywords->items[i].name, i, err);
    pt_buf_release(&reader.form);
    pt_vec_release(&reader.tokens);
    return st;
}

/* The words of one text that are being walked through. */
typedef struct walk {
    pt_trie *trie;
    pt_str text;
    const pt_token *tokens;
    uint32_t n_tokens;
} walk;

static uint32_t stem_at(const walk *w, uint32_t i)
{
    return pt_trie_stem(w->trie, pt_token_str(w->text, &w->tokens[i]),
                        w->tokens[i].bits);
}

/* The next word inside a keyword, past a possessive or a hyphen that joins;
 * n_tokens: there is none. */
static uint32_t next_word(const walk *w, uint32_t i)
{
    enum { STOP = PT_TOKEN_SENTENCE | PT_TOKEN_BREAK };
    i++;
    if (i < w->n_tokens && (w->tokens[i].bits & PT_TOKEN_POSSESSIVE) != 0)
        i++;
    if (i + 1 < w->n_tokens &&
        ((w->tokens[i].bits | w->tokens[i + 1].bits) & PT_TOKEN_SPACED) == 0) {
        size_t at = w->tokens[i].start;
        if (is_hyphen(pt_utf8_next(w->text, &at)))
            i++;
    }
    if (i >= w->n_tokens || (w->tokens[i].bits & STOP) != 0)
        return w->n_tokens;
    return i;
}

static uint32_t step(const walk *w, uint32_t node, uint32_t i)
{
    const uint32_t stem = stem_at(w, i);
    if (stem == PT_NONE)
        return PT_NONE;
    const uint32_t child = pt_trie_step(w->trie, node, stem);
    if (child == PT_NONE || (w->trie->nodes.items[child].is_caps &&
                             (w->tokens[i].bits & PT_TOKEN_CAPS) == 0))
        return PT_NONE;
    return child;
}

/* The same past punctuation, where the keyword has some too. Moves `i`. */
static uint32_t step_apart(const walk *w, uint32_t node, uint32_t *i)
{
    enum { STOP = PT_TOKEN_SENTENCE | PT_TOKEN_BREAK };
    uint32_t at = *i;
    while (at < w->n_tokens && at - *i < APART_MAX &&
           (w->tokens[at].bits & PT_TOKEN_PUNCT) != 0)
        at++;
    if (at == *i || at >= w->n_tokens || (w->tokens[at].bits & STOP) != 0)
        return PT_NONE;
    const uint32_t child = step(w, node, at);
    if (child == PT_NONE || !w->trie->nodes.items[child].is_apart)
        return PT_NONE;
    *i = at;
    return child;
}

/* The longest keyword from token `i` on; returns its last token or PT_NONE. */
static uint32_t find_at(const walk *w, uint32_t i, uint32_t *keyword_out)
{
    uint32_t last = PT_NONE;
    uint32_t node = step(w, PT_TRIE_ROOT, i);
    while (node != PT_NONE) {
        if (w->trie->nodes.items[node].keyword != PT_NONE) {
            *keyword_out = w->trie->nodes.items[node].keyword;
            last = i;
        }
        i = next_word(w, i);
        if (i >= w->n_tokens)
            break;
        const uint32_t child = step(w, node, i);
        node = child != PT_NONE ? child : step_apart(w, node, &i);
    }
    return last;
}

/* Passes what stands before `end` and inside a keyword section. */
static uint32_t pass_section(const walk *w, uint32_t i, uint32_t end)
{
    while (i < w->n_tokens && w->tokens[i].start < end)
        i++;
    return i;
}

static pt_status match_text(pt_matches *out, const walk *w, uint32_t text,
                            const pt_document *doc, pt_error *err)
{
    const pt_text *t = &doc->texts.items[text];
    const pt_part *part = doc->parts.items + t->parts;
    const pt_part *const last_part = part + t->n_parts;
    for (uint32_t i = 0; i < w->n_tokens;) {
        if (!pt_trie_may_begin(w->trie, pt_token_str(w->text, &w->tokens[i]),
                               w->tokens[i].bits)) {
            i++;
            continue;
        }
        while (part < last_part && part->end <= w->tokens[i].start)
            part++;
        if (part < last_part && part->role == PT_ROLE_KEYWORDS &&
            part->start <= w->tokens[i].start) {
            i = pass_section(w, i, part->end);
            continue;
        }
        uint32_t keyword = PT_NONE;
        const uint32_t last = find_at(w, i, &keyword);
        if (last == PT_NONE) {
            i++;
            continue;
        }
        pt_match *match = pt_vec_add(out, sizeof *match);
        if (match == NULL)
            return pt_error_nomem(err);
        *match =
            (pt_match){text, w->tokens[i].start, w->tokens[last].end, keyword};
        i = last + 1;
    }
    return PT_OK;
}

static pt_status match_all(pt_matches *out, pt_trie *trie,
                           const pt_document *doc, const pt_words *words,
                           pt_error *err)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < doc->texts.len && st == PT_OK; i++) {
        const uint32_t first = words->first.items[i];
        const walk w = {trie, pt_document_text(doc, i),
                        words->tokens.items + first,
                        words->first.items[i + 1] - first};
        if (w.n_tokens > 0)
            st = match_text(out, &w, i, doc, err);
    }
    if (st == PT_OK && trie->failed)
        st = pt_error_nomem(err);
    return st;
}

pt_status pt_keywords_match(pt_matches *out, pt_keywords *keywords,
                            const pt_document *doc, const pt_words *words,
                            pt_error *err)
{
    pt_matches matches = {0};
    pt_trie *trie = NULL;
    pt_status st = PT_OK;
    if (keywords->len > 0) {
        st = pt_trie_new(&trie, doc->lang, err);
        if (st == PT_OK)
            st = build(trie, keywords, doc->lang, err);
        if (st == PT_OK)
            st = match_all(&matches, trie, doc, words, err);
        pt_trie_free(trie);
    }
    if (st != PT_OK) {
        pt_vec_release(&matches);
        return st;
    }
    for (uint32_t i = 0; i < matches.len; i++)
        keywords->items[matches.items[i].keyword].n_matches++;
    *out = matches;
    return PT_OK;
}
