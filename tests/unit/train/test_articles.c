/* SPDX-License-Identifier: MIT */
/* Tests of train/articles. */
#include "train/articles.h"

#include "run/tagger_of.h"
#include "train/article_of.h"

static pt_tagger *tagger;
static pt_pos_model speech;

/* How articles are read unless a test wants it otherwise. */
static pt_articles_how how_of(void)
{
    if (tagger == NULL)
        tagger = tagger_of("{}");
    ck_assert_int_eq(pt_pos_model_read(&speech, pt_pos_embedded(), NULL),
                     PT_OK);
    return (pt_articles_how){
        .tagger = tagger, .speech = &speech, .entities = true};
}

/* The index of a candidate by its name in the text, PT_NONE. */
static uint32_t find(const pt_article *a, const char *stems)
{
    const pt_prospects *p = &a->prospects;
    pt_buf buf;
    pt_buf_init(&buf);
    uint32_t found = PT_NONE;
    for (uint32_t i = 0; i < p->candidates.list.len; i++) {
        const pt_candidate *c = &p->candidates.list.items[i];
        pt_buf_clear(&buf);
        for (uint32_t j = 0; j < c->n_words; j++) {
            pt_buf_add(&buf, j > 0 ? PT_STR(" ") : PT_STR(""));
            pt_buf_add(&buf, p->terms.stems.items[c->stems[j]].form);
        }
        if (pt_str_is_equal(pt_buf_str(&buf), pt_str_from(stems)))
            found = i;
    }
    pt_buf_release(&buf);
    return found;
}

START_TEST(candidates_are_labelled_by_their_stems)
{
    folder_of folder;
    pt_articles articles = {.arena = NULL};
    pt_articles_how how = how_of();
    folder_make(&folder);
    how.source = 3;
    const char *path = articles_write(&folder, "a.jsonl", 2);
    ck_assert_int_eq(pt_articles_read(&articles, path, &how, NULL), PT_OK);
    ck_assert_uint_eq(articles.list.len, 2);
    const pt_article *a = articles.list.items[1];
    ck_assert(pt_str_is_equal(a->id, PT_STR("\"a1\"")));
    ck_assert_uint_eq(a->n_gold, 3);
    ck_assert_uint_eq(a->source, 3);
    ck_assert(a->has_entities && !a->is_changed);
    ck_assert_uint_gt(a->analysis.entities.len, 0);
    ck_assert_uint_eq(a->labels[find(a, "solar panel")], 1);
    ck_assert_uint_eq(a->labels[find(a, "energi")], 1);
    ck_assert_uint_eq(a->labels[find(a, "citi")], 0);
    ck_assert_uint_eq(find(a, "nuclear wast"), PT_NONE);
    pt_articles_release(&articles);
    folder_remove(&folder);
}
END_TEST

START_TEST(articles_come_without_title_entities_and_end)
{
    folder_of folder;
    pt_articles articles = {.arena = NULL};
    pt_articles_how how = how_of();
    folder_make(&folder);
    const char *path = articles_write(&folder, "a.jsonl", 1);
    ck_assert_int_eq(pt_articles_read(&articles, path, &how, NULL), PT_OK);
    how.untitled = true;
    how.entities = false;
    how.bytes = 30; /* in the middle of the first sentence */
    ck_assert_int_eq(pt_articles_read(&articles, path, &how, NULL), PT_OK);
    ck_assert_uint_eq(articles.list.len, 2);
    const pt_article *whole = articles.list.items[0];
    const pt_article *part = articles.list.items[1];
    ck_assert(part->is_changed && !part->has_entities);
    ck_assert_uint_eq(part->analysis.entities.len, 0);
    ck_assert(pt_str_is_equal(part->id, PT_STR("\"a0\"")));
    ck_assert_uint_ne(find(whole, "oslo"), PT_NONE);
    ck_assert_uint_eq(find(part, "oslo"), PT_NONE);
    ck_assert_uint_eq(find(part, "citi"), PT_NONE);
    ck_assert_uint_ne(find(part, "solar panel"), PT_NONE);
    how.untitled = false;
    how.bytes = 1000000; /* longer than the text */
    ck_assert_int_eq(pt_articles_read(&articles, path, &how, NULL), PT_OK);
    ck_assert_uint_ne(find(articles.list.items[2], "oslo"), PT_NONE);
    pt_articles_release(&articles);
    folder_remove(&folder);
}
END_TEST

START_TEST(what_is_no_article_is_an_error)
{
    static const struct {
        const char *line;
        pt_status status;
    } bad[] = {
        {"no JSON",                           PT_ERR_JSON},
        {"[1]",                               PT_ERR_AST },
        {"{\"text\":1}",                      PT_ERR_AST },
        {"{\"text\":\"a\"}",                  PT_ERR_JSON},
        {"{\"text\":\"a\",\"keyphrases\":1}", PT_ERR_JSON},
    };
    folder_of folder;
    folder_make(&folder);
    for (size_t i = 0; i < 2 * sizeof bad / sizeof bad[0]; i++) {
        pt_articles articles = {.arena = NULL};
        pt_error err = {"", ""};
        pt_articles_how how = how_of();
        how.bytes = i % 2 == 0 ? 0 : 10;
        const char *path = folder_write(&folder, "a.jsonl", bad[i / 2].line);
        ck_assert_int_eq(pt_articles_read(&articles, path, &how, &err),
                         bad[i / 2].status);
        ck_assert_str_ne(err.message, "");
        pt_articles_release(&articles);
    }
    pt_articles none = {.arena = NULL};
    const pt_articles_how how = how_of();
    ck_assert_int_eq(pt_articles_read(&none, "/nowhere", &how, NULL),
                     PT_ERR_IO);
    pt_articles_release(&none);
    folder_remove(&folder);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {candidates_are_labelled_by_their_stems,
                            articles_come_without_title_entities_and_end,
                            what_is_no_article_is_an_error, NULL};
    return suite_run("articles", tests);
}
