/* SPDX-License-Identifier: MIT */
/* Tests of names/key. */
#include "names/key.h"

#include "suite.h"

static pt_token only_token(pt_tokens *tokens, const char *word)
{
    tokens->len = 0;
    ck_assert_int_eq(pt_tokens_read(tokens, pt_str_from(word), NULL, 0, NULL),
                     PT_OK);
    ck_assert_msg(tokens->len == 1, "\"%s\" is not one token", word);
    return tokens->items[0];
}

START_TEST(a_text_word_may_stand_for_a_name_word)
{
    static const struct {
        const char *name, *text;
        bool accepted;
    } cases[] = {
        {"China",    "China",           true },
        {"China",    "CHINA",           true },
        {"China",    "china",           false},
        {"US",       "US",              true },
        {"US",       "U.S.",            true },
        {"U.S.",     "US",              true },
        {"US",       "us",              false},
        {"US",       "Us",              false},
        {"of",       "of",              true },
        {"of",       "Of",              true },
        {"of",       "OF",              true },
        {"São",     "Sao",             true },
        {"Sao",      "São",            true },
        {"Türkiye", "TÜRKIYE",        true },
        {"Türkiye", "türkiye",        false},
        {"Łódź",  "Lodz",            true },
        {"d'Ivoire", "d’Ivoire",      true },
        {"d'Ivoire", "d'ivoire",        false},
        {"eBay",     "EBAY",            true },
        {"eBay",     "ebay",            false},
        {"Mali",     "Malia",           false},
        {"Straße",  "STRASSE",         true },
        {"Zürich",  "Z\xC2\xADürich", true }, /* a soft hyphen */
        {"St",       "St.",             true },
        {"北",      "北",             true },
        {"北",      "南",             false},
    };
    pt_tokens tokens = {0};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const pt_str name = pt_str_from(cases[i].name);
        const pt_str text = pt_str_from(cases[i].text);
        /* "St." is an abbreviation only before a name. */
        pt_token tok = {.bits = PT_TOKEN_WORD | PT_TOKEN_UPPER};
        if (text.ptr[text.len - 1] != '.' || text.len > 3)
            tok = only_token(&tokens, cases[i].text);
        ck_assert_msg(pt_key_accepts(name, text, tok.bits) == cases[i].accepted,
                      "\"%s\" for \"%s\"", cases[i].text, cases[i].name);
    }
    pt_vec_release(&tokens);
}
END_TEST

START_TEST(words_with_one_folded_form_have_one_hash)
{
    const uint32_t ascii = PT_TOKEN_WORD | PT_TOKEN_ASCII;
    ck_assert_uint_eq(pt_key_hash(PT_STR("São"), PT_TOKEN_WORD),
                      pt_key_hash(PT_STR("SAO"), ascii));
    ck_assert_uint_eq(pt_key_hash(PT_STR("U.S."), ascii),
                      pt_key_hash(PT_STR("us"), ascii));
    ck_assert_uint_eq(
        pt_key_hash(PT_STR("–"), PT_TOKEN_PUNCT),
        pt_key_hash(PT_STR("-"), PT_TOKEN_PUNCT | PT_TOKEN_ASCII));
    ck_assert_uint_ne(
        pt_key_hash(PT_STR("3.5"), PT_TOKEN_NUMBER | PT_TOKEN_ASCII),
        pt_key_hash(PT_STR("35"), PT_TOKEN_NUMBER | PT_TOKEN_ASCII));
    ck_assert_uint_ne(pt_key_hash(PT_STR(""), ascii), 0);
}
END_TEST

START_TEST(the_order_of_words_counts)
{
    const uint64_t a = pt_key_hash(PT_STR("New"), PT_TOKEN_WORD);
    const uint64_t b = pt_key_hash(PT_STR("York"), PT_TOKEN_WORD);
    ck_assert_uint_ne(pt_key_join(a, b), pt_key_join(b, a));
    ck_assert_uint_ne(pt_key_join(a, a), a);
}
END_TEST

START_TEST(a_fold_is_cut_at_its_room_and_measured_whole)
{
    char to[4];
    ck_assert_uint_eq(
        pt_key_fold(to, sizeof to, PT_STR("Ångström"), PT_TOKEN_WORD), 8);
    ck_assert_mem_eq(to, "angs", 4);
}
END_TEST

int main(void)
{
    const TTest *tests[] = {a_text_word_may_stand_for_a_name_word,
                            words_with_one_folded_form_have_one_hash,
                            the_order_of_words_counts,
                            a_fold_is_cut_at_its_room_and_measured_whole, NULL};
    return suite_run("key", tests);
}
