/* SPDX-License-Identifier: MIT */
/*
 * Turns a document into terms. A word's stem, part of speech class and
 * frequency are looked up once for each form of it; sentences are then tagged
 * one by one. Without a tagger, in other languages than English, what is no
 * function word counts as a noun. Linear.
 */
#include "keyword/term.h"

#include <json-c/json.h>
#include <string.h>

#include "base/error.h"
#include "base/utf8.h"
#include "document/meta.h"
#include "text/forms.h"
#include "text/stopword.h"

enum {
    GUESS_WORDS = 200, /* words by which the language is guessed */
    FREQUENCY_TOP = 54 /* the frequency whose idf is 0 */
};

/* What is known of a form: words that are the same bytes are one. */
typedef struct form {
    uint32_t stem;       /* PT_NONE: no word */
    uint8_t class;       /* for the tagger */
    uint8_t first_class; /* the same at the start of a sentence */
    bool is_function;    /* a function word */
} form;

typedef struct reader {
    pt_terms *out;
    const pt_analysis *analysis;
    const pt_pos_model *model;
    pt_stemmer *stemmer;
    pt_map forms; /* bytes of a token → index */
    PT_VEC(form) list;
    pt_map stems;            /* stem → index */
    PT_VEC(uint8_t) classes; /* of the sentence in hand */
    PT_VEC(uint8_t) tags;
    uint32_t sentence; /* first term of the sentence in hand */
    uint32_t mention;  /* the next that may hold a token */
    pt_buf buf;
    pt_error *err;
} reader;

static uint32_t add_stem(reader *r, pt_str stem, uint8_t frequency)
{
    uint32_t found = pt_map_find(&r->stems, stem);
    if (found == PT_NONE) {
        const pt_str kept = pt_arena_copy(r->out->arena, stem);
        pt_stem *to = pt_vec_add(&r->out->stems, sizeof *to);
        found = r->out->stems.len - 1;
        if (kept.ptr == NULL || to == NULL ||
            pt_map_add(&r->stems, kept, found, NULL) == NULL)
            return PT_NONE;
        *to = (pt_stem){.form = kept,
                        .hash = pt_hash(kept),
                        .first = PT_NONE,
                        .chars = (uint32_t)pt_utf8_length(kept),
                        .idf = FREQUENCY_TOP / 2.0F};
    }
    /* The commonest form decides: "running" is as common as "run". */
    const float idf = (float)(FREQUENCY_TOP - (int)frequency) / 2.0F;
    pt_stem *to = &r->out->stems.items[found];
    if (idf < to->idf)
        to->idf = idf;
    return found;
}

static bool is_word(uint32_t bits)
{
    return (bits & (PT_TOKEN_WORD | PT_TOKEN_NUMBER)) != 0 &&
           (bits & (PT_TOKEN_POSSESSIVE | PT_TOKEN_OPAQUE | PT_TOKEN_URL)) == 0;
}

/* Forms of address, which are in no name. */
static bool is_address(pt_str normal)
{
    static const char *const forms[] = {"mr", "mrs", "ms", "dr", "prof"};
    for (size_t i = 0; normal.len <= 4 && i < sizeof forms / sizeof forms[0];
         i++)
        if (pt_str_is_equal(normal, pt_str_from(forms[i])))
            return true;
    return false;
}

/* Looks a form up in the stemmer's, the tagger's and the stop words' eyes. */
static bool read_form(form *f, reader *r, pt_str word, uint32_t bits)
{
    *f = (form){.stem = PT_NONE};
    pt_pos_word known = {0, 0};
    if (r->out->is_tagged) {
        known = pt_pos_look_up(r->model, word, bits, false);
        f->class = known.class;
        f->first_class = (bits & PT_TOKEN_UPPER) != 0
                             ? pt_pos_look_up(r->model, word, bits, true).class
                             : known.class;
    }
    if (!is_word(bits))
        return true;
    const pt_str stem = pt_form_stem(&r->buf, r->stemmer, word);
    if (stem.ptr == NULL)
        return false;
    f->is_function = (bits & PT_TOKEN_CAPS) == 0 &&
                     pt_stopword_is(r->out->lang, pt_buf_str(&r->buf));
    if (is_address(pt_buf_str(&r->buf)) ||
        (!r->out->is_tagged && r->buf.len < 3))
        f->is_function = true;
    f->stem = add_stem(r, stem, known.frequency);
    return f->stem != PT_NONE;
}

