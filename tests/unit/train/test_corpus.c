/* SPDX-License-Identifier: MIT */
/* Tests of train/corpus. */
#include "train/corpus.h"

#include "folder_of.h"
#include "sequence/lattice.h"

enum { T = PT_LATTICE_TYPES, PERSON = 0, LOCATION = 2 };

START_TEST(offsets_are_code_points_and_become_bytes)
{
    folder_of folder;
    pt_corpus corpus;
    folder_make(&folder);
    const char *path = folder_write(
        &folder, "a.jsonl",
        "{\"id\":\"a\",\"paragraphs\":["
        "{\"text\":\"Zürich is old.\",\"mentions\":[[0,6,\"location\"]]},"
        "{\"text\":\"In Zürich Ann Lee Roe spoke.\",\"mentions\":"
        "[[3,9,\"location\"],[10,21,\"person\"],[22,27,\"nothing\"]]}]}\n");
    ck_assert_int_eq(pt_corpus_read(&corpus, path, false, NULL), PT_OK);
    ck_assert_uint_eq(corpus.documents.len, 1);
    const pt_corpus_document *doc = corpus.documents.items;
    ck_assert_uint_eq(doc->texts.len, 2);
    ck_assert_uint_eq(doc->gold.len, 3); /* "nothing" is no type */
    ck_assert_uint_eq(doc->gold.items[0].end, 7);
    ck_assert_uint_eq(doc->gold.items[2].text, 1);
    ck_assert_uint_eq(doc->gold.items[2].start, 11);
    ck_assert_uint_eq(doc->gold.items[2].type, PERSON);
    /* Zürich is old . | In Zürich Ann Lee Roe spoke . */
    static const uint8_t labels[] = {1 + LOCATION,
                                     0,
                                     0,
                                     0,
                                     0,
                                     1 + LOCATION,
                                     1 + 2 * T + PERSON,
                                     1 + 3 * T + PERSON,
                                     1 + T + PERSON,
                                     0,
                                     0};
    ck_assert_uint_eq(doc->labels.len, sizeof labels);
    ck_assert_mem_eq(doc->labels.items, labels, sizeof labels);
    const pt_recogniser_input in = pt_corpus_input(doc);
    ck_assert_uint_eq(in.n_texts, 2);
    ck_assert_uint_eq(in.first[1], 4);
    ck_assert_uint_eq(in.first[2], sizeof labels);
    pt_corpus_release(&corpus);
    folder_remove(&folder);
}
END_TEST

START_TEST(a_mention_is_widened_to_its_tokens)
{
    folder_of folder;
    pt_corpus corpus;
    folder_make(&folder);
    const char *path =
        folder_write(&folder, "a.jsonl",
                     "{\"paragraphs\":[{\"text\":\"Anna Lee spoke.\","
                     "\"mentions\":[[1,6,\"person\"]]}]}");
    ck_assert_int_eq(pt_corpus_read(&corpus, path, false, NULL), PT_OK);
    const pt_corpus_document *doc = corpus.documents.items;
    ck_assert_uint_eq(doc->labels.items[0], 1 + 2 * T + PERSON);
    ck_assert_uint_eq(doc->labels.items[1], 1 + T + PERSON);
    ck_assert_uint_eq(doc->gold.items[0].start, 1); /* for scoring, as it is */
    ck_assert_uint_eq(doc->gold.items[0].end, 6);
    pt_corpus_release(&corpus);
    folder_remove(&folder);
}
END_TEST

START_TEST(sentences_are_repeated_as_headings)
{
    folder_of folder;
    pt_corpus corpus;
    pt_buf line;
    folder_make(&folder);
    pt_buf_init(&line);
    pt_buf_add(&line, PT_STR("{\"paragraphs\":[{\"text\":\""));
    for (int i = 0; i < 20; i++)
        pt_buf_add(&line, PT_STR("Ann Lee met some friends of the king. "));
    pt_buf_add(&line, PT_STR("\",\"mentions\":["));
    for (int i = 0; i < 20; i++)
        pt_buf_add_format(&line, "%s[%d,%d,\"person\"]", i > 0 ? "," : "",
                          38 * i, 38 * i + 7);
    pt_buf_add(&line, PT_STR("]}]}"));
    pt_buf_add_byte(&line, '\0');
    const char *path = folder_write(&folder, "a.jsonl", line.ptr);
    ck_assert_int_eq(pt_corpus_read(&corpus, path, true, NULL), PT_OK);
    const pt_corpus_document *doc = corpus.documents.items;
    ck_assert_uint_eq(doc->texts.len, 2); /* one sentence in 14 */
    ck_assert(pt_str_is_equal(doc->texts.items[1],
                              PT_STR("Ann Lee Met Some Friends of the King")));
    ck_assert_uint_eq(doc->gold.len, 21);
    ck_assert_uint_eq(doc->gold.items[20].text, 1);
    ck_assert_uint_eq(doc->labels.items[doc->first.items[1]],
                      1 + 2 * T + PERSON);
    pt_corpus_release(&corpus);
    pt_buf_release(&line);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_no_document_is_an_error)
{
    static const char *const bad[] = {
        "no JSON\n",
        "{}\n",
        "[1]\n",
        "{\"paragraphs\":1}\n",
        "{\"paragraphs\":[{\"text\":\"a\"}]}\n",
        "{\"paragraphs\":[{\"text\":\"a\",\"mentions\":[1]}]}\n",
        "{\"paragraphs\":[{\"text\":\"a\",\"mentions\":[[0,1]]}]}\n",
    };
    folder_of folder;
    folder_make(&folder);
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        pt_corpus corpus;
        pt_error err;
        char text[200];
        snprintf(text, sizeof text, "{\"paragraphs\":[]}\n%s", bad[i]);
        const char *path = folder_write(&folder, "a.jsonl", text);
        ck_assert_int_eq(pt_corpus_read(&corpus, path, false, &err),
                         PT_ERR_JSON);
        ck_assert_str_eq(err.message, "line 2 is no document");
    }
    pt_corpus none;
    ck_assert_int_eq(pt_corpus_read(&none, "/nowhere", false, NULL), PT_ERR_IO);
    folder_remove(&folder);
}
END_TEST

START_TEST(types_have_the_recognisers_numbers)
{
    ck_assert_int_eq(pt_corpus_type(PT_TYPE_PERSON), PERSON);
    ck_assert_int_eq(pt_corpus_type(PT_TYPE_LOCATION), LOCATION);
    ck_assert_int_eq(pt_corpus_type(PT_TYPE_MISC), T - 1);
    ck_assert_int_eq(pt_corpus_type(PT_TYPE_EVENT), T - 1);
    ck_assert_int_eq(pt_corpus_type(PT_TYPE_PERCENT), -1);
    ck_assert_int_eq(pt_corpus_type(-1), -1);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {offsets_are_code_points_and_become_bytes,
                            a_mention_is_widened_to_its_tokens,
                            sentences_are_repeated_as_headings,
                            what_is_no_document_is_an_error,
                            types_have_the_recognisers_numbers,
                            NULL};
    return suite_run("corpus", tests);
}
