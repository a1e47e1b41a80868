/* SPDX-License-Identifier: MIT */
/*
 * What the rule finders share: questions about a token, and the writing of
 * the mentions that they propose. Constant time a question.
 */
#include "find/passage.h"

#include <string.h>

#include "base/error.h"

enum { WORD_MAX = 24 };

bool pt_passage_is_dash(const pt_passage *p, uint32_t i)
{
    const pt_str s = pt_passage_str(p, i);
    if (s.len == 1)
        return s.ptr[0] == '-';
    /* U+2010 to U+2015, and the minus sign U+2212 */
    return s.len == 3 && ((memcmp(s.ptr, "\xE2\x80", 2) == 0 &&
                           (unsigned char)s.ptr[2] >= 0x90 &&
                           (unsigned char)s.ptr[2] <= 0x95) ||
                          memcmp(s.ptr, "\xE2\x88\x92", 3) == 0);
}

bool pt_passage_is_one_of(const pt_passage *p, uint32_t i, const char *words)
{
    const pt_str s = pt_passage_str(p, i);
    if (s.len == 0 || s.len > WORD_MAX)
        return false;
    char key[WORD_MAX + 3] = " ";
    for (size_t j = 0; j < s.len; j++) {
        const char c = s.ptr[j];
        if (c == '\0' || c == ' ')
            return false;
        key[j + 1] = c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
    }
    key[s.len + 1] = ' ';
    return strstr(words, key) != NULL;
}

static bool copy(pt_str *s, pt_arena *arena)
{
    if (s->len == 0) {
        *s = (pt_str){NULL, 0};
        return true;
    }
    *s = pt_arena_copy(arena, *s);
    return s->ptr != NULL;
}

static bool has_value(const pt_value *value)
{
    return value->iso.len + value->amount.len + value->currency.len +
               value->unit.len >
           0;
}

static bool add_value(pt_mentions *out, pt_arena *arena, const pt_value *value)
{
    pt_value kept = *value;
    if (!copy(&kept.iso, arena) || !copy(&kept.amount, arena) ||
        !copy(&kept.currency, arena) || !copy(&kept.unit, arena))
        return false;
    pt_value *to = pt_vec_add(&out->values, sizeof *to);
    if (to == NULL)
        return false;
    *to = kept;
    return true;
}

pt_status pt_passage_add(pt_mentions *out, const pt_passage *p,
                         const pt_find_input *in, const pt_proposal *proposal,
                         pt_error *err)
{
    const bool valued = has_value(&proposal->value);
    if (valued && !add_value(out, in->arena, &proposal->value))
        return pt_error_nomem(err);
    pt_mention *m = pt_vec_add(&out->list, sizeof *m);
    if (m == NULL)
        return pt_error_nomem(err);
    *m = (pt_mention){
        .text = p->index,
        .start = p->toks[proposal->first].start,
        .end = p->toks[proposal->end - 1].end,
        .entry = PT_NONE,
        .value = valued ? out->values.len - 1 : PT_NONE,
        .entity = PT_NONE,
        .score = proposal->score,
        .type = (uint8_t)proposal->type,
        .finder = (uint8_t)proposal->finder,
    };
    return PT_OK;
}

pt_status pt_passages_find(pt_mentions *out, const pt_find_input *in,
                           pt_passage_fn find, pt_error *err)
{
    const pt_locale locale = pt_locale_find(in->doc->lang);
    for (uint32_t i = 0; i < in->doc->texts.len; i++) {
        pt_passage p = pt_passage_of(in, i);
        p.locale = locale;
        const pt_status st = find(out, &p, in, err);
        if (st != PT_OK)
            return st;
    }
    return PT_OK;
}
