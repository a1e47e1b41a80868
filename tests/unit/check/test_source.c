/* SPDX-License-Identifier: MIT */
/* Tests of check/source. */
#include "check/source.h"

#include "base/map.h"
#include "blocks_of.h"
#include "document_of.h"
#include "suite.h"

/* What a document's words are found to be in a file; "" where they are not.
   The result borrows `file`. */
static pt_str find(const char *blocks, const char *words, int which,
                   const char *file)
{
    pt_buf json;
    pt_buf_init(&json);
    document_json_of(&json, "", blocks);
    pt_document *doc = NULL;
    ck_assert_int_eq(pt_document_read(&doc, pt_buf_str(&json), NULL, NULL),
                     PT_OK);
    pt_source source;
    ck_assert_int_eq(pt_source_read(&source, pt_str_from(file), NULL), PT_OK);
    pt_span span = {PT_NONE, 0, 0};
    for (uint32_t i = 0; i < doc->texts.len; i++) {
        const pt_str text = pt_document_text(doc, i);
        const size_t at = pt_str_find(text, pt_str_from(words), 0);
        if (at < text.len && which-- == 0)
            span = (pt_span){i, (uint32_t)at,
                             (uint32_t)(at + pt_str_from(words).len)};
    }
    ck_assert_uint_ne(span.text, PT_NONE);
    pt_source_range range = {0, 0};
    bool found = false;
    ck_assert_int_eq(
        pt_source_find_span(&range, &found, &source, doc, span, NULL), PT_OK);
    pt_source_release(&source);
    pt_document_free(doc);
    pt_buf_release(&json);
    return found ? pt_str_slice(pt_str_from(file), range.start, range.end)
                 : PT_STR("");
}

static void finds(const char *blocks, const char *words, const char *file,
                  const char *wanted)
{
    const pt_str got = find(blocks, words, 0, file);
    ck_assert_msg(pt_str_is_equal(got, pt_str_from(wanted)), "'%.*s' not '%s'",
                  (int)got.len, got.ptr, wanted);
}

START_TEST(markup_between_words_is_passed_over)
{
    finds("It ended on May 14 here.", "May 14",
          "It *ended* on [**May**](https://e.example/may-14) 14 here.",
          "May**](https://e.example/may-14) 14");
    finds("The café of José paid.", "José", "The caf&eacute; of Jos\\'e paid.",
          "Jos\\'e");
    finds("The “first” one’s.", "one’s", "The \"first\" one's.", "one's");
    finds("They paid € 5 there.", "€ 5", "They paid &#8364; € 5 there.", "€ 5");
    finds("They paid € there.", "€", "They *paid* € there.", "€");
}
END_TEST

START_TEST(the_right_one_of_many_is_found)
{
    const char *file = "A cat sat here.\n\nA dog sat there.\n";
    const pt_str got =
        find("A cat sat here.\nA dog sat there.", "sat", 1, file);
    ck_assert_uint_eq((size_t)(got.ptr - file), 23);
    const char *same = "TODO.\n\nTODO.\n\nTODO.\n";
    const pt_str second = find("TODO.\nTODO.\nTODO.", "TODO", 1, same);
    ck_assert_uint_eq((size_t)(second.ptr - same), 7);
}
END_TEST

START_TEST(other_words_are_not_found)
{
    finds("It ended on May 14 here.", "May 14", "Nothing of May is in it.", "");
    finds("May", "May", "", "");
}
END_TEST

static void finds_key(const char *key, const char *subject, const char *file,
                      const char *wanted)
{
    pt_source source;
    pt_source_range range = {0, 0};
    bool found = false;
    ck_assert_int_eq(pt_source_read(&source, pt_str_from(file), NULL), PT_OK);
    ck_assert_int_eq(pt_source_find_key(&range, &found, &source,
                                        pt_str_from(key), pt_str_from(subject),
                                        NULL),
                     PT_OK);
    const pt_str got =
        found ? pt_str_slice(pt_str_from(file), range.start, range.end)
              : PT_STR("");
    ck_assert_msg(pt_str_is_equal(got, pt_str_from(wanted)), "'%.*s' not '%s'",
                  (int)got.len, got.ptr, wanted);
    pt_source_release(&source);
}

START_TEST(values_are_found_in_the_front_matter)
{
    const char *file = "---\ntitle: \"A trade war\"\nkeywords:\n- *war*\n"
                       "- trade  war\nx: trade war\n...\n\nA trade war.\n";
    finds_key("title", "A trade war", file, "A trade war");
    finds_key("keywords", "trade war", file, "trade  war");
    finds_key("keywords", "peace", file, "keywords");
    finds_key("author", "", file, "---");
    finds_key("", "", file, "---");
    finds_key("title", "A trade war", "<title>A trade war</title>",
              "A trade war");
    finds_key("title", "Peace", "<title>A trade war</title>", "");
    finds_key("title", "Peace", "+++\ntitle = \"Peace\"\n+++\n", "Peace");
}
END_TEST

START_TEST(bytes_are_found_behind_the_front_matter)
{
    const pt_str file = PT_STR("---\nimage: a.png\n---\n![](a.png)\n");
    pt_source source;
    pt_source_range range;
    ck_assert_int_eq(pt_source_read(&source, file, NULL), PT_OK);
    ck_assert(pt_source_find_bytes(&range, &source, PT_STR("a.png")));
    ck_assert_uint_eq(range.start, 25);
    ck_assert(!pt_source_find_bytes(&range, &source, PT_STR("b.png")));
    ck_assert(!pt_source_find_bytes(&range, &source, PT_STR("")));
    pt_source_release(&source);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {markup_between_words_is_passed_over,
                            the_right_one_of_many_is_found,
                            other_words_are_not_found,
                            values_are_found_in_the_front_matter,
                            bytes_are_found_behind_the_front_matter,
                            NULL};
    return suite_run("source", tests);
}