static const form *form_of(reader *r, pt_str word, uint32_t bits)
{
    bool is_new = false;
    const uint32_t *index = pt_map_add(&r->forms, word, r->list.len, &is_new);
    if (index == NULL)
        return NULL;
    if (!is_new)
        return &r->list.items[*index];
    form *f = pt_vec_add(&r->list, sizeof *f);
    return f != NULL && read_form(f, r, word, bits) ? f : NULL;
}

/* Is the token a hyphen or the like that joins two words? */
static bool is_hyphen(pt_str word)
{
    size_t at = 0;
    const uint32_t cp = pt_utf8_next(word, &at);
    return at == word.len &&
           (cp == '-' || cp == '/' || (cp >= 0x2010 && cp <= 0x2013));
}

static bool is_quote(pt_str word)
{
    size_t at = 0;
    const uint32_t cp = pt_utf8_next(word, &at);
    return cp == '"' || cp == 0x201C || cp == 0x2018 || cp == 0xAB ||
           cp == '`' || cp == '\'';
}

static uint16_t bits_of(const reader *r, pt_str word, const pt_token *tok,
                        const pt_token *next, const form *f)
{
    unsigned bits = 0;
    if ((tok->bits & PT_TOKEN_UPPER) != 0)
        bits |= PT_TERM_UPPER;
    if ((tok->bits & PT_TOKEN_CAPS) != 0)
        bits |= PT_TERM_CAPS;
    if (f->stem != PT_NONE && !f->is_function)
        bits |= PT_TERM_CONTENT;
    if ((tok->bits & PT_TOKEN_PUNCT) != 0 && next != NULL &&
        ((tok->bits | next->bits) & PT_TOKEN_SPACED) == 0 && is_hyphen(word))
        bits |= PT_TERM_HYPHEN;
    if ((tok->bits & PT_TOKEN_POSSESSIVE) != 0 ||
        pt_str_is_equal(word, PT_STR("&")))
        bits |= PT_TERM_JOINT;
    if (r->out->is_tagged && pt_str_is_equal(word, PT_STR("of")))
        bits |= PT_TERM_OF;
    if (!r->out->is_tagged && f->is_function &&
        (pt_str_is_equal(word, PT_STR("de")) ||
         pt_str_is_equal(word, PT_STR("di"))))
        bits |= PT_TERM_OF;
    return (uint16_t)bits;
}

static uint8_t plain_tag(const form *f, uint32_t bits)
{
    if ((bits & PT_TOKEN_NUMBER) != 0)
        return PT_POS_NUM;
    if ((bits & PT_TOKEN_PUNCT) != 0)
        return PT_POS_PUNCT;
    if (f->stem == PT_NONE || f->is_function)
        return PT_POS_OTHER;
    return PT_POS_NOUN;
}

/* Tags the sentence in hand, which ends here. */
static pt_status end_sentence(reader *r)
{
    const uint32_t n = r->classes.len;
    if (n == 0)
        return PT_OK;
    uint8_t *tags = NULL;
    r->tags.len = 0;
    tags = pt_vec_reserve(&r->tags, n, sizeof *tags);
    if (tags == NULL)
        return pt_error_nomem(r->err);
    pt_term *terms = r->out->list.items + r->sentence;
    if (r->out->is_tagged) {
        pt_pos_tag(tags, r->model, r->classes.items, n);
        for (uint32_t i = 0; i < n; i++)
            terms[i].tag = tags[i];
    }
    r->classes.len = 0;
    r->sentence = r->out->list.len;
    r->out->n_sentences++;
    return PT_OK;
}

/* The mention that a token of a text lies in, or PT_NONE. */
static uint32_t mention_at(reader *r, pt_term *term)
{
    const pt_mentions *mentions = &r->analysis->mentions;
    const uint32_t n = mentions->list.len;
    const pt_mention *list = mentions->list.items;
    while (r->mention < n && (list[r->mention].text < term->text ||
                              (list[r->mention].text == term->text &&
                               list[r->mention].end <= term->start)))
        r->mention++;
    if (r->mention == n || list[r->mention].text != term->text ||
        list[r->mention].start >= term->end)
        return PT_NONE;
    const pt_type type = (pt_type)list[r->mention].type;
    if (type == PT_TYPE_DATE || type == PT_TYPE_TIME || type == PT_TYPE_MONEY ||
        type == PT_TYPE_PERCENT || type == PT_TYPE_QUANTITY)
        term->bits |= PT_TERM_VALUE;
    if (term->start <= list[r->mention].start)
        term->bits |= PT_TERM_BEGIN;
    if (term->end >= list[r->mention].end)
        term->bits |= PT_TERM_LAST;
    return r->mention;
}

