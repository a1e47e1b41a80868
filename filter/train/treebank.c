/* SPDX-License-Identifier: MIT */
/*
 * Reads treebanks for the tagger. Of the columns the form, the universal tag
 * and the language's own tag are used; the latter tells participles (VBG,
 * VBN) from other verbs.
 */
#include "train/treebank.h"

#include "base/error.h"
#include "text/token.h"
#include "train/source.h"

/* A treebank being read. */
typedef struct reader {
    pt_treebank *treebank;
    bool is_first;       /* the next word begins a sentence */
    unsigned long until; /* words up to this one belong to one written word */
    bool is_joined;      /* the next word's tag is that of a written word */
} reader;

static uint8_t tag_of(pt_str universal, pt_str own)
{
    static const struct {
        const char *name;
        pt_pos tag;
    } rows[] = {
        {"NOUN",  PT_POS_NOUN },
        {"PROPN", PT_POS_PROPN},
        {"ADJ",   PT_POS_ADJ  },
        {"VERB",  PT_POS_VERB },
        {"NUM",   PT_POS_NUM  },
        {"ADV",   PT_POS_ADV  },
        {"AUX",   PT_POS_AUX  },
        {"ADP",   PT_POS_ADP  },
        {"CCONJ", PT_POS_CONJ },
        {"SCONJ", PT_POS_CONJ },
        {"DET",   PT_POS_DET  },
        {"PRON",  PT_POS_PRON },
        {"PART",  PT_POS_PART },
        {"PUNCT", PT_POS_PUNCT},
    };
    if (pt_str_is_equal(universal, PT_STR("VERB")) &&
        (pt_str_is_equal(own, PT_STR("VBG")) ||
         pt_str_is_equal(own, PT_STR("VBN"))))
        return PT_POS_PARTICIPLE;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        if (pt_str_is_equal(universal, pt_str_from(rows[i].name)))
            return (uint8_t)rows[i].tag;
    return PT_POS_OTHER;
}

static bool add_word(reader *r, pt_str form)
{
    pt_tokens tokens = {0};
    const pt_str kept = pt_arena_copy(r->treebank->arena, form);
    pt_treebank_word *word = pt_vec_add(&r->treebank->words, sizeof *word);
    const bool good = kept.ptr != NULL && word != NULL &&
                      pt_tokens_read(&tokens, kept, NULL, 0, NULL) == PT_OK;
    if (good)
        *word = (pt_treebank_word){
            kept, tokens.len > 0 ? tokens.items[0].bits : 0, 0, r->is_first};
    r->is_first = false;
    pt_vec_release(&tokens);
    return good;
}

static bool read_line(void *payload, pt_str line)
{
    reader *r = payload;
    const pt_fields f = pt_fields_split(line, '\t');
    if (line.len == 0) {
        r->is_first = true;
        r->until = 0;
        return true;
    }
    if (line.ptr[0] == '#' || f.n < 5 ||
        pt_str_find(f.items[0], PT_STR("."), 0) < f.items[0].len)
        return true;
    const size_t dash = pt_str_find(f.items[0], PT_STR("-"), 0);
    if (dash < f.items[0].len) {
        r->until =
            pt_field_number(pt_str_slice(f.items[0], dash + 1, f.items[0].len));
        r->is_joined = true;
        return add_word(r, f.items[1]);
    }
    if (pt_field_number(f.items[0]) > r->until && !add_word(r, f.items[1]))
        return false;
    if (pt_field_number(f.items[0]) > r->until || r->is_joined)
        r->treebank->words.items[r->treebank->words.len - 1].tag =
            tag_of(f.items[3], f.items[4]);
    r->is_joined = false;
    return true;
}

pt_status pt_treebank_read(pt_treebank *treebank, const char *path,
                           pt_error *err)
{
    if (treebank->arena == NULL)
        treebank->arena = pt_arena_new();
    if (treebank->arena == NULL)
        return pt_error_nomem(err);
    reader r = {.treebank = treebank, .is_first = true};
    return pt_source_read(path, read_line, &r, err);
}

void pt_treebank_release(pt_treebank *treebank)
{
    pt_vec_release(&treebank->words);
    pt_arena_free(treebank->arena);
    treebank->arena = NULL;
}
