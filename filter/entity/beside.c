/* SPDX-License-Identifier: MIT */
/*
 * Reads what stands directly before and behind a person's name: a title, a
 * form of address, a word that sets this bearer of the name off against
 * others, "of" with a place, a verb of saying. Constant time but for finding
 * the token.
 */
#include "entity/beside.h"

#include "base/map.h"
#include "base/str.h"
#include "find/lexicon.h"

/* Titles that are written in two ways. */
static const struct {
    const char *brief;
    const char *full;
} titles[] = {
    {"capt", "captain"       },
    {"col",  "colonel"       },
    {"dr",   "doctor"        },
    {"gen",  "general"       },
    {"gov",  "governor"      },
    {"lt",   "lieutenant"    },
    {"pres", "president"     },
    {"prof", "professor"     },
    {"rep",  "representative"},
    {"sen",  "senator"       },
    {"sgt",  "sergeant"      },
};

/* Titles of political offices. */
static const char *const offices[] = {
    "congressman", "congresswoman", "gov",     "governor",       "leader",
    "minister",    "pres",          "premier", "president",      "rep",
    "republican",  "democrat",      "sen",     "representative", "secretary",
    "senator",     "speaker"};

enum { LONGEST = 24 };

/* A token of a text, by index. */
typedef struct place {
    pt_str text;
    const pt_token *toks;
    uint32_t first, end; /* the text's tokens */
} place;

static pt_str word_at(const place *at, uint32_t tok)
{
    if (tok < at->first || tok >= at->end)
        return (pt_str){"", 0};
    return pt_token_str(at->text, &at->toks[tok]);
}

/* Lower-cased in ASCII, without a full stop at its end. */
static pt_str lower(char *to, pt_str word)
{
    size_t len = word.len < LONGEST ? word.len : 0;
    if (len > 0 && word.ptr[len - 1] == '.')
        len--;
    for (size_t i = 0; i < len; i++) {
        const char c = word.ptr[i];
        to[i] = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return (pt_str){to, len};
}

static bool is_one_of(pt_str word, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (pt_str_is_equal(word, pt_str_from(words[i])))
            return true;
    return false;
}

static pt_gender address_of(pt_str word)
{
    static const char *const male[] = {"mr",       "sir",   "lord", "herr",
                                       "monsieur", "señor", "don"};
    static const char *const female[] = {
        "mrs", "ms", "miss", "mme", "lady", "dame", "frau", "madame", "señora"};
    if (is_one_of(word, male, sizeof male / sizeof male[0]))
        return PT_GENDER_MALE;
    if (is_one_of(word, female, sizeof female / sizeof female[0]))
        return PT_GENDER_FEMALE;
    return PT_GENDER_OPEN;
}

static uint64_t title_of(pt_str word)
{
    if (!(pt_lexicon_find(&pt_role_words, word) & PT_ROLE_TITLE))
        return 0;
    for (size_t i = 0; i < sizeof titles / sizeof titles[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(titles[i].brief)))
            word = pt_str_from(titles[i].full);
    return pt_hash(word);
}

/* "another Prado", "which Prado", "the elder Prado": a lower-case word that
   is no title between a determiner and the name, or such a determiner. */
static bool sets_off(const place *at, uint32_t tok)
{
    static const char *const alone[] = {"another", "both", "either", "neither",
                                        "other",   "two",  "which",  "whose"};
    static const char *const determiners[] = {"the", "an", "a", "that", "this"};
    char copy[LONGEST];
    char before[LONGEST];
    const pt_str word = lower(copy, word_at(at, tok - 1));
    if (word.len == 0 || tok <= at->first ||
        at->toks[tok].bits & PT_TOKEN_SENTENCE)
        return false;
    if (is_one_of(word, alone, sizeof alone / sizeof alone[0]))
        return true;
    return tok - 1 > at->first && !(at->toks[tok - 1].bits & PT_TOKEN_UPPER) &&
           !(at->toks[tok - 1].bits & (PT_TOKEN_SENTENCE | PT_TOKEN_PUNCT)) &&
           !(pt_lexicon_find(&pt_role_words, word) &
             (PT_ROLE_TITLE | PT_ROLE_JOB)) &&
           is_one_of(lower(before, word_at(at, tok - 2)), determiners,
                     sizeof determiners / sizeof determiners[0]);
}

pt_beside pt_beside_read(const pt_find_input *in, const pt_mention *mention)
{
    const uint32_t *firsts = in->words->first.items;
    const place at = {pt_document_text(in->doc, mention->text),
                      in->words->tokens.items, firsts[mention->text],
                      firsts[mention->text + 1]};
    const uint32_t tok =
        pt_words_find(in->words, mention->text, mention->start);
    const uint32_t end = pt_words_find(in->words, mention->text, mention->end);
    char copy[LONGEST];
    pt_beside out = {.title = 0};
    if (tok > at.first && !(at.toks[tok].bits & PT_TOKEN_SENTENCE)) {
        const pt_str before = lower(copy, word_at(&at, tok - 1));
        out.gender = address_of(before);
        if (out.gender == PT_GENDER_OPEN)
            out.title = title_of(before);
        out.office =
            is_one_of(before, offices, sizeof offices / sizeof offices[0]);
        out.others = sets_off(&at, tok);
    }
    const pt_str after = word_at(&at, end);
    if (pt_str_is_equal(after, PT_STR("of")) && end + 1 < at.end &&
        at.toks[end + 1].bits & PT_TOKEN_UPPER)
        out.place = pt_hash(word_at(&at, end + 1));
    out.speaks =
        (pt_lexicon_find(&pt_plain_words, after) & PT_PLAIN_SPEECH) != 0;
    out.subject =
        out.speaks || (tok < at.end && at.toks[tok].bits & PT_TOKEN_SENTENCE);
    return out;
}

/* The number of a mention's part. */
static uint32_t part_of(const pt_find_input *in, const pt_mention *m)
{
    const pt_part *part = pt_document_part(in->doc, m->text, m->start);
    return part == NULL ? 0 : (uint32_t)(part - in->doc->parts.items);
}

bool pt_beside_is_near(const pt_find_input *in, const pt_mention *a,
                       const pt_mention *b, uint32_t distance)
{
    const uint32_t x = part_of(in, a);
    const uint32_t y = part_of(in, b);
    return x + distance == y;
}