/* Where a stretch of tokens comes from. */
typedef struct stretch {
    pt_str bytes;
    const pt_token *tokens;
    uint32_t n;
    uint32_t text;
    uint16_t bits; /* PT_TERM_TITLE, PT_TERM_HEADING */
} stretch;

static pt_status add_term(reader *r, const stretch *s, uint32_t i)
{
    const pt_token *tok = &s->tokens[i];
    const pt_str word = pt_token_str(s->bytes, tok);
    const bool is_first = i == 0 || (tok->bits & PT_TOKEN_SENTENCE) != 0;
    if (is_first) {
        const pt_status st = end_sentence(r);
        if (st != PT_OK)
            return st;
    }
    const bool after_quote = i > 0 && is_quote(pt_token_str(s->bytes, tok - 1));
    /* The word after an opening quotation mark begins a sentence too. */
    const bool begins =
        is_first ||
        (after_quote &&
         (r->out->list.items[r->out->list.len - 1].bits & PT_TERM_FIRST) != 0);
    const form *f = form_of(r, word, tok->bits);
    pt_term *term = pt_vec_add(&r->out->list, sizeof *term);
    uint8_t *class = pt_vec_add(&r->classes, sizeof *class);
    if (f == NULL || term == NULL || class == NULL)
        return pt_error_nomem(r->err);
    *class = begins ? f->first_class : f->class;
    *term = (pt_term){.text = s->text,
                      .start = tok->start,
                      .end = tok->end,
                      .stem = f->stem,
                      .sentence = r->out->n_sentences,
                      .part = r->out->n_parts,
                      .mention = PT_NONE,
                      .tag = plain_tag(f, tok->bits)};
    term->bits = bits_of(r, word, tok, i + 1 < s->n ? tok + 1 : NULL, f) |
                 s->bits | (begins ? PT_TERM_FIRST : 0);
    if (after_quote)
        term->bits |= PT_TERM_QUOTED;
    if (s->text != PT_NONE)
        term->mention = mention_at(r, term);
    return PT_OK;
}

static pt_status add_stretch(reader *r, const stretch *s)
{
    pt_status st = PT_OK;
    for (uint32_t i = 0; i < s->n && st == PT_OK; i++)
        st = add_term(r, s, i);
    if (st == PT_OK)
        st = end_sentence(r);
    r->out->n_parts++;
    return st;
}

/* The title of the metadata. */
static pt_status add_title(reader *r)
{
    const pt_meta_field *field =
        pt_meta_find(r->analysis->doc, PT_STR("title"));
    if (field == NULL)
        return PT_OK;
    json_object *value = NULL;
    pt_status st = pt_meta_read(&value, r->analysis->doc, field, r->err);
    if (st == PT_ERR_LIMIT)
        return PT_OK;
    if (st != PT_OK)
        return st;
    pt_buf title;
    pt_buf_init(&title);
    pt_meta_add_plain(&title, value);
    json_object_put(value);
    r->out->title = pt_arena_copy(r->out->arena, pt_buf_str(&title));
    const bool failed = pt_buf_failed(&title) || r->out->title.ptr == NULL;
    pt_buf_release(&title);
    pt_tokens tokens = {0};
    st = failed ? pt_error_nomem(r->err)
                : pt_tokens_read(&tokens, r->out->title, NULL, 0, r->err);
    const stretch s = {r->out->title, tokens.items, tokens.len, PT_NONE,
                       PT_TERM_TITLE};
    if (st == PT_OK && tokens.len > 0)
        st = add_stretch(r, &s);
    pt_vec_release(&tokens);
    return st;
}

/* One part of a text; `i` is moved past its tokens. */
static pt_status add_part(reader *r, const pt_part *part, uint32_t text,
                          uint32_t *i, uint32_t end)
{
    const pt_token *tokens = r->analysis->words.tokens.items;
    const uint32_t first = *i;
    while (*i < end && tokens[*i].start < part->end)
        ++*i;
    if (part->role == PT_ROLE_KEYWORDS || first == *i)
        return PT_OK;
    const unsigned bits = part->role == PT_ROLE_HEADLINE  ? PT_TERM_TITLE
                          : part->role == PT_ROLE_HEADING ? PT_TERM_HEADING
                                                          : 0;
    if (bits == 0 && r->out->first_body == PT_NONE)
        r->out->first_body = r->out->n_sentences;
    const stretch s = {pt_document_text(r->analysis->doc, text), tokens + first,
                       *i - first, text, (uint16_t)bits};
    return add_stretch(r, &s);
}

