/* SPDX-License-Identifier: MIT */
/* Tests of keyword/phrase. */
#include "keyword/phrase.h"

#include "keywords_of.h"
#include "suite.h"

/* The words as "form" with marks: * content, ~ linker, ^ capitals that
 * matter, / punctuation behind, ' a possessive behind. */
static void show(pt_buf *buf, const pt_phrases *phrases, uint32_t keyword)
{
    static const struct {
        uint32_t bit;
        char mark;
    } marks[] = {
        {PT_PHRASE_CONTENT,    '*' },
        {PT_PHRASE_LINKER,     '~' },
        {PT_PHRASE_CAPS,       '^' },
        {PT_PHRASE_APART,      '/' },
        {PT_PHRASE_POSSESSIVE, '\''}
    };
    const pt_phrase *phrase = &phrases->list.items[keyword];
    pt_buf_clear(buf);
    for (uint32_t i = phrase->first; i < phrase->end; i++) {
        const pt_phrase_word *word = &phrases->words.items[i];
        if (i > phrase->first)
            pt_buf_add_byte(buf, ' ');
        pt_buf_add(buf, word->form);
        for (size_t k = 0; k < sizeof marks / sizeof marks[0]; k++)
            if ((word->bits & marks[k].bit) != 0)
                pt_buf_add_byte(buf, marks[k].mark);
    }
}

START_TEST(keywords_are_taken_apart)
{
    static const struct {
        const char *lang, *name, *words;
    } cases[] = {
        {"en", "harbour tolls",             "harbour* tolls*"            },
        {"en", "Freedom of the Press",      "freedom* of~ the~ press*"   },
        {"en", "Norway's coast",            "norway*' coast*"            },
        {"en", "Bergen, Norway",            "bergen*/ norway*"           },
        {"en", "US tariffs",                "us*^ tariffs*"              },
        {"en", "trade not aid",             "trade* not aid*"            },
        {"en", "The Who",                   "the who"                    },
        {"en", "of",                        ""                           },
        {"en", "&",                         ""                           },
        {"en", "Fish & Chips",              "fish* & chips*"             },
        {"fr", "politique de l'emploi",     "politique* de~ l'~ emploi*" },
        {"fr", "l’emploi",                "emploi*"                    },
        {"it", "libertà d’informazione", "libertà* d'~ informazione*"},
        {"nl", "wet op de zorg",            "wet* op~ de~ zorg*"         },
    };
    pt_buf buf;
    pt_buf_init(&buf);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        pt_keywords keywords = {0};
        keywords_of(&keywords, cases[i].name);
        pt_vocabulary *v = NULL;
        ck_assert_int_eq(
            pt_vocabulary_new(&v, pt_str_from(cases[i].lang), NULL), PT_OK);
        pt_phrases phrases = {0};
        ck_assert_int_eq(pt_phrases_read(&phrases, &keywords, v, NULL), PT_OK);
        show(&buf, &phrases, 0);
        ck_assert_msg(
            pt_str_is_equal(pt_buf_str(&buf), pt_str_from(cases[i].words)),
            "%s: %.*s", cases[i].name, (int)buf.len, buf.ptr);
        pt_phrases_release(&phrases);
        pt_vocabulary_free(v);
        pt_vec_release(&keywords);
    }
    pt_buf_release(&buf);
}
END_TEST

START_TEST(long_keywords_have_no_words)
{
    pt_buf name;
    pt_buf_init(&name);
    for (int i = 0; i <= PT_PHRASE_WORDS; i++)
        pt_buf_add(&name, PT_STR("boat "));
    pt_buf_add(&name, PT_STR("|boat"));
    pt_buf_add_byte(&name, '\0');
    pt_keywords keywords = {0};
    keywords_of(&keywords, name.ptr);
    pt_vocabulary *v = NULL;
    ck_assert_int_eq(pt_vocabulary_new(&v, PT_STR(""), NULL), PT_OK);
    pt_phrases phrases = {0};
    ck_assert_int_eq(pt_phrases_read(&phrases, &keywords, v, NULL), PT_OK);
    ck_assert_uint_eq(phrases.list.items[0].first, phrases.list.items[0].end);
    ck_assert_uint_eq(phrases.list.items[1].end, 1);
    pt_phrases_release(&phrases);
    pt_vocabulary_free(v);
    pt_vec_release(&keywords);
    pt_buf_release(&name);
}
END_TEST

START_TEST(hyphens_are_told_from_dashes)
{
    ck_assert(pt_phrase_is_hyphen('-'));
    ck_assert(pt_phrase_is_hyphen(0x2013));
    ck_assert(!pt_phrase_is_hyphen(0x2014));
}
END_TEST

int main(void)
{
    const TTest *tests[] = {keywords_are_taken_apart,
                            long_keywords_have_no_words,
                            hyphens_are_told_from_dashes, NULL};
    return suite_run("phrase", tests);
}
