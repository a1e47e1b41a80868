/* SPDX-License-Identifier: MIT */
/*
 * A token a line, as other language tools read it: CoNLL-U Plus (Universal
 * Dependencies, 2017), whose first line names the columns. The label is BIO,
 * as in CoNLL-2003; a blank line ends a sentence; what a column has nothing
 * to say of is "_". Mentions lie on token boundaries, so nothing is lost.
 */
#include "report/extract.h"
#include "report/plain.h"

#include "base/error.h"
#include "base/map.h"

/* Appends a cell, on one line. */
static void add_cell(pt_buf *out, pt_str cell)
{
    const size_t start = out->len;
    pt_plain_add_clean(out, cell);
    for (size_t i = start; i < out->len; i++)
        if ((unsigned char)out->ptr[i] < ' ')
            out->ptr[i] = ' ';
    if (out->len == start)
        pt_buf_add_byte(out, '_');
}

/* Appends a token's line; `m` is the mention it is in, or NULL. */
static void add_token(pt_buf *out, const pt_analysis *analysis, pt_str token,
                      const pt_mention *m, bool is_first)
{
    add_cell(out, token);
    if (m == NULL) {
        pt_buf_add(out, PT_STR("\tO\t_\t_\n"));
        return;
    }
    const pt_entity *entity = &analysis->entities.items[m->entity];
    pt_buf_add_format(out, "\t%c-%s\t", is_first ? 'B' : 'I',
                      pt_type_describe((pt_type)m->type)->name);
    add_cell(out, entity->slug);
    pt_buf_add_byte(out, '\t');
    add_cell(out, entity->wikidata);
    pt_buf_add_byte(out, '\n');
}

/* Appends a text's tokens; `*m` is the first mention that may be in it. */
static void add_text(pt_buf *out, const pt_analysis *analysis, uint32_t text,
                     uint32_t *m)
{
    const pt_mention *mentions = analysis->mentions.list.items;
    const uint32_t n = analysis->mentions.list.len;
    const pt_str whole = pt_document_text(analysis->doc, text);
    const pt_words *words = &analysis->words;
    uint32_t begun = PT_NONE;
    for (uint32_t i = words->first.items[text];
         i < words->first.items[text + 1]; i++) {
        const pt_token *tok = &words->tokens.items[i];
        if (i == words->first.items[text] ||
            (tok->bits & PT_TOKEN_SENTENCE) != 0)
            pt_buf_add_byte(out, '\n');
        while (*m < n &&
               (mentions[*m].text < text ||
                (mentions[*m].text == text && mentions[*m].end <= tok->start)))
            ++*m;
        const bool is_in = *m < n && mentions[*m].text == text &&
                           mentions[*m].start < tok->end;
        add_token(out, analysis, pt_token_str(whole, tok),
                  is_in ? &mentions[*m] : NULL, begun != *m);
        if (is_in)
            begun = *m;
    }
}

pt_status pt_extract_conll(pt_buf *out, const pt_extract *extract,
                           pt_error *err)
{
    const pt_analysis *a = extract->analysis;
    uint32_t m = 0;
    pt_buf_add(out, PT_STR("# global.columns = FORM NER ENTITY WIKIDATA\n"));
    for (uint32_t i = 0; i + 1 < a->words.first.len; i++)
        add_text(out, a, i, &m);
    pt_buf_add_byte(out, '\n');
    return pt_buf_failed(out) ? pt_error_nomem(err) : PT_OK;
}
