/* SPDX-License-Identifier: MIT */
/* Tests of keyword/scatter. */
#include "keyword/scatter.h"

#include "keywords_of.h"
#include "suite.h"

#include <string.h>

typedef struct world {
    pt_keywords keywords;
    pt_vocabulary *vocabulary;
    pt_phrases phrases;
    pt_needs needs;
    pt_placed_list placed;
    pt_matches matches;
} world;

/* A word of the text is a letter, a sentence ends in '.'. */
static void world_init(world *w, const char *names, const char *text)
{
    *w = (world){.vocabulary = NULL};
    const pt_named_list none = {0};
    keywords_of(&w->keywords, names);
    ck_assert_int_eq(pt_vocabulary_new(&w->vocabulary, PT_STR("xx"), NULL),
                     PT_OK);
    ck_assert_int_eq(
        pt_phrases_read(&w->phrases, &w->keywords, w->vocabulary, NULL), PT_OK);
    pt_vocabulary_close(w->vocabulary);
    ck_assert_int_eq(
        pt_needs_init(&w->needs, &w->phrases, &none, 0, w->vocabulary, NULL),
        PT_OK);
    bool begins = true;
    for (uint32_t i = 0; text[i] != '\0'; i++) {
        if (begins)
            ck_assert(pt_needs_begin(&w->needs, 0));
        begins = text[i] == '.';
        const pt_vocable v = pt_vocabulary_find(
            w->vocabulary, (pt_str){text + i, 1}, PT_TOKEN_WORD);
        if (v.family != PT_NONE)
            ck_assert(pt_needs_add_word(&w->needs, v.family, false, i, i + 1));
    }
}

static void world_find(world *w)
{
    ck_assert_int_eq(
        pt_scatter_find(&w->matches, &w->keywords, &w->needs, &w->placed, NULL),
        PT_OK);
}

static void world_release(world *w)
{
    pt_vec_release(&w->matches);
    pt_vec_release(&w->placed);
    pt_needs_release(&w->needs);
    pt_phrases_release(&w->phrases);
    pt_vocabulary_free(w->vocabulary);
    pt_vec_release(&w->keywords);
}

START_TEST(the_shortest_stretches_of_sentences_are_found)
{
    static const struct {
        const char *keyword, *text, *found;
    } cases[] = {
        {"a b",   "axxb.",       "axxb"  },
        {"a b",   "a.b.",        ""      },
        {"a b",   "bxa.xx.abx.", "bxa|ab"},
        {"a b c", "axxxbxcab.",  "cab"   },
        {"a b",   "axxbxa.",     "bxa"   },
        {"a b",   "abxxba.",     "ab|ba" },
        {"a",     "axa.a.",      "a|a|a" },
        {"a b",   "",            ""      },
        {"a q",   "aaa.",        ""      },
    };
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        world w;
        world_init(&w, cases[i].keyword, cases[i].text);
        world_find(&w);
        pt_buf_clear(&buf);
        for (uint32_t k = 0; k < w.matches.len; k++) {
            const pt_match *m = &w.matches.items[k];
            if (k > 0)
                pt_buf_add_byte(&buf, '|');
            pt_buf_add(&buf, pt_str_slice(pt_str_from(cases[i].text), m->start,
                                          m->end));
            ck_assert_uint_eq(m->grade, PT_KEYWORD_SCATTERED);
        }
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(cases[i].found)),
            "%s in %s: %.*s", cases[i].keyword, cases[i].text, (int)buf.len,
            buf.ptr);
        ck_assert_uint_eq(w.keywords.items[0].n_matches, w.matches.len);
        world_release(&w);
    }
    pt_buf_release(&buf);
}
END_TEST

START_TEST(where_a_keyword_stands_together_its_words_do_not_count)
{
    world w;
    world_init(&w, "a b", "abxa.bxa.");
    pt_placed *placed = pt_vec_add(&w.placed, sizeof *placed);
    ck_assert_ptr_nonnull(placed);
    *placed = (pt_placed){0, 0, 0, 2};
    world_find(&w);
    ck_assert_uint_eq(w.matches.len, 1);
    ck_assert_uint_eq(w.matches.items[0].start, 5);
    world_release(&w);
}
END_TEST

START_TEST(absent_keywords_know_the_nearest_words)
{
    world w;
    world_init(&w, "a b c|q r", "a.bxxa.ac.");
    world_find(&w);
    ck_assert_uint_eq(w.keywords.items[0].n_words, 3);
    ck_assert_uint_eq(w.keywords.items[0].n_near, 2);
    ck_assert_uint_eq(w.keywords.items[0].nearest.start, 2);
    ck_assert_uint_eq(w.keywords.items[0].nearest.end, 6);
    ck_assert_uint_eq(w.keywords.items[1].n_near, 0);
    ck_assert_uint_eq(w.keywords.items[1].nearest.text, PT_NONE);
    world_release(&w);
}
END_TEST

START_TEST(work_is_bounded)
{
    enum { N = 200000, K = 400 };
    char *text = malloc(N + 1);
    ck_assert_ptr_nonnull(text);
    for (int i = 0; i < N; i++)
        text[i] = i % 4 == 3 ? '.' : (char)('a' + i % 4 + i / 4 % 2);
    text[N] = '\0';
    pt_buf names;
    pt_buf_init(&names);
    for (int i = 0; i < K; i++)
        pt_buf_add_format(&names, "a b c d e%d|", i);
    pt_buf_add_byte(&names, '\0');
    world w;
    world_init(&w, names.ptr, text);
    world_find(&w);
    ck_assert_uint_eq(w.matches.len, 0);
    ck_assert_uint_eq(w.keywords.items[K - 1].n_words, 5);
    world_release(&w);
    pt_buf_release(&names);
    free(text);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {
        the_shortest_stretches_of_sentences_are_found,
        where_a_keyword_stands_together_its_words_do_not_count,
        absent_keywords_know_the_nearest_words, work_is_bounded, NULL};
    return suite_run("scatter", tests);
}
