/* SPDX-License-Identifier: MIT */
/*
 * Checks for what was to be filled in and was not: "TK", "TODO", "XXX",
 * "Lorem ipsum". Words in capitals only, as editors write them.
 */
#include "check/rules.h"

static const char *const marks[] = {"FIXME", "TK", "TKTK", "TODO", "XXX"};

static bool is_mark(pt_str word)
{
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (pt_str_is_equal(word, pt_str_from(marks[i])))
            return true;
    return false;
}

void pt_check_placeholder(pt_checker *c)
{
    const pt_words *words = &c->analysis->words;
    for (uint32_t text = 0; text < c->doc->texts.len; text++) {
        const pt_str all = pt_document_text(c->doc, text);
        const uint32_t end = words->first.items[text + 1];
        for (uint32_t i = words->first.items[text]; i < end; i++) {
            const pt_token *tok = &words->tokens.items[i];
            const pt_str word = pt_token_str(all, tok);
            const bool lorem =
                i + 1 < end && pt_str_is_equal_nocase(word, PT_STR("lorem")) &&
                pt_str_is_equal_nocase(pt_token_str(all, tok + 1),
                                       PT_STR("ipsum"));
            if (lorem || ((tok->bits & PT_TOKEN_CAPS) && is_mark(word)))
                pt_check_add(
                    c, pt_place_span(c, (pt_span){text, tok->start, tok->end}),
                    "‘%s’ looks like a placeholder", pt_check_quote(c, word));
        }
    }
}