static pt_status add_texts(reader *r)
{
    const pt_document *doc = r->analysis->doc;
    pt_status st = PT_OK;
    for (uint32_t t = 0; t < doc->texts.len; t++) {
        const pt_text *text = &doc->texts.items[t];
        uint32_t i = r->analysis->words.first.items[t];
        const uint32_t end = r->analysis->words.first.items[t + 1];
        for (uint32_t p = 0; p < text->n_parts && st == PT_OK; p++)
            st = add_part(r, &doc->parts.items[text->parts + p], t, &i, end);
    }
    return st;
}

/* How many of a document's first words are function words of a language. */
static uint32_t count_function(reader *r, pt_str lang, uint32_t *words_out)
{
    const pt_document *doc = r->analysis->doc;
    const pt_words *words = &r->analysis->words;
    uint32_t n = 0;
    uint32_t all = 0;
    for (uint32_t t = 0; t < doc->texts.len && all < GUESS_WORDS; t++) {
        const pt_str text = pt_document_text(doc, t);
        for (uint32_t i = words->first.items[t];
             i < words->first.items[t + 1] && all < GUESS_WORDS; i++) {
            const pt_token *tok = &words->tokens.items[i];
            if ((tok->bits & PT_TOKEN_WORD) == 0)
                continue;
            pt_buf_clear(&r->buf);
            pt_form_add_normal(&r->buf, pt_token_str(text, tok));
            n += pt_stopword_is(lang, pt_buf_str(&r->buf));
            all++;
        }
    }
    *words_out = all;
    return n;
}

/* The document's language; where it does not say, a guess by its function
 * words. English texts have a third of them: they are not looked at twice. */
static pt_str language_of(reader *r)
{
    static const char *const others[] = {"fr", "de", "es", "pt", "it", "nl"};
    const pt_str lang = r->analysis->doc->lang;
    if (lang.len > 0)
        return lang;
    uint32_t all = 0;
    uint32_t most = count_function(r, PT_STR("en"), &all);
    if (most * 5 >= all)
        return PT_STR("en");
    pt_str best = PT_STR("en");
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        const uint32_t n = count_function(r, pt_str_from(others[i]), &all);
        if (n <= most)
            continue;
        most = n;
        best = pt_str_from(others[i]);
    }
    return best;
}

static bool is_english(pt_str lang)
{
    return lang.len == 0 ||
           (lang.len >= 2 &&
            pt_str_is_equal_nocase(pt_str_slice(lang, 0, 2), PT_STR("en")));
}

/* Counts content words by stem. */
static void count_stems(pt_terms *terms)
{
    for (uint32_t i = 0; i < terms->list.len; i++) {
        const pt_term *term = &terms->list.items[i];
        if ((term->bits & PT_TERM_CONTENT) == 0)
            continue;
        pt_stem *stem = &terms->stems.items[term->stem];
        if (stem->count++ == 0)
            stem->first = i;
        stem->is_title |= (term->bits & PT_TERM_TITLE) != 0;
        terms->n_content++;
    }
    if (terms->first_body == PT_NONE)
        terms->first_body = 0;
}

pt_status pt_terms_read(pt_terms *out, const pt_analysis *analysis,
                        const pt_pos_model *model, pt_arena *arena,
                        pt_error *err)
{
    *out = (pt_terms){.arena = arena, .first_body = PT_NONE};
    reader r = {.out = out, .analysis = analysis, .model = model, .err = err};
    pt_buf_init(&r.buf);
    out->lang = language_of(&r);
    out->is_tagged = model != NULL && is_english(out->lang);
    pt_status st = pt_stemmer_new(&r.stemmer, out->lang, err);
    if (st == PT_OK)
        st = add_title(&r);
    if (st == PT_OK)
        st = add_texts(&r);
    if (st == PT_OK && pt_buf_failed(&r.buf))
        st = pt_error_nomem(err);
    if (st == PT_OK)
        count_stems(out);
    pt_stemmer_free(r.stemmer);
    pt_map_release(&r.forms);
    pt_map_release(&r.stems);
    pt_vec_release(&r.list);
    pt_vec_release(&r.classes);
    pt_vec_release(&r.tags);
    pt_buf_release(&r.buf);
    if (st != PT_OK)
        pt_terms_release(out);
    return st;
}

void pt_terms_release(pt_terms *terms)
{
    pt_vec_release(&terms->list);
    pt_vec_release(&terms->stems);
}
