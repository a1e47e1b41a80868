/* SPDX-License-Identifier: MIT */
/* Tests of document/words. */
#include "document/words.h"

#include "suite.h"

#define PARA(s) "{\"t\":\"Para\",\"c\":[{\"t\":\"Str\",\"c\":\"" s "\"}]}"

START_TEST(every_text_has_its_tokens)
{
    static const char json[] = "{\"meta\":{},\"blocks\":[" PARA(
        "One two.") "," PARA("") "," PARA("three") "]}";
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_str_from(json), NULL, NULL),
                     PT_OK);
    pt_words words;
    ck_assert_int_eq(pt_words_read(&words, doc, NULL), PT_OK);
    static const uint32_t first[] = {0, 3, 3, 4};
    ck_assert_uint_eq(words.first.len, 4);
    for (size_t i = 0; i < 4; i++)
        ck_assert_uint_eq(words.first.items[i], first[i]);
    ck_assert(pt_str_is_equal(
        pt_token_str(pt_document_text(doc, 2), &words.tokens.items[3]),
        PT_STR("three")));
    pt_words_release(&words);
    pt_document_free(doc);
}
END_TEST

START_TEST(a_part_begins_a_sentence)
{
    static const char json[] = "{\"meta\":{},\"blocks\":[" PARA("a b") "]}";
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_str_from(json), NULL, NULL),
                     PT_OK);
    pt_part *part = pt_vec_add(&doc->parts, sizeof *part);
    ck_assert_ptr_nonnull(part);
    *part = (pt_part){.start = 2, .end = 3};
    doc->parts.items[0].end = 1;
    doc->texts.items[0].n_parts = 2;
    pt_words words;
    ck_assert_int_eq(pt_words_read(&words, doc, NULL), PT_OK);
    ck_assert_uint_eq(words.tokens.len, 2);
    ck_assert_uint_ne(words.tokens.items[1].bits & PT_TOKEN_SENTENCE, 0);
    ck_assert_uint_ne(words.tokens.items[1].bits & PT_TOKEN_BREAK, 0);
    pt_words_release(&words);
    pt_document_free(doc);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {every_text_has_its_tokens, a_part_begins_a_sentence,
                            NULL};
    return suite_run("words", tests);
}
